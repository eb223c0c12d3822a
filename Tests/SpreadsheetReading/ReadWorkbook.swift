import Archives
import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A workbook as its parts say it is; read without the library that wrote it.
public struct ReadWorkbook: Sendable {
  public struct Cell: Sendable, Equatable {
    /// Nil for a text or nothing.
    public var number: Double?
    public var text: String?
    /// Without the leading "=".
    public var formula: String?

    public init(number: Double? = nil, text: String? = nil, formula: String? = nil) {
      self.number = number
      self.text = text
      self.formula = formula
    }
  }

  public struct Sheet: Sendable {
    public var name: String
    /// By reference: "B7".
    public var cells: [String: Cell] = [:]
    /// The XML itself.
    public var source = ""
  }

  public struct NotWellFormed: Error {
    public var part: String
  }

  public let sheets: [Sheet]
  /// Every XML part by its name.
  public let parts: [String: String]

  /// - Throws: where the file is no package, or a part is no well-formed XML.
  public init(path: String) throws {
    let package = try ZipArchive(Array(Data(contentsOf: URL(fileURLWithPath: path))))
    var parts: [String: String] = [:]
    for part in package.parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      let bytes = try package.bytes(of: part)
      guard let text = String(validating: bytes, as: UTF8.self), XMLEvents(bytes) != nil else {
        throw NotWellFormed(part: part.name)
      }
      parts[part.name] = text
    }
    let strings = ReadWorkbook.strings(XMLEvents(Array((parts["xl/sharedStrings.xml"] ?? "<sst/>").utf8)))
    var sheets: [Sheet] = []
    for event in XMLEvents(Array((parts["xl/workbook.xml"] ?? "<workbook/>").utf8))?.events ?? [] {
      guard case .start("sheet", let attributes) = event else { continue }
      let source = parts["xl/worksheets/sheet\(sheets.count + 1).xml"] ?? ""
      sheets.append(
        Sheet(
          name: attributes["name"] ?? "",
          cells: ReadWorkbook.cells(XMLEvents(Array(source.utf8)), strings), source: source))
    }
    self.sheets = sheets
    self.parts = parts
  }

  /// A cell by its sheet's place and its reference; one without anything where nothing stands there.
  public func cell(_ sheet: Int, _ reference: String) -> Cell {
    guard sheets.indices.contains(sheet) else { return Cell() }
    return sheets[sheet].cells[reference] ?? Cell()
  }

  private static func strings(_ events: XMLEvents?) -> [String] {
    var strings: [String] = []
    var text: String?
    for event in events?.events ?? [] {
      switch event {
      case .start("si", _): text = ""
      case .text(let piece): text? += piece
      case .end("si"):
        strings.append(text ?? "")
        text = nil
      default: break
      }
    }
    return strings
  }

  private static func cells(_ events: XMLEvents?, _ strings: [String]) -> [String: Cell] {
    var cells: [String: Cell] = [:]
    var reference = ""
    var type = ""
    var text = ""
    var cell = Cell()
    for event in events?.events ?? [] {
      switch event {
      case .start("c", let attributes):
        reference = attributes["r"] ?? ""
        type = attributes["t"] ?? "n"
        cell = Cell()
      case .start("v", _), .start("f", _): text = ""
      case .text(let piece): text += piece
      case .end("f"): cell.formula = text
      case .end("v"):
        switch type {
        case "s": cell.text = Int(text).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
        case "n": cell.number = Double(text)
        default: cell.text = text
        }
      case .end("c"): cells[reference] = cell
      default: break
      }
    }
    return cells
  }
}

/// The elements and texts of an XML document in their order.
private final class XMLEvents: NSObject, XMLParserDelegate {
  enum Event {
    case start(String, [String: String])
    case end(String)
    case text(String)
  }

  private(set) var events: [Event] = []

  /// Nil where the document is not well-formed.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    events.append(.start(name, attributes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    events.append(.end(name))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    events.append(.text(text))
  }
}
