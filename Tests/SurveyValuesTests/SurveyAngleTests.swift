import Diagnostics
import Geography
import SourceTables
import SurveyValues
import Testing

@Suite struct SurveyAngleTests {
  private static func near(_ text: String, _ axis: SurveyAngle.Axis, _ expected: Double) -> Bool {
    guard let found = try? SurveyAngle.degrees(.text(text), axis: axis) else { return false }
    return abs(found.value - expected) < 1e-9
  }

  private static func refusal(_ text: String, _ axis: SurveyAngle.Axis = .latitude) -> String {
    said { try SurveyAngle.degrees(.text(text), axis: axis) }
  }

  private static let seconds: Double = 22 + 22.0 / 60 + 17.0 / 3600
  private static let minutes: Double = 103 + 1.0 / 60 + 42.0 / 3600

  private static let latitudes: [(String, Double)] = [
    ("22,371428", 22.371428), ("22.371428", 22.371428), (" 22.371428° ", 22.371428), ("22°22'17\"N", seconds),
    ("22°22’17”N", seconds), ("22º22′17″ Bắc", seconds), ("22 22 17", seconds), ("22-22-17", seconds),
    ("22:22:17", seconds), ("22d22'17\"", seconds), ("22o22'17''", seconds),
    ("22 độ 22 phút 17 giây", seconds),
    ("22.22.17", seconds), ("22.22.17.0", seconds), ("22° 22' 17,0\" B", seconds), ("N22°22'17\"", seconds),
    ("N 22 22 17", seconds), ("Vĩ độ: 22°22'17\"", seconds), ("22°22'17\"b", seconds),
    ("22° 22.2833333333'", 22.371388888888333), ("N21.39485", 21.39485), ("21.39485N", 21.39485),
    ("-3,5", -3.5),
    ("3°30'S", -3.5), ("3°30' Nam", -3.5), ("0", 0), ("21.394, 103.028", 21.394), ("21,394; 103,028", 21.394),
    ("103.028, 21.394", 21.394), ("21.394,103.028", 21.394), ("21,394 103,028", 21.394),
    ("22°22'17\"N, 103°01'42\"E", seconds), ("103°01'42\"Đ 22°22'17\"B", seconds),
    ("N22°22'17\" E103°01'42\"", seconds), ("22°22'17\" 103°01'42\"", seconds),
    ("22 22 17 / 103 01 42", seconds),
  ]

  @Test(arguments: latitudes)
  func aLatitudeIsRead(_ text: String, _ expected: Double) {
    #expect(Self.near(text, .latitude, expected), "\(Self.refusal(text))")
  }

  private static let longitudes: [(String, Double)] = [
    ("103° 01.706' E", 103.02843333333333), ("103°01'42\"Đ", minutes),
    ("103°01'42\"Ð", minutes), ("103d01'42\"", minutes),
    ("103,028 D", 103.028), ("103.028 đông", 103.028), ("6°30'T", -6.5), ("6.5W", -6.5),
    ("E103.028", 103.028),
    ("21.394, 103.028", 103.028), ("103.028, 21.394", 103.028),
    ("22°22'17\"B 103°01'42\"Đ", minutes),
    ("21.39 -6.5", -6.5), ("0.25; 6.61", 6.61),
  ]

  @Test(arguments: longitudes)
  func aLongitudeIsRead(_ text: String, _ expected: Double) {
    #expect(Self.near(text, .longitude, expected), "\(Self.refusal(text, .longitude))")
  }

  @Test func whatIsNotPlainIsTold() {
    #expect(Self.refusal("22.371428") == "22.371428")
    #expect(Self.refusal("22°30'B") == "22.5 (“22°30'B” read as 22.5°)")
    #expect(said { try SurveyAngle.degrees(.number(21.5, shown: nil), axis: .latitude) } == "21.5")
    #expect(Self.refusal("") == "nothing" && Self.refusal("không rõ") == "nothing")
  }

  /// N is Nam, south, in Vietnamese; beside Đ it is no longer certain.
  @Test func anNBesideVietnameseLettersIsAskedAbout() {
    #expect(Self.refusal("22°22'17\"N 103°01'42\"Đ").hasPrefix("has an N beside letters of Vietnamese"))
    #expect(Self.near("22°22'17\"N 103°01'42\"E", .latitude, Self.seconds))
  }

  @Test(arguments: [
    ("22°60'", "is not in degrees"), ("22°22'60\"", "is not in degrees"), ("22,5°30'", "is not in degrees"),
    ("95", "is no latitude: those are from -90° to 90°"), ("2367123", "is no latitude"),
    ("103°01'E", "is a longitude where a latitude is expected"), ("abc", "is not in degrees"),
    ("22°22'17\"X", "is not in degrees"), ("1 2 3 4 5", "is not in degrees"), ("N N 22", "is not in degrees"),
    ("22中03", "is not in degrees"), ("°", "is not in degrees"),
    ("21.1; 21.2; 21.3", "is not in degrees"), ("22.371.428", "is not in degrees"),
  ])
  func whatIsNoLatitudeIsRefused(_ text: String, _ part: String) {
    #expect(Self.refusal(text).contains(part), "\(Self.refusal(text))")
  }

  @Test func aLostPointIsNamed() {
    #expect(
      said { try SurveyAngle.degrees(.number(22_371_428, shown: nil), axis: .latitude) }
        == "has lost the point before its decimals. Write 22.371428 if that is meant.")
    #expect(
      said { try SurveyAngle.degrees(.number(103_028_420, shown: nil), axis: .longitude) }
        .hasSuffix("Write 103.02842 if that is meant."))
  }

  @Test func aTimeThatASpreadsheetMadeIsRefused() {
    #expect(
      said { try SurveyAngle.degrees(.date("1899-12-31T22:22:17"), axis: .latitude) }.hasPrefix("is a date"))
  }

  @Test func aPairIsReadWhole() throws {
    let pair = try #require(try SurveyAngle.pair(.text("21.394, 103.028")))
    #expect(pair.value == Coordinate(latitude: 21.394, longitude: 103.028))
    #expect(pair.how?.description == "“21.394, 103.028” read as 21.394; 103.028")
    #expect(said { try SurveyAngle.pair(.text("21.394")) }.hasPrefix("is not a latitude with a longitude"))
    #expect(said { try SurveyAngle.pair(.empty) } == "nothing")
  }
}
