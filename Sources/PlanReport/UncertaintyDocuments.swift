package import Geography
package import PlanAnalysis
import PlanRecords
import PlanTables
package import PlanWords

/// The files of a folder that tells what uncertain prices do.
package enum UncertaintyDocuments {
  /// The file by which a folder is known to hold an earlier result.
  package static let marker = "uncertainty.json"
  /// What a person looks at first.
  package static let shown = ["table.txt"]

  /// Hands every file of the folder to `write`, one at a time.
  ///
  /// - Throws: what `write` throws.
  package static func forEach(
    _ uncertainty: PriceUncertainty, _ geography: Geography, language: ReportLanguage,
    _ write: (_ name: String, _ contents: [UInt8]) throws -> Void
  ) rethrows {
    try write(marker, UncertaintyJSON.write(uncertainty, geography, language: language))
    try write("proposals.csv", UncertaintyCSV.proposals(uncertainty, geography, language: language))
    try write("draws.csv", UncertaintyCSV.draws(uncertainty))
    try write(
      "table.txt", Array(UncertaintyTable(uncertainty, geography, language: language).memo.utf8))
  }
}
