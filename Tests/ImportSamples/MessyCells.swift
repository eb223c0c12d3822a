import Foundation
import Geography
import Projections
import Spreadsheet

/// Writes values as the people of one department do.
struct MessyCells {
  private let layout: MessyLayout
  private let projector: Projector

  init(_ layout: MessyLayout) throws {
    self.layout = layout
    projector = try Projector(from: CoordinateSystem(named: "vn2000:103-00", option: "sample"))
  }

  static let plain = CellStyle(fontName: "Times New Roman", fontSize: 12)

  private static var percent: CellStyle {
    var style = plain
    style.numberFormat = "0.0%"
    return style
  }

  func name(_ text: String) -> String {
    var text = text
    if layout.hasIcelandicD { text = text.replacingOccurrences(of: "Đ", with: "Ð") }
    return layout.hasDecomposedNames ? text.decomposedStringWithCanonicalMapping : text
  }

  func flag(_ value: Bool) -> (CellValue, CellStyle) {
    let text = value ? layout.yes : layout.no
    if let number = Double(text) { return (.number(number), Self.plain) }
    return (text.isEmpty ? .empty : .text(text), Self.plain)
  }

  /// A count, now and then with its unit behind it.
  func count(_ value: Int?, unit: String, _ numbers: inout SeededNumbers) -> (CellValue, CellStyle) {
    guard let value else {
      return (numbers.one(of: [.empty, .text("-"), .text("chưa có số liệu")]), Self.plain)
    }
    guard layout.hasTextNumbers, numbers.chance(50) else { return (.number(Double(value)), Self.plain) }
    let mark = layout.isVietnameseNumbers ? "." : ","
    let rest = value % 1000
    let grouped =
      value < 1000
      ? "\(value)" : "\(value / 1000)\(mark)\(rest < 100 ? "0" : "")\(rest < 10 ? "0" : "")\(rest)"
    return (.text(numbers.chance(30) ? "\(grouped) \(unit)" : grouped), Self.plain)
  }

  /// A share in tenths of a percent.
  func share(_ value: Double?, _ numbers: inout SeededNumbers) -> (CellValue, CellStyle) {
    guard let value else { return (.empty, Self.plain) }
    let tenths = Int((value * 1000).rounded())
    if layout.hasPercentSigns {
      if numbers.chance(50) { return (.number(value), Self.percent) }
      return (.text(decimal(tenths) + numbers.one(of: ["%", " %"])), Self.plain)
    }
    if layout.hasTextNumbers, numbers.chance(50) { return (.text(decimal(tenths)), Self.plain) }
    return (.number(Double(tenths) / 10), Self.plain)
  }

  private func decimal(_ tenths: Int) -> String {
    "\(tenths / 10)\(layout.isVietnameseNumbers ? "," : ".")\(tenths % 10)"
  }

  /// The two cells of a place, latitude or the north first, and the place that they say after rounding.
  func place(
    _ village: SampleVillage, _ numbers: inout SeededNumbers
  ) -> (first: CellValue, second: CellValue, read: Coordinate?) {
    guard let coordinate = village.coordinate else {
      return (numbers.one(of: [.empty, .text("-"), .text("chưa đo")]), .empty, nil)
    }
    switch village.placing {
    case .vn2000: return metres(coordinate)
    case .degreesMinutesSeconds:
      let (latitude, north) = Self.sexagesimal(coordinate.latitude)
      let (longitude, east) = Self.sexagesimal(coordinate.longitude)
      let letters = numbers.one(of: [("B", "Đ"), ("", "")])
      return (
        .text(latitude + letters.0), .text(longitude + letters.1),
        Coordinate(latitude: north, longitude: east)
      )
    case .degrees, .none:
      guard layout.hasTextNumbers, numbers.chance(40) else {
        return (.number(coordinate.latitude), .number(coordinate.longitude), coordinate)
      }
      return (.text(degrees(coordinate.latitude)), .text(degrees(coordinate.longitude)), coordinate)
    }
  }

  private func degrees(_ value: Double) -> String {
    let text = String(format: "%.5f", value)
    return layout.isVietnameseNumbers ? text.replacingOccurrences(of: ".", with: ",") : text
  }

  /// `21°23'38.2"`, and the degrees that it says.
  private static func sexagesimal(_ degrees: Double) -> (String, Double) {
    let tenths = Int((degrees * 36_000).rounded())
    let text = "\(tenths / 36_000)°\(tenths / 600 % 60)'\(tenths % 600 / 10).\(tenths % 10)\""
    return (text, Double(tenths) / 36_000)
  }

  /// To the metre, in the zone 103-00.
  private func metres(_ coordinate: Coordinate) -> (CellValue, CellValue, Coordinate?) {
    // 111,000 m a degree is near enough for each step of Newton's to leave a thousandth of the last error.
    var (east, north) = (500_000.0, coordinate.latitude * 110_700)
    for _ in 0..<12 {
      guard let found = projector.wgs84(x: east, y: north) else { return (.empty, .empty, nil) }
      north += (coordinate.latitude - found.latitude) * 110_700
      east += (coordinate.longitude - found.longitude) * 111_300 * cos(coordinate.latitude * .pi / 180)
    }
    let (x, y) = (north.rounded(), east.rounded())
    return (.number(x), .number(y), projector.wgs84(x: y, y: x))
  }
}
