package import Geography
package import Investment
package import PlanAnalysis

/// What an answer to "what if" is told with, in one language. A new text is a new requirement here, so that
/// no language can lack it.
package protocol WhatIfWords: Sendable {
  var numbers: NumberStyle { get }

  /// The lines above a table of budgets.
  func frontierIntroduction(_ dataset: DatasetSummary, scenario: String) -> [String]
  /// The lines above a table of values; `budget` is nil where the scenario sets none.
  func variationIntroduction(
    _ dataset: DatasetSummary, scenario: String, budget: Money?, path: String, unit: String
  ) -> [String]
  /// The lines above a table of rules.
  func equityIntroduction(_ dataset: DatasetSummary, scenario: String, budget: Money?) -> [String]

  func headings(_ measure: ObjectiveMeasure) -> FrontierHeadings
  /// In place of a plan.
  var noPlan: String { get }
  var limitCameFirst: String { get }
  /// Marks the row of the value that holds when nothing is varied.
  var baseMark: String { get }
  var kneeMark: String { get }

  /// Where the frontier bends, and what a billion brings before and after, in weighted households.
  func knee(_ budget: Money, before: Double, after: Double) -> String
  /// What the columns say that headings cannot.
  var frontierNotes: [String] { get }
  var variationNotes: [String] { get }
  /// How nearly optimal the plans are at worst: the greatest relative gap of all.
  func gaps(_ greatest: Double) -> String
  /// How many of the plans asked for are there, after an interruption.
  func interrupted(_ done: Int, of count: Int) -> String

  var equityHeadings: EquityHeadings { get }
  var withEveryRule: String { get }
  func without(_ rule: EquityRule) -> String
  var noRules: String { get }
  var equityNotes: [String] { get }

  var chart: ChartWords { get }
  func chartTitle(varying path: String) -> String
  /// The name of the axis for what is varied.
  func axis(path: String, unit: String) -> String
  /// The chart in a sentence, for who cannot see it.
  func chartDescription(_ frontier: Frontier) -> String
  func chartDescription(_ curve: VariationCurve) -> String
}

package struct FrontierHeadings: Sendable {
  /// In billion đồng.
  package var budget: String
  package var value: String
  package var worth: String
  /// In per cent.
  package var gap: String
  /// In billion đồng.
  package var cost: String
  package var villagesMobile: String
  package var villagesFixed: String
  package var households: String
  package var entered: String
  package var left: String
  /// Works.
  package var dropped: String
  package var shadowPrice: String
  /// In per cent.
  package var nestingCost: String
}

package struct EquityHeadings: Sendable {
  package var plan: String
  package var villagesMobile: String
  package var villagesFixed: String
  package var households: String
  package var minorityHouseholds: String
  package var householdServices: String
  package var worth: String
  /// In billion đồng.
  package var cost: String
}

/// The fixed texts of a chart.
package struct ChartWords: Sendable {
  package var frontierTitle: String
  package var budgetAxis: String
  package var worthAxis: String
  package var householdsAxis: String
  package var optimal: String
  package var nested: String
  package var knee: String
  /// The heading of the lower panel, in per cent.
  package var nestingCost: String
}

extension ReportLanguage {
  package var whatIfWords: any WhatIfWords {
    switch self {
    case .en: EnglishWords.WhatIf()
    case .vi: VietnameseWords.WhatIf()
    }
  }
}
