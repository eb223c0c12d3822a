package import Geography
package import Investment
package import PlanVerification

/// Every text a report uses, in one language. A new text is a new requirement here, so that no language
/// can lack it.
package protocol ReportWords: PlanSectionWords, DateWords {
  var numbers: NumberStyle { get }

  /// What a proposal builds and whom it serves.
  func title(_ content: ProposalContent) -> String
  /// Why a village's two services are in or out.
  func reason(mobile: VillageOutcome.Reason, fixed: VillageOutcome.Reason) -> String

  /// Headings of the proposals table.
  var headings: TableHeadings { get }
  /// The lines above the table.
  func introduction(_ plan: InvestmentPlan) -> [String]
  /// The number of villages, then some of their names.
  func villages(_ count: Int, names: [String]) -> String
  /// Why a plan has no proposal.
  func noProposal(_ plan: InvestmentPlan) -> String
  /// What the amounts of a plan are whose budget pays present values; `capex` is what building alone costs.
  func presentValueNote(capex: Money) -> String
  /// Columns of a table that the width of the terminal has no room for.
  func columnsLeftOut(_ headings: [String]) -> String
  /// The sums of the plan.
  func totals(_ totals: Totals, proposals: Int) -> String
  /// Status, objective, bound, gap, time, solver, and what the verifier recomputed.
  func certificate(_ solve: SolveSummary, _ verification: PlanVerification) -> [String]
  /// What the columns of the data set are.
  func provenance(_ parts: [(kind: ColumnProvenance.Kind, tables: String)]) -> String
  /// "12 of 15 columns".
  func columns(_ part: Int, of whole: Int) -> String

  /// What a data set holds, and whether it can be planned with.
  func contents(_ geography: Geography, warnings: Int) -> String

  var baselineHeadings: BaselineHeadings { get }
  func baseline(_ method: Baseline.Method) -> String
  var thisPlan: String { get }
}

package struct TableHeadings: Sendable {
  package var rank: String
  package var id: String
  package var proposal: String
  package var commune: String
  package var villages: String
  package var households: String
  /// In million đồng.
  package var cost: String
  package var benefitPerBillion: String
  /// In million đồng.
  package var runningTotal: String
  /// In billion đồng.
  package var entersAt: String
  /// In weighted households.
  package var lossWithout: String
}

package struct BaselineHeadings: Sendable {
  package var method: String
  package var benefit: String
  /// In million đồng.
  package var cost: String
  package var villagesMobile: String
  package var villagesFixed: String
  package var households: String
  /// How much more the plan is worth.
  package var advantage: String
}
