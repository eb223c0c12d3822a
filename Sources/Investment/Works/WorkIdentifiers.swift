public import Geography

/// The identifiers of works and of what may be locked. Each is the one of its table; where two tables
/// of a data set share one, it is qualified by the table's singular ("route:12", "site:12").
public struct WorkIdentifiers: Sendable {
  private let geography: Geography
  private let shared: Set<String>

  public init(_ geography: Geography) {
    self.geography = geography
    var seen: Set<String> = []
    var shared: Set<String> = []
    func note(_ id: String) {
      if !seen.insert(id).inserted { shared.insert(id) }
    }
    for village in geography.villages { note(village.id) }
    for route in geography.routes { note(route.id) }
    for site in geography.sites { note(site.id) }
    for hop in geography.hops { note(hop.id) }
    self.shared = shared
  }

  private func qualified(_ id: String, _ table: String) -> String {
    shared.contains(id) ? "\(table):\(id)" : id
  }

  public func village(_ index: Int) -> String { qualified(geography.villages[index].id, "village") }
  public func route(_ index: Int) -> String { qualified(geography.routes[index].id, "route") }
  public func site(_ index: Int) -> String { qualified(geography.sites[index].id, "site") }
  public func hop(_ index: Int) -> String { qualified(geography.hops[index].id, "hop") }

  /// Fibre distribution in a village.
  public func fibreAccess(inVillage index: Int) -> String { "FA-\(geography.villages[index].id)" }

  /// What feeds a site with no line to it.
  public func backhaul(_ technology: Backhaul, ofSite index: Int) -> String {
    technology.prefix + geography.sites[index].id
  }

  /// A community satellite terminal in a village.
  public func communityTerminal(inVillage index: Int) -> String { "CST-\(geography.villages[index].id)" }
}
