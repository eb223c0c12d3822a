import Geography
import Investment
import PlanAnalysis

/// What an answer to "what if" is told with, in one language. A new text is a new requirement here, so that
/// no language can lack it.
protocol WhatIfWords: Sendable {
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

struct FrontierHeadings: Sendable {
  /// In billion đồng.
  var budget: String
  var value: String
  var worth: String
  /// In per cent.
  var gap: String
  /// In billion đồng.
  var cost: String
  var villagesMobile: String
  var villagesFixed: String
  var households: String
  var entered: String
  var left: String
  /// Works.
  var dropped: String
  var shadowPrice: String
  /// In per cent.
  var nestingCost: String
}

struct EquityHeadings: Sendable {
  var plan: String
  var villagesMobile: String
  var villagesFixed: String
  var households: String
  var minorityHouseholds: String
  var householdServices: String
  var worth: String
  /// In billion đồng.
  var cost: String
}

/// The fixed texts of a chart.
struct ChartWords: Sendable {
  var frontierTitle: String
  var budgetAxis: String
  var worthAxis: String
  var householdsAxis: String
  var optimal: String
  var nested: String
  var knee: String
  /// The heading of the lower panel, in per cent.
  var nestingCost: String
}

extension ReportLanguage {
  var whatIfWords: any WhatIfWords {
    switch self {
    case .en: EnglishWords.WhatIf()
    case .vi: VietnameseWords.WhatIf()
    }
  }
}
