import Geography
import NetworkModels

/// Existing sites, candidate sites, what they cover, and the microwave hops between them.
enum RadioModel {
  /// How far a 40 m mast serves, in metres, before shadowing.
  private static let mastReach = RadioReach.metres(of: .mast40m)
  /// Share of households that counts as served when the existing sites are placed.
  private static let servedShare = 0.8

  static func fill(_ draft: inout TileDraft) {
    var random = draft.stream(.sites)
    var radio = Radio(draft, &random)
    radio.addExisting(&random)
    radio.addCandidates(&random)
    radio.addHops()
    draft.sites = radio.sites
    draft.coverage = radio.coverage
    draft.hops = radio.hops
  }

  private struct Radio {
    let draft: TileDraft
    let villages: PointTree
    let unserved: [Int]
    var sites: [Site] = []
    var points: [Point] = []
    var coverage: [Coverage] = []
    var hops: [Hop] = []

    init(_ draft: TileDraft, _ random: inout RandomStream) {
      self.draft = draft
      villages = PointTree(draft.villagePoints)
      unserved = draft.villages.indices.filter { !draft.villages[$0].hasMobileBroadband }
    }

    private mutating func add(
      _ status: Site.Status, _ kind: Site.Kind, at point: Point, place: Place?, commune: Int,
      power: Site.Power, satellite: Bool
    ) {
      points.append(point)
      let coordinate: Coordinate =
        switch place {
        case .village(let index): draft.villages[index].coordinate
        case .node(let index): draft.nodes[index].coordinate
        case nil: draft.plan.frame.coordinate(point)
        }
      sites.append(
        Site(
          id: "", status: status, kind: kind, power: power, place: place, commune: commune,
          coordinate: coordinate, elevationMetres: draft.elevation(at: point, commune: commune),
          allowsSatellite: satellite))
    }

    /// Share of a village's households in service by distance and chance; a ridge in between takes about half.
    private func share(site: Int, village: Int, _ random: inout RandomStream) -> Double? {
      let kind = sites[site].kind
      let target = draft.villagePoints[village]
      let ratio = points[site].distance(to: target) / RadioReach.metres(of: kind)
      var share = RadioReach.share(atRatio: ratio) + random.uniform(-0.08, 0.06)
      let isClear = draft.relief.hasLineOfSight(
        from: points[site], antenna: RadioReach.antenna(of: kind), to: target, antenna: 5)
      if ratio > 0.2, !isClear { share *= random.uniform(0.4, 0.85) }
      return RadioReach.told(share)
    }

    /// Sites at the commune centres and then, largest village first, wherever a village with mobile
    /// service is not yet covered.
    mutating func addExisting(_ random: inout RandomStream) {
      var isServed = draft.villages.map { !$0.hasMobileBroadband }
      for (index, node) in draft.nodes.enumerated() where node.kind == .communeCentre {
        add(
          .existing, .mast40m, at: draft.nodePoints[index], place: .node(index), commune: node.commune,
          power: .grid, satellite: true)
        coverServed(by: sites.count - 1, &isServed, &random)
      }
      let bySize = draft.villages.indices.sorted { a, b in
        let sizes = (draft.villages[a].countedHouseholds, draft.villages[b].countedHouseholds)
        return sizes.0 == sizes.1 ? a < b : sizes.0 > sizes.1
      }
      for village in bySize where !isServed[village] {
        add(
          .existing, .mast40m, at: draft.villagePoints[village], place: .village(village),
          commune: draft.villages[village].commune, power: .grid, satellite: true)
        coverServed(by: sites.count - 1, &isServed, &random)
      }
    }

    private mutating func coverServed(
      by site: Int, _ isServed: inout [Bool], _ random: inout RandomStream
    ) {
      for village in villages.indices(within: mastReach, of: points[site])
      where draft.villages[village].hasMobileBroadband {
        let share =
          sites[site].place == .village(village) ? 0.98 : share(site: site, village: village, &random)
        guard let share else { continue }
        coverage.append(Coverage(site: site, village: village, householdShare: share))
        if share >= servedShare { isServed[village] = true }
      }
    }

    /// A pole at each village without service, masts where several lie together, relays on ridges.
    mutating func addCandidates(_ random: inout RandomStream) {
      for village in unserved {
        add(
          .candidate, .light, at: draft.villagePoints[village], place: .village(village),
          commune: draft.villages[village].commune, power: random.chance(0.25) ? .solar : .grid,
          satellite: random.chance(0.94))
        coverUnserved(by: sites.count - 1, &random)
      }
      for group in SiteGroups.groups(of: unserved, in: villages, within: mastReach) {
        addMasts(for: group, &random)
      }
      for group in SiteGroups.groups(of: unserved, in: villages, within: 9_000)
      where group.count > 1 || random.chance(0.4) {
        let point = highest(of: 30, within: 6_000, of: middle(group), &random)
        add(
          .candidate, .light, at: point, place: nil, commune: draft.villages[group[0]].commune,
          power: .solar, satellite: random.chance(0.9))
        coverUnserved(by: sites.count - 1, &random)
      }
    }

    /// A mast in the village that has the most others around it, and one on high ground between them.
    private mutating func addMasts(for group: [Int], _ random: inout RandomStream) {
      guard group.count > 1 else { return }
      let centre = middle(group)
      let village = SiteGroups.mostCentral(of: group, draft.villagePoints) ?? group[0]
      let commune = draft.villages[village].commune
      add(
        .candidate, .mast40m, at: draft.villagePoints[village], place: .village(village), commune: commune,
        power: random.chance(0.1) ? .solar : .grid, satellite: random.chance(0.95))
      coverUnserved(by: sites.count - 1, &random)
      add(
        .candidate, .mast40m, at: highest(of: 15, within: 1_500, of: centre, &random), place: nil,
        commune: commune, power: random.chance(0.5) ? .solar : .grid, satellite: true)
      coverUnserved(by: sites.count - 1, &random)
    }

    private mutating func coverUnserved(by site: Int, _ random: inout RandomStream) {
      for village in villages.indices(within: RadioReach.metres(of: sites[site].kind), of: points[site])
      where !draft.villages[village].hasMobileBroadband {
        let isAtHome = sites[site].place == .village(village)
        let share =
          isAtHome
          ? random.uniform(0.92, 1).rounded(decimals: 2) : share(site: site, village: village, &random)
        if let share { coverage.append(Coverage(site: site, village: village, householdShare: share)) }
      }
    }

    private func middle(_ group: [Int]) -> Point { Point.middle(of: group.map { draft.villagePoints[$0] }) }

    private func highest(
      of count: Int, within radius: Double, of centre: Point, _ random: inout RandomStream
    ) -> Point {
      let options = (0..<count).map { _ in random.pointInDisc(around: centre, radius: radius) }
      return options.max { draft.relief.height(at: $0) < draft.relief.height(at: $1) } ?? centre
    }

    /// Hops that the modelled ground leaves clear, among the nearest sites.
    mutating func addHops() {
      let tree = PointTree(points)
      let choices = HopChoice.hops(among: sites, at: points, neighbours: { tree.nearest(60, to: $0) }) {
        from, to in
        !HopChoice.isShadowed(sites[from], by: sites[to], distance: points[from].distance(to: points[to]))
          && draft.relief.hasLineOfSight(
            from: points[from], antenna: RadioReach.antenna(of: sites[from].kind), to: points[to],
            antenna: RadioReach.antenna(of: sites[to].kind))
      }
      hops = choices.map { Hop(id: "", from: $0.from, to: $0.to, lengthMetres: $0.distance.rounded()) }
    }
  }
}
