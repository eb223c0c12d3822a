public import PlanDossiers
import PlanLayers
import PlanPages
public import PlanWords
import PlanWorkbooks

/// The reports that are handed over to others, by the ending of their files.
public enum PlanReportKind: String, Sendable, CaseIterable {
  /// The page that is read and printed.
  case html
  /// The annexes of a submission.
  case xlsx
  /// Layers for QGIS.
  case gpkg

  /// The name of its file.
  public var fileName: String {
    switch self {
    case .html: "report.html"
    case .xlsx: "annexes.xlsx"
    case .gpkg: PlanGeoPackage.fileName
    }
  }

  /// The report of a plan.
  public func document(_ dossier: PlanDossier, language: ReportLanguage) -> PlanDocument {
    switch self {
    case .html:
      PlanDocument(fileName) { PlanPage.write(dossier, language: language) }
    case .xlsx:
      PlanDocument(fileName) { try PlanWorkbook.write(dossier, language: language, to: $0) }
    case .gpkg:
      PlanDocument(fileName) { try PlanGeoPackage.write(dossier, language: language, to: $0) }
    }
  }
}
