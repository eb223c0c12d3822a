import Diagnostics
import Geography
import ImportRecords
import ProvinceImport
import Testing

/// Positions are read in whatever way a list writes them; what cannot be told is asked about.
struct VillagePositionTests {
  private static let first = Coordinate(latitude: 22.221, longitude: 102.428)
  private static let second = Coordinate(latitude: 22.231, longitude: 102.418)

  struct Writing: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var headings: String
    var rows: [String]
    var reference: String?

    init(_ name: String, _ headings: String, _ first: String, _ second: String, crs: String? = nil) {
      testDescription = name
      self.headings = headings
      rows = [first, second]
      reference = crs
    }
  }

  static let writings = [
    Writing("degrees", "Vĩ độ,Kinh độ", "22.221,102.428", "22.231,102.418"),
    Writing("degrees with commas", "Vĩ độ,Kinh độ", "\"22,221\",\"102,428\"", "\"22,231\",\"102,418\""),
    Writing("headings the wrong way round", "Vĩ độ,Kinh độ", "102.428,22.221", "102.418,22.231"),
    Writing("both in one cell", "Tọa độ", "\"22.221, 102.428\"", "22.231; 102.418"),
    Writing(
      "degrees, minutes and seconds", "Vĩ độ,Kinh độ", "\"22°13'15.6\"\"\",\"102°25'40.8\"\"\"",
      "\"22°13'51.6\"\"B\",\"102°25'04.8\"\"Đ\""),
    Writing("degrees and minutes", "Vĩ độ,Kinh độ", "22°13.26',102°25.68'", "22 13.86,102 25.08"),
    Writing("degrees under X and Y", "X,Y", "22.221,102.428", "22.231,102.418"),
    Writing("degrees under X and Y, east first", "X,Y", "102.428,22.221", "102.418,22.231"),
    Writing(
      "VN-2000, X to the north", "X,Y", "2458242.56,440835.37", "2459353.74,439808.68", crs: "vn2000:103-00"),
    Writing(
      "VN-2000 by its code, Y first", "Y,X", "440835.37,2458242.56", "439808.68,2459353.74", crs: "EPSG:9205"),
    Writing(
      "VN-2000 with groups of digits", "X (m),Y (m)", "\"2.458.242,56\",\"440.835,37\"",
      "\"2.459.353,74\",\"439.808,68\"", crs: "EPSG:9205"),
    Writing("degrees beside metres", "X,Y", "2458242.56,440835.37", "22.231,102.418", crs: "EPSG:9205"),
    Writing("UTM", "Easting,Northing", "234865.29,2459540.45", "22.231,102.418", crs: "EPSG:32648"),
  ]

  @Test(arguments: writings)
  func isRead(_ writing: Writing) throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        ["Tên thôn,Xã,Sóng 3G,\(writing.headings)"]
          + writing.rows.enumerated().map { "Bản \($0 + 1),Mường Nhé,không,\($1)" })
    ]
    trial.request.reference = writing.reference
    trial.request.pointsOfPresence = .communes
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let villages = imported.geography?.villages ?? []
    #expect(villages.count == 2)
    for (village, place) in zip(villages, [Self.first, Self.second]) {
      #expect(village.coordinate.distance(to: place) < 0.2, "\(village.coordinate)")
    }
  }

  private func metres(_ prepare: (ImportTrial) throws -> Void) throws -> ImportTrial {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        [
          "Tên thôn,Xã,Sóng 3G,X,Y", "Bản Một,Mường Nhé,không,2458242.56,440835.37",
          "Bản Hai,Mường Nhé,không,2459353.74,439808.68",
        ])
    ]
    trial.request.pointsOfPresence = .communes
    try prepare(trial)
    return trial
  }

  @Test func metresOfAMapThatNobodyNamedAreAskedAboutWithTheCandidates() throws {
    let errors = try metres { _ in }.errors()
    #expect(errors.count == 1)
    let told = [
      "thon.csv, row 2", "2458242.56", "440835.37", "on a map that is not named", "EPSG:9205", "--crs",
    ]
    for part in told { #expect(errors.first?.contains(part) == true, "\(errors)") }
  }

  @Test func theMappingNamesTheMapOfOneTable() throws {
    let trial = try metres {
      $0.request.mapping = try $0.file(
        "import.yaml",
        "villages:\n  - file: thon.csv\n    crs: vn2000:103-00\n    columns:\n      name: Tên thôn\n      commune: Xã\n"
          + "      mobile: Sóng 3G\n      x: X\n      y: Y\n")
    }
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    let place = try #require(imported.geography?.villages.first?.coordinate)
    #expect(place.distance(to: Self.first) < 0.2)
  }

  @Test func metresOfAnotherZoneAreNotTakenForTheirs() throws {
    let errors = try metres { $0.request.reference = "vn2000:108-00" }.errors()
    #expect(
      errors.contains {
        $0.contains("row 2") && $0.contains("on the map that was named") && $0.contains("EPSG:9205")
      },
      "\(errors)")
  }

  @Test func aGazetteerTellsWhereAVillageLies() throws {
    let trial = try ImportTrial()
    try trial.villages([
      "V4,Bản Bốn,Mường Nhé,,,40,có,có", "V5,Bản Năm,Mường Nhé,,,40,có,có", "V6,Bản Sáu,Mường Nhé,,,40,có,có",
    ])
    trial.request.gazetteer = [
      try trial.list(
        "dia-danh.csv",
        [
          "Địa danh,Xã,Vĩ độ,Kinh độ", "Bản Bốn,Mường Nhé,22.241,102.438", "Bản Bốn,Sín Thầu,22.38,102.29",
          "Bản Năm,Mường Nhé,22.25,102.44", "Bản Năm,Mường Nhé,22.26,102.45",
        ])
    ]
    let imported = try trial.run()
    let villages = try #require(imported.geography?.villages)
    #expect(villages[3].coordinate == Coordinate(latitude: 22.241, longitude: 102.438))
    #expect(imported.lines(of: 5).contains { $0.contains("found as Bản Bốn in") })
    let centre = try #require(imported.geography?.communes.first?.coordinate)
    #expect(villages[4].coordinate == centre)
    #expect(
      imported.lines(of: 6).contains {
        $0.contains("several") && $0.contains("22.25") && $0.contains("22.26")
      })
    #expect(villages[5].coordinate == centre)
    #expect(
      imported.lines(of: 7).contains { $0.contains("put at the centre of Mường Nhé until it is surveyed") })
    let rows =
      imported.geography?.rowProvenance.filter { $0.table == "villages.csv" && $0.column == "latitude" } ?? []
    #expect(rows.map { "\($0.row) \($0.kind)" } == ["V4 derived", "V5 modelled", "V6 modelled"])
    #expect(imported.record.missing.contains { "\($0)".contains("centre of their commune") })
  }
}
