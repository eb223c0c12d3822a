import SourceTables
import SurveyValues
import Testing

/// What a cell came to, in one line: the value and what was told of it, or the fault.
func said<Value>(_ read: () throws -> Understood<Value>?) -> String {
  do {
    guard let understood = try read() else { return "nothing" }
    return "\(understood.value)" + (understood.how.map { " (\($0))" } ?? "")
  } catch let fault as NotUnderstood {
    return "\(fault.message). \(fault.remedy)."
  } catch {
    return "\(error)"
  }
}

@Suite struct SurveyNumberTests {
  private static func whole(_ cell: SourceCell, _ style: NumberStyle = .unknown) -> String {
    said { try SurveyNumber.whole(cell, style: style) }
  }

  @Test(arguments: [
    ("126", "126"), (" 126 ", "126"), ("\u{FEFF}126\u{A0}", "126"), ("+126", "126"), ("126,0", "126"),
    ("126.00", "126"), ("1.234.567", "1234567"), ("1,234,567", "1234567"), ("12 500", "12500"),
    ("12\u{A0}500", "12500"), ("12\u{202F}500", "12500"), ("1'250", "1250"), ("１２６", "126"),
    ("126 hộ", "126 (“126 hộ” read as 126)"), ("126hộ", "126 (“126hộ” read as 126)"),
    ("1.234 người", "1234 (“1.234 người” read as 1234)"),
    ("126 hộ (2023)", "126 (“126 hộ (2023)” read as 126)"),
    ("126 (hộ)", "126 (“126 (hộ)” read as 126)"), ("126 HỘ DÂN.", "126 (“126 HỘ DÂN.” read as 126)"),
    ("126 ho\u{323}\u{302}", "126 (“126 ho\u{323}\u{302}” read as 126)"),
    ("2.049", "2049 (“2.049” read as 2049)"), ("2,049", "2049 (“2,049” read as 2049)"),
    ("~120", "120 (“~120” is approximate; read as 120)"),
    ("≈ 120", "120 (“≈ 120” is approximate; read as 120)"),
    ("khoảng 120 hộ", "120 (“khoảng 120 hộ” is approximate; read as 120)"),
    ("trên 1.200", "1200 (“trên 1.200” is approximate; read as 1200)"),
    ("120+", "120 (“120+” is approximate; read as 120)"), ("không", "0 (“không” read as 0)"), ("0", "0"),
    ("", "nothing"), ("  ", "nothing"), ("-", "nothing"), ("–", "nothing"), ("không rõ", "nothing"),
    ("Chưa có số liệu", "nothing"), ("N/A", "nothing"), ("n/a", "nothing"), ("...", "nothing"),
    ("…", "nothing"),
    ("đang cập nhật", "nothing"),
  ])
  func aWholeNumberIsRead(_ text: String, _ expected: String) {
    #expect(Self.whole(.text(text)) == expected)
  }

  @Test(arguments: [
    ("100-120", "is a range"), ("100 – 120", "is a range"), ("100 - 120 hộ", "is a range"),
    ("từ 100 đến 120", "is not a number"), ("100 đến 120", "is a range"), ("100/120", "is a range"),
    ("abc", "is not a number"), ("1O5", "no unit expected here"), ("12 km", "no unit expected here"),
    ("1.23.4", "is not a number"), ("1,2,3", "is not a number"), ("12,5", "is not a whole number"),
    ("1e5", "no unit expected here"), ("0x10", "no unit expected here"), ("=A1", "is not a number"),
    ("2.049.12", "is not a number"), ("1234.567", "is not a whole number"), ("--5", "is not a number"),
    ("999999999999999999999999", "is not a whole number"),
    ("1.000.000.000.000.000.000.000", "is not a whole number"),
  ])
  func whatIsNoWholeNumberIsRefused(_ text: String, _ part: String) {
    #expect(Self.whole(.text(text)).contains(part), "\(Self.whole(.text(text)))")
  }

  @Test func theColumnDecidesWhatAMarkMeans() {
    #expect(Self.whole(.text("2.049"), .vietnamese) == "2049 (“2.049” read as 2049)")
    #expect(Self.whole(.text("2,049"), .english) == "2049 (“2,049” read as 2049)")
    #expect(Self.whole(.text("2.049"), .english).contains("is not a whole number"))
    #expect(Self.whole(.text("2,049"), .vietnamese).contains("is not a whole number"))
    #expect(Self.whole(.text("0.964")).contains("is not a whole number"))
  }

