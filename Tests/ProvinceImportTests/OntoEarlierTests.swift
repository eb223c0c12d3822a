import Diagnostics
import Foundation
import Geography
import GeographyIO
import ImportRecords
import ProvinceImport
import Testing

/// Lists that come later replace the rows that they name, add the others and leave the rest of a data set alone.
struct OntoEarlierTests {
  /// A data set of three villages, two fibre nodes, a cable and a mast in `cu`, and the trial that it is onto.
  private func trial() throws -> (ImportTrial, Geography) {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.fibre = [
      try trial.list(
        "nut.csv", ["Mã nút,Tên nút,Vĩ độ,Kinh độ", "N1,Nút Một,22.22,102.43", "N2,Nút Hai,22.24,102.45"]),
      try trial.list("tuyen.csv", ["Mã tuyến,Điểm đầu,Điểm cuối,Chiều dài (km)", "R-A,N1,N2,3.5"]),
    ]
    trial.request.towers = [
      try trial.list(
        "bts.csv", ["Mã trạm,Tên trạm,Vĩ độ,Kinh độ,Độ cao cột", "S1,Trạm Một,22.221,102.431,42"])
    ]
    let first = try trial.run()
    #expect(first.record.problems.errors.map(\.description) == [])
    let folder = try trial.write(first, to: "cu")
    trial.request = ImportRequest(name: "trial", date: "2026-12-01")
    trial.request.onto = folder
    return (trial, try #require(first.geography))
  }

  private func origin(_ geography: Geography, _ table: String, _ row: String, _ column: String) -> String {
    let own = geography.rowProvenance.first { $0.table == table && $0.row == row && $0.column == column }
    let all = geography.provenance.first { $0.table == table && $0.column == column }
    return own.map { "\($0.kind) \($0.source)" } ?? all.map { "\($0.kind) \($0.source)" } ?? ""
  }

  @Test func aVillageIsReplacedByIdentifierAndByName() throws {
    let (trial, earlier) = try trial()
    trial.request.villages = [
      try trial.list(
        "moi.csv", ["Mã thôn,Tên thôn,Xã,Số hộ", "V1,Bản Một,Mường Nhé,55", ",Bản Hai,Mường Nhé,66"])
    ]
    let geography = try #require(try trial.run().geography)
    #expect(geography.villages.map(\.id) == earlier.villages.map(\.id))
    #expect(geography.villages.map(\.households) == [55, 66, 80])
    #expect(geography.villages.map(\.coordinate) == earlier.villages.map(\.coordinate))
    #expect(geography.routes == earlier.routes)
    #expect(origin(geography, "villages.csv", "V1", "households").contains("moi.csv"))
    #expect(origin(geography, "villages.csv", "V3", "households").contains("thon.csv"))
  }

  @Test func aVillageIsAddedAndTheRestStays() throws {
    let (trial, earlier) = try trial()
    trial.request.villages = [
      try trial.list(
        "moi.csv", [ImportTrial.headings, "V9,Bản Chín,Sín Thầu,22.381,102.294,20,chưa có,chưa có"])
    ]
    #expect(trial.errors() == [])
    let geography = try #require(try trial.run().geography)
    #expect(geography.villages.map(\.id) == ["V1", "V2", "V3", "V9"])
    #expect(Array(geography.villages.prefix(3)) == earlier.villages)
    #expect(geography.nodes.prefix(earlier.nodes.count).map(\.id) == earlier.nodes.map(\.id))
    #expect(geography.routes.contains { $0.from == .village(3) || $0.to == .village(3) })
  }

  @Test func aVillageThatMovedTakesWhatWasModelledAtItsOldPlaceAway() throws {
    let (trial, earlier) = try trial()
    trial.request.villages = [
      try trial.list("moi.csv", ["Mã thôn,Tên thôn,Vĩ độ,Kinh độ", "V1,Bản Một,22.301,102.501"])
    ]
    let geography = try #require(try trial.run().geography)
    let place = Coordinate(latitude: 22.301, longitude: 102.501)
    #expect(geography.villages[0].coordinate == place)
    for route in geography.routes where route.from == .village(0) || route.to == .village(0) {
      #expect(route.lengthMetres >= 7_000, "\(route)")
    }
    for site in geography.sites where site.place == .village(0) {
      #expect(site.coordinate.distance(to: place) < 2_000)
    }
    #expect(geography.routes.first { $0.id == "R-A" } == earlier.routes.first { $0.id == "R-A" })
  }

  @Test func nodesCablesAndMastsOfKnownIdentifiersReplaceTheirRows() throws {
    let (trial, earlier) = try trial()
    trial.request.fibre = [
      try trial.list(
        "nut2.csv", ["Mã nút,Tên nút,Vĩ độ,Kinh độ", "N2,Nút Hai,22.241,102.451", "N3,Nút Ba,22.26,102.47"]),
      try trial.list("tuyen2.csv", ["Mã tuyến,Điểm đầu,Điểm cuối,Chiều dài (km)", "R-A,N1,N2,4.25"]),
    ]
    trial.request.towers = [
      try trial.list(
        "bts2.csv", ["Mã trạm,Tên trạm,Vĩ độ,Kinh độ,Độ cao cột", "S1,Trạm Một,22.2215,102.4315,18"])
    ]
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let geography = try #require(imported.geography)
    #expect(geography.nodes.filter(\.hasFibre).map(\.id).sorted() == ["N1", "N2", "N3"])
    #expect(
      geography.nodes.first { $0.id == "N2" }?.coordinate == Coordinate(latitude: 22.241, longitude: 102.451))
    #expect(geography.nodes.firstIndex { $0.id == "N2" } == earlier.nodes.firstIndex { $0.id == "N2" })
    #expect(geography.routes.filter { $0.id.hasPrefix("R-A") }.map(\.lengthMetres) == [4_250])
    let sites = geography.sites.filter { $0.status == .existing }
    #expect(sites.map(\.id) == ["S1"])
    #expect(sites.first?.coordinate == Coordinate(latitude: 22.2215, longitude: 102.4315))
    #expect(origin(geography, "nodes.csv", "N2", "latitude").contains("nut2.csv"))
    #expect(origin(geography, "nodes.csv", "N1", "latitude").contains("nut.csv"))
    #expect(origin(geography, "routes.csv", "R-A", "length_m").contains("tuyen2.csv"))
    #expect(origin(geography, "sites.csv", "S1", "latitude").contains("bts2.csv"))
    // What is made anew is one data set that can be written and read.
    _ = try DataSetReader.read(at: try trial.write(imported, to: "moi"))
  }

