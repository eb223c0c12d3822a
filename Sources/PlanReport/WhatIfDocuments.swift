import PlanCharts
package import PlanDossiers
import PlanRecords
import PlanTables
package import PlanWords

/// The files of a folder with an answer to "what if".
package enum WhatIfDocuments {
  /// The file by which a folder is known to hold an earlier answer.
  package static let marker = "whatif.json"
  /// What a person looks at first: the chart, else the table.
  package static let shown = [chart, table]
  private static let chart = "whatif.svg"
  private static let table = "table.txt"

  /// Hands every file of the folder to `write`, one at a time. The rules left out one by one have no chart.
  ///
  /// - Parameter forExcel: the table once more as a spreadsheet in the language opens it.
  /// - Throws: what `write` throws.
  package static func forEach(
    _ dossier: WhatIfDossier, language: ReportLanguage, forExcel: Bool = false,
    _ write: (_ name: String, _ contents: [UInt8]) throws -> Void
  ) rethrows {
    try write(marker, WhatIfJSON.write(dossier))
    try write("whatif.csv", WhatIfCSV.write(dossier))
    if forExcel {
      try write(
        "whatif" + TableAudience.excelEnding, WhatIfCSV.write(dossier, for: .excel(dossier.spoken(language))))
    }
    try write(table, Array(WhatIfTable(dossier, language: language).memo.utf8))
    if let chart = FrontierChart(dossier, language: dossier.spoken(language)) {
      try write(self.chart, Array(chart.svg.utf8))
    }
  }
}
