import Diagnostics
import Geography
import GeographyIO
import ImportRecords
import ProvinceImport
import Testing

/// Who lacks service and where fibre is, said by files and by stated rules.
struct ServiceListTests {
  /// Four villages whose list says nothing of services.
  private static let bare = [
    "Mã thôn,Tên thôn,Xã,Vĩ độ,Kinh độ,Số hộ", "V1,Bản Một,Mường Nhé,22.221,102.428,40",
    "V2,Bản Hai,Mường Nhé,22.231,102.418,60",
    "V3,Bản Ba,Mường Nhé,22.211,102.438,80", "V4,Bản Một,Sín Thầu,22.381,102.294,20",
  ]

  private func imported(lacking lines: [String]) throws -> Imported {
    let trial = try ImportTrial()
    trial.request.villages = [try trial.list("thon.csv", Self.bare)]
    trial.request.lacking = .file(try trial.list("lacking.csv", lines))
    trial.request.pointsOfPresence = .communes
    return try trial.run()
  }

  @Test(arguments: [
    (["Tên bản,Xã", "Bản Một,Mường Nhé", "Bản Ba,Mường Nhé"], ["-", "mf", "-", "mf"]),
    (["Mã thôn,Tên bản", "V2,", "V4,"], ["mf", "-", "mf", "-"]),
    (
      ["Tên bản,Xã,Sóng 3G,Cáp quang", "Bản Một,Mường Nhé,không,không", "Bản Hai,Mường Nhé,có,không"],
      ["-", "m", "mf", "mf"]
    ),
    (["STT,Tên bản,Số hộ", "I,XÃ SÍN THẦU,", "1,Bản Một,20"], ["mf", "mf", "mf", "-"]),
  ])
  func theVillagesOfAListOfThoseWithout(lines: [String], services: [String]) throws {
    let imported = try imported(lacking: lines)
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.summaries.map { String($0.split(separator: " ").last ?? "") } == services)
    for row in 2...lines.count { #expect(!imported.lines(of: row, in: "lacking.csv").isEmpty, "row \(row)") }
  }

  @Test func theRuleThatAllLackIsStatedAndLabelled() throws {
    let trial = try ImportTrial()
    trial.request.villages = [try trial.list("thon.csv", Self.bare)]
    trial.request.lacking = .all
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    let geography = try #require(imported.geography)
    #expect(geography.villages.allSatisfy { !$0.hasMobileBroadband && !$0.hasFixedBroadband })
    let columns = geography.provenance.filter {
      $0.table == "villages.csv" && $0.column.hasSuffix("broadband")
    }
    #expect(columns.count == 2)
    #expect(columns.allSatisfy { $0.kind == .modelled && $0.source.contains("--lacking all") }, "\(columns)")
    #expect(imported.record.missing.contains { "\($0)".contains("--lacking all") })
  }

  @Test(arguments: [
    ["Mã nút,Tên nút,Vĩ độ,Kinh độ", "N1,Nút Một,22.22,102.43", "N2,Nút Hai,22.38,102.29"],
    ["Tên xã", "Mường Nhé", "Xã Sín Thầu"],
  ])
  func pointsOfPresenceByPositionOrByCommune(lines: [String]) throws {
    let trial = try ImportTrial()
    trial.request.villages = [try trial.list("thon.csv", Self.bare)]
    trial.request.lacking = .all
    trial.request.pointsOfPresence = .file(try trial.list("pop.csv", lines))
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let nodes = (imported.geography?.nodes ?? []).filter(\.hasFibre)
    #expect(nodes.count == 2)
    let centres = [
      Coordinate(latitude: 22.22, longitude: 102.427), Coordinate(latitude: 22.38, longitude: 102.293),
    ]
    for (node, centre) in zip(nodes, centres) { #expect(node.coordinate.distance(to: centre) < 1_000) }
    for row in 2...3 { #expect(!imported.lines(of: row, in: "pop.csv").isEmpty, "row \(row)") }
  }

  @Test func aPlannedNodeIsNoFibreButAPlaceARouteMayPass() throws {
    let trial = try ImportTrial()
    try trial.villages()
    trial.request.fibre = [
      try trial.list(
        "cap.csv",
        [
          "Mã nút,Tên nút,Vĩ độ,Kinh độ,Tình trạng", "N1,Nút Một,22.22,102.43,Đang hoạt động",
          "N2,Nút Hai,22.24,102.45,Quy hoạch", "N3,Nút Ba,22.25,102.46,",
        ])
    ]
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let nodes = try #require(imported.geography?.nodes)
    #expect(nodes.filter(\.hasFibre).map(\.id) == ["N1", "N3"])
    #expect(nodes.first { $0.id == "N2" }?.kind == .junction)
    #expect(imported.lines(of: 3, in: "cap.csv").contains { $0.contains("planned") })
  }

  @Test func pricesOfAListStandBeforeThoseShipped() throws {
    let trial = try ImportTrial()
    try trial.villages()
    let item = try #require(CostItem.allCases.first)
    trial.request.costs = [
      try trial.list(
        "gia.csv", ["item,unit,low,base,high,source", "\(item.rawValue),\(item.unit),1,2,3,Báo giá"])
    ]
    let geography = try #require(try trial.run().geography)
    #expect(geography.costs[item].base == 2)
    let row = geography.rowProvenance.first {
      $0.table == "costs.csv" && $0.row == item.rawValue && $0.column == "base"
    }
    #expect(row?.kind == .real)
    #expect(row?.source.contains("gia.csv") == true)
  }

  @Test func pricesThatCannotBeAreRefused() throws {
    let trial = try ImportTrial()
    try trial.villages()
    let item = try #require(CostItem.allCases.first)
    trial.request.costs = [
      try trial.list(
        "gia.csv",
        [
          "item,unit,low,base,high", "\(item.rawValue),\(item.unit),3,2,1",
          "\(item.rawValue)x,\(item.unit),1,2,3",
          "\(item.rawValue),furlong,1,2,3",
        ])
    ]
    let errors = trial.errors()
    #expect(errors.contains { $0.contains("gia.csv, row 2") && $0.contains("between its low and its high") })
    #expect(
      errors.contains { $0.contains("gia.csv, row 3") && $0.contains("Did you mean \(item.rawValue)?") })
    #expect(errors.contains { $0.contains("gia.csv, row 4") && $0.contains("“furlong”") })
  }
}
