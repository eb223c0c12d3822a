package import Geography
package import Investment
package import PlanAnalysis
package import Scenarios

/// What an explanation is told with, in one language. A new text is a new requirement here, so that no
/// language can lack it. Names come in fit for one line.
package protocol ExplainWords: Sendable {
  var numbers: NumberStyle { get }

  func village(_ name: String, id: String, commune: String, households: Int) -> String
  /// The weight, then each factor that counts.
  func priority(_ weight: String, _ factors: [String]) -> String
  func factor(_ kind: PriorityFactors.Kind, weight: String, attribute: String) -> String
  /// What institutions of the village count as, in households.
  func institutions(_ worths: [String]) -> String
  func institution(_ institution: Institution, households: String) -> String
  func service(_ kind: BroughtService.Kind) -> String
  func workKind(_ kind: WorkKind) -> String

  var existing: String { get }
  func planned(by proposal: String, rank: Int, count: Int, year: Int?) -> String
  var left: String { get }

  /// Heads the works through which a service comes.
  var through: String { get }
  /// What a service is worth, and what the plan would save without it.
  func worth(_ benefit: Benefit, saving: Money) -> String
  /// What a whole proposal costs and brings.
  func proposal(_ proposal: ProposalExplanation) -> String
  func entry(at budget: Money) -> String
  func loss(_ benefit: Benefit) -> String
  func funding(_ sources: [(name: String, amount: Money)]) -> String

  /// Heads the cheapest works given the plan, and given today's network alone.
  var addition: String { get }
  var standalone: String { get }
  func sum(_ addition: CheapestAddition) -> String
  func marginal(_ proposal: MarginalProposal) -> String
  func unspent(_ money: Money) -> String
  func entry(_ bracket: EntryBracket) -> String
  /// - Parameter rules: the rules that keep it out, in words.
  func cause(_ cause: LeftService.Cause, rules: [String]) -> String

  func proposalHeading(_ proposal: ProposalExplanation) -> String
  var itsWorks: String { get }
  func brings(_ services: [String]) -> String

  func workHeading(_ work: WorkExplanation) -> String
  func price(_ work: WorkExplanation) -> String
  var notBuilt: String { get }
  func built(_ use: WorkExplanation.Use) -> String
  var before: String { get }
  var after: String { get }
  func feeds(_ services: [String]) -> String

  /// Headings of a table of works; cost in million đồng.
  var workHeadings: (id: String, kind: String, cost: String) { get }
}

extension ReportLanguage {
  package var explainWords: any ExplainWords {
    switch self {
    case .en: EnglishWords.Explain()
    case .vi: VietnameseWords.Explain()
    }
  }
}
