import Diagnostics
import Geography
import Scenarios

/// That every point that must be on fibre is, at the end of the plan, and by two routes where the scenario
/// asks for them.
struct RequiredPointsCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let asked = evidence.scenario.requiredPoints
    guard !asked.points.isEmpty || asked.communeOffices else { return }
    let geography = evidence.geography
    let places = places {
      ledger.expect(false, "point \($0) must be on fibre: the data set has no such village or node")
    }
    let routes = evidence.history.built[evidence.history.lastYear].routes
    let paths = asked.disjointRoutes ? DisjointPaths(geography, routes) : nil
    for (place, id) in places where !geography.hasFibre(place) {
      let isReached = evidence.history.final.places.contains(place)
      ledger.expect(isReached, "point \(id) must be on fibre and is not")
      if let paths, isReached {
        ledger.expect(
          paths.hasTwo(to: place),
          "point \(id) must have two routes to the existing network without a common segment, and has one")
      }
    }
  }

  /// The points that must be on fibre.
  ///
  /// - Parameter unknown: handed each identifier that is none of the data set.
  func places(unknown: (String) -> Void = { _ in }) -> [(place: Place, id: String)] {
    let asked = evidence.scenario.requiredPoints
    guard !asked.points.isEmpty || asked.communeOffices else { return [] }
    let geography = evidence.geography
    var places: [(place: Place, id: String)] = []
    let nodes = Dictionary(
      geography.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for id in asked.points {
      if let village = evidence.catalogue.villageIndex[id] {
        places.append((.village(village), id))
      } else if let node = nodes[id] {
        places.append((.node(node), id))
      } else {
        unknown(id)
      }
    }
    if asked.communeOffices {
      for (index, village) in geography.villages.enumerated()
      where village.institutions.contains(.communeOffice) {
        places.append((.village(index), village.id))
      }
    }
    return places
  }
}
