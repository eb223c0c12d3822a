import Geography
import GeographyIO

/// Places of an earlier data set that lists put elsewhere, by index.
struct MovedPlaces {
  var villages: Set<Int> = []
  var nodes: Set<Int> = []
  var sites: Set<Int> = []

  init(_ drafts: ImportDrafts, in earlier: Geography) {
    for draft in drafts.villages {
      guard let index = draft.replaces, draft.coordinate != earlier.villages[index].coordinate else {
        continue
      }
      villages.insert(index)
    }
    let listed = Dictionary(
      drafts.fibre.nodes.map { ($0.id, $0.coordinate) }, uniquingKeysWith: { first, _ in first })
    let places = Dictionary(
      drafts.towers.map { ($0.id, $0.coordinate) }, uniquingKeysWith: { first, _ in first })
    nodes = Set(
      earlier.nodes.indices.filter {
        MovedPlaces.differs(listed, earlier.nodes[$0].id, earlier.nodes[$0].coordinate)
      })
    sites = Set(
      earlier.sites.indices.filter {
        MovedPlaces.differs(places, earlier.sites[$0].id, earlier.sites[$0].coordinate)
      })
  }

  private static func differs(_ listed: [String: Coordinate], _ id: String, _ place: Coordinate) -> Bool {
    listed[id].map { $0 != place } ?? false
  }

  func contains(_ place: Place?) -> Bool {
    switch place {
    case .village(let index): villages.contains(index)
    case .node(let index): nodes.contains(index)
    case nil: false
    }
  }

  var isEmpty: Bool { villages.isEmpty && nodes.isEmpty && sites.isEmpty }
}

/// What of an earlier data set stays when some of its places lie elsewhere: what a model made of their old places goes.
struct Remaining {
  private(set) var geography: Geography

  init(_ earlier: Geography, moved: MovedPlaces) {
    geography = earlier
    guard !moved.isEmpty else { return }
    let modelled = ModelledRows(earlier)
    geography.routes.removeAll {
      (moved.contains($0.from) || moved.contains($0.to)) && modelled.has(RouteTable.schema.file, $0.id)
    }
    let kept = earlier.sites.indices.filter {
      !(moved.contains(earlier.sites[$0].place) && modelled.has(SiteTable.schema.file, earlier.sites[$0].id))
    }
    let index = Dictionary(
      kept.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    geography.sites = kept.map { earlier.sites[$0] }
    geography.coverage = earlier.coverage.compactMap { row in
      guard let site = index[row.site],
        !((moved.villages.contains(row.village) || moved.sites.contains(row.site))
          && modelled.has(CoverageTable.schema.file, earlier.key(of: row)))
      else { return nil }
      return Coverage(site: site, village: row.village, householdShare: row.householdShare)
    }
    geography.hops = earlier.hops.compactMap { hop in
      guard let from = index[hop.from], let to = index[hop.to],
        !((moved.sites.contains(hop.from) || moved.sites.contains(hop.to))
          && modelled.has(HopTable.schema.file, hop.id))
      else { return nil }
      return Hop(id: hop.id, from: from, to: to, lengthMetres: hop.lengthMetres)
    }
  }
}
