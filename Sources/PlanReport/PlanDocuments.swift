public import PlanDossiers
import PlanRecords
import PlanTables
public import PlanWords

/// The files of a plan's folder.
public enum PlanDocuments {
  /// The file by which a folder is known to hold an earlier plan.
  public static let marker = "plan.json"

  /// Everything that is written of a plan.
  public static func all(_ dossier: PlanDossier, language: ReportLanguage) -> [PlanDocument] {
    let tables = PlanCSV(dossier, language: language)
    var documents = [
      PlanDocument(marker) { PlanJSON.write(dossier, language: language) },
      PlanDocument("proposals.csv") { tables.proposals },
      PlanDocument("villages.csv") { tables.villages },
      PlanDocument("works.csv") { tables.works },
      PlanDocument("progress.csv") { tables.progress },
    ]
    if let roadmap = tables.roadmap { documents.append(PlanDocument("roadmap.csv") { roadmap }) }
    if let funding = tables.funding { documents.append(PlanDocument("funding.csv") { funding }) }
    documents += [
      PlanDocument("plan.geojson") { PlanGeoJSON.write(dossier, language: language) },
      PlanDocument("table.txt") { Array(PlanTable(dossier, language: language).text().utf8) },
    ]
    return documents + PlanReportKind.allCases.map { $0.document(dossier, language: language) }
  }
}
