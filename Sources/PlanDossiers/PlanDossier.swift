public import Geography
public import Investment
public import PlanAnalysis
public import PlanVerification
public import PlanWords

/// A plan with all a report says about it.
public struct PlanDossier: Sendable {
  /// The plan, verified.
  public var plan: InvestmentPlan
  /// The geography the plan was made from: its indices are into this one.
  public var geography: Geography
  /// What the verifier compared and found.
  public var verification: PlanVerification
  /// Plans made by today's methods; nil when nobody asked.
  public var baselines: [Baseline]?
  /// What other budgets would bring under the same scenario; nil where it was not looked for.
  public var frontier: Frontier?
  /// Where the data set stands; nil for a geography that was read from no folder.
  public var place: DataPlace?
  /// The day the reports are made; nil keeps them the same whenever they are made.
  public var date: ReportDate?

  /// Takes every value as it is; nothing is checked here.
  public init(
    plan: InvestmentPlan, geography: Geography, verification: PlanVerification, baselines: [Baseline]? = nil,
    frontier: Frontier? = nil, date: ReportDate? = nil
  ) {
    self.plan = plan
    self.geography = geography
    self.verification = verification
    self.baselines = baselines
    self.frontier = frontier
    self.date = date
  }

  /// The name of the commune in which most of a proposal's households live; empty for a proposal that
  /// serves no village.
  package func commune(of proposal: Proposal) -> String {
    proposal.communes.first.map { geography.communes[$0].name } ?? ""
  }
}
