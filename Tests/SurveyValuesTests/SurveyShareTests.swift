import SourceTables
import SurveyValues
import Testing

@Suite struct SurveyShareTests {
  private static func share(
    _ cell: SourceCell, _ scale: ShareScale = .unknown, _ style: NumberStyle = .unknown
  ) -> String {
    said { try SurveyNumber.share(cell, style: style, scale: scale) }
  }

  @Test(arguments: [
    ("96,4 %", ShareScale.unknown, "0.964"), ("96.4%", .unknown, "0.964"),
    ("100%", .unknown, "1.0"), ("0 %", .fraction, "0.0"), ("50％", .unknown, "0.5"), ("50", .percent, "0.5"),
    ("12,5", .percent, "0.125"), ("0,964", .fraction, "0.964"), ("0", .unknown, "0.0"),
    ("0,5", .percent, "0.005 (“0,5” read as 0.5%)"), ("12.500", .percent, "0.125"),
    ("~50%", .unknown, "0.5 (“~50” is approximate; read as 50%)"), ("chưa có số liệu", .percent, "nothing"),
  ])
  func aShareIsRead(_ text: String, _ scale: ShareScale, _ expected: String) {
    #expect(Self.share(.text(text), scale) == expected)
  }

  @Test func aNumberShownAsPercentsIsTheShareItself() {
    #expect(Self.share(.number(0.964, shown: "96.4%"), .percent) == "0.964")
    #expect(Self.share(.number(0.964, shown: "96.4%")) == "0.964")
    #expect(Self.share(.number(0.25, shown: nil), .fraction) == "0.25")
    #expect(Self.share(.number(25, shown: nil), .percent) == "0.25")
    #expect(Self.share(.number(25, shown: "2500%")).contains("is no share"))
  }

  @Test(arguments: [
    ("104%", ShareScale.percent, "is no share: it must lie between 0% and 100%"),
    ("-3", .percent, "is no share"),
    ("1,5", .fraction, "is no share"), ("0,5", .unknown, "may be a share or percents"),
    ("10-20%", .percent, "is a range"), ("nhiều", .percent, "is not a number"),
  ])
  func whatIsNoShareIsRefused(_ text: String, _ scale: ShareScale, _ part: String) {
    #expect(Self.share(.text(text), scale).contains(part))
  }

  @Test func aColumnShowsItsScale() {
    func scale(_ heading: String, _ cells: SourceCell...) -> ShareScale {
      .decide(cells, heading: heading, style: .unknown)
    }
    // Nothing but fractions under a sign: 0.5 may be half of one in a hundred, or half.
    #expect(scale("Tỷ lệ DTTS (%)", .number(0.5, shown: nil)) == .unknown)
    #expect(scale("Tỷ lệ DTTS (%)", .number(0.5, shown: nil), .number(40, shown: nil)) == .percent)
    #expect(scale("Tỷ lệ phần trăm") == .percent)
    #expect(scale("Tỷ lệ DTTS", .text("96,4"), .text("0,5")) == .percent)
    #expect(scale("Tỷ lệ DTTS", .text("0,964"), .number(1, shown: nil)) == .fraction)
    #expect(scale("Tỷ lệ DTTS", .number(0.964, shown: "96.4%"), .number(0, shown: nil)) == .unknown)
  }
}
