public import PlanDossiers
import PlanRecords
import PlanTables
public import PlanWords

/// The files of a plan's folder.
public enum PlanDocuments {
  /// The file by which a folder is known to hold an earlier plan.
  public static let marker = "plan.json"

  /// Everything that is written of a plan.
  ///
  /// - Parameter forExcel: the tables once more as a spreadsheet in the language opens them.
  public static func all(
    _ dossier: PlanDossier, language: ReportLanguage, forExcel: Bool = false
  ) -> [PlanDocument] {
    let language = dossier.spoken(language)
    let tables = PlanCSV(dossier, language: language)
    var documents = [PlanDocument(marker) { PlanJSON.write(dossier, language: language) }]
    documents += self.tables(tables, ending: ".csv")
    documents.append(PlanDocument("progress.csv") { tables.progress })
    if forExcel {
      documents += self.tables(
        PlanCSV(dossier, language: language, for: .excel(language)), ending: TableAudience.excelEnding)
    }
    documents += [
      PlanDocument("plan.geojson") { PlanGeoJSON.write(dossier, language: language) },
      PlanDocument("table.txt") {
        Array(PlanTable(dossier, language: language).memo.utf8)
      },
    ]
    return documents + PlanReportKind.allCases.map { $0.document(dossier, language: language) }
  }

  private static func tables(_ tables: PlanCSV, ending: String) -> [PlanDocument] {
    var documents = [
      PlanDocument("proposals" + ending) { tables.proposals },
      PlanDocument("villages" + ending) { tables.villages },
      PlanDocument("works" + ending) { tables.works },
    ]
    if let roadmap = tables.roadmap { documents.append(PlanDocument("roadmap" + ending) { roadmap }) }
    if let funding = tables.funding { documents.append(PlanDocument("funding" + ending) { funding }) }
    return documents
  }
}
