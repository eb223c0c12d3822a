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
    elements = Dictionary(grouping: geography.everyWork, by: \.kind).mapValues { own in
      Dictionary(own.map { (identifiers.id(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The work of a kind and identifier; nil where the data set offers none.
  func work(_ kind: WorkKind, _ id: String) -> WorkElement? { elements[kind]?[id] }

  /// The work of an identifier, of whatever kind; nil where the data set offers none.
  func work(_ id: String) -> WorkElement? {
    for kind in WorkKind.allCases {
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
