import Geography
import NetworkModels

/// Where villages lie, how large they are and how their people live.
enum VillageModel {
  /// The province's share of poor households in 2024, which the modelled rates average to.
  private static let povertyRate = 0.2129
  /// Villages on the list of specially difficult ones, of all villages.
  private static let speciallyDifficultShare = 923.0 / 1_441.0

  static func fill(_ draft: inout TileDraft) {
    placeCentres(&draft)
    placeVillages(&draft)
    apportionPeople(&draft)
    describePeople(&draft)
  }

  /// One fibre node near the middle of each commune, on low ground.
  private static func placeCentres(_ draft: inout TileDraft) {
    var random = draft.stream(.nodes)
    for index in draft.plan.communes.indices {
      let reach = 0.2 * draft.plan.communes[index].squaredRadiusMetres.squareRoot()
      let options = (0..<4).map { _ in random.pointInDisc(around: draft.plan.centres[index], radius: reach) }
      let point =
        options.min { draft.relief.height(at: $0) < draft.relief.height(at: $1) }
        ?? draft.plan.centres[index]
      draft.nodePoints.append(point)
      draft.nodes.append(
        Node(
          id: "", kind: .communeCentre, commune: index, coordinate: draft.plan.frame.coordinate(point),
          elevationMetres: draft.elevation(at: point, commune: index)))
    }
  }

  private static func placeVillages(_ draft: inout TileDraft) {
    var random = draft.stream(.villages)
    let corners = draft.plan.centres.flatMap { centre in
      [Point(x: centre.x - 30_000, y: centre.y - 30_000), Point(x: centre.x + 30_000, y: centre.y + 30_000)]
    }
    var occupied = PointGrid(extent: corners, cell: 2_000)
    for point in draft.nodePoints { occupied.add(point) }
    for index in draft.plan.communes.indices {
      let commune = draft.plan.communes[index]
      let count = draft.plan.villageCounts[index]
      var gap = 0.55 * ((commune.areaKm2 ?? 0) * 1e6 / Double(max(1, count))).squareRoot()
      for _ in 0..<count {
        let point = place(in: index, gap: &gap, occupied, draft, &random)
        occupied.add(point)
        draft.villagePoints.append(point)
        draft.remoteness.append(
          (point.distance(to: draft.nodePoints[index]) / 10_000).clamped(0, 1.6))
        draft.villages.append(
          Village(
            id: "", name: "", commune: index, coordinate: draft.plan.frame.coordinate(point),
            elevationMetres: draft.elevation(at: point, commune: index), households: 0, population: 0,
            ethnicMinorityShare: 0, povertyRate: 0, region: commune.region, isBorder: commune.isBorder,
            isSpeciallyDifficult: false, hasMobileBroadband: true, hasFixedBroadband: true))
      }
    }
  }

  /// A free place in a commune: the lower of two, as villages keep to valleys. Where none is found the
  /// least distance to other villages shrinks.
  private static func place(
    in commune: Int, gap: inout Double, _ occupied: PointGrid, _ draft: TileDraft,
    _ random: inout RandomStream
  ) -> Point {
    let centre = draft.plan.centres[commune]
    let reach = 1.35 * draft.plan.communes[commune].squaredRadiusMetres.squareRoot()
    var best: Point?
    var attempts = 0
    while true {
      attempts += 1
      if attempts.isMultiple(of: 60) { gap *= 0.8 }
      let point = random.pointInDisc(around: centre, radius: reach)
      let isFree =
        !occupied.hasPoint(within: gap, of: point) && (attempts > 600 || draft.commune(at: point) == commune)
      guard isFree else { continue }
      guard let other = best else {
        best = point
        continue
      }
      return draft.relief.height(at: point) < draft.relief.height(at: other) ? point : other
    }
  }

  /// Households and residents of a commune shared out over its villages, remote ones smaller; the sums are
  /// the commune's own.
  private static func apportionPeople(_ draft: inout TileDraft) {
    var random = draft.stream(.attributes)
    var first = 0
    for index in draft.plan.communes.indices {
      let range = first..<(first + draft.plan.villageCounts[index])
      first = range.upperBound
      let weights = range.map { village in
        (0.5 + random.unit() + random.unit()) * (1.25 - 0.5 * draft.remoteness[village])
      }
      let commune = draft.plan.communes[index]
      let households = Apportionment.parts(of: commune.households ?? 0, weights: weights, minimum: 8)
      let sizes = zip(range, households).map { Double($0.1) * random.uniform(0.92, 1.08) }
      let floor = households.min() ?? 0
      let residents = Apportionment.parts(of: commune.population ?? 0, weights: sizes, minimum: floor)
      for (offset, village) in range.enumerated() {
        draft.villages[village].households = households[offset]
        draft.villages[village].population = residents[offset]
      }
    }
  }

  private static func describePeople(_ draft: inout TileDraft) {
    var random = draft.stream(.attributes)
    var poverty: [Double] = []
    for (index, village) in draft.villages.enumerated() {
      let remote = draft.remoteness[index]
      let minority: Double
      switch village.region {
      case .one, nil:
        minority = random.uniform(0.25, 0.6)
        poverty.append(random.uniform(0.01, 0.05))
      case .two:
        minority = random.uniform(0.55, 0.95)
        poverty.append(random.uniform(0.04, 0.14) + 0.08 * remote)
      case .three:
        minority = min(1, random.uniform(0.84, 1) + 0.1 * remote)
        poverty.append(random.uniform(0.1, 0.3) + 0.3 * remote)
      }
      draft.villages[index].ethnicMinorityShare = minority.rounded(decimals: 3)
    }
    let households = draft.villages.reduce(0) { $0 + $1.countedHouseholds }
    let poor = zip(draft.villages, poverty).reduce(0.0) { $0 + Double($1.0.countedHouseholds) * $1.1 }
    // Only the whole province averages to the published rate; a remote part of it is poorer.
    let isWhole = draft.villages.count == TilePlan.provinceVillages
    let scale = isWhole && poor > 0 ? povertyRate * Double(households) / poor : 0.9
    for index in draft.villages.indices {
      draft.villages[index].povertyRate = (poverty[index] * scale).clamped(0, 0.95).rounded(decimals: 3)
    }
    markSpeciallyDifficult(&draft, &random)
  }

  private static func markSpeciallyDifficult(_ draft: inout TileDraft, _ random: inout RandomStream) {
    let hardship = draft.villages.indices.map { index -> Double in
      let village = draft.villages[index]
      let base: Double =
        switch village.region {
        case .one, nil: -2
        case .two: 0
        case .three: 1
        }
      return base + (village.povertyRate ?? 0) + 0.6 * draft.remoteness[index] + random.uniform(0, 0.5)
    }
    let count = Int((Double(draft.villages.count) * speciallyDifficultShare).rounded())
    for index in Ranking.highest(count, of: hardship) {
      draft.villages[index].isSpeciallyDifficult = true
    }
  }
}

/// The highest of a row of scores.
enum Ranking {
  /// Indices of the `count` highest scores among those allowed, ties by index.
  static func highest(_ count: Int, of scores: [Double], where isAllowed: (Int) -> Bool = { _ in true })
    -> [Int]
  {
    let order = scores.indices.filter(isAllowed).sorted { a, b in
      scores[a] == scores[b] ? a < b : scores[a] > scores[b]
    }
    return Array(order.prefix(count))
  }
}
