extension CouplingRow {
  /// What building or serving an element in a year adds to the row, for each year; the row read as "at
  /// most". What is built in a year is there by the end of every later one.
  func weights(_ yearCount: Int) -> [Element: [Int128]] {
    let sign: Int128 = sense == .atMost ? 1 : -1
    var weights: [Element: [Int128]] = [:]
    for term in terms where term.year >= 0 && yearCount > 0 {
      for year in 0...min(term.year, yearCount - 1) {
        weights[term.element, default: [Int128](repeating: 0, count: yearCount)][year] +=
          sign * Int128(term.coefficient)
      }
    }
    return weights
  }
}