  @Test func theSameListOnceMoreChangesNothing() throws {
    let (trial, earlier) = try trial()
    trial.request.villages = [trial.path("thon.csv")]
    trial.request.fibre = [trial.path("nut.csv"), trial.path("tuyen.csv")]
    trial.request.towers = [trial.path("bts.csv")]
    let geography = try #require(try trial.run().geography)
    #expect(geography.villages == earlier.villages)
    #expect(geography.nodes == earlier.nodes)
    #expect(geography.routes == earlier.routes)
    #expect(geography.sites == earlier.sites)
    #expect(geography.coverage == earlier.coverage)
    #expect(geography.hops == earlier.hops)
  }

  @Test func theRuleOfCommuneCentresStatedOnceMoreAddsNoSecondOnes() throws {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.pointsOfPresence = .communes
    let first = try trial.run()
    trial.request.onto = try trial.write(first, to: "cu")
    let second = try trial.run()
    #expect(second.geography?.nodes.map(\.id) == first.geography?.nodes.map(\.id))
  }

  /// Every table that a person can change by hand.
  @Test(arguments: [
    ("villages.csv", "V1,", ",40,", ",41,"), ("nodes.csv", "N2,", "102.45", "102.4501"),
    ("sites.csv", "S1,", "102.431", "102.432"), ("routes.csv", "R-A,", "3500", "3600"),
  ])
  func rowsThatAPersonChangedAreNotReplacedUnasked(table: String, row: String, from: String, to: String)
    throws
  {
    let list = "moi.csv"
    let (trial, _) = try trial()
    let file = trial.path("cu/\(table)")
    var lines = try String(contentsOfFile: file, encoding: .utf8).components(separatedBy: "\n")
    let at = try #require(lines.firstIndex { $0.hasPrefix(row) })
    let changed = lines[at].replacingOccurrences(of: from, with: to)
    try #require(changed != lines[at], "\(lines[at])")
    lines[at] = changed
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    switch table {
    case "villages.csv":
      trial.request.villages = [
        try trial.list(list, ["Mã thôn,Tên thôn,Xã,Số hộ", "V1,Bản Một,Mường Nhé,55"])
      ]
    case "nodes.csv":
      trial.request.fibre = [
        try trial.list(list, ["Mã nút,Tên nút,Vĩ độ,Kinh độ", "N2,Nút Hai,22.241,102.451"])
      ]
    case "routes.csv":
      trial.request.fibre = [
        try trial.list(list, ["Mã tuyến,Điểm đầu,Điểm cuối,Chiều dài (km)", "R-A,N1,N2,4.25"])
      ]
    default:
      trial.request.towers = [
        try trial.list(
          list, ["Mã trạm,Tên trạm,Vĩ độ,Kinh độ,Độ cao cột", "S1,Trạm Một,22.2215,102.4315,18"])
      ]
    }
    let errors = trial.errors()
    #expect(
      errors.contains {
        $0.contains(table) && $0.contains("changed by hand") && $0.contains(list) && $0.contains("--force")
      },
      "\(errors)")
    trial.request.replacesChangedRows = true
    #expect(trial.errors() == [])
  }

  @Test func twoRowsForOneVillageAreRefused() throws {
    let (trial, _) = try trial()
    trial.request.villages = [
      try trial.list(
        "moi.csv", ["Mã thôn,Tên thôn,Xã,Số hộ", "V1,Bản Một,Mường Nhé,55", ",Bản Một,Mường Nhé,56"])
    ]
    #expect(trial.errors().contains { $0.contains("moi.csv, row 3") && $0.contains("same village as row 2") })
  }
}
