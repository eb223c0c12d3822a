import Diagnostics
import Geography
import Investment
import Scenarios

/// Which villages without fibre get an interim service, and that a community terminal is built only where it
/// may stand in for fibre.
struct InterimCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    for work in evidence.works.all {
      guard case .terminal(village: let village) = work.element else { continue }
      ledger.expect(
        evidence.scenario.interim.satelliteTerminal > 0 || evidence.standing.contains(work.element),
        "work \(work.claim.id): the scenario leaves community satellite terminals out")
      ledger.expect(
        !evidence.barred.villages.contains(village),
        "work \(work.claim.id): village \(evidence.geography.villages[village].id) is locked out")
    }
    for entry in evidence.claim.villages {
      guard let index = evidence.catalogue.villageIndex[entry.id] else { continue }
      ledger.expectEqual(
        entry.interim?.rawValue, evidence.gains.interim(index)?.service.rawValue,
        "interim service of village \(entry.id)")
    }
  }
}
