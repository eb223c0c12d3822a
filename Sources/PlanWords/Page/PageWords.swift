package import Geography
package import Investment
package import Scenarios

/// Every text of the page beside those all reports share. A new text is a new requirement here or in one of
/// the protocols it takes in, so that no language can lack it.
package protocol PageWords: ReportWords, PageMapWords, PageMoneyWords, PageCertificateWords, PageReadingWords
{
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
package struct PageSections: Sendable {
  package var contents: String
  package var toContent: String
  package var summary: String
  package var map: String
  package var proposals: String
  package var money: String
  package var left: String
  package var certificate: String
  package var data: String
  package var reading: String
}

/// What the figures at the top count.
package struct PageFigureWords: Sendable {
  package var mobile: String
  package var fixed: String
  package var households: String
  package var minority: String
  package var cost: String
  package var running: String
  /// How far from the best.
  package var gap: String
}

/// The words of tables that the reader sorts and searches.
package struct PageTableWords: Sendable {
  package var find: String
  package var findHint: String
  package var allCommunes: String
  package var allKinds: String
  package var allYears: String
  package var kindFilter: String
  package var communeFilter: String
  package var yearFilter: String
  /// Kinds of proposals: with mobile, with fibre, with both.
  package var withMobile: String
  package var withFixed: String
  package var withBoth: String
  package var clear: String
  /// "{0} of {1} rows": the script puts numbers in.
  package var count: String
  package var noneFound: String
  /// "Rows {0} to {1} of {2}".
  package var page: String
  package var next: String
  package var previous: String
  /// On a heading: sorts by it.
  package var sort: String
  package var funding: String
  package var lead: String
  package var opex: String
  /// Beside an id: shows it on the map.
  package var showOnMap: String
}

/// Headings of what was left out.
package struct PageLeftWords: Sendable {
  package var nothing: String
  package var communesCaption: String
  package var village: String
  package var service: String
  package var reason: String
  /// In million đồng.
  package var cost: String
  /// In weighted households.
  package var worth: String
  package var perBillion: String
  package var services: String
  package var cheapest: String
  package var lists: String
}

extension ReportLanguage {
  package var pageWords: any PageWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}
