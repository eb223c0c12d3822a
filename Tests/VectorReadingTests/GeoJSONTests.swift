import Diagnostics
import SourceTables
import Testing
import VectorReading

@Suite struct GeoJSONTests {
  private func tables(_ text: String, _ name: String = "map.geojson", layer: String? = nil) throws
    -> [SourceTable]
  {
    let file = try TemporaryFile(name, text)
    return try #require(try VectorReader.tables(of: file.path, layer: layer))
  }

  private func problems(_ text: String, _ name: String = "map.geojson") throws -> [String] {
    try tables(text, name)[0].problems.problems.map { $0.description.removingPlace }
  }

  private func failure(_ text: String, _ name: String = "map.geojson", layer: String? = nil) throws -> String
  {
    let file = try TemporaryFile(name, text)
    let report = #expect(throws: ProblemReport.self) {
      try VectorReader.tables(of: file.path, layer: layer)
    }
    return try #require(report).description.removingPlace
  }

  @Test func propertiesKeepTheirOrderTypeAndDigits() throws {
    let table = try tables(
      """
      {"type": "FeatureCollection", "name": "bản", "features": [
        {"type": "Feature", "id": 7, "properties": {"tên": "Nậm Pồ", "mã": "03334", "hộ": 126, "có": true,
          "số": 12345678901234567890, "km": 0.1, "khác": {"a": [1, 2.50]}, "trống": null, "": ""},
          "geometry": {"type": "Point", "coordinates": [103.1, 21.5, 640.25]}},
        {"type": "Feature", "properties": {"hộ": 3, "mới": "x"}, "geometry": null}
      ]}
      """)[0]
    #expect(table.layer == "bản")
    #expect(table.attributes == ["tên", "mã", "hộ", "có", "số", "km", "khác", "trống", "", "id", "mới"])
    #expect(
      table.rows[0].cells == [
        .text("Nậm Pồ"), .text("03334"), .number(126, shown: nil), .flag(true),
        .number(12345678901234567890, shown: "12345678901234567890"), .number(0.1, shown: nil),
        .text(#"{"a":[1,2.50]}"#), .empty, .empty, .number(7, shown: nil),
      ])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 103.1, y: 21.5, z: 640.25)))
    #expect(table.rows[1][2] == .number(3, shown: nil))
    #expect(table.rows[1][10] == .text("x"))
    #expect(table.rows[1].geometry == nil)
    #expect(
      table.problems.description.removingPlace
        == "row 2: note: the feature has no geometry. Its attributes are read; draw it where its place is needed."
    )
    #expect(table.reference == .wgs84)
  }

  @Test(arguments: [
    (#"{"type":"Point","coordinates":[1,2]}"#, SourceGeometry.point(SourcePoint(x: 1, y: 2))),
    (
      #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#,
      .points([SourcePoint(x: 1, y: 2), SourcePoint(x: 3, y: 4)])
    ),
    (#"{"type":"MultiPoint","coordinates":[[1,2]]}"#, .point(SourcePoint(x: 1, y: 2))),
    (
      #"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#,
      .lines([[SourcePoint(x: 1, y: 2), SourcePoint(x: 3, y: 4)]])
    ),
    (
      #"{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}"#,
      .areas([
        [
          [(0, 0), (9, 0), (9, 9), (0, 0)].map { SourcePoint(x: $0.0, y: $0.1) },
          [(1, 1), (2, 1), (2, 2), (1, 1)].map { SourcePoint(x: $0.0, y: $0.1) },
        ]
      ])
    ),
  ])
  func aGeometryAloneIsAFeature(text: String, geometry: SourceGeometry) throws {
    #expect(try tables(text)[0].rows == [SourceRow(number: 1, cells: [], geometry: geometry)])
    let feature = #"{"type":"Feature","properties":null,"geometry":\#(text)}"#
    #expect(try tables(feature)[0].rows == [SourceRow(number: 1, cells: [], geometry: geometry)])
    let nested =
      #"{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[\#(text)]}}"#
    #expect(try tables(nested)[0].rows[0].geometry == geometry)
  }

  @Test func aCollectionOfGeometriesIsAFeatureEach() throws {
    let table = try tables(
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"Point","coordinates":[3,4]}]}"#
    )[0]
    #expect(table.rows.map(\.number) == [1, 2])
  }

  @Test(arguments: ["\n", "\r\n", "\n\n"], ["", "\u{1E}"])
  func aFeatureALineIsRead(separator: String, mark: String) throws {
    let lines = (1...3).map {
      mark
        + #"{"type":"Feature","properties":{"n":\#($0)},"geometry":{"type":"Point","coordinates":[\#($0),0]}}"#
    }
    let table = try tables("\u{FEFF}" + lines.joined(separator: separator) + separator, "map.geojsonl")[0]
    #expect(table.rows.map { $0[0] } == [1, 2, 3].map { .number($0, shown: nil) })
    #expect(
      try failure(lines.joined(separator: "\n") + "\n{\"type\":", "map.ndjson")
        == "row 4: is no JSON from here on: the text ends where a value should be. Export the file once more; it may "
        + "have been cut short or edited by hand.")
  }

  @Test(arguments: [
    ("urn:ogc:def:crs:OGC:1.3:CRS84", DeclaredReference.wgs84),
    ("urn:ogc:def:crs:EPSG::9205", .code("EPSG:9205")),
    ("EPSG:4756", .code("EPSG:4756")), ("http://www.opengis.net/def/crs/EPSG/0/3405", .code("EPSG:3405")),
    ("http://www.opengis.net/gml/srs/epsg.xml#9206", .code("EPSG:9206")), ("epsg:4326", .wgs84),
  ])
  func theOldMemberNamesTheReference(name: String, reference: DeclaredReference) throws {
    let table = try tables(
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"\#(name)"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[103,21]}}]}"#
    )[0]
    #expect(table.reference == reference)
    #expect(table.problems.problems.isEmpty)
  }

  @Test(arguments: [
    "null", #"{"type":"link","properties":{"href":"http://example.com"}}"#,
    #"{"type":"name","properties":{"name":"VN-2000"}}"#,
  ])
  func aReferenceThatIsNoneIsAskedFor(crs: String) throws {
    let text =
      #"{"type":"FeatureCollection","crs":\#(crs),"features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[103,21]}}]}"#
    #expect(try tables(text)[0].reference == .unstated)
    let said = try problems(text)
    #expect(said.count == 1)
    #expect(
      said[0].hasSuffix(
        "names no reference system that is known. Name it with --crs, such as --crs EPSG:9205."))
  }

  @Test func metresAreNeverTakenForDegrees() throws {
    let features =
      #""features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[501234.5,2378229.1]}}]}"#
    let plain = #"{"type":"FeatureCollection",\#(features)"#
    #expect(try tables(plain)[0].reference == .unstated)
    #expect(
      try problems(plain) == [
        "row 1: warning: “501234.5, 2378229.1”: the position is no degrees, and the file names no reference system. "
          + "Name the reference system with --crs, such as --crs EPSG:9205."
      ])
    let declared =
      #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},\#(features)"#
    #expect(try tables(declared)[0].reference == .unstated)
    #expect(
      try problems(declared) == [
        "row 1: warning: “501234.5, 2378229.1”: the position is no degrees, although the file says that they are "
          + "degrees on WGS 84. Name the reference system with --crs, such as --crs EPSG:9205."
      ])
  }

  @Test func aLatitudeBeforeItsLongitudeIsTold() throws {
    let said = try problems(#"{"type":"MultiPoint","coordinates":[[21.4,103.2],[21.5,103.3]]}"#)
    #expect(
      said == [
        "row 1: warning: “21.4, 103.2”: the latitude is beyond 90 degrees. Write the longitude first, then the "
          + "latitude, as GeoJSON has them."
      ])
  }

  @Test(arguments: [
    #"{"type":"Point","coordinates":["103","21"]}"#, #"{"type":"Point","coordinates":[103]}"#,
    #"{"type":"Point","coordinates":[1e999,2]}"#, #"{"type":"Circle","coordinates":[1,2]}"#,
    #"{"type":"Polygon","coordinates":[[1,2],[3,4]]}"#,
  ])
  func aGeometryThatIsNoneIsTold(geometry: String) throws {
    #expect(
      try problems(#"{"type":"Feature","properties":{},"geometry":\#(geometry)}"#) == [
        "row 1: warning: the geometry cannot be read and is left out. Draw it anew in the program that the file "
          + "comes from."
      ])
  }

  @Test func severalKindsAtOnceAreTold() throws {
    let text =
      #"{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"LineString","coordinates":[[1,2],[3,4]]},{"type":"LineString","coordinates":[[5,6]]}]}}"#
    #expect(
      try problems(text) == [
        "row 1: warning: a line or ring of the feature has too few points and is left out. Draw it anew, or delete "
          + "it in the program that the file comes from.",
        "row 1: warning: the feature is points, lines and areas at once; only its largest kind is used. Give each "
          + "kind a layer of its own.",
      ])
  }

  @Test(arguments: [
    (
      #"{"type":"Topology","objects":{}}"#,
      "row 1: is TopoJSON, which is not read. Export the layer as GeoJSON (RFC 7946) once more."
    ),
    (
      #"{"geometryType":"esriGeometryPoint","features":[]}"#,
      "row 1: is JSON of ArcGIS (Esri JSON), which is not read. Export the layer as GeoJSON (RFC 7946) once more."
    ),
    (
      "{\n\"name\": \"x\"}",
      "row 1: is JSON, but neither GeoJSON nor a network of the Open Fibre Data Standard. Export the layer as GeoJSON "
        + "(RFC 7946) once more."
    ),
    (
      #"{"type":"FeatureCollection"}"#,
      "row 1: a FeatureCollection has no list “features”. Export the layer as GeoJSON (RFC 7946) once more."
    ),
    (
      "{\"type\":\"FeatureCollection\",\n\"features\":[{\"type\":\"Point\"}]}",
      "row 2: an element of “features” is no Feature. Export the layer as GeoJSON (RFC 7946) once more."
    ),
  ])
  func jsonOfAnotherKindIsRefusedByName(text: String, said: String) throws {
    #expect(try failure(text) == said)
  }

  @Test func aNameThatPromisesMoreThanTheFileIsRefused() throws {
    #expect(
      try failure("id,name\n", "map.geojson")
        == ": is no JSON: it begins with neither { nor [. Save the layer as GeoJSON in UTF-8 once more.")
    #expect(
      try failure("id,name\n", "map.gpkg")
        == ": is no GeoPackage: it does not begin like a SQLite database. Save the layers as a GeoPackage once more."
    )
    let file = try TemporaryFile("list.csv", "id,name\n")
    #expect(try VectorReader.tables(of: file.path, layer: nil)?.count == nil)
    let report = #expect(throws: ProblemReport.self) {
      try VectorReader.tables(of: file.path + ".gone", layer: nil)
    }
    #expect(report?.category == .missingFile)
  }

  @Test func aLayerThatIsNotThereIsRefused() throws {
    let text = #"{"type":"FeatureCollection","name":"villages","features":[]}"#
    #expect(
      try failure(text, layer: "vilages")
        == ": “vilages”: the file has no such layer. Did you mean “villages”? It has: villages.")
    #expect(try tables(text, layer: "Villages")[0].layer == "villages")
  }

  @Test func bytesThatAreNotUTF8AreRefused() throws {
    let file = try TemporaryFile("map.geojson", Array(#"{"type":"Point","x":""#.utf8) + [0xD0, 0x22, 0x7D])
    let report = #expect(throws: ProblemReport.self) {
      try VectorReader.tables(of: file.path, layer: nil)
    }
    #expect(
      report?.description.removingPlace
        == ": is not in UTF-8, which JSON must be. Save it in UTF-8, or export the layer as a GeoPackage.")
  }
}

extension String {
  /// A problem's text without its temporary file: from the row, or from the colon after the file.
  var removingPlace: String {
    guard let file = firstRange(of: /^\/[^:]*?\.(geojsonl|geojson|ndjson|json|gpkg|gone)/) else {
      return self
    }
    let rest = self[file.upperBound...]
    return String(rest.hasPrefix(", ") ? rest.dropFirst(2) : rest)
  }
}
