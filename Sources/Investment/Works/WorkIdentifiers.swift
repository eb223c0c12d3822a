package import Geography

/// The identifiers of works and of what may be locked. Each is the one of its table; where two tables
/// of a data set share one, it is qualified by the table's singular ("route:12", "site:12"). So is an identifier that
/// is made here ("FA-" and a village's) where the data set has one of the same letters ("access:FA-V0001").
package struct WorkIdentifiers: Sendable {
  private let geography: Geography
  private let taken: Set<String>
  private let shared: Set<String>

  package init(_ geography: Geography) {
    self.geography = geography
    var taken: Set<String> = []
    var shared: Set<String> = []
    func note(_ id: String) {
      if !taken.insert(id).inserted { shared.insert(id) }
    }
    for village in geography.villages { note(village.id) }
    for route in geography.routes { note(route.id) }
    for site in geography.sites { note(site.id) }
    for hop in geography.hops { note(hop.id) }
    self.taken = taken
    self.shared = shared
  }

  private func qualified(_ id: String, _ table: String) -> String {
    shared.contains(id) ? free("\(table):\(id)", table) : id
  }

  private func made(_ id: String, _ kind: String) -> String {
    taken.contains(id) ? free("\(kind):\(id)", kind) : id
  }

  /// The identifier, with the qualifier again while the data set has it too.
  private func free(_ id: String, _ qualifier: String) -> String {
    var id = id
    while taken.contains(id) { id = "\(qualifier):\(id)" }
    return id
  }

  package func village(_ index: Int) -> String { qualified(geography.villages[index].id, "village") }
  package func route(_ index: Int) -> String { qualified(geography.routes[index].id, "route") }
  package func site(_ index: Int) -> String { qualified(geography.sites[index].id, "site") }
  package func hop(_ index: Int) -> String { qualified(geography.hops[index].id, "hop") }

  /// Fibre distribution in a village.
  package func fibreAccess(inVillage index: Int) -> String {
    made("FA-\(geography.villages[index].id)", "access")
  }

  /// What feeds a site with no line to it.
  package func backhaul(_ technology: Backhaul, ofSite index: Int) -> String {
    made(technology.prefix + geography.sites[index].id, "backhaul")
  }

  /// A community satellite terminal in a village.
  package func communityTerminal(inVillage index: Int) -> String {
    made("CST-\(geography.villages[index].id)", "terminal")
  }

  /// A proposal, by the work by which it leaves the existing network.
  package func proposal(from work: WorkElement) -> String { made("P-" + id(of: work), "proposal") }
}
