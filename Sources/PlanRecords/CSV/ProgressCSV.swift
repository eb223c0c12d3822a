import DelimitedText
import Geography
import Investment
import PlanDossiers
import Scenarios

extension PlanCSV {
  /// A list of the plan's works for the province to fill in as they are built: what has become of each, what
  /// was spent on it, the year it was finished in. `--progress` reads it; the columns after the year are for
  /// the reader.
  package var progress: [UInt8] {
    // Who bears a loss is a question only where more than one pays.
    let hasSources = !dossier.plan.scenario.funding.isEmpty
    var csv = CSVWriter(
      header: ["id", "status", "spent", "year"] + (hasSources ? ["borne_by"] : [])
        + ["proposal", "kind", "cost"])
    let known = Dictionary(
      dossier.plan.scenario.progress.map { ($0.work, $0) }, uniquingKeysWith: { first, _ in first })
    func row(_ id: String, _ entry: WorkProgress?, _ rest: [CSVWriter.Cell]) {
      csv.row(
        [
          .text(id), .text(entry?.status.rawValue ?? "planned"),
          entry?.spent.map { .integer($0.dong) } ?? .empty,
          entry?.year.map { .integer(Int64($0)) } ?? .empty,
        ] + (hasSources ? [.text(entry?.borneBy ?? "")] : []) + rest)
    }
    for work in dossier.plan.works {
      row(
        work.id, known[work.id],
        [.text(work.proposal), .text(work.kind.rawValue), .integer(work.cost.dong)])
    }
    // What was given up is in no plan, and still has to be told to the next one.
    let built = Set(dossier.plan.works.map(\.claim.id))
    for entry in dossier.plan.scenario.progress where !built.contains(entry.work) {
      row(entry.work, entry, [.empty, .empty, .empty])
    }
    return csv.bytes
  }
}
