import Geography

/// Tiles joined into one geography, with identifiers and names that are unique over all of them.
struct ProvinceAssembly {
  private let digits: Int
  private var communes: [Commune] = []
  private var villages: [Village] = []
  private var nodes: [Node] = []
  private var routes: [Route] = []
  private var sites: [Site] = []
  private var coverage: [Coverage] = []
  private var hops: [Hop] = []

  init(villages: Int) {
    digits = max(4, String(villages).count)
  }

  private func id(_ letter: String, _ index: Int) -> String {
    let number = String(index + 1)
    return letter + String(repeating: "0", count: max(0, digits - number.count)) + number
  }

  mutating func append(_ draft: TileDraft) {
    let firstCommune = communes.count
    let firstVillage = villages.count
    let firstNode = nodes.count
    let firstSite = sites.count
    let place: (Place) -> Place = { place in
      switch place {
      case .village(let index): .village(index + firstVillage)
      case .node(let index): .node(index + firstNode)
      }
    }
    communes += draft.plan.communes
    for var village in draft.villages {
      village.id = id("V", villages.count)
      village.name = "\(kind(of: communes[village.commune + firstCommune])) Mẫu \(villages.count + 1)"
      village.commune += firstCommune
      villages.append(village)
    }
    for var node in draft.nodes {
      node.id = id("N", nodes.count)
      node.commune += firstCommune
      nodes.append(node)
    }
    for var route in draft.routes {
      route.id = id("R", routes.count)
      route.from = place(route.from)
      route.to = place(route.to)
      routes.append(route)
    }
    for var site in draft.sites {
      site.id = id("S", sites.count)
      site.place = site.place.map(place)
      site.commune += firstCommune
      sites.append(site)
    }
    for var row in draft.coverage {
      row.site += firstSite
      row.village += firstVillage
      coverage.append(row)
    }
    for var hop in draft.hops {
      hop.id = id("H", hops.count)
      hop.from += firstSite
      hop.to += firstSite
      hops.append(hop)
    }
  }

  /// What people there call a village. "Mẫu" (sample) in the name says that it is a modelled one.
  private func kind(of commune: Commune) -> String {
    if commune.type == "phường" { return "Tổ" }
    return commune.oldDistrict.contains("Tủa Chùa") ? "Thôn" : "Bản"
  }

  func geography(name: String, costs: UnitCosts, provenance: [ColumnProvenance]) -> Geography {
    Geography(
      name: name, communes: communes, villages: villages, nodes: nodes, routes: routes, sites: sites,
      coverage: coverage, hops: hops, costs: costs, provenance: provenance)
  }
}
