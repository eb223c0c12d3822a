import PlanCharts
package import PlanDossiers
import PlanRecords
import PlanTables
package import PlanWords

/// The files of a folder with an answer to "what if".
package enum WhatIfDocuments {
  /// The file by which a folder is known to hold an earlier answer.
  package static let marker = "whatif.json"

  /// Hands every file of the folder to `write`, one at a time. The rules left out one by one have no chart.
  ///
  /// - Throws: what `write` throws.
  package static func forEach(
    _ dossier: WhatIfDossier, language: ReportLanguage,
    _ write: (_ name: String, _ contents: [UInt8]) throws -> Void
  ) rethrows {
    try write(marker, WhatIfJSON.write(dossier))
    try write("whatif.csv", WhatIfCSV.write(dossier))
    try write("table.txt", Array(WhatIfTable(dossier, language: language).text().utf8))
    if let chart = FrontierChart(dossier, language: language) {
      try write("whatif.svg", Array(chart.svg.utf8))
    }
  }
}
