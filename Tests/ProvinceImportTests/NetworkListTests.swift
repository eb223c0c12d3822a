import ColumnMapping
import Diagnostics
import Foundation
import Geography
import GeographyIO
import ImportRecords
import ProvinceImport
import Testing

/// Masts, cables and roads of lists, and real networks of other countries as they are published.
struct NetworkListTests {
  private static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/geodata")
  private static let isShared = FileManager.default.fileExists(atPath: shared.path)

  @Test func mastsWithHeightsPowerAndState() throws {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.towers = [
      try trial.list(
        "bts.csv",
        [
          "STT,Mã trạm,Vĩ độ,Kinh độ,Chiều cao cột (m),Nguồn điện,Tình trạng",
          "1,S1,22.221,102.431,42,Điện lưới,Đang hoạt động",
          "2,S2,22.222,102.432,15,Năng lượng mặt trời,Quy hoạch",
          "3,S3,22.223,102.433,,,",
        ])
    ]
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let sites = imported.geography?.sites.filter { ["S1", "S2", "S3"].contains($0.id) } ?? []
    #expect(sites.map(\.status) == [.existing, .candidate, .existing])
    #expect(sites.map(\.power) == [.grid, .solar, .grid])
    #expect(sites.first?.kind == .mast40m)
    // What most rows are stands at the column.
    let geography = try #require(imported.geography)
    for column in ["kind", "power"] {
      let own = geography.rowProvenance.first {
        $0.table == "sites.csv" && $0.row == "S3" && $0.column == column
      }
      let all = geography.provenance.first { $0.table == "sites.csv" && $0.column == column }
      #expect((own?.kind ?? all?.kind) == .modelled, "\(column)")
    }
  }

  @Test func twoMastsOnOnePointAreTold() throws {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.towers = [
      try trial.list(
        "bts.csv",
        [
          "Mã trạm,Vĩ độ,Kinh độ", "VT1,22.221,102.431", "MB7,22.221,102.431", "VT1,22.221,102.431",
          "VT1,22.3,102.5",
        ])
    ]
    let imported = try trial.run()
    let told = imported.warnings.filter { $0.contains("stands on the very point of row 2") }
    #expect(told.count == 2)
    #expect(told.first.map { $0.contains("bts.csv, row 3: ") && $0.contains("“MB7”") } == true, "\(told)")
    let sites = imported.geography?.sites.filter { $0.status == .existing } ?? []
    #expect(sites.count == 3)
    #expect(
      imported.lines(of: 4, in: "bts.csv").contains {
        $0.hasPrefix("left") && $0.contains("taken for the same site")
      })
    #expect(imported.lines(of: 5, in: "bts.csv").contains { $0.contains("identifier of another row") })
  }

  @Test func routesFollowTheRoadsOfAMap() throws {
    let trial = try ImportTrial()
    try trial.villages()
    let straight = try #require(try trial.run().geography)
    // From the first village to the third, 1.8 km.
    let line = "[[102.428,22.221],[102.433,22.221],[102.438,22.216],[102.438,22.211]]"
    trial.request.roads = [
      try trial.file(
        "duong.geojson",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":\(line)}}]}"
      )
    ]
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let along = try #require(imported.geography)
    let between = along.routes.first { $0.from == .village(0) && $0.to == .village(2) }
    #expect(
      between?.lengthMetres
        != straight.routes.first { $0.from == .village(0) && $0.to == .village(2) }?.lengthMetres)
    #expect(between.map { (1_700...2_000).contains($0.lengthMetres) } == true, "\(along.routes)")
    #expect(along.provenance.contains { $0.table == "routes.csv" && $0.source.contains("road") })
    #expect(imported.record.lines.contains { $0.role == .roads && $0.outcome == .taken })
  }

  @Test(.enabled(if: isShared, "needs ../shared/geodata"), arguments: ["GIN", "LIB", "BEN"])
  func publishedNetworksComeInWithoutAFalseAlarm(country: String) throws {
    let folder = Self.shared.appendingPathComponent("fibre")
    let trial = try ImportTrial()
    let points =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appendingPathComponent("\(country)_nodes.geojson"))) as? [String: Any]
    let features = points?["features"] as? [[String: Any]] ?? []
    let places = features.compactMap { ($0["geometry"] as? [String: Any])?["coordinates"] as? [Double] }
      .prefix(12)
    trial.request.villages = [
      try trial.list(
        "villages.csv",
        ["Village,Latitude,Longitude"]
          + places.enumerated().map { "Place \($0),\($1[1] + 0.01),\($1[0] + 0.01)" })
    ]
    trial.request.lacking = .all
    trial.request.fibre = ["nodes", "lines"].map {
      folder.appendingPathComponent("\(country)_\($0).geojson").path
    }
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.warnings.filter { $0.contains("_lines") } == [])
    let geography = try #require(imported.geography)
    #expect(geography.nodes.count(where: \.hasFibre) > features.count / 2)
    for feature in 1...features.count {
      #expect(!imported.lines(of: feature, in: "\(country)_nodes.geojson").isEmpty, "node \(feature)")
    }
    _ = try DataSetReader.read(at: try trial.write(imported, to: "made"))
  }

  @Test(.enabled(if: isShared, "needs ../shared/geodata"), arguments: ["xlsx", "gpkg"])
  func thePlatformsOwnExampleComesIn(suffix: String) throws {
    func path(_ name: String) -> String {
      Self.shared.appendingPathComponent("sao-tome/\(name).\(suffix)").path
    }
    let trial = try ImportTrial()
    trial.request.villages = [path("pointsofinterest")]
    trial.request.towers = [path("cellsites")]
    trial.request.fibre = [path("transmissionnode")]
    trial.request.lacking = .all
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let geography = try #require(imported.geography)
    #expect(geography.country.code == "ST")
    #expect(geography.villages.allSatisfy { $0.households == nil })
    #expect(
      geography.provenance.filter { $0.column == "households" && $0.table == "villages.csv" }.map(\.kind) == [
        .unstated
      ])
    _ = try DataSetReader.read(at: try trial.write(imported, to: "made"))
  }
}
