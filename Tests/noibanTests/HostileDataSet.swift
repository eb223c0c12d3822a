import Geography
import GeographyIO
import PlannerTestSupport

/// A data set whose names try to do harm wherever they are shown.
enum HostileDataSet {
  /// Names of villages; the first is of one that is served today.
  static let names = [
    "Trung tâm", "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "-1+1",
    "\u{202E}đảo\u{200F}", "tab\there \u{7} bell \u{1B}[2J esc", "line\nbreak\r\n\"quoted\", comma; semi",
    "&amp;<img src=x onerror=alert(1)>\"'", String(repeating: "Mường ", count: 1666) + "Dài",
  ]

  static let scenario = """
    name: "=HYPERLINK(\\"http://x\\")<b>\\u202E\\u0007"
    phases:
      budgets: {2026: 20bn, 2027: 20bn}
    funding:
      - {name: "@nguồn <i>1</i>", caps: {2026: 10bn, 2027: 10bn}}
      - {name: "+2\\u202E", caps: {2026: 20bn, 2027: 20bn}}
    leads: {fibre: "=1+1", radio: "</td><script>alert(2)</script>"}
    """

  static func write(to path: String) throws {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    for (index, name) in names.enumerated() {
      tiny.village(
        index == 2 ? "=V2" : "V\(index)", households: 60 + index, mobile: index != 3, fixed: index == 0,
        east: Double(index * 2), minority: 1, name: name)
      if index > 0 {
        let before = index == 3 ? "=V2" : "V\(index - 1)"
        tiny.route(index == 4 ? "@R4" : "R\(index)", before, index == 2 ? "=V2" : "V\(index)", metres: 2000)
      }
    }
    tiny.site("S1", at: nil, north: 1)
    tiny.covers("S1", "V3")
    var geography = tiny.geography
    geography.name = "hostile"
    geography.communes[0].name = "=Xã <script>alert(3)</script>\u{202E}"
    geography.communes[0].region = .one
    try DataSetWriter.write(geography, describedBy: DataSetDescription(title: "=1<b>"), to: path)
  }
}
