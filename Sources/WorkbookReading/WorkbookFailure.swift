import Diagnostics
import SourceTables

/// Why a workbook cannot be read.
struct WorkbookFailure: Error {
  enum Reason {
    /// It is no workbook that can be read.
    case kind(WorkbookKind?)
    case partIsMissing(String)
    case part(String, PartFault)
    /// It opens with a password.
    case encrypted
    /// Nothing in it says where its sheets are.
    case noWorkbook
    /// Sheets that there are, and what was asked for.
    case noSuchSheet(String, among: [String])
    /// What was asked for is a chart.
    case chartSheet(String)
    /// Sheets that there are, all hidden.
    case nothingShown(hidden: [String])
  }

  var reason: Reason
  /// The sheet it lies in; nil where it is none of a sheet.
  var sheet: String?

  init(_ reason: Reason, sheet: String? = nil) {
    self.reason = reason
    self.sheet = sheet
  }
}

extension WorkbookFailure {
  private static let saveAnew: Message = "Open it in Excel or LibreOffice and save it anew"

  /// What to tell the person who handed the workbook in.
  func problem(path: String, limits: WorkbookLimits) -> Problem {
    let place = SourceTable.place(file: path, layer: sheet ?? "")
    switch reason {
    case .kind(let kind): return WorkbookFailure.problem(of: kind, path: path)
    case .encrypted: return WorkbookFailure.problem(of: .encrypted, path: path)
    case .noWorkbook: return WorkbookFailure.problem(of: .archive([]), path: path)
    case .partIsMissing(let part):
      return Problem(
        file: place, message: "is damaged: its part \(part) is missing", remedy: WorkbookFailure.saveAnew)
    case .part(let part, let fault):
      return WorkbookFailure.problem(of: fault, part: part, place: place, limits: limits)
    case .noSuchSheet(let name, let names):
      return Problem(
        .error, .badUsage, file: path, value: name,
        message: "has no sheet of this name; its sheets are \(WorkbookFailure.list(names))",
        remedy: NearestName.to(name, among: names).map { "Write “\(Problem.excerpt(of: $0))”" }
          ?? "Name one of them by --sheet")
    case .chartSheet(let name):
      return Problem(
        .error, .badUsage, file: path, value: name, message: "is a sheet of a chart and has no cells",
        remedy: "Name the sheet of its values by --sheet")
    case .nothingShown(let hidden) where hidden.isEmpty:
      return Problem(file: path, message: "has no sheet of cells", remedy: "Name another file")
    case .nothingShown(let hidden):
      return Problem(
        file: path, message: "all its sheets are hidden: \(WorkbookFailure.list(hidden))",
        remedy: "Name the one to read by --sheet")
    }
  }

  private static func list(_ names: [String]) -> [Message] {
    names.prefix(20).map { "“\(Problem.excerpt(of: $0))”" }
  }

  private static func problem(of kind: WorkbookKind?, path: String) -> Problem {
    switch kind {
    case .encrypted:
      Problem(
        file: path, message: "opens with a password only",
        remedy: "Open it with its password, save a copy without one, and name the copy")
    case .binary:
      Problem(
        file: path, message: "is a binary workbook of Excel (.xlsb)",
        remedy: "Open it in Excel and save it as an Excel workbook (.xlsx)")
    case .old:
      Problem(
        file: path, message: "is a workbook of Excel 97 to 2003 (.xls)",
        remedy: "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)")
    case .document:
      Problem(
        file: path, message: "is a document of text or slides, not a workbook",
        remedy: "Copy the table in it into a workbook, and save that as .xlsx")
    case .damagedArchive:
      Problem(
        file: path, message: "is damaged: its end is missing or changed",
        remedy: "Copy or download it again from where it comes from")
    case .archive:
      Problem(
        file: path, message: "is a zip archive, but no workbook",
        remedy: "Unpack it and name the file in it that is to be read")
    case .openXML, .openDocument, .compound, nil:
      Problem(
        file: path, message: "is no workbook",
        remedy: "Save the table as an Excel workbook (.xlsx) or as CSV UTF-8")
    }
  }

  private static func problem(
    of fault: PartFault, part: String, place: String, limits: WorkbookLimits
  ) -> Problem {
    switch fault {
    case .damaged:
      Problem(
        file: place, message: "is damaged: its part \(part) cannot be unpacked",
        remedy: "Copy or download it again from where it comes from")
    case .notWellFormed(let line):
      Problem(
        file: place, message: "is damaged: its part \(part) is no longer XML from its line \(line) on",
        remedy: saveAnew)
    case .documentType:
      Problem(
        file: place, message: "its part \(part) declares a document type, as no spreadsheet program does",
        remedy: saveAnew)
    case .tooLarge:
      Problem(
        file: place,
        message: "its part \(part) unpacks to more than \(count: limits.partBytes) bytes, "
          + "the most that is read",
        remedy: "Save the sheet that is needed as a workbook of its own")
    case .tooManyCells:
      Problem(
        file: place, message: "holds more than \(count: limits.cells) cells, the most that is read",
        remedy: "Delete what stands far below or right of the table, or save the part needed alone")
    case .cell(let fault, let row, let column, let value):
      Problem(
        file: place, row: row, column: column.map(SourceTable.letters(ofColumn:)), value: value,
        message: message(of: fault, limits), remedy: saveAnew)
    }
  }

  private static func message(of fault: CellFault, _ limits: WorkbookLimits) -> Message {
    switch fault {
    case .reference: "is no cell of a sheet, which ends at XFD1048576"
    case .sharedText: "refers to a text that the workbook does not have"
    case .number: "is no number, though the workbook says so"
    case .tooLong: "its text is longer than \(count: limits.textBytes) bytes, the most that is read"
    }
  }
}
