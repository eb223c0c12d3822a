import Geography
import Investment
import Scenarios

/// Every text of the page beside those all reports share. A new text is a new requirement here or in one of
/// the protocols it takes in, so that no language can lack it.
protocol PageWords: ReportWords, PageMapWords, PageMoneyWords, PageCertificateWords, PageReadingWords {
  var sections: PageSections { get }
  func pageTitle(_ dataset: String) -> String
  /// How many villages there are, and how many lack what.
  func scope(_ dataset: DatasetSummary) -> String

  /// In capitals, beside the title.
  var modelledBadge: String { get }
  /// What is modelled, and what that means for who decides.
  func modelledNotice(_ tables: String) -> String
  /// The same beside a map or a table.
  func modelledHere(_ tables: String) -> String

  var figures: PageFigureWords { get }
  /// "of 86".
  func outOf(_ count: Int) -> String
  /// "3 stay without".
  func stayWithout(_ count: Int) -> String
  /// "16,399 households of an ethnic minority".
  func minorityHouseholds(_ count: Int) -> String
  /// "of a budget of 300.0 billion đồng".
  func ofBudget(_ budget: Money) -> String
  func perYear(_ money: Money) -> String
  func billions(_ money: Money) -> String
  /// How far the best plan possible can be ahead of this one, and by what.
  func gapNote(_ solve: SolveSummary) -> String

  /// What the plan brings.
  func brings(_ plan: InvestmentPlan) -> String
  /// In how many communes it builds, and where most of the money goes.
  func places(_ communes: Int, most: [(name: String, cost: Money)]) -> String
  /// When services come: the villages that gain one by the end of each year.
  func times(_ years: [(year: Int, villages: Int)]) -> String
  /// Which share of what it brings comes with the first half of the money.
  func firstHalf(_ share: Double) -> String
  /// What stays undone: villages that lack a service and gain none, and the cheapest of them.
  func undone(mobile: Int, fixed: Int, cheapest: Money?) -> String
  /// How much more it is worth than the best of the plans made by today's methods, as a share.
  func ahead(_ share: Double) -> String

  var table: PageTableWords { get }
  func proposalsCaption(_ count: Int) -> String
  func workName(_ kind: WorkKind) -> String
  func serviceName(_ service: Service) -> String
  func interimName(_ service: InterimService) -> String

  var left: PageLeftWords { get }
  func leftIntroduction(villages: Int, services: Int) -> String
  func leftCaption(_ count: Int) -> String
  /// Why a service is left out of a plan that is best at what the measure counts.
  func leftReason(_ reason: VillageOutcome.Reason, _ measure: ObjectiveMeasure) -> String
  /// Says that only the first rows stand here, and where all are.
  func firstRows(_ shown: Int, of count: Int) -> String
}

/// Names of sections, in headings and in the list of contents.
struct PageSections: Sendable {
  var contents: String
  var toContent: String
  var summary: String
  var map: String
  var proposals: String
  var money: String
  var left: String
  var certificate: String
  var data: String
  var reading: String
}

/// What the figures at the top count.
struct PageFigureWords: Sendable {
  var mobile: String
  var fixed: String
  var households: String
  var minority: String
  var cost: String
  var running: String
  /// How far from the best.
  var gap: String
}

/// The words of tables that the reader sorts and searches.
struct PageTableWords: Sendable {
  var find: String
  var findHint: String
  var allCommunes: String
  var allKinds: String
  var allYears: String
  var kindFilter: String
  var communeFilter: String
  var yearFilter: String
  /// Kinds of proposals: with mobile, with fibre, with both.
  var withMobile: String
  var withFixed: String
  var withBoth: String
  var clear: String
  /// "{0} of {1} rows": the script puts numbers in.
  var count: String
  var noneFound: String
  /// "Rows {0} to {1} of {2}".
  var page: String
  var next: String
  var previous: String
  /// On a heading: sorts by it.
  var sort: String
  var funding: String
  var lead: String
  var opex: String
  /// Beside an id: shows it on the map.
  var showOnMap: String
}

/// Headings of what was left out.
struct PageLeftWords: Sendable {
  var nothing: String
  var communesCaption: String
  var village: String
  var service: String
  var reason: String
  /// In million đồng.
  var cost: String
  /// In weighted households.
  var worth: String
  var perBillion: String
  var services: String
  var cheapest: String
  var lists: String
}

extension ReportLanguage {
  var pageWords: any PageWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}
