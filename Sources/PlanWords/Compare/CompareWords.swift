package import Geography
package import PlanAnalysis

/// What a comparison is told with, in one language. A new text is a new requirement here, so that no
/// language can lack it.
package protocol CompareWords: Sendable {
  var numbers: NumberStyle { get }

  /// The heading, with the names of the two plans.
  func title(_ first: String, _ second: String) -> String
  var same: String { get }

  /// Headings of the sums: what is compared, the first plan, the second, the difference.
  func sumHeadings(_ first: String, _ second: String) -> [String]
  func sum(_ sum: ComparedSum) -> String

  func attributesTitle(_ count: Int) -> String
  func attributeHeadings(_ first: String, _ second: String) -> [String]
  /// Stands where a scenario has no such item.
  var absent: String { get }

  var rulesTitle: String { get }
  func ruleHeadings(_ first: String, _ second: String) -> [String]
  func hold(_ hold: RuleDifference.Hold) -> String

  func servicesTitle(came: Int, left: Int) -> String
  /// Village, commune, service, change, proposal, then cost and worth in each plan.
  func serviceHeadings(_ first: String, _ second: String) -> [String]
  func service(_ kind: BroughtService.Kind) -> String
  func change(_ change: PlanComparison.Change) -> String
  /// Explains the cost and worth columns.
  var servicesNote: String { get }

  func worksTitle(came: Int, cameCost: Money, left: Int, leftCost: Money) -> String
  /// Work, kind, change, proposal, cost.
  var workHeadings: [String] { get }
  func repriced(_ repriced: Repriced) -> String

  var communesTitle: String { get }
  /// Commune, services in and out, households in each plan, cost in each plan, difference.
  func communeHeadings(_ first: String, _ second: String) -> [String]
}

/// What is summed over a whole plan.
package enum ComparedSum: CaseIterable {
  case budget
  case cost
  case capex
  case opexPerYear
  case proposals
  case villagesMobile
  case villagesFixed
  case villagesInterim
  case households
  case ethnicMinorityHouseholds
  case benefitByFirst
  case benefitBySecond
}

extension ReportLanguage {
  package var compareWords: any CompareWords {
    switch self {
    case .en: EnglishWords.Compare()
    case .vi: VietnameseWords.Compare()
    }
  }
}
