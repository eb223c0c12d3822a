import Archives
import Diagnostics
import Foundation
import Spreadsheet
import SpreadsheetReading
import Testing

/// What happens where a workbook cannot be written: a report in words, and no file.
@Suite struct WorkbookFailureTests {
  private let style = CellStyle()

  private func failure(_ path: String, _ fill: (Workbook) throws -> Void) -> String {
    do {
      try Workbook.write(to: path, Workbook.Properties(), fill)
      return "written"
    } catch let report as ProblemReport {
      #expect(report.category == .cannotWrite)
      #expect(!FileManager.default.fileExists(atPath: path))
      return report.rendered().replacingOccurrences(of: path, with: "book.xlsx")
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    (
      ["a/b"],
      "book.xlsx: cannot be written, at sheet “a/b”: Worksheet name cannot contain invalid characters: "
        + "'[ ] : * ? / \\'. Give every sheet its own name of at most 31 characters, without [ ] : * ? / \\."
    ),
    (
      ["Phụ lục", "PHỤ LỤC"],
      "book.xlsx: cannot be written, at sheet “PHỤ LỤC”: Worksheet name is already in use. Give every "
        + "sheet its own name of at most 31 characters, without [ ] : * ? / \\."
    ),
    (
      [String(repeating: "ệ", count: 32)],
      "book.xlsx: cannot be written, at sheet “\(String(repeating: "ệ", count: 32))”: Worksheet name "
        + "exceeds Excel's limit of 31 characters. Give every sheet its own name of at most 31 characters, "
        + "without [ ] : * ? / \\."
    ),
  ])
  func aSheetNameTheFormatDoesNotAllowIsRefused(names: [String], message: String) throws {
    let scratch = try ScratchFolder()
    let found = failure(scratch.file("book.xlsx")) { workbook in
      for name in names { _ = try workbook.addSheet(named: name) }
    }
    #expect(found == message)
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384), (Int.max, Int.max)])
  func aPlaceOutsideTheSheetIsRefused(row: Int, column: Int) throws {
    let scratch = try ScratchFolder()
    let found = failure(scratch.file("book.xlsx")) { workbook in
      try workbook.addSheet(named: "a").write(.number(1), row: row, column: column, style)
    }
    #expect(
      found.hasSuffix(
        "Worksheet row or column index out of range. A sheet holds 1,048,576 rows and 16,384 columns; ask for "
          + "fewer, or use the CSV tables."), "\(found)")
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let scratch = try ScratchFolder()
    let found = failure(scratch.file("no/book.xlsx")) { _ = try $0.addSheet(named: "a") }
    #expect(
      found
        == "book.xlsx: cannot be written: No such file or directory. Choose another place to write to.")
  }

  @Test func whatTheCallerThrowsLeavesNoFile() throws {
    struct Stop: Error {}
    let scratch = try ScratchFolder()
    #expect(throws: Stop.self) {
      try Workbook.write(to: scratch.file("book.xlsx")) { workbook in
        try workbook.addSheet(named: "a").write(.number(1), row: 0, column: 0, style)
        throw Stop()
      }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.file("book.xlsx")))
  }

  @Test(arguments: [
    ("xl/worksheets/sheet1.xml", "<?xml?><worksheet><c r=\"A1\"/></worksheet>", nil),
    ("xl/worksheets/sheet1.xml", "<?xml?><worksheet><c r=\"A1\"/></workshee", "ends in the middle"),
    ("xl/worksheets/sheet1.xml", "<?xml?><worksheet></worksheet>", "lacks cells"),
    ("xl/other.xml", "<?xml?><other></other>", "lacks sheets"),
    ("xl/worksheets/sheet1.xml", "", "ends in the middle"),
  ])
  func aPartThatEndsInTheMiddleIsNoticed(name: String, content: String, message: String?) throws {
    let scratch = try ScratchFolder()
    try Data(ZipArchive.storing(name, Array(content.utf8))).write(
      to: URL(fileURLWithPath: scratch.file("book.xlsx")))
    if let message {
      let report = #expect(throws: ProblemReport.self) {
        try WorkbookCheck.check(scratch.file("book.xlsx"), cells: [1])
      }
      #expect(report?.rendered().contains(message) == true)
    } else {
      try WorkbookCheck.check(scratch.file("book.xlsx"), cells: [1])
    }
  }

  /// Every prefix of a workbook, and some with a byte changed, are refused or read; none ends the process.
  @Test func damagedFilesAreRefused() throws {
    let scratch = try ScratchFolder()
    let path = scratch.file("book.xlsx")
    try Workbook.write(to: path) { workbook in
      let sheet = try workbook.addSheet(named: "a")
      for row in 0..<50 { try sheet.write(.text("bản \(row)"), row: row, column: 0, style) }
    }
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for count in stride(from: 0, to: whole.count, by: 97) {
      try Data(whole[..<count]).write(to: URL(fileURLWithPath: path))
      #expect(throws: ProblemReport.self, "\(count) bytes") { try WorkbookCheck.check(path, cells: [50]) }
    }
    var refused = 0
    for place in stride(from: 0, to: whole.count, by: 53) {
      var changed = whole
      changed[place] ^= 0xA5
      try Data(changed).write(to: URL(fileURLWithPath: path))
      // A changed text is still a text, so that not every change is refused.
      do { try WorkbookCheck.check(path, cells: [50]) } catch { refused += 1 }
    }
    #expect(refused >= 60)
  }
}
