import Geography
import Investment
import Scenarios

/// What a verifier looks up in a data set, indexed once: every work it offers, by kind and identifier; its
/// villages by identifier; what its candidate sites cover.
struct WorkCatalogue: Sendable {
  let identifiers: WorkIdentifiers
  private let elements: [WorkKind: [String: WorkElement]]
  /// Index of each village.
  let villageIndex: [String: Int]
  let candidateCoverage: [Coverage]

  init(_ geography: Geography) {
    let identifiers = WorkIdentifiers(geography)
    self.identifiers = identifiers
    villageIndex = Dictionary(
      geography.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    candidateCoverage = geography.coverage.filter { geography.sites[$0.site].status == .candidate }
    func index(_ works: [(String, WorkElement)]) -> [String: WorkElement] {
      Dictionary(works, uniquingKeysWith: { first, _ in first })
    }
    elements = [
      .fibreSegment: index(geography.routes.indices.map { (identifiers.route($0), .route($0)) }),
      .microwaveHop: index(geography.hops.indices.map { (identifiers.hop($0), .hop($0)) }),
      .site: index(geography.sites.indices.map { (identifiers.site($0), .site($0)) }),
      .satelliteBackhaul: index(
        geography.sites.indices.map { (identifiers.satelliteBackhaul(ofSite: $0), .satellite(site: $0)) }
          + geography.villages.indices.map {
            (identifiers.communityTerminal(inVillage: $0), .terminal(village: $0))
          }),
      .fibreAccess: index(
        geography.villages.indices.map { (identifiers.fibreAccess(inVillage: $0), .access(village: $0)) }),
    ]
  }

  /// The work of a kind and identifier; nil where the data set offers none.
  func work(_ kind: WorkKind, _ id: String) -> WorkElement? { elements[kind]?[id] }

  /// The work of an identifier, of whatever kind; nil where the data set offers none.
  func work(_ id: String) -> WorkElement? {
    for kind: WorkKind in [.fibreSegment, .microwaveHop, .site, .satelliteBackhaul, .fibreAccess] {
      if let work = work(kind, id) { return work }
    }
    return nil
  }
}

/// What a scenario keeps out of its plan: what it locks out, and works that were given up.
struct BarredElements {
  private(set) var villages: Set<Int> = []
  private(set) var works: Set<WorkElement> = []

  init(_ geography: Geography, _ scenario: Scenario, _ catalogue: WorkCatalogue) {
    let lockedOut = Set(scenario.lockOut)
    if !lockedOut.isEmpty {
      villages = Set(
        geography.villages.indices.filter { lockedOut.contains(catalogue.identifiers.village($0)) })
      for id in lockedOut {
        for kind: WorkKind in [.fibreSegment, .microwaveHop, .site] {
          if let work = catalogue.work(kind, id) { works.insert(work) }
        }
      }
    }
    for entry in scenario.progress where entry.status == .dropped {
      if let work = catalogue.work(entry.work) { works.insert(work) }
    }
  }
}
