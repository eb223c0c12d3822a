/// The files of a plan's folder.
public enum PlanDocuments {
  /// The file by which a folder is known to hold an earlier plan.
  public static let marker = "plan.json"

  /// Hands every file of the folder to `write`, one at a time, so that only one is in memory.
  ///
  /// - Throws: what `write` throws.
  public static func forEach(
    _ dossier: PlanDossier, language: ReportLanguage,
    _ write: (_ name: String, _ contents: [UInt8]) throws -> Void
  ) rethrows {
    let tables = PlanCSV(dossier, language: language)
    try write(marker, PlanJSON.write(dossier, language: language))
    try write("proposals.csv", tables.proposals)
    try write("villages.csv", tables.villages)
    try write("works.csv", tables.works)
    try write("progress.csv", tables.progress)
    if let roadmap = tables.roadmap { try write("roadmap.csv", roadmap) }
    if let funding = tables.funding { try write("funding.csv", funding) }
    try write("plan.geojson", PlanGeoJSON.write(dossier, language: language))
    try write("report.html", PlanPage.write(dossier, language: language))
    try write("table.txt", Array(PlanTable(dossier, language: language).text().utf8))
  }
}
