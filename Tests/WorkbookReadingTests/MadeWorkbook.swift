import Archives
import Diagnostics
import Foundation
import SourceTables
import WorkbookReading

/// A workbook of Excel made of the XML that a test writes, each part stored as it is.
struct MadeWorkbook {
  var sheets: [(name: String, attributes: String, xml: String)]
  var sharedStrings: String?
  var styles: String?
  /// Attributes and elements of `workbook.xml` before its sheets.
  var properties = ""
  /// Elements after them.
  var calculation = ""
  var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  var relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// How the workbook names the parts of its sheets.
  var target = "worksheets/sheet%.xml"
  var more: [(name: String, content: [UInt8])] = []

  /// A workbook of one sheet with this in its `sheetData`.
  init(rows: String, after: String = "", sharedStrings: String? = nil, styles: String? = nil) {
    sheets = [("Thôn", "", "<sheetData>\(rows)</sheetData>\(after)")]
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  init(sheets: [(name: String, attributes: String, xml: String)]) {
    self.sheets = sheets
  }

  var parts: [(name: String, content: [UInt8])] {
    let namespace = "xmlns=\"\(main)\" xmlns:r=\"\(relationships)\""
    var parts: [(String, String)] = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
      (
        "_rels/.rels",
        """
        <Relationships><Relationship Id="a" Type="\(relationships)/officeDocument" Target="xl/workbook.xml"/>\
        </Relationships>
        """
      ),
    ]
    var links = ""
    var list = ""
    for (index, sheet) in sheets.enumerated() {
      let kind = sheet.xml.hasPrefix("<chart") ? "chartsheet" : "worksheet"
      let name = target.replacingOccurrences(of: "%", with: "\(index + 1)")
      links += "<Relationship Id=\"s\(index)\" Type=\"\(relationships)/\(kind)\" Target=\"\(name)\"/>"
      list +=
        "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\" \(sheet.attributes)/>"
      parts.append(
        ("xl/worksheets/sheet\(index + 1).xml", "<worksheet \(namespace)>\(sheet.xml)</worksheet>"))
    }
    for (kind, xml) in [("sharedStrings", sharedStrings), ("styles", styles)] {
      guard let xml else { continue }
      links += "<Relationship Id=\"\(kind)\" Type=\"\(relationships)/\(kind)\" Target=\"/xl/\(kind).xml\"/>"
      let root = kind == "styles" ? "styleSheet" : "sst"
      parts.append(("xl/\(kind).xml", "<\(root) \(namespace)>\(xml)</\(root)>"))
    }
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook \(namespace)>\(properties)<sheets>\(list)</sheets>\(calculation)</workbook>"
      ))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(links)</Relationships>"))
    return parts.map { ($0.0, Array($0.1.utf8)) } + more
  }

  var bytes: [UInt8] { ZipArchive.storing(parts) }

  /// The tables in it, read from a file of this name.
  func tables(
    _ name: String = "list.xlsx", sheet: String? = nil, limits: WorkbookLimits = .standard
  ) throws -> [SourceTable] {
    try read(bytes, as: name, sheet: sheet, limits: limits)
  }

  /// The cells of its first sheet, row by row.
  func cells() throws -> [[SourceCell]] { try tables().first?.rows.map(\.cells) ?? [] }
}

/// Styles with these format codes, as styles 1, 2 and so on; style 0 is the general one.
func styles(_ codes: [String]) -> String {
  let formats = codes.enumerated().map { index, code in
    let escaped = code.replacingOccurrences(of: "\"", with: "&quot;")
    return "<numFmt numFmtId=\"\(200 + index)\" formatCode=\"\(escaped)\"/>"
  }
  let cells = codes.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
  return "<numFmts>\(formats.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    + "<cellXfs><xf numFmtId=\"0\"/>\(cells.joined())</cellXfs>"
}

/// Reads bytes as a file of a name; messages name the file alone.
func read(
  _ bytes: [UInt8], as name: String, sheet: String? = nil, limits: WorkbookLimits = .standard
) throws -> [SourceTable] {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("noiban-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appendingPathComponent(name).path
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  do {
    var tables = try WorkbookReader.tables(of: path, sheet: sheet, limits: limits)
    for index in tables.indices {
      tables[index].file = name
      let problems = tables[index].problems.problems.map { problem in
        var problem = problem
        problem.file = problem.file.replacingOccurrences(of: path, with: name)
        return problem
      }
      tables[index].problems = ProblemReport(problems)
    }
    return tables
  } catch {
    throw Refused(text: error.description.replacingOccurrences(of: folder.path + "/", with: ""))
  }
}

/// What a person is told.
struct Refused: Error, Equatable {
  var text: String
}

/// What is said of bytes that cannot be read; nil where they can.
func refusal(_ body: () throws -> [SourceTable]) throws -> String? {
  do {
    _ = try body()
    return nil
  } catch let refused as Refused {
    return refused.text
  }
}

func storing(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] { ZipArchive.storing(parts) }
