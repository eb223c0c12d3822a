internal import DelimitedText
internal import Diagnostics
public import Geography
public import SourceTables

/// Degrees of latitude and longitude as people write them.
public enum SurveyAngle {
  /// What an angle is measured along.
  public enum Axis: Sendable, Equatable {
    case latitude, longitude
  }

  /// Degrees: `22,371428`, `22°22'17"N`, `22 22 17.1`, `103° 01.706' Đ`, `N21.39485`; of a cell that holds both, the one
  /// asked for. nil for a cell that says nothing.
  ///
  /// N is north in English and Nam, south, in Vietnamese: beside a Vietnamese Đ or T it is asked about.
  ///
  /// - Throws: for what is no angle of the axis.
  public static func degrees(_ cell: SourceCell, axis: Axis) throws(NotUnderstood) -> Understood<Double>? {
    guard let found = try text(of: cell) else { return nil }
    switch found {
    case .number(let value, let written): return Understood(try checked(value, axis, written))
    case .angles(let text, let written):
      let angle = try angle(in: text, axis: axis)
      guard let value = angle.degrees else { throw notAnAngle }
      let degrees = try checked(value, axis, written)
      return Understood(degrees, how: text.angles.count == 1 && angle.isPlain ? nil : how(written, degrees))
    }
  }

  /// Both of a cell that holds a latitude and a longitude; nil for a cell that says nothing.
  public static func pair(_ cell: SourceCell) throws(NotUnderstood) -> Understood<Coordinate>? {
    guard let found = try text(of: cell) else { return nil }
    guard case .angles(let text, let written) = found, text.angles.count == 2,
      let latitude = try degrees(cell, axis: .latitude), let longitude = try degrees(cell, axis: .longitude)
    else {
      throw NotUnderstood(
        "is not a latitude with a longitude", remedy: "Write both, such as 21.39485; 103.02842")
    }
    let shown = "\(DecimalText.of(latitude.value)); \(DecimalText.of(longitude.value))"
    return Understood(
      Coordinate(latitude: latitude.value, longitude: longitude.value),
      how: "“\(Problem.excerpt(of: written))” read as \(shown)")
  }

  /// One angle of either axis.
  struct Single {
    var degrees: Double
    /// What its letters say.
    var isLatitude: Bool?
    /// Whether nothing is to be told of it.
    var isPlain: Bool
  }

  /// The one angle of a cell, whichever axis it is of; nil for a cell that says nothing.
  static func single(_ cell: SourceCell) throws(NotUnderstood) -> Single? {
    guard let found = try text(of: cell) else { return nil }
    switch found {
    case .number(let value, let written):
      return Single(degrees: try checked(value, .longitude, written), isLatitude: nil, isPlain: true)
    case .angles(let text, let written):
      guard text.angles.count == 1 else { throw notAnAngle }
      let half = text.angles[0].hemisphere
      let angle = try angle(in: text, axis: half?.isLatitude == true ? .latitude : .longitude)
      guard let value = angle.degrees else { throw notAnAngle }
      let degrees = try checked(value, half?.isLatitude == true ? .latitude : .longitude, written)
      return Single(degrees: degrees, isLatitude: half?.isLatitude, isPlain: angle.isPlain)
    }
  }

  private enum Found {
    case number(Double, String)
    case angles(AngleText, String)
  }

  private static func text(of cell: SourceCell) throws(NotUnderstood) -> Found? {
    switch cell {
    case .empty: return nil
    case .number(let value, let shown): return .number(value, shown ?? DecimalText.of(value))
    case .text(let text):
      let folded = FoldedText.bytes(of: text)
      if CellFault.saysNothing(String(decoding: folded, as: UTF8.self)) { return nil }
      guard let angles = AngleText(folded) else { throw notAnAngle }
      return .angles(angles, text)
    case .flag: throw CellFault.flag
    case .date(let day): throw CellFault.date(day)
    case .error(let shown): throw CellFault.error(shown)
    case .formulaWithoutResult(let formula): throw CellFault.formulaWithoutResult(formula)
    }
  }

  static let notAnAngle = NotUnderstood(
    "is not in degrees",
    remedy: "Write degrees with decimals, such as 21.39485, or degrees, minutes and seconds")

  static func how(_ written: String, _ degrees: Double) -> Message {
    "“\(Problem.excerpt(of: written))” read as \(DecimalText.of((degrees * 1e7).rounded() / 1e7))°"
  }

  private static func angle(in text: AngleText, axis: Axis) throws(NotUnderstood) -> AngleText.Angle {
    var angles = text.angles
    guard angles.count <= 2 else { throw notAnAngle }
    for index in angles.indices where angles[index].hemisphere == .ambiguousNorth {
      guard !text.hasVietnameseLetters else {
        throw NotUnderstood(
          "has an N beside letters of Vietnamese: it may be north, or Nam, south",
          remedy: "Write B for Bắc or Nam in full, or leave the letters out")
      }
      angles[index].hemisphere = .north
    }
    if angles.count == 2 { return try chosen(angles, axis) }
    let angle = angles[0]
    if let half = angle.hemisphere, half.isLatitude != (axis == .latitude) {
      throw axis == .latitude
        ? NotUnderstood(
          "is a longitude where a latitude is expected", remedy: "Check whether the columns are exchanged")
        : NotUnderstood(
          "is a latitude where a longitude is expected", remedy: "Check whether the columns are exchanged")
    }
    return angle
  }

  /// By their letters, then by a number that no latitude has, then in the order of the country's maps, latitude first.
  private static func chosen(_ angles: [AngleText.Angle], _ axis: Axis) throws(NotUnderstood)
    -> AngleText.Angle
  {
    let halves = angles.map { $0.hemisphere?.isLatitude }
    guard halves[0] != halves[1] || halves[0] == nil else { throw notAnAngle }
    // Without letters only two of a kind are surely two: `1 2 3 4 5` is no place.
    guard halves[0] != nil || halves[1] != nil || angles[0].parts.count == angles[1].parts.count else {
      throw notAnAngle
    }
    let isFirstLatitude: Bool
    if let half = halves[0] {
      isFirstLatitude = half
    } else if let half = halves[1] {
      isFirstLatitude = !half
    } else {
      isFirstLatitude = (angles[0].parts.first ?? 0) <= 90
    }
    return angles[isFirstLatitude == (axis == .latitude) ? 0 : 1]
  }

  private static func checked(_ value: Double, _ axis: Axis, _ written: String) throws(NotUnderstood)
    -> Double
  {
    guard value.isFinite, abs(value) <= (axis == .latitude ? 90 : 180) else {
      guard let meant = withoutItsPoint(value, axis) else {
        throw axis == .latitude
          ? NotUnderstood("is no latitude: those are from -90° to 90°", remedy: notAnAngle.remedy)
          : NotUnderstood("is no longitude: those are from -180° to 180°", remedy: notAnAngle.remedy)
      }
      throw NotUnderstood(
        "has lost the point before its decimals", remedy: "Write \(DecimalText.of(meant)) if that is meant")
    }
    return value
  }

  /// 22.371428 of 22371428: a spreadsheet takes points for marks of groups. Only of six and more digits, which are no
  /// metres of a map.
  private static func withoutItsPoint(_ value: Double, _ axis: Axis) -> Double? {
    guard value.isFinite, value >= 1e7, value < 1e16, value == value.rounded() else { return nil }
    // One division, so that nothing is rounded on the way.
    var factor = 1.0
    while value / factor >= (axis == .latitude ? 90 : 180) { factor *= 10 }
    return value / factor
  }
}
