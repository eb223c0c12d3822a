extension NumberStyle {
  /// A number with the decimals it has, nine at most.
  package func shortest(_ value: Double) -> String { decimal(value, places: places(of: [value])) }

  /// The decimals that all of some numbers need, nine at most.
  package func places(of values: [Double]) -> Int {
    values.reduce(0) { most, value in
      var text = NumberStyle(thousands: nil, decimal: ".").decimal(value, places: 9)
      guard text.contains(".") else { return most }
      while text.hasSuffix("0") { text.removeLast() }
      return max(most, text.split(separator: ".").dropFirst().first?.count ?? 0)
    }
  }
}
