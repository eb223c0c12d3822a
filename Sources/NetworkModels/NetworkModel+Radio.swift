public import Geography

extension NetworkModel {
  /// Sites where villages without mobile broadband could be served from: a light pole at each, and a 40 m mast in the
  /// middle one of those that lie together. None where a candidate of the kind is given already.
  ///
  /// Power from the grid and a free view of satellites are assumed.
  public func candidateSites() -> [Site] {
    let lacking = lackingSpots()
    let tree = PointTree(lacking.map { spots.points[$0.spot] })
    var given: Set<Stand> = []
    for site in input.sites where site.status == .candidate {
      if let cell = Globe.Cell(site.coordinate) { given.insert(Stand(kind: site.kind, cell: cell)) }
    }
    let groups = SiteGroups.groups(
      of: Array(lacking.indices), in: tree, within: RadioReach.metres(of: .mast40m))
    let masts = groups.compactMap { $0.count > 1 ? SiteGroups.mostCentral(of: $0, tree.points) : nil }
    let wanted =
      lacking.map { (village: $0.village, kind: Site.Kind.light) }
      + masts.map { (village: lacking[$0].village, kind: Site.Kind.mast40m) }
    let chosen = wanted.filter { wish in
      guard let cell = Globe.Cell(input.villages[wish.village].coordinate) else { return false }
      return !given.contains(Stand(kind: wish.kind, cell: cell))
    }
    return zip(identifiers("S", count: chosen.count), chosen).map { id, wish in
      let village = input.villages[wish.village]
      return Site(
        id: id, status: .candidate, kind: wish.kind, place: .village(wish.village), commune: village.commune,
        coordinate: village.coordinate, elevationMetres: village.elevationMetres)
    }
  }

  private struct Stand: Hashable {
    var kind: Site.Kind
    var cell: Globe.Cell
  }

  /// Spots with a village that lacks mobile broadband, each with the first of them.
  private func lackingSpots() -> [(spot: Int, village: Int)] {
    spots.points.indices.compactMap { spot in
      for case .village(let village) in spots.members[spot]
      where !input.villages[village].hasMobileBroadband {
        return (spot, village)
      }
      return nil
    }
  }

  /// Rows a village gets at most for the sites of each kind: more never decide anything.
  fileprivate static let rowsAVillage = 6

  /// What sites serve by distance: existing ones the villages with mobile broadband, candidates the others. A village
  /// that no site is near enough to gets no row.
  ///
  /// - Parameter sites: given and modelled ones, in the order of the data set.
  public func coverage(sites: [Site]) -> [Coverage] {
    let towers = Towers(sites, .existing)
    let candidates = Towers(sites, .candidate)
    var rows: [Coverage] = []
    for (index, village) in input.villages.enumerated() {
      guard let spot = spots.spot(of: .village(index)) else { continue }
      let towers = village.hasMobileBroadband ? towers : candidates
      for (site, share) in towers.shares(at: spots.points[spot], most: NetworkModel.rowsAVillage) {
        rows.append(Coverage(site: site, village: index, householdShare: share))
      }
    }
    return rows.sorted { ($0.site, $0.village) < ($1.site, $1.village) }
  }
}

/// Sites of one status, by kind.
private struct Towers {
  private var ofKind: [(kind: Site.Kind, sites: [Int], tree: PointTree)] = []
  private let ids: [String]

  init(_ sites: [Site], _ status: Site.Status) {
    ids = sites.map(\.id)
    for kind in Site.Kind.allCases {
      let own = sites.unstacked(most: NetworkModel.rowsAVillage) {
        $0.status == status && $0.kind == kind
      }
      ofKind.append((kind, own, PointTree(own.map { Globe.point(sites[$0].coordinate) })))
    }
  }

  /// The sites of each kind that serve most of a village, with the shares.
  func shares(at village: Point, most: Int) -> [(site: Int, share: Double)] {
    ofKind.flatMap { kind, sites, tree in
      let reach = RadioReach.metres(of: kind)
      return tree.nearest(most, to: village, within: reach).compactMap { near in
        let ratio = tree.points[near].distance(to: village) / reach
        return RadioReach.told(RadioReach.share(atRatio: ratio)).map { (sites[near], $0) }
      }
    }
  }
}

extension [Site] {
  /// Indices of the sites that fit, of those on one point only so many.
  func unstacked(most: Int, where fits: (Site) -> Bool) -> [Int] {
    var stacked: [Globe.Cell: Int] = [:]
    return indices.filter { index in
      guard fits(self[index]), let cell = Globe.Cell(self[index].coordinate) else { return false }
      stacked[cell, default: 0] += 1
      return stacked[cell, default: 0] <= most
    }
  }
}
