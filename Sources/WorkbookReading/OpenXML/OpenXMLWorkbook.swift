import Diagnostics
import SourceTables

/// A workbook of Excel (ECMA-376): which sheets it has, and the tables in them.
struct OpenXMLWorkbook {
  private let package: WorkbookPackage
  private let main: String
  private let part: WorkbookPart
  private let relationships: Relationships

  /// - Throws: `noWorkbook` for an archive of anything else.
  init(_ package: WorkbookPackage) throws(WorkbookFailure) {
    guard let main = try Relationships(of: "", in: package).first("officeDocument") else {
      throw WorkbookFailure(.noWorkbook)
    }
    self.package = package
    self.main = main
    part = WorkbookPart(textLimit: package.limits.textBytes)
    try package.read(main, with: part)
    relationships = try Relationships(of: main, in: package)
  }

  /// The sheet of a name, or all that are shown.
  func tables(named name: String?) throws(WorkbookFailure) -> [SourceTable] {
    let choice = try SheetChoice(part.sheets.map { ($0.name, $0.isHidden, isChart($0)) }, named: name)
    var shared = SheetReader.Shared()
    shared.dates = part.dates
    let texts = SharedTextReader(package.limits)
    try package.readIfPresent(relationships.first("sharedStrings"), with: texts)
    shared.texts = texts.texts
    let styles = StyleReader(textLimit: package.limits.textBytes)
    try package.readIfPresent(relationships.first("styles"), with: styles)
    shared.formats = styles.formats
    var tables: [SourceTable] = []
    var room = package.limits.cells
    for index in choice.chosen {
      let sheet = part.sheets[index]
      let reader = SheetReader(shared, limits: package.limits, room: room)
      let partName = relationships.targets[sheet.relationship]?.name ?? sheet.name
      try package.read(partName, with: reader, sheet: sheet.name)
      room = reader.rows.room
      tables.append(table(sheet.name, reader))
    }
    if !tables.isEmpty {
      tables[0].problems.add(choice.notes(file: package.path))
      if hasMacros { tables[0].problems.add(WorkbookNote.macros(file: package.path)) }
    }
    return tables
  }

  private func isChart(_ sheet: WorkbookPart.Sheet) -> Bool {
    relationships.targets[sheet.relationship].map { $0.kind != "worksheet" } ?? false
  }

  private var hasMacros: Bool { relationships.first("vbaProject") != nil || package.has("xl/vbaProject.bin") }

  private func table(_ name: String, _ reader: SheetReader) -> SourceTable {
    var table = SourceTable(file: package.path, layer: name, kind: .sheet)
    table.rows = reader.rows.rows
    table.merges = reader.merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    table.problems = WorkbookNote.hidden(
      in: table, columns: reader.hiddenColumns, isFiltered: reader.isFiltered)
    if part.isToBeCalculated, reader.hasZeroResults { table.problems.add(WorkbookNote.notCalculated(table)) }
    return table
  }
}
