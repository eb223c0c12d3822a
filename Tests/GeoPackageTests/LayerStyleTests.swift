import Foundation
import GeoPackage
import Geography
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct LayerStyleTests {
  /// Elements of an XML document with their attributes, as an independent parser reads them.
  private final class Elements: NSObject, XMLParserDelegate {
    var found: [(name: String, attributes: [String: String])] = []
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      found.append((name, attributes))
    }

    func all(_ name: String) -> [[String: String]] { found.filter { $0.name == name }.map(\.attributes) }
  }

  private func elements(_ style: LayerStyle, title: String) throws -> Elements {
    let path = NSTemporaryDirectory() + "/noiban-style-\(UUID().uuidString).gpkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try GeoPackageFile.write(to: path, timestamp: "2026-11-22T00:00:00.000Z") { file in
      try file.add(
        Layer(
          name: "lines", title: "Lines", description: "", geometry: .lineString,
          fields: [Layer.Field("phase", .text, title: title)], style: style), [])
    }
    let rows = try OpenedDatabase(path).rows(
      """
      SELECT styleQML, f_table_catalog, f_table_schema, f_table_name, f_geometry_column, useAsDefault
      FROM layer_styles
      """)
    try #require(rows.count == 1)
    #expect(Array(rows[0][1...]) == ["", "", "lines", "geom", "1"])
    let parser = XMLParser(data: Data((rows[0][0] ?? "").utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return elements
  }

  @Test func categoriesHaveTheirSymbolsAndTitles() throws {
    let years = [
      LayerStyle.Category("2026", title: "Năm 2026", .line(LayerStyle.Colour(1, 2, 3), width: 0.7)),
      LayerStyle.Category(
        "candidate", title: "Khả thi",
        .line(LayerStyle.Colour(4, 5, 6, opacity: 7), width: 0.2, isDashed: true),
        isShown: false),
    ]
    let xml = try elements(LayerStyle(.categories(of: "phase", years)), title: "Phân kỳ")
    #expect(xml.all("renderer-v2").first?["attr"] == "phase")
    #expect(xml.all("category").map { $0["value"] } == ["2026", "candidate"])
    #expect(xml.all("category").map { $0["label"] } == ["Năm 2026", "Khả thi"])
    #expect(xml.all("category").map { $0["render"] } == ["true", "false"])
    #expect(xml.all("symbol").map { $0["name"] } == xml.all("category").map { $0["symbol"] })
    let options = xml.all("Option").reduce(into: [String: [String]]()) {
      $0[$1["name"] ?? "", default: []].append($1["value"] ?? "")
    }
    #expect(options["line_color"] == ["1,2,3,255", "4,5,6,7"])
    #expect(options["line_style"] == ["solid", "dash"])
    #expect(xml.all("alias").first == ["index": "1", "field": "phase", "name": "Phân kỳ"])
    #expect(xml.all("qgis").first?["labelsEnabled"] == "0")
  }

  /// QGIS opens the project where it stands: in hexadecimal digits, a zip archive with the XML in it.
  @Test func theProjectHoldsTheLayersByTheirTitles() throws {
    let path = NSTemporaryDirectory() + "/noiban-project-\(UUID().uuidString).gpkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let title = "<Thôn> & \"bản\""
    try GeoPackageFile.write(
      to: path, timestamp: "2026-11-22T00:00:00.000Z", project: ("Phương án", "l & m.gpkg")
    ) { file in
      let style = LayerStyle(.single(.line(LayerStyle.Colour(1, 2, 3), width: 1)))
      let shape = Geometry.lineString([
        Coordinate(latitude: 21, longitude: 102), Coordinate(latitude: 22, longitude: 103),
      ])
      try file.add(
        Layer(
          name: "lines", title: title, description: "", geometry: .lineString,
          fields: [
            Layer.Field("kind", .text, title: "Loại", meanings: [Layer.Field.Meaning("a<", title: "Á & b")])
          ], style: style),
        [Layer.Feature(shape, [.text("a<")])])
      try file.add(Layer(name: "about", title: "Về", description: "", geometry: nil, fields: []), [])
    }
    let row = try #require(try OpenedDatabase(path).rows("SELECT name, content FROM qgis_projects").first)
    #expect(row[0] == "Phương án")
    let digits = Array((row[1] ?? "").utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
    // The name begins after 30 bytes of a local header; the sizes stand at 18 and 26 (APPNOTE 4.3.7).
    #expect(Array(bytes.prefix(4)) == [0x50, 0x4B, 3, 4])
    let size = (0..<4).reduce(0) { $0 | Int(bytes[18 + $1]) << (8 * $1) }
    let start = 30 + Int(bytes[26])
    try #require(bytes.count > start + size)
    let parser = XMLParser(data: Data(bytes[start..<(start + size)]))
    let xml = Elements()
    parser.delegate = xml
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(xml.all("layer-tree-layer").map { $0["name"] } == [title, "Về"])
    #expect(xml.all("layer-tree-layer").first?["source"] == "./l & m.gpkg|layername=lines")
    #expect(xml.all("maplayer").map { $0["geometry"] } == ["Line", "No geometry"])
    #expect(xml.all("Option").contains(["name": "Á & b", "type": "QString", "value": "a<"]))
  }

  @Test func anyTitleLeavesTheStyleWellFormed() throws {
    let title = "<a href=\"x\">&'\u{1}\u{0}\n\u{FFFF}\u{202E}]]>"
    let style = LayerStyle(
      .categories(
        of: "phase", [LayerStyle.Category(title, title: title, .line(LayerStyle.Colour(1, 2, 3), width: 1))]),
      label: LayerStyle.Label(field: "phase", scale: 50_000, distance: 2))
    let xml = try elements(style, title: title)
    let shown = "<a href=\"x\">&'\u{FFFD}\u{FFFD}\n\u{FFFD}\u{202E}]]>"
    #expect(xml.all("category").first?["label"] == shown)
    #expect(xml.all("alias").first?["name"] == shown)
    #expect(xml.all("text-style").first?["fieldName"] == "phase")
    #expect(xml.all("rendering").first?["scaleMax"] == "50000")
  }
}
