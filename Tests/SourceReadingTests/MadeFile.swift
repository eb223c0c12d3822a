import Archives
import Diagnostics
import Foundation
import SourceReading
import SourceTables

/// What a person is told.
struct Refused: Error, Equatable {
  var text: String
}

/// Stands for the library of others: names the file that it was handed.
struct NamingReader: ForeignTableReading {
  func tables(of path: String, layer: String?) throws(ProblemReport) -> [SourceTable] {
    [SourceTable(file: path, layer: layer ?? "foreign", kind: .features)]
  }
}

/// The tables of a file of this name and content; messages name the file alone.
func tables(
  _ name: String, _ bytes: [UInt8], layer: String? = nil, foreign: (any ForeignTableReading)? = nil
) throws -> [SourceTable] {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("noiban-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent(name).path
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  do {
    var tables = try SourceReader.tables(of: path, SourceSelection(layer: layer), foreign: foreign)
    for index in tables.indices {
      tables[index].problems = ProblemReport(
        tables[index].problems.problems.map { problem in
          var problem = problem
          problem.file = problem.file.replacingOccurrences(of: path, with: name)
          return problem
        })
    }
    return tables
  } catch {
    throw Refused(text: error.description.replacingOccurrences(of: folder.path + "/", with: ""))
  }
}

func tables(
  _ name: String, _ text: String, layer: String? = nil, foreign: (any ForeignTableReading)? = nil
) throws -> [SourceTable] {
  try tables(name, Array(text.utf8), layer: layer, foreign: foreign)
}

/// What is said of a file that cannot be read; nil where it can.
func refusal(_ body: () throws -> [SourceTable]) throws -> String? {
  do {
    _ = try body()
    return nil
  } catch let refused as Refused {
    return refused.text
  }
}

/// A workbook of one sheet `A` with these texts in its first column.
func workbook(_ texts: [String]) -> [UInt8] {
  let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let rows = texts.map { "<row><c t=\"inlineStr\"><is><t>\($0)</t></is></c></row>" }.joined()
  func link(_ kind: String, _ target: String) -> String {
    "<Relationships><Relationship Id=\"a\" Type=\"\(type)/\(kind)\" Target=\"\(target)\"/></Relationships>"
  }
  let parts = [
    ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
    ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"a\"/></sheets></workbook>"),
    ("xl/_rels/workbook.xml.rels", link("worksheet", "s.xml")),
    ("xl/s.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
  ]
  return ZipArchive.storing(parts.map { (name: $0.0, content: Array($0.1.utf8)) })
}

/// Each letter as its number in Latin-1.
func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
