/// The reports that are handed over to others, by the ending of their files.
public enum PlanReportKind: String, Sendable, CaseIterable {
  /// Layers for QGIS.
  case gpkg

  /// The name of its file.
  public var fileName: String {
    switch self {
    case .gpkg: "layers.gpkg"
    }
  }

  /// The report of a plan.
  public func document(_ dossier: PlanDossier, language: ReportLanguage) -> PlanDocument {
    switch self {
    case .gpkg:
      PlanDocument(fileName) { try PlanGeoPackage.write(dossier, language: language, to: $0) }
    }
  }
}
