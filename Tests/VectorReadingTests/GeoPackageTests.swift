import Diagnostics
import Foundation
import SourceTables
import Testing
import VectorReading

@Suite struct GeoPackageTests {
  private func tables(_ sql: String, layer: String? = nil) throws -> [SourceTable] {
    let fixture = try GeoPackageFixture(sql)
    return try #require(try VectorReader.tables(of: fixture.file.path, layer: layer))
  }

  private func said(_ report: ProblemReport) -> [String] {
    report.problems.map { $0.description.removingPlace }
  }

  /// A geometry column's bytes as SQL: the header with its flags, its envelope, then well-known binary.
  private static func blob(flags: UInt8 = 1, envelope: Int = 0, _ wkb: [UInt8]) -> String {
    let bytes = Array("GP".utf8) + [0, flags, 0xF5, 0x23, 0, 0] + Array(repeating: 0, count: envelope) + wkb
    return "X'" + bytes.map { String(256 + Int($0), radix: 16).dropFirst() }.joined() + "'"
  }

  /// Well-known binary of a geometry: its kind, then numbers and counts in the order of bytes asked for.
  private static func wkb(_ kind: UInt32, _ parts: [Part], isLittle: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = [isLittle ? 1 : 0]
    for part in [.count(kind)] + parts {
      switch part {
      case .count(let value):
        withUnsafeBytes(of: isLittle ? value.littleEndian : value.bigEndian) { bytes += $0 }
      case .value(let value):
        let bits = value.bitPattern
        withUnsafeBytes(of: isLittle ? bits.littleEndian : bits.bigEndian) { bytes += $0 }
      case .bytes(let inner): bytes += inner
      }
    }
    return bytes
  }

  enum Part {
    case count(UInt32)
    case value(Double)
    case bytes([UInt8])
  }

