import DelimitedText
import Geography
import Investment
package import PlanDossiers
package import PlanWords
import Scenarios

/// The tables of a plan as CSV; headers in snake_case like a data set's, money in whole đồng.
package struct PlanCSV: Sendable {
  let dossier: PlanDossier
  private let context: PlanFieldContext

  package init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    context = PlanFieldContext(dossier, language.words)
  }

  /// One row a proposal, by rank. Lists in a cell are parted by semicolons. The running total is of costs.
  package var proposals: [UInt8] { CSVWriter.table(dossier.plan.proposals, Proposal.fields, context) }

  /// One row a village of the data set.
  package var villages: [UInt8] { CSVWriter.table(dossier.plan.villages, VillageOutcome.fields, context) }

  /// One row a work, in the order of the proposals; a point has the same two ends.
  package var works: [UInt8] { CSVWriter.table(dossier.plan.works, Work.fields, context) }

  /// One row a year, commune and lead agency; nil for a plan without years.
  package var roadmap: [UInt8]? {
    let rows = Roadmap(dossier).rows
    return rows.isEmpty ? nil : CSVWriter.table(rows, Roadmap.Row.fields, context)
  }

  /// One row a funding source and year, the cap empty where there is none; nil for a plan without sources.
  package var funding: [UInt8]? {
    let entries = FundingEntry.all(of: dossier.plan)
    return entries.isEmpty ? nil : CSVWriter.table(entries, FundingEntry.fields, context)
  }
}
