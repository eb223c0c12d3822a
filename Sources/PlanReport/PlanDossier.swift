public import Geography
public import NetworkDesign

/// A plan with all a report says about it.
public struct PlanDossier: Sendable {
  public var plan: InvestmentPlan
  /// The geography the plan was made from: its indices are into this one.
  public var geography: Geography
  public var verification: PlanVerification
  /// Plans made by today's methods; nil when nobody asked.
  public var baselines: [Baseline]?

  public init(
    plan: InvestmentPlan, geography: Geography, verification: PlanVerification, baselines: [Baseline]? = nil
  ) {
    self.plan = plan
    self.geography = geography
    self.verification = verification
    self.baselines = baselines
  }

  /// The name of the commune in which most of a proposal's households live; empty for a proposal that
  /// serves no village.
  func commune(of proposal: Proposal) -> String {
    proposal.communes.first.map { geography.communes[$0].name } ?? ""
  }
}
