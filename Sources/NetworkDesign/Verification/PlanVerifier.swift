public import Geography

/// Recomputes a plan from its data without any solver: reachability, coverage, costs, benefit, budget
/// and every total, to the last đồng. It shares the price list and the priority weights with the planner,
/// and neither the digraph nor the model.
public struct PlanVerifier: Sendable {
  private let geography: Geography
  private let catalogue: WorkCatalogue

  public init(_ geography: Geography) {
    self.geography = geography
    catalogue = WorkCatalogue(geography)
  }

  /// Holds every number of a claim against the data.
  public func verify(_ claim: PlanClaim) -> PlanVerification {
    let ledger = VerificationLedger()
    if !claim.datasetSHA256.isEmpty, !geography.sha256.isEmpty {
      ledger.expect(
        claim.datasetSHA256 == geography.sha256,
        "the plan was made from other data: its SHA-256 is \(claim.datasetSHA256), the data set's is "
          + geography.sha256)
    }
    let works = WorksCheck(geography, claim, catalogue, ledger)
    let service = ServiceCheck(geography, claim, works, catalogue, ledger)
    let benefits = PriorityBenefit(geography, claim.scenario)
    ProposalsCheck(geography, claim, works, service, benefits, ledger).run()
    TotalsCheck(geography, claim, service, benefits, ledger).run()
    return PlanVerification(findings: ledger.findings, checks: ledger.checks)
  }
}

/// Counts comparisons and keeps the ones that failed.
final class VerificationLedger {
  private(set) var findings: [String] = []
  private(set) var checks = 0

  /// Notes a finding unless the condition holds.
  func expect(_ condition: Bool, _ finding: @autoclosure () -> String) {
    checks += 1
    if !condition { findings.append(finding()) }
  }

  /// Notes a finding unless both are the same.
  func expectEqual<Value: Equatable>(_ claimed: Value, _ recomputed: Value, _ what: @autoclosure () -> String)
  {
    expect(claimed == recomputed, "\(what()): the plan says \(claimed), the data say \(recomputed)")
  }
}
