import Geography
import SourceTables
import SurveyValues
import Testing

@Suite struct SurveyAnswerTests {
  @Test(arguments: [
    ("Có", "true"), ("có ", "true"), ("CÓ", "true"), ("co\u{301}", "true"), ("x", "true"), ("X", "true"),
    ("✓", "true"), ("✔️", "true"), ("☑", "true"), ("yes", "true"), ("TRUE", "true"), ("1", "true"),
    ("đã có", "true"), ("Đang có", "true"), ("Không", "false"), ("chưa có", "false"), ("Chưa", "false"),
    ("không có", "false"), ("ko", "false"), ("no", "false"), ("0", "false"), ("☐", "false"), ("✗", "false"),
    ("có (VNPT)", "true (“có (VNPT)” read as yes)"), ("Có, 30 Mbps", "true (“Có, 30 Mbps” read as yes)"),
    ("chưa có điện lưới", "false (“chưa có điện lưới” read as no)"), ("", "nothing"), ("-", "nothing"),
    ("không rõ", "nothing"), ("chưa có số liệu", "nothing"),
  ])
  func aFlagIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.flag(.text(text)) } == expected)
  }

  @Test func flagsOfSpreadsheetsAreRead() {
    #expect(said { try SurveyAnswer.flag(.flag(false)) } == "false")
    #expect(said { try SurveyAnswer.flag(.number(1, shown: nil)) } == "true")
    #expect(
      said { try SurveyAnswer.flag(.number(2, shown: nil)) } == "is neither yes nor no. Write có or chưa có.")
    #expect(said { try SurveyAnswer.flag(.error("#N/A")) }.hasPrefix("shows an error"))
  }

  @Test(arguments: [
    ("có kế hoạch 2026", "says what is planned or being built"), ("đang thi công", "says what is planned"),
    ("có dự án", "says what is planned"), ("không ổn định", "is neither yes nor no"),
    ("Viettel", "is neither yes nor no"), ("cổng", "is neither yes nor no"),
  ])
  func whatIsNeitherYesNorNoIsRefused(_ text: String, _ part: String) {
    #expect(said { try SurveyAnswer.flag(.text(text)) }.contains(part))
  }

  @Test(arguments: [
    ("4G", "fourthGeneration"), ("có sóng 4G", "fourthGeneration"), ("Có 3G", "thirdGeneration"),
    ("2g", "secondGeneration"), ("5G", "fifthGeneration"), ("LTE", "fourthGeneration"),
    ("2G/3G/4G", "fourthGeneration"), ("3G, 4G", "fourthGeneration"),
    ("Chưa có sóng", "none"), ("trắng sóng", "none"), ("chưa có 3G, 4G", "none"), ("không", "none"),
    ("có 2G, chưa có 4G", "secondGeneration (“có 2G, chưa có 4G” read as 2G)"),
    ("chỉ có 2G", "secondGeneration (“chỉ có 2G” read as 2G)"),
    ("chưa có 4G nhưng có 3G", "thirdGeneration (“chưa có 4G nhưng có 3G” read as 3G)"),
    ("Viettel 4G", "fourthGeneration (“Viettel 4G” read as 4G)"),
    ("4G yếu", "fourthGeneration (“4G yếu” read as 4G, whose signal is weak)"),
    ("3G, sóng chập chờn", "thirdGeneration (“3G, sóng chập chờn” read as 3G, whose signal is weak)"),
    ("không phủ sóng", "none (“không phủ sóng” read as no)"), ("-", "nothing"), ("lõm sóng", "none"),
  ])
  func aMobileSignalIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.mobile(.text(text)) } == expected)
  }

  @Test(arguments: [
    ("sóng yếu", "does not say which signal is weak"), ("chập chờn", "does not say which signal is weak"),
    ("có sóng", "does not say which signal there is"), ("x", "does not say which signal there is"),
    ("Viettel", "is no mobile signal"), ("đang xây trạm", "says what is planned or being built"),
    ("dự kiến 4G năm 2026", "says what is planned or being built"),
  ])
  func aSignalThatIsNotNamedIsAskedAbout(_ text: String, _ part: String) {
    #expect(said { try SurveyAnswer.mobile(.text(text)) }.contains(part))
  }

  @Test func aHeadingSaysWhatABareYesMeans() {
    #expect(MobileService.meant(byHeading: "Sóng 4G") == .fourthGeneration)
    #expect(MobileService.meant(byHeading: "Phủ sóng 3G/4G") == .thirdGeneration)
    #expect(MobileService.meant(byHeading: "Băng rộng di động") == .thirdGeneration)
    #expect(MobileService.meant(byHeading: "Sóng di động") == nil)
    #expect(said { try SurveyAnswer.mobile(.text("x"), meant: .fourthGeneration) } == "fourthGeneration")
    #expect(said { try SurveyAnswer.mobile(.text("không"), meant: .fourthGeneration) } == "none")
    #expect(said { try SurveyAnswer.mobile(.number(4, shown: nil)) } == "fourthGeneration (“4” read as 4G)")
    #expect(MobileService.secondGeneration.isBroadband == false && MobileService.thirdGeneration.isBroadband)
  }

  @Test(arguments: [
    ("Cáp quang", "fibre"), ("FTTH", "fibre"), ("có", "fibre"), ("x", "fibre"), ("GPON Viettel", "fibre"),
    ("chưa có", "none"), ("Chưa có cáp quang", "none"), ("không", "none"),
    ("ADSL", "other (“ADSL” read as no fibre)"), ("VSAT", "other (“VSAT” read as no fibre)"),
    ("chưa có cáp quang, có ADSL", "other (“chưa có cáp quang, có ADSL” read as no fibre)"),
    ("?", "nothing"),
  ])
  func aFixedLineIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.fixed(.text(text)) } == expected)
  }

  @Test func aLineThatIsBeingBuiltIsNoLine() {
    #expect(said { try SurveyAnswer.fixed(.text("đang kéo cáp quang")) }.contains("planned or being built"))
    #expect(said { try SurveyAnswer.fixed(.text("VNPT")) }.hasPrefix("is no fixed line. "))
  }

  @Test(arguments: [
    ("treo", "aerial"), ("Cáp treo", "aerial"), ("aerial", "aerial"), ("trên cột điện", "aerial"),
    ("ngầm", "buried"),
    ("chôn trực tiếp", "buried"), ("Đi trong cống bể", "buried"), ("buried", "buried"),
    ("treo/ngầm", "names two ways to lay a cable. Give each part of the route a row of its own."),
    ("khác", "is no way to lay a cable. Write treo or ngầm."),
  ])
  func aWayToLayACableIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.construction(.text(text)) } == expected)
  }

  @Test(arguments: [
    ("III", "three"), ("iii", "three"), ("khu vực III", "three"), ("KV3", "three"), ("KV-III", "three"),
    ("2", "two"),
    ("Xã khu vực I", "one"), ("lll", "three (“lll” read as III)"),
    ("IV", "is no region of development. Write I, II or III."),
  ])
  func aRegionIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.region(.text(text)) } == expected)
    #expect(said { try SurveyAnswer.region(.number(3, shown: nil)) } == "three")
    #expect(said { try SurveyAnswer.region(.number(3.5, shown: nil)) }.hasPrefix("is no region"))
  }

  @Test(arguments: [
    ("Điện lưới", "grid"), ("lưới", "grid"), ("AC", "grid"), ("NLMT", "solar"), ("pin mặt trời", "solar"),
    ("lưới + mặt trời", "grid (“lưới + mặt trời” read as grid power)"),
    ("chưa có điện lưới", "solar (“chưa có điện lưới” read as solar power: there is no grid)"),
  ])
  func aPowerSupplyIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.power(.text(text)) } == expected)
  }

  @Test func aGeneratorIsAskedAbout() {
    #expect(said { try SurveyAnswer.power(.text("máy nổ")) }.hasPrefix("is a generator"))
    #expect(said { try SurveyAnswer.power(.text("abc")) }.hasPrefix("is no kind of power supply"))
  }

  @Test(arguments: [
    ("Đang hoạt động", "existing"), ("hiện có", "existing"), ("Đã phát sóng", "existing"),
    ("on-air", "existing"),
    ("có", "existing"), ("quy hoạch", "candidate"), ("Dự kiến 2026", "candidate"), ("đề xuất", "candidate"),
    ("đang xây dựng", "candidate (“đang xây dựng” read as not yet standing)"),
    ("ngừng hoạt động", "says that the station no longer works. Leave its row out, or write đang hoạt động."),
    ("màu xanh", "does not say whether the station stands. Write đang hoạt động or quy hoạch."),
  ])
  func aStatusIsRead(_ text: String, _ expected: String) {
    #expect(said { try SurveyAnswer.status(.text(text)) } == expected)
  }

  private static let stations: [(String, Site.Kind, Double?)] = [
    ("cột 42m", .mast40m, 42), ("Cột tự đứng 36 m", .mast40m, 36), ("cột 15m", .light, 15),
    ("dây co 30m", .mast40m, 30), ("18", .light, 18), ("cột 4G 40m", .mast40m, 40), ("H=42m", .mast40m, 42),
    ("macro", .mast40m, nil), ("BTS dây co", .mast40m, nil), ("small cell", .light, nil),
    ("trên mái", .light, nil), ("BTS", .mast40m, nil),
  ]

  @Test(arguments: stations)
  func aKindOfStationIsRead(_ text: String, _ kind: Site.Kind, _ height: Double?) throws {
    let site = try #require(try SurveyAnswer.siteKind(.text(text)))
    #expect(site.value == SurveySite(kind: kind, heightMetres: height))
    #expect((site.how != nil) == (height != nil || text == "BTS"))
  }

  @Test func aHeightThatNoMastHasIsRefused() {
    #expect(
      said { try SurveyAnswer.siteKind(.number(420, shown: nil)) }.hasPrefix("names no height of a mast"))
    #expect(said { try SurveyAnswer.siteKind(.text("nhà")) }.hasPrefix("is no kind of station"))
    #expect(said { try SurveyAnswer.siteKind(.text("30-42m")) }.hasPrefix("is a range"))
  }
}
