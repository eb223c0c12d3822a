package import Geography
package import Investment
package import Scenarios

/// Every text of the workbook, in one language; terms as provincial investment lists use them.
package protocol WorkbookWords: PriceWords {
  /// At most 31 characters, none of `[ ] : * ? / \`, no two alike.
  func sheetName(_ annex: Annex) -> String
  /// "Phụ lục I"; nil for the summary.
  func number(_ annex: Annex) -> String?
  func title(_ annex: Annex) -> String
  /// The submission the annexes belong to, to be filled in by hand.
  var submission: String { get }
  /// The unit of the amounts.
  var unit: String { get }
  var priceUnit: String { get }
  /// Says that modelled data are not real.
  var modelledLabel: String { get }
  /// The row of sums of an annex, first of all.
  var grandTotal: String { get }
  var ofWhich: String { get }
  var noLimit: String { get }
  /// Who signs.
  var signature: String { get }

  // What is listed.
  func name(_ sort: ProposalSort, firstVillage: String?, others: Int) -> String
  /// "Xã Nà Hỳ".
  func commune(_ commune: Commune) -> String
  var noCommune: String { get }
  /// Why a lacking service is left out, as a sentence; nil where it is there or comes.
  func reason(_ service: Service, _ reason: VillageOutcome.Reason) -> String?
  func kind(_ kind: WorkKind) -> String
  func progress(_ status: WorkProgress.Status) -> String

  // Headings of columns.
  func heading(_ column: ProposalsColumn, sources: [String]) -> String
  var gainsBand: String { get }
  func heading(_ column: WorksColumn, sources: [String]) -> String
  func heading(_ column: VillagesColumn) -> String
  /// Over several columns.
  func band(_ column: VillagesColumn) -> String?
  var phasingHeadings: PhasingHeadings { get }
  var orderHeadings: OrderHeadings { get }
  var fundingHeadings: BookFundingHeadings { get }
  var priceHeadings: PriceHeadings { get }
  var summaryHeadings: SummaryHeadings { get }

  // Annexes I and II.
  /// Why the households of proposals sum to more than are served.
  func countedTwice(_ counted: Int, once: Int, _ numbers: NumberStyle) -> String
  var benefitNote: String { get }
  /// In a plan that counts later years for less: which figures do, and which do not.
  var discountNote: String { get }
  func completed(in year: Int) -> String
  var yearBudget: String { get }
  var runningTotal: String { get }
  var shareOfTotal: String { get }
  var villagesGainingMobile: String { get }
  var villagesGainingFibre: String { get }
  /// - Parameter hasFigures: whether the two last columns are there.
  func orderNote(hasFigures: Bool) -> String

  // Annex III.
  var oneBudget: String { get }
  var oneSourceNote: String { get }
  var limit: String { get }
  var lost: String { get }
  func left(carries: Bool) -> String
  func carryOverNote(_ carries: Bool) -> String

  // Annex V.
  func basis(_ basis: CostRange.Basis) -> String
  var priceNote: String { get }

  // The summary.
  func section(_ section: SummarySection) -> String
  func name(_ figure: SummaryFigure) -> String
  func unit(_ unit: SummaryUnit) -> String
  func made(_ date: ReportDate) -> String
}

extension ReportLanguage {
  package var workbookWords: any WorkbookWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}

package struct PhasingHeadings: Sendable {
  package var number, name, id, place, period, cost, byYear, lead: String
}

package struct OrderHeadings: Sendable {
  package var rank, name, id, place, households, cost, running, share, benefit, runningBenefit, entry,
    loss: String
}

package struct BookFundingHeadings: Sendable {
  package var number, name, byYear, total, share: String
}

package struct PriceHeadings: Sendable {
  package var number, item, unit, range, low, base, high, ofScenario, used, basis, source: String
}

package struct SummaryHeadings: Sendable {
  package var number, figure, unit, value, source: String
}

package enum SummarySection: CaseIterable {
  case need, money, results, certificate, checks, data
}

package enum SummaryFigure: CaseIterable {
  case villages, lackingMobile, lackingFixed
  case budget, cost, lost, left, capex, opex
  case proposals, gainMobile, gainFixed, shareMobile, shareFixed, gainInterim
  case households, minority, shareMinority, regionThree, difficult, border
  case benefit, perBillion, perHousehold
  case objective, bound, gap, gapAsked, solver, comparisons, disagreements
  case differenceProposals, differencePhasing, differenceFunding
  case dataset, fingerprint, scenario
}

package enum SummaryUnit: CaseIterable {
  case villages, households, weightedHouseholds, proposals, millions, millionsAYear, share, comparisons, none
}
