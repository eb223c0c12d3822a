import Diagnostics
import Foundation
import GeographyIO
import ImportRecords
import ProvinceImport
import Spreadsheet
import Testing

/// Lists in a folder of their own, and what an import of them comes to.
final class ImportTrial {
  /// The headings of `villages(_:)`.
  static let headings = "Mã thôn,Tên thôn,Xã,Vĩ độ,Kinh độ,Số hộ,Sóng 3G/4G,Cáp quang"
  /// Three villages of one commune that nothing is wrong with: rows 2 to 4.
  static let sound = [
    "V1,Bản Một,Mường Nhé,22.221,102.428,40,chưa có,chưa có",
    "V2,Bản Hai,Mường Nhé,22.231,102.418,60,có,có",
    "V3,Bản Ba,Mường Nhé,22.211,102.438,80,có,chưa có",
  ]

  let folder: URL
  var request = ImportRequest(name: "trial", date: "2026-11-28")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "noiban-trial-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes a text and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }

  /// Writes a list of lines and gives its path.
  func list(_ name: String, _ lines: [String]) throws -> String {
    try file(name, lines.map { $0 + "\n" }.joined())
  }

  /// Writes a workbook and gives its path.
  func workbook(_ name: String, _ sheets: [(name: String, rows: [[CellValue]])]) throws -> String {
    try Workbook.write(to: path(name)) { workbook in
      for sheet in sheets {
        let page = try workbook.addSheet(named: sheet.name)
        for (row, cells) in sheet.rows.enumerated() {
          for (column, value) in cells.enumerated() where value != .empty {
            try page.write(value, row: row, column: column, CellStyle())
          }
        }
      }
    }
    return path(name)
  }

  /// Asks for the sound villages with more rows below them: the first of these is row 5.
  func villages(_ rows: [String] = [], headings: String = ImportTrial.headings) throws {
    request.villages = [try list("thon.csv", [headings] + ImportTrial.sound + rows)]
  }

  func run() throws -> Imported { try ProvinceImport.run(request) }

  /// Writes the data set of an import and gives its folder.
  func write(_ imported: Imported, to name: String) throws -> String {
    let geography = try #require(imported.geography, "\(imported.record.problems)")
    for file in try DataSetWriter.files(geography, describedBy: imported.description) {
      let url = folder.appendingPathComponent(name).appendingPathComponent(file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    return path(name)
  }

  /// Every error as people read it, whether the import ends with it or reports it; files by their bare names.
  func errors() -> [String] {
    var report: ProblemReport
    do {
      let imported = try ProvinceImport.run(request)
      report = imported.record.problems
      if imported.geography != nil { return [] }
    } catch { report = error }
    return report.errors.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
  }
}

extension Imported {
  /// Every warning as people read it.
  var warnings: [String] { record.problems.warnings.map(\.description) }

  /// What the report says of one row of a list.
  func lines(of row: Int, in file: String = "thon.csv") -> [String] {
    record.lines.filter { $0.row == row && $0.file.hasSuffix(file) }.map {
      "\($0.outcome.rawValue) \($0.column) \($0.from) > \($0.to): \($0.why)"
    }
  }
}
