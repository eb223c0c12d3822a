public import Diagnostics
public import Geography
public import SourceTables

/// Two columns of coordinates, decided together by their values: in tables of Vietnamese surveyors X is the northing and
/// Y the easting, and columns so headed may hold degrees as well.
public struct CoordinateColumns: Sendable {
  /// What stands in one row.
  public enum Position: Sendable, Equatable {
    /// Degrees, of whichever datum the list is on.
    case degrees(latitude: Double, longitude: Double)
    /// Metres on a map.
    ///
    /// - Parameter zone: the digits that were written before the easting, such as the 48 of `48500000`.
    case metres(east: Double, north: Double, zone: Int?)
  }

  /// What the columns are, for the report; nil where no row shows it.
  public let message: Message?
  private let isFirstEast: Bool?
  private let isFirstLongitude: Bool?

  /// Looks through both columns.
  ///
  /// - Parameters:
  ///   - headers: of the two columns; asked only where values do not say.
  ///   - near: where the list lies, for degrees that both could be latitudes.
  public static func decide(
    first: some Sequence<SourceCell>, second: some Sequence<SourceCell>, headers: (String, String),
    near: Coordinate? = nil
  ) -> CoordinateColumns {
    var votes = ColumnVotes()
    for (a, b) in zip(first, second) { votes.count(CoordinatePair(a, b), near: near) }
    let byHeading = HeadingAxis.isFirstEast(headers.0, headers.1)
    let metres = votes.isFirstEast
    let degrees = votes.isFirstLongitude
    let message: Message? =
      votes.metres >= votes.degrees
      ? votes.metres == 0
        ? nil : wording(headers, metres ?? byHeading, isMetres: true, byValues: metres != nil)
      : wording(headers, degrees ?? byHeading, isMetres: false, byValues: degrees != nil)
    return CoordinateColumns(
      message: message, isFirstEast: metres ?? byHeading, isFirstLongitude: degrees ?? byHeading)
  }

  /// The position of a row; nil where both cells say nothing.
  ///
  /// - Throws: for one cell without the other, for degrees beside metres, and for numbers that are neither.
  public func read(_ first: SourceCell, _ second: SourceCell) throws(NotUnderstood) -> Understood<Position>? {
    let pair = CoordinatePair(first, second)
    switch pair.kind {
    case .nothing: return nil
    case .degrees: return try degrees(pair)
    case .metres: return try metres(pair)
    case .half:
      throw NotUnderstood(
        "stands without its other coordinate", remedy: "Give both coordinates, or leave both cells empty")
    case .mixed:
      throw NotUnderstood(
        "is in degrees, and its other coordinate in metres, or the other way round",
        remedy: "Give both coordinates in the same system")
    case .neither(let fault): throw fault
    }
  }

  private func degrees(_ pair: CoordinatePair) throws(NotUnderstood) -> Understood<Position> {
    let isFirst = pair.isFirstLongitude ?? isFirstLongitude
    guard let isFirst else {
      throw NotUnderstood(
        "may be a latitude or a longitude, and no heading says which",
        remedy: "Head the columns Vĩ độ and Kinh độ")
    }
    let (longitude, latitude) = isFirst ? (pair.first, pair.second) : (pair.second, pair.first)
    guard abs(latitude) <= 90 else { throw SurveyAngle.notAnAngle }
    let position = Position.degrees(latitude: latitude, longitude: longitude)
    return Understood(
      position,
      how: isFirst == isFirstLongitude || isFirstLongitude == nil ? pair.how : CoordinateColumns.exchanged)
  }

  private func metres(_ pair: CoordinatePair) throws(NotUnderstood) -> Understood<Position> {
    guard let isFirst = pair.isFirstEast ?? isFirstEast else {
      throw NotUnderstood(
        "may be an easting or a northing, and no heading says which",
        remedy: "Head the columns X (north) and Y (east)")
    }
    let (east, north) = isFirst ? (pair.first, pair.second) : (pair.second, pair.first)
    let (bare, zone) = CoordinatePair.withoutZone(east)
    let position = Position.metres(east: bare, north: north, zone: zone)
    if let zone {
      return Understood(
        position, how: "the easting begins with \(zone), the number of its zone, which is left out")
    }
    return Understood(
      position, how: isFirst == isFirstEast || isFirstEast == nil ? nil : CoordinateColumns.exchanged)
  }

  private static let exchanged: Message = "in this row the two coordinates stand the other way round"

  private static func wording(
    _ headers: (String, String), _ isFirst: Bool?, isMetres: Bool, byValues: Bool
  ) -> Message? {
    guard let isFirst else { return nil }
    let (east, north) = isFirst ? (headers.0, headers.1) : (headers.1, headers.0)
    let (x, y) = (Problem.excerpt(of: east), Problem.excerpt(of: north))
    switch (isMetres, byValues) {
    case (true, true):
      return "“\(y)” is read as the northing and “\(x)” as the easting in metres, by their values"
    case (true, false):
      return "“\(y)” is read as the northing and “\(x)” as the easting in metres, by their headings"
    case (false, true):
      return "“\(y)” is read as the latitude and “\(x)” as the longitude in degrees, by their values"
    case (false, false):
      return "“\(y)” is read as the latitude and “\(x)” as the longitude in degrees, by their headings"
    }
  }
}

/// How many rows show which way round two columns are.
private struct ColumnVotes {
  var metres = 0
  var degrees = 0
  private var eastFirst = 0
  private var northFirst = 0
  private var longitudeFirst = 0
  private var latitudeFirst = 0

  mutating func count(_ pair: CoordinatePair, near: Coordinate?) {
    switch pair.kind {
    case .metres:
      metres += 1
      switch pair.isFirstEast {
      case true?: eastFirst += 1
      case false?: northFirst += 1
      case nil: break
      }
    case .degrees:
      degrees += 1
      switch pair.isFirstLongitude ?? near.flatMap(pair.isFirstLongitude(near:)) {
      case true?: longitudeFirst += 1
      case false?: latitudeFirst += 1
      case nil: break
      }
    default: break
    }
  }

  var isFirstEast: Bool? { eastFirst == northFirst ? nil : eastFirst > northFirst }
  var isFirstLongitude: Bool? { longitudeFirst == latitudeFirst ? nil : longitudeFirst > latitudeFirst }
}

/// What headings say of two columns of coordinates.
private enum HeadingAxis {
  private static let east = [
    "kinh do", "longitude", "long", "lon", "lng", "easting", "east", "e", "dong", "kinh",
  ]
  private static let north = ["vi do", "latitude", "lat", "northing", "north", "n", "bac", "vi"]

  /// nil where they say nothing.
  static func isFirstEast(_ first: String, _ second: String) -> Bool? {
    let (a, b) = (AnswerText(first), AnswerText(second))
    if east.contains(where: a.has) || north.contains(where: b.has) { return true }
    if north.contains(where: a.has) || east.contains(where: b.has) { return false }
    // Surveyors of the country call the northing X.
    if a.has("x"), b.has("y") { return false }
    if a.has("y"), b.has("x") { return true }
    return nil
  }
}
