import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page read by a parser of XML, which takes nothing but well-formed markup.
final class PageReader: NSObject, XMLParserDelegate {
  final class Element {
    let name: String
    let attributes: [String: String]
    var children: [Element] = []
    /// The text in it and in what it holds.
    var text = ""

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    /// It and all it holds, in the order of the page.
    var all: [Element] { [self] + children.flatMap(\.all) }

    func all(_ name: String, class style: String? = nil) -> [Element] {
      all.filter { element in
        element.name == name
          && style.map { (element.attributes["class"] ?? "").split(separator: " ").contains(Substring($0)) }
            ?? true
      }
    }
  }

  private let root = Element("", [:])
  private var open: [Element] = []
  private var fault: (any Error)?

  static func read(_ bytes: [UInt8]) throws -> Element {
    let reader = PageReader()
    reader.open = [reader.root]
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    let isRead = parser.parse()
    if let fault = reader.fault { throw fault }
    try #require(isRead)
    return try #require(reader.root.children.first)
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for element in open { element.text += text }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    for element in open { element.text += String(decoding: block, as: UTF8.self) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { fault = error }
}

extension PageReader.Element {
  /// The element with an id.
  func element(id: String) throws -> PageReader.Element {
    try #require(all.first { $0.attributes["id"] == id }, "no element has the id \(id)")
  }

  /// The texts of the body's cells, row by row.
  var cells: [[String]] {
    all("tbody").flatMap { $0.all("tr") }.map { row in
      row.children.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    }
  }
}
