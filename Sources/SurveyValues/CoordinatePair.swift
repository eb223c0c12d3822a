internal import DelimitedText
internal import Diagnostics
internal import Geography
internal import SourceTables

/// The two coordinates of one row, before it is decided which is which.
struct CoordinatePair {
  enum Kind {
    case nothing, half, degrees, metres, mixed
    case neither(NotUnderstood)
  }

  private(set) var kind = Kind.nothing
  private(set) var first = 0.0
  private(set) var second = 0.0
  /// What letters or numbers beyond the range of the other say.
  private(set) var isFirstLongitude: Bool?
  private(set) var isFirstEast: Bool?
  /// A text of degrees that is to be told, and what it came to.
  private var told: (text: String, degrees: Double)?

  /// What to tell of degrees that are not plain.
  var how: Message? { told.map { SurveyAngle.how($0.text, $0.degrees) } }

  /// One cell as far as it goes alone.
  private enum Part {
    case nothing
    case fault(NotUnderstood)
    case degrees(Double, isLatitude: Bool?, told: String?)
    case metres(Double)
    /// `102,453`: thousands of metres or degrees with three decimals, as the other coordinate is.
    case either(metres: Double, degrees: Double)

    /// As the other coordinate of its row is; degrees beside nothing that says it.
    func beside(_ other: Part) -> Part {
      guard case .either(let metres, let degrees) = self else { return self }
      if case .metres = other { return .metres(metres) }
      return .degrees(degrees, isLatitude: abs(degrees) > 90 ? false : nil, told: nil)
    }
  }

  init(_ first: SourceCell, _ second: SourceCell) {
    let (one, other) = (CoordinatePair.part(first), CoordinatePair.part(second))
    switch (one.beside(other), other.beside(one)) {
    case (.nothing, .nothing): break
    case (.fault(let fault), _), (_, .fault(let fault)): kind = .neither(fault)
    case (.nothing, _), (_, .nothing): kind = .half
    case (.degrees(let a, let isLatitudeA, let toldA), .degrees(let b, let isLatitudeB, let toldB)):
      kind = .degrees
      (self.first, self.second) = (a, b)
      told = toldA.map { ($0, a) } ?? toldB.map { ($0, b) }
      isFirstLongitude = isLatitudeA.map { !$0 } ?? isLatitudeB
      if isFirstLongitude == nil, abs(a) > 90 || abs(b) > 90 { isFirstLongitude = abs(a) > 90 }
    case (.metres(let a), .metres(let b)):
      kind = .metres
      (self.first, self.second) = (a, b)
      let (isEastA, isEastB) = (CoordinatePair.isEasting(a), CoordinatePair.isEasting(b))
      if isEastA != isEastB { isFirstEast = isEastA }
    default: kind = .mixed
    }
  }

  /// Which way round two numbers that both could be latitudes lie nearer to where the list is.
  func isFirstLongitude(near: Coordinate) -> Bool? {
    let asFirst = Coordinate(latitude: second, longitude: first).distance(to: near)
    let asSecond = Coordinate(latitude: first, longitude: second).distance(to: near)
    return asFirst == asSecond ? nil : asFirst < asSecond
  }

  /// An easting of a map in zones, with the number of its zone before it or without.
  private static func isEasting(_ metres: Double) -> Bool {
    (100_000..<900_000).contains(withoutZone(metres).metres)
  }

  /// `512345` and 48 of `48512345`, 3 of `3512345`. Up to 2,650,000 a number may be a northing of Viet Nam.
  static func withoutZone(_ metres: Double) -> (metres: Double, zone: Int?) {
    guard metres > 2_650_000, metres < 61_000_000 else { return (metres, nil) }
    let zone = (metres / 1_000_000).rounded(.down)
    let rest = metres - zone * 1_000_000
    guard (100_000..<900_000).contains(rest) else { return (metres, nil) }
    return (rest, Int(exactly: zone))
  }

  private static func part(_ cell: SourceCell) -> Part {
    if let either = either(cell) { return either }
    if let metres = metres(cell) { return .metres(metres) }
    do {
      guard let angle = try SurveyAngle.single(cell) else { return .nothing }
      guard case .text(let text) = cell, !angle.isPlain else {
        return .degrees(angle.degrees, isLatitude: angle.isLatitude, told: nil)
      }
      return .degrees(angle.degrees, isLatitude: angle.isLatitude, told: text)
    } catch {
      return .fault(neitherNor(error))
    }
  }

  /// A fault of the cell itself is told; one of degrees is told as of either system.
  private static func neitherNor(_ fault: NotUnderstood) -> NotUnderstood {
    guard fault.message == SurveyAngle.notAnAngle.message || fault.remedy == SurveyAngle.notAnAngle.remedy
    else {
      return fault
    }
    return NotUnderstood(
      "is neither in degrees nor in metres of a map",
      remedy: "Write degrees, such as 21.39485, or metres, such as 2367123.4")
  }

  /// A text that is metres of a map with a mark between its groups, or degrees with three decimals.
  private static func either(_ cell: SourceCell) -> Part? {
    guard case .text(let text) = cell, let reading = NumberReading(FoldedText.bytes(of: text)),
      reading.suffix.isEmpty, case .either(let grouped, let decimal, _) = reading.value,
      (100_000..<61_000_000).contains(grouped), abs(decimal) <= 180
    else { return nil }
    return .either(metres: grouped, degrees: decimal)
  }

  /// A number of six digits and more before its decimals.
  private static func metres(_ cell: SourceCell) -> Double? {
    switch cell {
    case .number(let value, _): return value >= 100_000 && value < 61_000_000 ? value : nil
    case .text(let text):
      guard let reading = NumberReading(FoldedText.bytes(of: text)), !reading.isApproximate,
        ["", "m", "met"].contains(reading.suffix)
      else { return nil }
      switch reading.value {
      case .one(let value): return value >= 100_000 && value < 61_000_000 ? value : nil
      // `102.428` is degrees to the third decimal, not an easting at the far edge of a zone.
      case .either(let value, let decimal, _):
        return value >= 100_000 && decimal > 180 ? value : nil
      case .range: return nil
      }
    default: return nil
    }
  }
}
