import Diagnostics
import Foundation
import GeoPackage
import Geography
import Testing

@Suite struct GeoPackageFileTests {
  /// A folder of the test's own.
  final class Sandbox {
    let folder = NSTemporaryDirectory() + "/noiban-geopackage-\(UUID().uuidString)"
    init() throws {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: folder) }
    var path: String { folder + "/layers.gpkg" }
    var entries: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }
  }

  private let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  private static let a = Coordinate(latitude: 22, longitude: 102.5)
  private static let b = Coordinate(latitude: 21.25, longitude: 103)
  private static let fields = [
    Layer.Field("name", .text, title: "Tên"), Layer.Field("count", .integer, title: "Số"),
    Layer.Field("share", .real, title: "Tỷ lệ"), Layer.Field("border", .flag, title: "Biên giới"),
  ]

  private func write(
    _ features: [Layer.Feature], geometry: Geometry.Kind? = .point, style: LayerStyle? = nil,
    to path: String? = nil
  ) throws {
    try GeoPackageFile.write(to: path ?? sandbox.path, timestamp: "2026-11-22T00:00:00.000Z") { file in
      try file.add(
        Layer(
          name: "places", title: "Nơi", description: "Mô phỏng", geometry: geometry,
          fields: GeoPackageFileTests.fields, style: style), features)
    }
  }

  private func feature(_ geometry: Geometry?, _ name: String = "x") -> Layer.Feature {
    Layer.Feature(geometry, [.text(name), .integer(.max), .real(0.1), .flag(true)])
  }

  @Test func isAGeoPackageThatSQLiteFindsWhole() throws {
    try write([feature(.point(Self.a)), feature(nil)])
    let database = try OpenedDatabase(sandbox.path)
    #expect(try database.value("PRAGMA application_id") == "1196444487")
    #expect(try database.value("PRAGMA user_version") == "10300")
    #expect(try database.value("PRAGMA integrity_check") == "ok")
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(
      try database.rows(
        "SELECT srs_id, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys ORDER BY 1")
        == [["-1", "NONE", "-1"], ["0", "NONE", "0"], ["4326", "EPSG", "4326"]])
    #expect(
      try database.rows("SELECT * FROM gpkg_contents") == [
        [
          "places", "features", "Nơi", "Mô phỏng", "2026-11-22T00:00:00.000Z", "102.5", "22.0", "102.5",
          "22.0",
          "4326",
        ]
      ])
    #expect(
      try database.rows("SELECT * FROM gpkg_geometry_columns") == [
        ["places", "geom", "POINT", "4326", "0", "0"]
      ])
    #expect(
      try database.rows("SELECT table_name, column_name, extension_name, scope FROM gpkg_extensions") == [
        ["gpkg_data_columns", nil, "gpkg_schema", "read-write"],
        ["gpkg_data_column_constraints", nil, "gpkg_schema", "read-write"],
        ["places", "geom", "gpkg_rtree_index", "write-only"],
      ])
    #expect(
      try database.rows("SELECT column_name, title FROM gpkg_data_columns ORDER BY rowid") == [
        ["name", "Tên"], ["count", "Số"], ["share", "Tỷ lệ"], ["border", "Biên giới"],
      ])
    #expect(
      try database.rows("SELECT fid, name, count, share, border, geom IS NULL FROM places") == [
        ["1", "x", "9223372036854775807", "0.1", "1", "0"],
        ["2", "x", "9223372036854775807", "0.1", "1", "1"],
      ])
    #expect(sandbox.entries == ["layers.gpkg"])
  }

  // The bytes by hand, from OGC 12-128r17 2.1.3 and OGC 06-103r4 8.2: "GP", version, flags, reference, box,
  // then byte order, kind and longitude before latitude.
  @Test(arguments: [
    (
      Geometry.point(a), Geometry.Kind.point,
      "47500001e6100000" + "0101000000" + "0000000000a05940" + "0000000000003640"
    ),
    (
      .lineString([a, b]), .lineString,
      "47500003e6100000" + "0000000000a05940" + "0000000000c05940" + "0000000000403540" + "0000000000003640"
        + "0102000000" + "02000000" + "0000000000a05940" + "0000000000003640" + "0000000000c05940"
        + "0000000000403540"
    ),
    (
      .multiPoint([b]), .multiPoint,
      "47500003e6100000" + "0000000000c05940" + "0000000000c05940" + "0000000000403540" + "0000000000403540"
        + "0104000000" + "01000000" + "0101000000" + "0000000000c05940" + "0000000000403540"
    ),
    (.multiPoint([]), .multiPoint, "47500011e6100000" + "0104000000" + "00000000"),
  ])
  func shapesAreEncodedAsTheStandardSays(_ geometry: Geometry, _ kind: Geometry.Kind, _ bytes: String) throws
  {
    try write([feature(geometry)], geometry: kind)
    #expect(try OpenedDatabase(sandbox.path).value("SELECT geom FROM places") == bytes)
  }

  @Test func theIndexHoldsTheBoxOfEveryShape() throws {
    try write([feature(nil), feature(.lineString([Self.b, Self.a]))], geometry: .lineString)
    let database = try OpenedDatabase(sandbox.path)
    #expect(
      try database.rows("SELECT id, minx, maxx, miny, maxy FROM rtree_places_geom") == [
        ["2", "102.5", "103.0", "21.25", "22.0"]
      ])
    #expect(
      try database.rows("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY 1").map { $0[0] } == [
        "rtree_places_geom_delete", "rtree_places_geom_insert", "rtree_places_geom_update1",
        "rtree_places_geom_update2", "rtree_places_geom_update3", "rtree_places_geom_update4",
      ])
  }

  @Test func hostileTextStandsAsItIs() throws {
    let names = [
      "'; DROP TABLE places; --", "=1+1", "<b>x</b>", "a\u{0}b", "\u{202E}abc", "\u{1}", "",
      String(repeating: "Mường ", count: 2000),
    ]
    try write(names.map { feature(.point(Self.a), $0) })
    #expect(try OpenedDatabase(sandbox.path).rows("SELECT name FROM places").map { $0[0] } == names)
  }

  @Test func theSameCallsWriteTheSameBytes() throws {
    let second = sandbox.folder + "/second.gpkg"
    let style = LayerStyle(.single(.line(LayerStyle.Colour(1, 2, 3), width: 0.5)))
    let features = (0..<300).map { feature(.lineString([Self.a, Self.b]), "\($0)") }
    try write(features, geometry: .lineString, style: style)
    try write(features, geometry: .lineString, style: style, to: second)
    let bytes = FileManager.default.contents(atPath: sandbox.path)
    #expect(bytes != nil && bytes == FileManager.default.contents(atPath: second))
  }

  @Test func twoLayersOfOneTitleAreToldApart() throws {
    try GeoPackageFile.write(to: sandbox.path, timestamp: "2026-11-22T00:00:00.000Z") { file in
      for name in ["a", "b"] {
        try file.add(Layer(name: name, title: "Same", description: "", geometry: nil, fields: []), [])
      }
    }
    #expect(
      try OpenedDatabase(sandbox.path).rows("SELECT identifier, data_type FROM gpkg_contents") == [
        ["Same", "attributes"], ["Same (b)", "attributes"],
      ])
  }

  @Test func anExistingFileIsLeftAlone() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: sandbox.path))
    let report = #expect(throws: ProblemReport.self) { try write([]) }
    #expect(report?.description == "\(sandbox.path): exists already. Name a file that does not exist.")
    #expect(report?.category == .cannotWrite)
    #expect(FileManager.default.contents(atPath: sandbox.path) == Data("mine".utf8))
  }

  @Test func aPlaceThatCannotBeWrittenIsNamedWithTheReason() {
    let path = sandbox.folder + "/nowhere/layers.gpkg"
    let report = #expect(throws: ProblemReport.self) { try write([], to: path) }
    #expect(
      report?.description
        == "\(path): cannot be written: No such file or directory. Choose another place to write to.")
    #expect(report?.category == .cannotWrite)
  }

  @Test(arguments: [
    Layer.Feature(.lineString([a, b]), [.text("x"), .integer(1), .real(1), .flag(true)]),
    Layer.Feature(.point(a), [.text("x")]),
    Layer.Feature(.point(a), [.text("x"), .integer(1), .real(1), .flag(true), .null]),
  ])
  func aFeatureThatDoesNotFitItsLayerEndsTheWriting(_ feature: Layer.Feature) {
    let report = #expect(throws: ProblemReport.self) { try write([feature]) }
    #expect(
      report?.description
        == "\(sandbox.path): cannot be written: a feature does not fit its layer places. "
        + "Please report this with the data set and the command.")
    #expect(sandbox.entries.isEmpty)
  }

  @Test func nothingIsLeftOfAFileThatFailed() {
    struct Halted: Error {}
    #expect(throws: Halted.self) {
      try GeoPackageFile.write(to: sandbox.path, timestamp: "") { _ in throw Halted() }
    }
    #expect(sandbox.entries.isEmpty)
  }
}
