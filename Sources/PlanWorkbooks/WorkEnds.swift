import Geography
import Investment

/// Where a work begins and ends, by the names of the data set.
struct WorkEnds {
  private let geography: Geography

  struct Ends {
    /// Empty for a work at one place.
    var from = ""
    var to = ""
    /// Nil for a work without length.
    var metres: Double?
  }

  init(_ geography: Geography) {
    self.geography = geography
  }

  func ends(of work: Work) -> Ends {
    switch work.element {
    case .route(let index):
      let route = geography.routes[index]
      return ordered(
        work, name(route.from), geography.coordinate(of: route.from), name(route.to), route.lengthMetres)
    case .hop(let index):
      let hop = geography.hops[index]
      let from = geography.sites[hop.from]
      return ordered(work, from.id, from.coordinate, geography.sites[hop.to].id, hop.lengthMetres)
    case .site(let index), .backhaul(_, site: let index):
      let site = geography.sites[index]
      return Ends(to: site.place.map(name) ?? site.id)
    case .access(village: let index), .terminal(village: let index):
      return Ends(to: geography.villages[index].name)
    }
  }

  /// In the direction of traffic: the table of a data set may name the far end first.
  private func ordered(
    _ work: Work, _ a: String, _ start: Coordinate, _ b: String, _ metres: Double
  ) -> Ends {
    let isForward = work.geometry.first.map { $0 == start } ?? true
    return isForward ? Ends(from: a, to: b, metres: metres) : Ends(from: b, to: a, metres: metres)
  }

  private func name(_ place: Place) -> String {
    switch place {
    case .village(let index): geography.villages[index].name
    case .node(let index): geography.nodes[index].id
    }
  }
}
