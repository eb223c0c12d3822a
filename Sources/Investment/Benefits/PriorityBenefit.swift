package import Geography
package import Scenarios

/// What it is worth to bring a service to a village: households × the service's value × the priority
/// weight of the village, where an institution of the village counts as so many households more and households
/// that nobody knows count as one.
///
/// The weight is `1 + Σ weight × attribute`, every attribute between 0 and 1 (see `PriorityWeights`). The
/// product is rounded to a thousandth of a weighted household once, here.
package struct PriorityBenefit: Sendable {
  private let geography: Geography
  private let scenario: Scenario
  private let communeCentres: [Coordinate]
  private let servedVillages: NearestPoints

  package init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    self.scenario = scenario
    var centres = geography.communes.map(\.coordinate)
    for node in geography.nodes.reversed() where node.kind == .communeCentre {
      centres[node.commune] = node.coordinate
    }
    communeCentres = centres
    servedVillages = NearestPoints(
      geography.villages.filter { $0.hasMobileBroadband && $0.hasFixedBroadband }.map(\.coordinate))
  }

  /// Distance to the commune's centre (its point of presence, or the commune's own point where the data
  /// has none) over the distance at which a village is fully remote.
  package func remoteness(_ village: Village) -> Double {
    let distance = village.coordinate.distance(to: communeCentres[village.commune])
    return min(1, distance / scenario.weights.remotenessFullAtMetres)
  }

  /// Distance to the nearest village with both services over the distance at which a village is fully
  /// isolated.
  package func isolation(_ village: Village) -> Double {
    let full = scenario.weights.isolationFullAtMetres
    return servedVillages.distance(from: village.coordinate, cappedAt: full) / full
  }

  /// The worth of one household of the village against one without any priority. What nobody knows of it raises
  /// nothing.
  package func weight(_ village: Village) -> Double {
    let weights = scenario.weights
    return 1 + weights.remoteness * remoteness(village) + weights.isolation * isolation(village)
      + weights.ethnicMinority * (village.ethnicMinorityShare ?? 0)
      + weights.regionThree * (village.region == .three ? 1 : 0)
      + weights.border * (village.isBorder == true ? 1 : 0)
      + weights.poverty * (village.povertyRate ?? 0)
      + weights.speciallyDifficult * (village.isSpeciallyDifficult == true ? 1 : 0)
  }

  /// The benefit of bringing a service to a village that lacks it.
  package func benefit(_ service: Service, to village: Village) -> Benefit {
    let institutions = Institution.allCases.filter(village.institutions.contains)
    let households = institutions.reduce(Double(village.countedHouseholds)) { $0 + scenario.institutions[$1] }
    let worth = households * scenario.values[service] * weight(village) * 1000
    return Benefit(thousandths: Int64(exactly: min(worth, 9e15).rounded()) ?? 0)
  }
}
