import Diagnostics
import Geography
import Investment
import Scenarios

/// That a plan says no more of its search than its own numbers bear out: it is called optimal only where its
/// bound lies within the gap asked and no limit ended the search. The bound itself only the search knows.
struct CertificateCheck: EvidenceCheck {
  let evidence: Evidence

  /// Objectives are whole thousandths of a weighted household, or whole đồng: what lies closer is the same.
  private static let leastStep = (households: 0.0011, dong: 1.1)

  func run() {
    let claim = evidence.claim
    guard let status = claim.status else { return }
    let steps = CertificateCheck.leastStep
    let step = claim.measure == .dong ? steps.dong : steps.households
    let asked = evidence.scenario.gap * max(abs(claim.objective), abs(claim.bound)) + step
    let isWithin = abs(claim.bound - claim.objective) <= asked
    switch status {
    case .optimal:
      ledger.expect(
        isWithin,
        "the plan is called optimal, and its bound \(claim.bound) is further from its objective "
          + "\(claim.objective) than the gap of \(evidence.scenario.gap) asked")
      ledger.expect(claim.limit == nil, "the plan is called optimal, and a limit ended its search")
    case .feasible:
      // Where a goal takes several searches, one before the last may be what is not proven.
      ledger.expect(
        !isWithin || claim.limit != nil || !claim.stages.isEmpty,
        "the plan is not called optimal, and its bound lies within the gap asked")
    case .infeasible: ledger.expect(false, "the plan says that there is no plan")
    }
  }
}
