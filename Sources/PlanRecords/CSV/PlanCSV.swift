import DelimitedText
import Geography
import Investment
package import PlanDossiers
package import PlanWords
import Scenarios

/// The tables of a plan as CSV; money in whole đồng.
package struct PlanCSV: Sendable {
  let dossier: PlanDossier
  private let context: PlanFieldContext
  private let audience: TableAudience

  package init(_ dossier: PlanDossier, language: ReportLanguage, for audience: TableAudience = .programs) {
    self.dossier = dossier
    self.audience = audience
    context = PlanFieldContext(dossier, language.of(dossier.geography.country).words)
  }

  /// One row a proposal, by rank. Lists in a cell are parted by semicolons. The running total is of costs.
  package var proposals: [UInt8] { table(dossier.plan.proposals, Proposal.fields) }

  /// One row a village of the data set.
  package var villages: [UInt8] { table(dossier.plan.villages, VillageOutcome.fields) }

  /// One row a work, in the order of the proposals; a point has the same two ends.
  package var works: [UInt8] { table(dossier.plan.works, Work.fields) }

  /// One row a year, commune and lead agency; nil for a plan without years.
  package var roadmap: [UInt8]? {
    let rows = Roadmap(dossier).rows
    return rows.isEmpty ? nil : table(rows, Roadmap.Row.fields)
  }

  /// One row a funding source and year, the cap empty where there is none; nil for a plan without sources.
  package var funding: [UInt8]? {
    let entries = FundingEntry.all(of: dossier.plan)
    return entries.isEmpty ? nil : table(entries, FundingEntry.fields)
  }

  private func table<Record, Saved>(_ records: [Record], _ fields: [PlanField<Record, Saved>]) -> [UInt8] {
    CSVWriter.table(records, fields, context, for: audience)
  }
}
