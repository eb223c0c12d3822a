import Diagnostics
import Foundation
import SourceTables
import Testing
import VectorReading

/// Public files of others as they are, where they are at hand.
@Suite struct RealMapTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/geodata").path

  private static let isThere = FileManager.default.fileExists(atPath: folder)

  /// Features as GDAL 3.12.4 counts them by reading.
  @Test(
    .enabled(if: isThere, "needs ../shared/geodata"),
    arguments: [
      ("sao-tome/cellsites.gpkg", 81, DeclaredReference.code("EPSG:4326")),
      ("sao-tome/pointsofinterest.gpkg", 408, .code("EPSG:4326")),
      ("sao-tome/transmissionnode.gpkg", 40, .code("EPSG:4326")),
      ("sao-tome/mobilecoverage.gpkg", 1, .code("EPSG:4326")),
      ("fibre/BEN_lines.geojson", 81, .wgs84), ("fibre/BEN_nodes.geojson", 94, .wgs84),
      ("fibre/GIN_lines.geojson", 85, .wgs84), ("fibre/GIN_nodes.geojson", 84, .wgs84),
      ("fibre/LIB_lines.geojson", 13, .wgs84), ("fibre/LIB_nodes.geojson", 30, .wgs84),
      ("streets/500/input.geojson", 2288, .wgs84), ("streets/1000/input.geojson", 4035, .wgs84),
    ])
  func isReadWhole(name: String, features: Int, reference: DeclaredReference) throws {
    let tables = try #require(try VectorReader.tables(of: Self.folder + "/" + name, layer: nil))
    #expect(tables.map(\.rows.count) == [features])
    #expect(tables[0].reference == reference)
    #expect(tables[0].rows.allSatisfy { $0.geometry != nil })
    #expect(tables[0].problems.problems.isEmpty)
  }
}
