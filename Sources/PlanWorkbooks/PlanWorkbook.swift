import Diagnostics
import Investment
public import PlanDossiers
public import PlanWords
import Spreadsheet

/// A plan as the annexes that a province files with its submission, in one workbook.
///
/// A summary and six annexes: I proposals, II phasing (or the order of building, in a plan without years), III
/// funding, IV villages, V unit prices, VI works. Amounts stand in million đồng with every đồng of them; all
/// totals, shares and running sums are formulas over annex VI, written with the value they come to.
public enum PlanWorkbook {
  /// Writes the workbook.
  ///
  /// - Parameter path: a file that does not exist yet, or is written over.
  /// - Throws: a `ProblemReport` of category `cannotWrite`; no file is left behind then.
  public static func write(_ dossier: PlanDossier, language: ReportLanguage, to path: String) throws {
    let context = BookContext(dossier, language: language)
    let works = WorksAnnex(context)
    let villages = VillagesAnnex(context)
    let proposals = ProposalsAnnex(context, works)
    let funding = FundingAnnex(context, works)
    let second: (table: AnnexTable, listed: AnnexCell)
    if context.years.isEmpty {
      let order = OrderAnnex(context, works)
      second = (order.table, order.listed)
    } else {
      let phasing = PhasingAnnex(context, works, villages)
      second = (phasing.table, phasing.listed)
    }
    let summary = SummarySheet(
      context,
      SummarySheet.Sources(
        proposals: proposals, villages: villages, works: works, listed: second.listed,
        paid: funding.paid))
    let lists = [
      (proposals.table, isEmpty: context.plan.proposals.isEmpty),
      (second.table, isEmpty: context.plan.proposals.isEmpty),
      (funding.table, isEmpty: false), (villages.table, isEmpty: villages.isEmpty),
      (PricesAnnex(context).table, isEmpty: false), (works.table, isEmpty: context.plan.works.isEmpty),
    ]
    let tables =
      [summary.table]
      + lists.map { table, isEmpty in
        var table = table
        if isEmpty {
          table.notes.insert(context.words.noProposal(context.plan, of: context.dossier.geography), at: 0)
        }
        return table
      }
    try Workbook.write(to: path, properties(context)) { workbook in
      for table in tables {
        try table.write(on: workbook.addSheet(named: table.sheetName), submission: context.words.submission)
      }
    }
  }

  private static func properties(_ context: BookContext) -> Workbook.Properties {
    var properties = Workbook.Properties()
    properties.title = context.words.title(.summary)
    properties.author = "noiban"
    properties.comments = context.provenance
    if let date = context.dossier.date { properties.created = date.secondsSince1970 }
    return properties
  }
}

extension ReportDate {
  /// Midnight of the day in universal time, by the days of the proleptic Gregorian calendar (Hinnant,
  /// "chrono-Compatible Low-Level Date Algorithms", days_from_civil).
  var secondsSince1970: Int64 {
    let year = Int64(max(1, min(9999, self.year))) - (month <= 2 ? 1 : 0)
    let era = year / 400
    let yearOfEra = year - era * 400
    let monthFromMarch = Int64((max(1, min(12, month)) + 9) % 12)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(max(1, min(31, day))) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era * 146_097 + dayOfEra - 719_468) * 86_400
  }
}
