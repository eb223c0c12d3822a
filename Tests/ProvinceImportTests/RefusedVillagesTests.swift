import Diagnostics
import Geography
import ImportRecords
import ProvinceImport
import Testing

/// A list with something wrong makes no data set, and each fault is told with file, row, column, value and remedy.
struct RefusedVillagesTests {
  /// Rows below three sound ones, and what the report must say of them.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var rows: [String]
    var told: [String]
    var headings = ImportTrial.headings

    init(_ name: String, _ rows: [String], told: [String]) {
      testDescription = name
      self.rows = rows
      self.told = told
    }
  }

  static let faults = [
    Fault(
      "one village twice",
      ["V4,Bản Một,Mường Nhé,22.221,102.428,40,có,có", ",bản một,Xã Mường Nhé,22.221,102.428,41,có,có"],
      told: ["thon.csv, row 6", "“bản một”", "once more", "row 2", "Take out one"]),
    Fault(
      "one identifier twice", ["V2,Bản Bốn,Mường Nhé,22.201,102.428,40,có,có"],
      told: ["thon.csv, row 5, column Mã thôn: “V2”", "identifier of another row", "of its own"]),
    Fault(
      "an identifier with a control character", ["V\u{1}4,Bản Bốn,Mường Nhé,22.201,102.428,40,có,có"],
      told: ["thon.csv, row 5", "V\\u{1}4", "control character"]),
    Fault(
      "the sea", ["V4,Bản Bốn,Mường Nhé,17.5,108.5,40,có,có"],
      told: [
        "thon.csv, row 5", "17.5, 108.5", "km from the middle of its commune Mường Nhé", "Check the numbers",
      ]),
    Fault(
      "Laos", ["V4,Bản Bốn,Mường Nhé,20.5,101.4,40,có,có"],
      told: ["thon.csv, row 5", "20.5, 101.4", "km from the middle of its commune", "Check the numbers"]),
    Fault(
      "outside of the country", ["V4,Bản Bốn,Mường Nhé,48.85,2.35,40,có,có"],
      told: [
        "thon.csv, row 5", "48.85, 2.35", "km from the middle of its commune",
        "which of them is the latitude",
      ]),
    Fault(
      "a latitude of 222", ["V4,Bản Bốn,Mường Nhé,222.1,102.4,40,có,có"],
      told: ["thon.csv, row 5", "222.1"]),
    Fault(
      "a commune that is none",
      ["V4,Bản Bốn,Mường Nhế,22.201,102.428,40,có,có", "V5,Bản Năm,Kim Liên,22.201,102.428,40,có,có"],
      told: ["thon.csv, row 6, column Xã: “Kim Liên”", "none of the communes", "another province"]),
    Fault(
      "too many households", ["V4,Bản Bốn,Mường Nhé,22.201,102.428,99999,có,có"],
      told: ["thon.csv, row 5, column Số hộ: “99999”", "does not lie between 0 and 20000"]),
    Fault(
      "words for a number", ["V4,Bản Bốn,Mường Nhé,22.201,102.428,nhiều,có,có"],
      told: ["thon.csv, row 5, column Số hộ: “nhiều”"]),
    Fault(
      "a number below nothing", ["V4,Bản Bốn,Mường Nhé,22.201,102.428,-4,có,có"],
      told: ["thon.csv, row 5, column Số hộ: “-4”"]),
    Fault(
      "an answer that is none", ["V4,Bản Bốn,Mường Nhé,22.201,102.428,40,có lẽ,có"],
      told: ["thon.csv, row 5, column Sóng 3G/4G: “có lẽ”"]),
    Fault(
      "an answer left out", ["V4,Bản Bốn,Mường Nhé,22.201,102.428,40,,có"],
      told: ["thon.csv, row 5, column Sóng 3G/4G: nothing says whether Bản Bốn has", "--lacking all"]),
    Fault(
      "a position of one number", ["V4,Bản Bốn,Mường Nhé,22.201,,40,có,có"],
      told: ["thon.csv, row 5", "22.201"]),
    Fault(
      "lost letters", ["V4,B?n B?n,M??ng Nh?,22.201,102.428,40,có,có"],
      told: ["thon.csv, row 5", "question marks", "Type it again"]),
  ]

  @Test(arguments: faults)
  func isRefused(_ fault: Fault) throws {
    let trial = try ImportTrial()
    try trial.villages(fault.rows, headings: fault.headings)
    let errors = trial.errors()
    #expect(errors.contains { error in fault.told.allSatisfy(error.contains) }, "\(errors)")
  }

  @Test func theSoundOnesAreTaken() throws {
    let trial = try ImportTrial()
    try trial.villages()
    let imported = try trial.run()
    #expect(imported.record.problems.errors.map(\.description) == [])
    #expect(imported.geography?.villages.map(\.id) == ["V1", "V2", "V3"])
    #expect(imported.geography?.communes.map(\.code) == ["03160"])
  }

  @Test func twoVillagesOfOneNameFarApartAreTold() throws {
    let trial = try ImportTrial()
    try trial.villages([",Bản Một,Mường Nhé,22.251,102.458,12,có,có"])
    let imported = try trial.run()
    #expect(imported.geography?.villages.count == 4)
    #expect(
      imported.warnings.contains {
        $0.contains("row 5") && $0.contains("has the name of the village of row 2")
      })
  }

  @Test func aRowWhoseNumbersAreSwappedIsReadByItsValuesAndTold() throws {
    let trial = try ImportTrial()
    try trial.villages(["V4,Bản Bốn,Mường Nhé,102.428,22.201,40,có,có"])
    let imported = try trial.run()
    #expect(imported.geography?.villages.last?.coordinate == Coordinate(latitude: 22.201, longitude: 102.428))
    #expect(imported.lines(of: 5).contains { $0.contains("the other way round") })
  }

  /// Columns beside those of the sound list, with what is wrong in them.
  @Test(arguments: [
    ("Tỷ lệ DTTS (%)", ["96", "88,5", "140 %"], "140 %"), ("Tỷ lệ DTTS (%)", ["96", "88", "140"], "140"),
    ("Dân số", ["200", "310", "123456789"], "123456789"), ("Cao độ", ["300", "412", "12000"], "12000"),
  ])
  func quantitiesBeyondReasonAreRefused(heading: String, values: [String], told: String) throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        zip(
          [ImportTrial.headings] + ImportTrial.sound,
          [heading] + values.map { $0.contains(",") ? "\"\($0)\"" : $0 }
        ).map { "\($0),\($1)" })
    ]
    let errors = trial.errors()
    #expect(
      errors.contains { $0.contains("thon.csv, row 4, column \(heading): “\(told)”") && $0.hasSuffix(".") },
      "\(errors)")
  }

  @Test func householdsOfNothingAreNotKnown() throws {
    let trial = try ImportTrial()
    try trial.villages(["V4,Bản Bốn,Mường Nhé,22.201,102.428,0,có,có"])
    let imported = try trial.run()
    #expect(imported.geography?.villages.first { $0.id == "V4" }?.households == nil)
    #expect(imported.lines(of: 5).contains { $0.contains("0 is taken as not known") })
  }

  @Test func anAmbiguousNumberIsAskedAbout() throws {
    let trial = try ImportTrial()
    trial.request.villages = [
      try trial.list(
        "thon.csv",
        [
          "Tên thôn,Xã,Vĩ độ,Kinh độ,Cao độ,Sóng 3G/4G,Cáp quang",
          "Bản Một,Mường Nhé,22.221,102.428,1.250,không,có",
        ])
    ]
    let errors = trial.errors()
    #expect(errors.contains { $0.contains("row 2, column Cao độ: “1.250”") }, "\(errors)")
  }

  @Test func aFaultThatRepeatsItselfIsShownFiveTimesThenCounted() throws {
    let trial = try ImportTrial()
    try trial.villages(
      (1...200).map { "W\($0),Bản Số \($0),Mường Nhé,22.2\(100 + $0),102.428,\(30_000 + $0),có,có" }
        + ["W201,Bản Khác,Mường Nhé,22.25,102.428,40,có lẽ,có"])
    let errors = trial.errors()
    #expect(errors.count == 7)
    #expect(
      errors.prefix(5).enumerated().allSatisfy { $1.contains("thon.csv, row \($0 + 5), column Số hộ") },
      "\(errors)")
    #expect(
      errors.dropFirst(5).first
        == "thon.csv, column Số hộ: the same problem in 195 more rows, the last in row 204. Mend them in the same way."
    )
    #expect(errors.last?.contains("row 205, column Sóng 3G/4G: “có lẽ”") == true)
  }
}