  /// An English spreadsheet makes 2.049 of a typed `2.049`, which was meant as two thousand.
  @Test func aFractionOfAHouseholdIsRefusedWithWhatWasTyped() {
    #expect(Self.whole(.number(126, shown: nil)) == "126")
    #expect(
      Self.whole(.number(2.049, shown: nil))
        == "is not a whole number; a spreadsheet takes the point of thousands for one of decimals. "
        + "Type 2049 if that is meant.")
    #expect(Self.whole(.number(1.0 / 3, shown: nil)).hasPrefix("is not a whole number. "))
    #expect(Self.whole(.number(.nan, shown: nil)).contains("is not a number"))
    #expect(Self.whole(.number(1e300, shown: nil)).contains("is not a whole number"))
  }

  @Test func whatASpreadsheetMadeOfACellIsRefusedByName() {
    #expect(
      Self.whole(.date("2025-12-03"))
        == "is a date, which a spreadsheet makes by itself of what looks like one. "
        + "Format the column as text, then type the value again.")
    #expect(Self.whole(.error("#REF!")).hasPrefix("shows an error of the spreadsheet, #REF!. "))
    #expect(
      Self.whole(.formulaWithoutResult("SUM(A1:A3)")).hasPrefix(
        "is a formula whose result the file does not have. "))
    #expect(Self.whole(.flag(true)).hasPrefix("is true or false, where a number is expected. "))
    #expect(Self.whole(.empty) == "nothing")
  }

  private static func decimal(
    _ text: String, _ style: NumberStyle = .unknown, _ unit: SurveyUnit = .plain,
    expected: ClosedRange<Double>? = nil
  ) -> String {
    said { try SurveyNumber.decimal(.text(text), style: style, unit: unit, expected: expected) }
  }

  @Test(arguments: [
    ("96,4", SurveyUnit.plain, "96.4"), ("96.4", .plain, "96.4"), ("1.234,5", .plain, "1234.5"),
    ("1,234.5", .plain, "1234.5"), ("-3,25", .plain, "-3.25"), (",5", .plain, "0.5"),
    ("12 500,75", .plain, "12500.75"),
    ("12 km", .metres, "12000.0 (“12 km” read as 12000)"), ("850 m", .metres, "850.0 (“850 m” read as 850)"),
    ("1,5km", .metres, "1500.0 (“1,5km” read as 1500)"), ("850", .metres, "850.0"),
    ("1,2 tỷ", .dong, "1200000000.0 (“1,2 tỷ” read as 1200000000)"),
    ("350 triệu đồng", .dong, "350000000.0 (“350 triệu đồng” read as 350000000)"),
    ("1.500.000 đ", .dong, "1500000.0 (“1.500.000 đ” read as 1500000)"),
    ("150 ha", .squareKilometres, "1.5 (“150 ha” read as 1.5)"),
  ])
  func aDecimalIsRead(_ text: String, _ unit: SurveyUnit, _ expected: String) {
    #expect(Self.decimal(text, .unknown, unit) == expected)
  }

  @Test func aDecimalThatTheColumnLeavesOpenIsAskedAbout() {
    #expect(
      Self.decimal("1.250")
        == "may be 1250 or 1.25, and no other cell of the column says which. "
        + "Write it without a mark between groups of digits, or all decimals of the column alike.")
    #expect(Self.decimal("1.250", .vietnamese) == "1250.0 (“1.250” read as 1250)")
    #expect(Self.decimal("1.250", .english) == "1.25 (“1.250” read as 1.25)")
    #expect(Self.decimal("1.250", expected: 0...10) == "1.25 (“1.250” read as 1.25)")
    #expect(
      Self.decimal("1.250", .unknown, .metres, expected: 100...10_000) == "1250.0 (“1.250” read as 1250)")
    #expect(Self.decimal("1.250", expected: 0...10_000).hasPrefix("may be"))
    #expect(Self.decimal("0,964") == "0.964")
  }

  @Test func aColumnShowsItsMarks() {
    func style(_ texts: String...) -> NumberStyle { .decide(texts.map { .text($0) }) }
    #expect(style("1.250", "96,4") == .vietnamese)
    #expect(style("1.250", "1.234.567") == .vietnamese)
    #expect(style("1.250", "1.234,5") == .vietnamese)
    #expect(style("1.250", "96.4") == .english)
    #expect(style("1,250", "1,234,567") == .english)
    #expect(style("22.371428") == .english)
    #expect(style("0,964") == .vietnamese)
    #expect(style("1.250", "2.049", "126 hộ") == .unknown)
    #expect(style("96,4", "22.37") == .unknown)
    #expect(NumberStyle.decide([.number(2.5, shown: nil), .empty, .date("2025-01-01")]) == .unknown)
  }

  @Test(.timeLimit(.minutes(1))) func aHundredThousandCellsAreNoWait() throws {
    let cells = (0..<100_000).map {
      SourceCell.text($0.isMultiple(of: 3) ? "1.\($0 % 900 + 100) hộ" : "\($0)")
    }
    let style = NumberStyle.decide(cells)
    var sum = 0
    for cell in cells { sum += try SurveyNumber.whole(cell, style: style)?.value ?? 0 }
    #expect(sum > 0)
  }
}
