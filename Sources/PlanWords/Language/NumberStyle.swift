package import Geography

/// How a language writes numbers. Never the process's locale: the same plan reads the same everywhere.
package struct NumberStyle: Sendable {
  /// Nil for numbers a machine reads.
  package let thousands: Character?
  package let decimal: Character

  package init(thousands: Character?, decimal: Character) {
    self.thousands = thousands
    self.decimal = decimal
  }

  package static let english = NumberStyle(thousands: ",", decimal: ".")

  package func integer(_ value: Int64) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  package func integer(_ value: Int) -> String { integer(Int64(value)) }

  /// A number with `places` decimals, rounded half away from zero.
  package func decimal(_ value: Double, places: Int) -> String {
    guard value.isFinite else { return "—" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value.magnitude * scale).rounded()
    guard scaled < 9e15 else { return "\(value)" }
    var digits = String(Int64(scaled))
    digits = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = grouped(String(digits.dropLast(places)))
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + whole + (places > 0 ? String(decimal) + digits.suffix(places) : "")
  }

  /// Million đồng, whole.
  package func millions(_ money: Money) -> String { decimal(money.millions, places: 0) }

  /// Billion đồng with one decimal; with more where one would make an amount look like none.
  package func billions(_ money: Money) -> String {
    let size = money.billions.magnitude
    let places = size == 0 || size >= 0.05 ? 1 : size >= 0.0005 ? 3 : size >= 0.000_000_5 ? 6 : 9
    return decimal(money.billions, places: places)
  }

  private func grouped(_ digits: String) -> String {
    guard let thousands else { return digits }
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(thousands) }
      text.append(digit)
    }
    return text
  }
}
