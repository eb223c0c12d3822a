import Diagnostics
public import Geography
public import Investment

/// Recomputes a plan from its data without any solver: reachability, coverage, costs, benefit, years,
/// payments, rules, reasons, order, and every total, to the last đồng. What it cannot recompute it names
/// (`NotRecomputed`). It shares the price list, the priority weights, the
/// places of works and the groups of villages with the planner, and neither the digraph nor the model.
public struct PlanVerifier: Sendable {
  private let geography: Geography
  private let catalogue: WorkCatalogue

  /// A verifier of plans for a geography.
  public init(_ geography: Geography) {
    self.geography = geography
    catalogue = WorkCatalogue(geography)
  }

  /// Holds every number of a claim against the data.
  public func verify(_ claim: PlanClaim) -> PlanVerification { verify(claim, keeping: []) }

  /// - Parameter kept: works, by identifier, that were demanded of the plan beside what its scenario demands.
  package func verify(_ claim: PlanClaim, keeping kept: Set<String>) -> PlanVerification {
    let ledger = VerificationLedger()
    ledger.expect(
      claim.datasetSHA256 == geography.sha256,
      "the plan was made from other data: its SHA-256 is \(claim.datasetSHA256), the data set's is "
        + "\(geography.sha256)")
    let evidence = Evidence(geography, claim, catalogue, ledger)
    NamesCheck(evidence: evidence).run()
    evidence.works.check(evidence)
    ServiceCheck(evidence: evidence).run()
    InterimCheck(evidence: evidence).run()
    PhasesCheck(evidence: evidence).run()
    OwnershipCheck(evidence: evidence).run()
    ProgressCheck(evidence: evidence).run()
    FundingCheck(evidence: evidence).run()
    RulesCheck(evidence: evidence).run()
    RequiredPointsCheck(evidence: evidence).run()
    ProposalsCheck(evidence: evidence).run()
    OrderCheck(evidence: evidence).run()
    FiguresCheck(evidence: evidence).run()
    ReasonsCheck(evidence: evidence).run()
    TotalsCheck(evidence: evidence).run()
    ObjectiveCheck(evidence: evidence).run()
    CertificateCheck(evidence: evidence).run()
    // Of a plan whose numbers are wrong nobody can say what it could do without.
    let superfluity = SuperfluityCheck(evidence: evidence, keeping: kept)
    let superfluous = ledger.findings.isEmpty ? superfluity.superfluousWorks() : []
    var verification = PlanVerification(findings: ledger.findings, checks: ledger.checks)
    verification.superfluous = superfluous
    return verification
  }
}