  @Test func valuesKeepTheirTypesAndTheReferenceItsCode() throws {
    let table = try tables(
      GeoPackageFixture.layer("bản") + """
        CREATE TABLE "bản" (fid INTEGER PRIMARY KEY, geom BLOB, "tên" TEXT, "hộ" MEDIUMINT, "tỷ lệ" REAL, "có" BOOLEAN,
          "ngày" DATE, "lúc" DATETIME, "mã" TEXT(20), "ảnh" BLOB);
        INSERT INTO "bản" VALUES (5, \(GeoPackageTests.blob(GeoPackageTests.wkb(1, [.value(501234.5), .value(2378229)]))),
          'Nậm Pồ', 126, 0.964, 1, '2025-07-01', '2025-07-01T08:00:00Z', '03334', X'00'),
          (9, NULL, NULL, 9007199254740993, 'n/a', 7, 'hôm qua', NULL, '', NULL);
        """)[0]
    #expect(table.attributes == ["fid", "tên", "hộ", "tỷ lệ", "có", "ngày", "lúc", "mã", "ảnh"])
    #expect(
      table.rows[0].cells == [
        .number(5, shown: nil), .text("Nậm Pồ"), .number(126, shown: nil), .number(0.964, shown: nil),
        .flag(true),
        .date("2025-07-01"), .date("2025-07-01T08:00:00Z"), .text("03334"), .empty,
      ])
    #expect(
      table.rows[1].cells == [
        .number(9, shown: nil), .empty, .number(9007199254740992, shown: "9007199254740993"), .text("n/a"),
        .number(7, shown: nil), .text("hôm qua"), .empty, .empty, .empty,
      ])
    #expect(table.rows[0].geometry == .point(SourcePoint(x: 501234.5, y: 2378229)))
    #expect(table.reference == .code("EPSG:9205"))
    #expect(
      said(table.problems) == [
        "row 2: note: the feature has no geometry. Its attributes are read; draw it where its place is needed.",
        "row 1, column ảnh: warning: the column holds bytes, such as a picture; they are not read. Nothing to do "
          + "where they are not needed.",
      ])
  }

  @Test(arguments: [(0, 0), (1, 32), (2, 48), (3, 48), (4, 64)], [true, false])
  func everyEnvelopeAndOrderOfBytesIsRead(envelope: (kind: UInt8, size: Int), isLittle: Bool) throws {
    for (kind, extra, z) in [(1, 0, nil), (1001, 1, 9), (2001, 1, nil), (3001, 2, 9), (0x8000_0001, 1, 9)]
      as [(UInt32, Int, Double?)]
    {
      let wkb = GeoPackageTests.wkb(
        kind, [.value(1.5), .value(2.5)] + Array(repeating: .value(9), count: extra), isLittle: isLittle)
      let blob = GeoPackageTests.blob(flags: envelope.kind << 1 | 1, envelope: envelope.size, wkb)
      let table = try tables(
        GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB); INSERT INTO a VALUES (\(blob));")[0]
      #expect(table.rows[0].geometry == .point(SourcePoint(x: 1.5, y: 2.5, z: z)))
    }
  }

  @Test func partsOfEveryKindAreRead() throws {
    let ring: [Part] = [.count(4)] + [0, 0, 9, 0, 9, 9, 0, 0].map { .value($0) }
    let corners = [(0, 0), (9, 0), (9, 9), (0, 0)].map { SourcePoint(x: $0.0, y: $0.1) }
    let line = GeoPackageTests.wkb(2, [.count(2)] + [0, 0, 9, 9].map { .value($0) }, isLittle: false)
    let polygon = GeoPackageTests.wkb(3, [.count(2)] + ring + ring)
    let point = GeoPackageTests.wkb(1, [.value(1), .value(2)])
    let cases: [([UInt8], SourceGeometry?)] = [
      (
        GeoPackageTests.wkb(5, [.count(2), .bytes(line), .bytes(line)]),
        .lines([[corners[0], corners[2]], [corners[0], corners[2]]])
      ),
      (GeoPackageTests.wkb(6, [.count(1), .bytes(polygon)]), .areas([[corners, corners]])),
      (
        GeoPackageTests.wkb(4, [.count(2), .bytes(point), .bytes(point)]),
        .points([SourcePoint(x: 1, y: 2), SourcePoint(x: 1, y: 2)])
      ),
      (
        GeoPackageTests.wkb(7, [.count(1), .bytes(GeoPackageTests.wkb(4, [.count(1), .bytes(point)]))]),
        .point(SourcePoint(x: 1, y: 2))
      ),
      (GeoPackageTests.wkb(17, [.count(1)] + ring), .areas([[corners]])),
      (GeoPackageTests.wkb(1, [.value(.nan), .value(.nan)]), nil), (GeoPackageTests.wkb(6, [.count(0)]), nil),
    ]
    let values = cases.map { "(\(GeoPackageTests.blob($0.0)))" }.joined(separator: ",")
    let table = try tables(
      GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB); INSERT INTO a VALUES \(values);")[0]
    #expect(table.rows.map(\.geometry) == cases.map(\.1))
    #expect(table.problems.count(.note) == 2)
    #expect(table.problems.problems.count == 1)
  }

  @Test(arguments: [
    "X'4750'", "X'00'", "'text'", "7", "X'47500001000000000101000000'",
    "X'475000010000000001060000000fffffff'",
  ])
  func aGeometryThatIsNoneIsTold(blob: String) throws {
    let table = try tables(
      GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB); INSERT INTO a VALUES (\(blob));")[0]
    #expect(
      said(table.problems) == [
        "row 1: warning: the geometry cannot be read and is left out. Draw it anew in the program that the file "
          + "comes from."
      ])
  }

  @Test func aCurveIsTold() throws {
    let arc = GeoPackageTests.blob(
      GeoPackageTests.wkb(8, [.count(3)] + [0, 0, 1, 1, 2, 0].map { .value($0) }))
    let table = try tables(
      GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB); INSERT INTO a VALUES (\(arc));")[0]
    #expect(
      said(table.problems) == [
        "row 1: warning: the geometry is a curve and is left out. Turn curves into straight lines, as “Segmentize” "
          + "does in QGIS."
      ])
  }

  @Test(arguments: [
    (0, DeclaredReference.unstated), (-1, .unstated), (77, .unstated),
    (100_000, .definition(#"PROJCS["own"]"#)),
  ])
  func theNumberOfAReferenceIsTheFilesOwn(srs: Int, reference: DeclaredReference) throws {
    #expect(
      try tables(GeoPackageFixture.layer("a", srs: srs) + "CREATE TABLE a (geom BLOB);")[0].reference
        == reference)
  }

  @Test func rowsAreCountedByReadingThem() throws {
    let table = try tables(
      GeoPackageFixture.layer("a") + """
        CREATE TABLE a (geom BLOB, n INTEGER); INSERT INTO a VALUES (NULL, 1), (NULL, 2), (NULL, 3);
        CREATE TABLE gpkg_ogr_contents (table_name TEXT, feature_count INTEGER);
        INSERT INTO gpkg_ogr_contents VALUES ('a', 1);
        """)[0]
    #expect(table.rows.map(\.number) == [1, 2, 3])
  }

  @Test func whatWouldRunIsNotRun() throws {
    let tables = try tables(
      GeoPackageFixture.layer("a") + GeoPackageFixture.layer("v") + GeoPackageFixture.layer("gone") + """
        INSERT INTO gpkg_contents VALUES ('pictures', 'tiles', '', 0), ('list', 'attributes', '', 0), ('r', 'features', '', 0);
        CREATE TABLE a (geom BLOB, n INTEGER, twice INTEGER GENERATED ALWAYS AS (n * 2) VIRTUAL);
        INSERT INTO a VALUES (NULL, 1);
        CREATE VIEW v AS SELECT * FROM a; CREATE TABLE list (x TEXT); INSERT INTO list VALUES ('y');
        CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);
        """)
    #expect(tables.map(\.layer) == ["a", "list"])
    #expect(tables[1].rows[0].cells == [.text("y")])
    #expect(tables[1].reference == .unstated)
    #expect(
      said(tables[0].problems) == [
        "column twice: warning: the column is computed by an expression, which is not run. Save the layer in a new "
          + "GeoPackage, which then holds the values.",
        "row 1: note: the feature has no geometry. Its attributes are read; draw it where its place is needed.",
        ": warning: “v”: the layer is a view, which is not run. Save it as a layer of its own in a new GeoPackage.",
        ": warning: “gone”: the layer is listed, but its table is not there. Save the layers in a new GeoPackage.",
        ": note: “pictures”: the layer holds pictures or grids and is not read. Nothing to do: only features and "
          + "attributes are imported.",
        ": warning: “r”: the layer is a virtual table, which is not run. Save it as a layer of its own in a new "
          + "GeoPackage.",
      ])
  }

  @Test func aDatabaseWhoseTablesAreViewsIsRefused() throws {
    let fixture = try GeoPackageFixture(
      "", core: "CREATE VIEW gpkg_contents AS SELECT 'a' AS table_name, 'features' AS data_type;")
    let report = #expect(throws: ProblemReport.self) {
      try VectorReader.tables(of: fixture.file.path, layer: nil)
    }
    #expect(
      report.map(said) == [": is a SQLite database, but no GeoPackage. Save its layers as a GeoPackage."])
  }

  @Test func readingLeavesNoTraceAndTellsOfChangesBesideTheFile() throws {
    let fixture = try GeoPackageFixture(
      "PRAGMA journal_mode = WAL;" + GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB);")
    let before = try Data(contentsOf: URL(fileURLWithPath: fixture.file.path))
    #expect(try VectorReader.tables(of: fixture.file.path, layer: nil)?[0].problems.problems.isEmpty == true)
    #expect(fixture.file.neighbours.count == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.file.path)) == before)
    try Data([1]).write(to: URL(fileURLWithPath: fixture.file.path + "-wal"))
    let table = try #require(try VectorReader.tables(of: fixture.file.path, layer: nil))[0]
    #expect(
      said(table.problems) == [
        ": warning: has changes that a program has not written into it; they are not read. Close it in QGIS or "
          + "whatever has it open, and read it again."
      ])
  }

  @Test func aDamagedDatabaseIsOneProblem() throws {
    let fixture = try GeoPackageFixture(
      GeoPackageFixture.layer("a") + "CREATE TABLE a (geom BLOB, t TEXT);"
        + "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
        + "INSERT INTO a SELECT NULL, 'some text of the row ' || i FROM n;")
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture.file.path)))
    for index in 24_000..<40_000 { bytes[index] = 0xA5 }
    let damaged = try TemporaryFile("map.gpkg", bytes)
    let report = #expect(throws: ProblemReport.self) { try VectorReader.tables(of: damaged.path, layer: nil) }
    #expect(
      report.map(said) == [
        ": the database cannot be read: SQLite says “database disk image is malformed”. Open it in QGIS and save its "
          + "layers in a new GeoPackage."
      ])
  }

  @Test func textThatIsNotUTF8IsTold() throws {
    let table = try tables(
      GeoPackageFixture.layer("a")
        + "CREATE TABLE a (geom BLOB, t TEXT); INSERT INTO a VALUES (NULL, CAST(X'42D06E' AS TEXT));")[0]
    #expect(table.rows[0].cells == [.text("B\u{FFFD}n")])
    #expect(
      said(table.problems).last
        == "row 1, column t: warning: the text is not in UTF-8; what cannot be read is shown as �. Save the layer anew "
        + "with the encoding that its program wrote it in.")
  }

  @Test func aLayerIsChosenByName() throws {
    let sql =
      GeoPackageFixture.layer("a") + GeoPackageFixture.layer("b")
      + "CREATE TABLE a (geom BLOB); CREATE TABLE b (geom BLOB);"
    #expect(try tables(sql, layer: "B").map(\.layer) == ["b"])
    let report = #expect(throws: ProblemReport.self) { try tables(sql, layer: "villages") }
    #expect(report?.category == .badUsage)
    #expect(report.map(said) == [": “villages”: the file has no such layer. It has: a, b."])
  }
}
