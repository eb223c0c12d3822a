import Diagnostics
import FileMutations
import Foundation
import SourceTables
import Testing
import VectorReading

/// Spoilt files end in tables or in a report, soon, and never end the process. `script/fuzz-maps` runs many more.
@Suite struct VectorMutationTests {
  /// How many of each format.
  private static let count =
    ProcessInfo.processInfo.environment["NOIBAN_MUTATIONS"].flatMap { Int($0) } ?? 200

  private static let geoJSON =
    #"""
    {"type":"FeatureCollection","name":"bản","crs":{"type":"name","properties":{"name":"EPSG:9205"}},"features":[
    {"type":"Feature","id":1,"properties":{"tên":"N\u1EADm","hộ":126,"x":[1,{"y":null}]},"geometry":{"type":"Point","coordinates":[103.1,21.5,6e2]}},
    {"type":"Feature","properties":{"hộ":-1.5e3},"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]}},
    {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[0,0],[1,0]]}]}}]}
    """#

  private static let lines =
    #"{"type":"Feature","properties":{"a":1},"geometry":null}"# + "\n"
    + #"{"type":"Feature","properties":{"a":2},"geometry":{"type":"Point","coordinates":[1,2]}}"# + "\n"

  private static let fibre =
    #"{"networks":[{"id":"n","nodes":[{"id":"1","location":{"type":"Point","coordinates":[103,21]},"type":["pop"]},{"id":"2"}],"spans":[{"id":"s","start":"1","end":{"id":"2"},"route":{"type":"LineString","coordinates":[[103,21],[104,22]]},"phase":{"id":"p"}}],"phases":[{"id":"p","name":"P"}]}]}"#

  private static let features =
    GeoPackageFixture.layer("a") + """
      CREATE TABLE a (fid INTEGER PRIMARY KEY, geom BLOB, t TEXT, n INTEGER, d DATE, b BOOLEAN);
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
      INSERT INTO a SELECT i, X'47500001F52300000101000000000000000000F03F0000000000000040', 'bản ' || i, i * i,
        '2025-07-01', i % 2 FROM n;
      """

  private func hold(_ seed: [UInt8], _ name: String, _ start: UInt64) throws {
    let clock = ContinuousClock()
    var mutations = FileMutations(seed: start)
    let file = try TemporaryFile(name)
    for number in 0..<Self.count {
      let bytes = mutations.mutated(seed)
      try Data(bytes).write(to: URL(fileURLWithPath: file.path))
      let time = clock.measure { see(file.path) }
      #expect(time < .seconds(5), "\(name), mutation \(number)")
      #expect(file.neighbours.count == 1)
      #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: file.path))) == bytes)
    }
  }

  /// Reads a file to its last value, or its report to the last word.
  private func see(_ path: String) {
    do {
      for table in try VectorReader.tables(of: path, layer: nil) ?? [] {
        #expect(table.rows.allSatisfy { $0.cells.count <= table.width })
        _ = table.problems.description
      }
    } catch {
      #expect(!error.description.isEmpty)
    }
  }

  @Test func spoiltGeoJSON() throws {
    try hold(Array(Self.geoJSON.utf8), "map.geojson", 1)
    try hold(Array(Self.lines.utf8), "map.geojsonl", 2)
  }

  @Test func spoiltFibreNetworks() throws { try hold(Array(Self.fibre.utf8), "fibre.json", 3) }

  @Test func spoiltGeoPackages() throws {
    let fixture = try GeoPackageFixture("PRAGMA page_size = 512; VACUUM;" + Self.features)
    try hold([UInt8](try Data(contentsOf: URL(fileURLWithPath: fixture.file.path))), "map.gpkg", 4)
  }
}
