import DelimitedText
import PlanWords

extension CSVWriter.Cell {
  /// A number with so many decimals; nothing for one that is not finite.
  static func number(_ value: Double, places: Int) -> CSVWriter.Cell {
    let plain = NumberStyle(thousands: nil, decimal: ".")
    return value.isFinite ? .literal(plain.decimal(value, places: places)) : .empty
  }
}
