import Diagnostics
import Geography
import SourceTables
import SurveyValues
import Testing

@Suite struct CoordinateColumnsTests {
  private static func columns(
    _ rows: [(SourceCell, SourceCell)], _ headers: (String, String) = ("X", "Y"), near: Coordinate? = nil
  ) -> CoordinateColumns {
    .decide(first: rows.map(\.0), second: rows.map(\.1), headers: headers, near: near)
  }

  private static func number(_ a: Double, _ b: Double) -> (SourceCell, SourceCell) {
    (.number(a, shown: nil), .number(b, shown: nil))
  }

  private static func text(_ a: String, _ b: String) -> (SourceCell, SourceCell) { (.text(a), .text(b)) }

  private static func read(_ columns: CoordinateColumns, _ row: (SourceCell, SourceCell)) -> String {
    said { try columns.read(row.0, row.1) }
  }

  @Test func xIsTheNorthingInVietnam() {
    let rows = [Self.number(2_367_123.4, 512_345.6), Self.text("2.371.004,25", "498.770,10")]
    let columns = Self.columns(rows)
    #expect(
      columns.message?.description
        == "“X” is read as the northing and “Y” as the easting in metres, by their values")
    #expect(Self.read(columns, rows[0]) == "metres(east: 512345.6, north: 2367123.4, zone: nil)")
    #expect(Self.read(columns, rows[1]) == "metres(east: 498770.1, north: 2371004.25, zone: nil)")
  }

  @Test func valuesDecideAgainstTheHabit() {
    let columns = Self.columns([Self.number(512_345.6, 2_367_123.4)])
    #expect(
      columns.message?.description
        == "“Y” is read as the northing and “X” as the easting in metres, by their values")
  }

  @Test func columnsCalledXAndYMayHoldDegrees() {
    let rows = [Self.number(103.028, 21.394), Self.text("103°01'42\"", "21°23'38\"")]
    let columns = Self.columns(rows)
    #expect(
      columns.message?.description
        == "“Y” is read as the latitude and “X” as the longitude in degrees, by their values")
    #expect(Self.read(columns, rows[0]) == "degrees(latitude: 21.394, longitude: 103.028)")
    #expect(Self.read(columns, rows[1]).contains("read as 103.0283333°"))
    let swapped = Self.columns([Self.number(21.394, 103.028)])
    #expect(swapped.message?.description.contains("“X” is read as the latitude") == true)
  }

  /// Text of a CSV: three decimals are no groups of digits where they are degrees.
  @Test func degreesToTheThirdDecimalAreNotMetres() {
    for row in [Self.text("22.221", "102.428"), Self.text("22,221", "102,428")] {
      #expect(Self.read(Self.columns([row]), row).hasPrefix("degrees(latitude: 22.221, longitude: 102.428)"))
    }
    let metres = Self.text("2.367.123", "512.345")
    #expect(Self.read(Self.columns([metres]), metres).hasPrefix("metres(east: 512345"))
  }

  /// A department's list has metres in some rows and degrees in others.
  @Test func rowsOfBothKindsAreReadEachInItsOwn() {
    let columns = Self.columns([
      Self.number(2_367_123, 512_345), Self.number(2_367_200, 512_999), Self.number(21.394, 103.028),
    ])
    #expect(Self.read(columns, Self.number(21.394, 103.028)).hasPrefix("degrees(latitude: 21.394"))
    #expect(Self.read(columns, Self.number(2_367_200, 512_999)).hasPrefix("metres(east: 512999"))
  }

  @Test func aRowThatStandsTheOtherWayRoundIsReadAndTold() {
    let columns = Self.columns([
      Self.number(2_367_123, 512_345), Self.number(2_367_200, 512_999), Self.number(512_500, 2_367_300),
    ])
    #expect(
      Self.read(columns, Self.number(512_500, 2_367_300))
        == "metres(east: 512500.0, north: 2367300.0, zone: nil) "
        + "(in this row the two coordinates stand the other way round)")
  }

  @Test(arguments: [(48_512_345.0, 48), (3_512_345, 3), (18_498_770, 18)])
  func theNumberOfAZoneIsLeftOut(_ east: Double, _ zone: Int) {
    let columns = Self.columns([Self.number(2_367_123, east)])
    let said = Self.read(columns, Self.number(2_367_123, east))
    #expect(said.hasSuffix("(the easting begins with \(zone), the number of its zone, which is left out)"))
    #expect(said.contains("zone: Optional(\(zone))"))
  }

  /// In the far south a northing is as small as an easting.
  @Test func whereValuesDoNotSayTheHeadingsDo() {
    let row = Self.number(895_000, 540_000)
    let x = Self.columns([row])
    #expect(x.message?.description.hasSuffix("in metres, by their headings") == true)
    #expect(Self.read(x, row) == "metres(east: 540000.0, north: 895000.0, zone: nil)")
    let english = Self.columns([row], ("Easting", "Northing"))
    #expect(Self.read(english, row) == "metres(east: 895000.0, north: 540000.0, zone: nil)")
    let none = Self.columns([row], ("a", "b"))
    #expect(none.message == nil)
    #expect(Self.read(none, row).hasPrefix("may be an easting or a northing, and no heading says which"))
  }

  /// On São Tomé both are small.
  @Test func degreesThatBothCouldBeLatitudesAreDecidedByWhereTheListIs() {
    let rows = [Self.number(6.61, 0.25)]
    #expect(Self.read(Self.columns(rows, ("a", "b")), rows[0]).hasPrefix("may be a latitude or a longitude"))
    let near = Self.columns(rows, ("a", "b"), near: Coordinate(latitude: 0.2, longitude: 6.6))
    #expect(Self.read(near, rows[0]) == "degrees(latitude: 0.25, longitude: 6.61)")
    let headed = Self.columns(rows, ("Kinh độ", "Vĩ độ"))
    #expect(Self.read(headed, rows[0]) == "degrees(latitude: 0.25, longitude: 6.61)")
  }

  @Test func lettersDecideWhichIsWhich() {
    let row = Self.text("6°36'Đ", "0°15'B")
    #expect(
      Self.read(Self.columns([row], ("a", "b")), row).hasPrefix("degrees(latitude: 0.25, longitude: 6.6"))
  }

  @Test func whatIsMissingOrMixedIsTold() {
    let columns = Self.columns([Self.number(2_367_123, 512_345)])
    #expect(Self.read(columns, (.empty, .text("-"))) == "nothing")
    #expect(
      Self.read(columns, (.number(2_367_123, shown: nil), .empty)).hasPrefix("stands without its other"))
    #expect(Self.read(columns, Self.number(21.394, 512_345)).hasPrefix("is in degrees, and its other"))
    #expect(
      Self.read(columns, Self.text("ở giữa bản", "103.0")).hasPrefix("is neither in degrees nor in metres"))
    #expect(Self.read(columns, Self.number(5_000, 512_345)).hasPrefix("is neither in degrees nor in metres"))
    #expect(Self.read(columns, (.error("#REF!"), .number(1, shown: nil))).hasPrefix("shows an error"))
  }

  @Test(.timeLimit(.minutes(1))) func aHundredThousandRowsAreNoWait() throws {
    let first = (0..<100_000).map { SourceCell.text("2.36\($0 % 10).\(100 + $0 % 900),5") }
    let second = (0..<100_000).map { SourceCell.number(500_000 + Double($0), shown: nil) }
    let columns = CoordinateColumns.decide(first: first, second: second, headers: ("X", "Y"))
    var count = 0
    for (a, b) in zip(first, second) where try columns.read(a, b) != nil { count += 1 }
    #expect(count == 100_000)
  }
}
