import Diagnostics
import SourceTables
import WorkbookReading

/// What a file is, and so who reads it.
enum SourceFormat: Equatable {
  case workbook
  /// A workbook of Excel 97 to 2003.
  case oldWorkbook
  /// GeoJSON, GeoPackage, fibre networks.
  case map
  /// A format that takes a library of others.
  case foreign
  /// Lines with separators.
  case text
  case refused(RefusedFormat)

  init(of path: String) throws(ProblemReport) {
    let head = try SourceFile.head(of: path, count: 4_096)
    let ending = SourceFormat.ending(of: path)
    if WorkbookReader.recognise(head) != nil {
      // Of an archive it is the end that says what is in it.
      let file = try SourceFile.bytes(of: path, limit: WorkbookLimits.standard.fileBytes)
      self = SourceFormat.format(WorkbookReader.recognise(file), ending)
    } else {
      self =
        RefusedFormat(head: head).map(SourceFormat.refused) ?? SourceFormat.map(head, ending)
        ?? SourceFormat.format(markup: head) ?? SourceFormat.format(text: head, ending)
    }
  }

  /// The letters after the last point of a file's name, small.
  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }

  private static func format(_ kind: WorkbookKind?, _ ending: String) -> SourceFormat {
    switch kind {
    // The reader of these knows them by their name, too.
    case .old: ending == "xls" ? .oldWorkbook : .workbook
    case .archive(let names):
      // A map as Google Earth keeps it; a shapefile whose name says that it is one.
      ending == "shz" || names.contains { $0.lowercased().hasSuffix(".kml") } ? .foreign : .workbook
    case .document: .refused(.document)
    case .compound:
      // MicroStation keeps its drawings since version 8 as Office keeps its documents.
      ending == "dgn" ? .refused(.dgn8) : ending.hasPrefix("doc") ? .refused(.document) : .workbook
    default: .workbook
    }
  }

  private static func map(_ head: [UInt8], _ ending: String) -> SourceFormat? {
    if head.starts(with: Array("SQLite format 3\0".utf8)) { return .map }
    // A sheet of Excel 2 to 5 begins with this record, and stands in no container.
    if ending == "xls", head.count > 2, head[0] == 9, [0, 2, 4, 8].contains(head[1]) { return .oldWorkbook }
    if head.starts(with: [0, 0, 0x27, 0x0A]) || head.starts(with: Array("AutoCAD Binary DXF".utf8)) {
      return .foreign
    }
    let first = plainStart(head).first
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && ending.hasSuffix("json") ? .map : nil
  }

  /// XML and HTML, by their first elements.
  private static func format(markup head: [UInt8]) -> SourceFormat? {
    let start = plainStart(head)
    guard start.first == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: start, as: UTF8.self).lowercased()
    if text.contains("urn:schemas-microsoft-com:office:spreadsheet"), !text.contains("<html") {
      return .refused(.workbook2003)
    }
    if text.contains("<office:document") { return .refused(.flatDocument) }
    let isPage = ["<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<style"].contains {
      text.hasPrefix($0) || text.contains($0) && !text.contains("<kml") && !text.contains("<gpx")
    }
    return isPage ? .refused(.page) : .foreign
  }

  /// Without what may stand before the first character of a text: a mark of its encoding, blanks.
  private static func plainStart(_ head: [UInt8]) -> ArraySlice<UInt8> {
    let marked = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    return marked.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  /// Endings of files that take a library of others: MapInfo, drawings, maps for Google Earth and receivers. Not
  /// `.tab`: lines with tabs are called so, too, and MapInfo's say what they are.
  private static let foreignEndings: Set<String> = [
    "shp", "shx", "dbf", "kml", "kmz", "gpx", "mif", "mid", "dxf", "dgn", "osm", "pbf",
  ]

  private static func format(text head: [UInt8], _ ending: String) -> SourceFormat {
    // A list may be called .xls, .dbf or .dat and be lines of text; a map cannot be told from one by its start.
    if foreignEndings.contains(ending) { return .foreign }
    let lines = String(decoding: plainStart(head), as: UTF8.self).split(maxSplits: 2) { $0.isNewline }
    let first = lines.prefix(2).map { $0.split { $0 == " " }.joined().lowercased() }
    if first == ["0", "section"] || first.first == "!table" { return .foreign }
    return DelimitedReader.mayBeText(head) ? .text : .refused(.unknown)
  }
}
