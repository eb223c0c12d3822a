import Diagnostics
import SourceTables

/// A workbook of LibreOffice (OpenDocument 1.3): which sheets it has, and the tables in them.
struct OpenDocumentWorkbook {
  private let package: WorkbookPackage

  init(_ package: WorkbookPackage) throws(WorkbookFailure) {
    self.package = package
    let manifest = ManifestReader(textLimit: package.limits.textBytes)
    try package.readIfPresent("META-INF/manifest.xml", with: manifest)
    if manifest.isEncrypted { throw WorkbookFailure(.encrypted) }
  }

  /// The sheet of a name, or all that are shown.
  func tables(named name: String?) throws(WorkbookFailure) -> [SourceTable] {
    // All sheets are in one part, whose list of them is the part itself: it is read twice.
    let list = SheetListReader(textLimit: package.limits.textBytes)
    try package.read("content.xml", with: list)
    guard list.isSpreadsheet else { throw WorkbookFailure(.noWorkbook) }
    let choice = try SheetChoice(list.sheets.map { ($0.name, $0.isHidden, $0.isCopy) }, named: name)
    let reader = ContentReader(choice.chosen, limits: package.limits)
    do {
      try package.read("content.xml", with: reader)
    } catch {
      throw WorkbookFailure(error.reason, sheet: reader.sheet < 0 ? nil : list.sheets[reader.sheet].name)
    }
    var tables = reader.sheets.map { table(list.sheets[$0.index].name, $0) }
    if !tables.isEmpty { tables[0].problems.add(choice.notes(file: package.path)) }
    return tables
  }

  private func table(_ name: String, _ sheet: ContentReader.Sheet) -> SourceTable {
    var table = SourceTable(file: package.path, layer: name, kind: .sheet)
    table.rows = sheet.rows
    table.merges = sheet.merges
    table.problems = WorkbookNote.hidden(
      in: table, columns: sheet.hiddenColumns, isFiltered: sheet.isFiltered)
    return table
  }

  /// Whether the parts are encrypted, as the manifest says of each.
  private final class ManifestReader: MarkupHandler {
    private(set) var isEncrypted = false

    override func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
      if name == "encryption-data" { isEncrypted = true }
    }
  }
}
