extension Model {
  /// The longest name allowed, in bytes of UTF-8: what GLPK's and other solvers' files can hold.
  public static let longestName = 255

  /// Checks what every solver takes for granted, so that solver code need not: finite coefficients and
  /// right-hand sides, bounds that do not cross and are numbers, integral bounds on integer columns,
  /// columns that exist and occur once a row, names without control characters of at most 255 bytes.
  ///
  /// A model without rows, columns or entries is valid; two columns or two rows may share a name (the
  /// writers make names unique).
  ///
  /// - Throws: `SolverError.invalid` naming the first offending column or row, what is wrong with it,
  ///   and the remedy.
  public func validate() throws(SolverError) {
    if let fault = Model.nameFault(name) { throw .invalid("model name: \(fault)") }
    guard objectiveConstant.isFinite else {
      throw .invalid("objective: the constant is \(objectiveConstant). Give a finite number.")
    }
    guard variableCount <= Int(Int32.max), constraintCount <= Int(Int32.max) else {
      throw .invalid("model: more than \(Int32.max) columns or rows. Split the model.")
    }
    try validateColumns()
    try validateRows()
  }

  /// Checks a constraint that a guide adds to this model during a search.
  ///
  /// - Throws: `SolverError.invalid`, as `validate()` does.
  public func validate(_ constraint: Constraint) throws(SolverError) {
    let columns = constraint.terms.map(\.variable.index)
    var sorted = columns
    sorted.sort()
    var duplicate: Int32?
    for position in sorted.indices.dropFirst() where sorted[position] == sorted[position - 1] {
      duplicate = sorted[position]
      break
    }
    try validateRow(
      place: { "constraint \(Model.quoted(constraint.name))" }, name: constraint.name,
      rightHandSide: constraint.rightHandSide, entries: constraint.terms.indices,
      column: { constraint.terms[$0].variable.index }, coefficient: { constraint.terms[$0].coefficient })
    if let duplicate { throw duplicated(duplicate, "constraint \(Model.quoted(constraint.name))") }
  }

  private func validateColumns() throws(SolverError) {
    for column in 0..<variableCount {
      let lower = lowerBounds[column]
      let upper = upperBounds[column]
      let place = { "column \(column) \(Model.quoted(self.variableNames[column]))" }
      if let fault = Model.nameFault(variableNames[column]) { throw .invalid("column \(column): \(fault)") }
      guard objective[column].isFinite else {
        throw .invalid(
          "\(place()): the objective coefficient is \(objective[column]). Give a finite number.")
      }
      guard !lower.isNaN, !upper.isNaN else {
        throw .invalid("\(place()): a bound is not a number. Give a number or an infinity.")
      }
      guard lower < .infinity, upper > -.infinity, lower <= upper else {
        throw .invalid("\(place()): no value lies between \(lower) and \(upper). Let lower be at most upper.")
      }
      guard domains[column] != .continuous else { continue }
      guard lower.isInfinite || lower == lower.rounded(), upper.isInfinite || upper == upper.rounded() else {
        throw .invalid(
          "\(place()): the column is integer and its bounds \(lower) and \(upper) are not. Round them.")
      }
      if domains[column] == .binary, lower > 1 || upper < 0 {
        throw .invalid(
          "\(place()): the column is binary and neither 0 nor 1 lies within \(lower) and \(upper).")
      }
    }
  }

  private func validateRows() throws(SolverError) {
    // The last row seen in each column tells a repeated entry in one pass over the matrix.
    var lastRow = [Int32](repeating: -1, count: variableCount)
    for row in 0..<constraintCount {
      let entries = rowStarts[row]..<rowStarts[row + 1]
      let place = { "row \(row) \(Model.quoted(self.constraintNames[row]))" }
      try validateRow(
        place: place, name: constraintNames[row], rightHandSide: rightHandSides[row], entries: entries,
        column: { entryColumns[$0] }, coefficient: { entryCoefficients[$0] })
      for entry in entries {
        let column = entryColumns[entry]
        if lastRow[Int(column)] == Int32(row) { throw duplicated(column, place()) }
        lastRow[Int(column)] = Int32(row)
      }
    }
  }

  @inline(__always)
  private func validateRow(
    place: () -> String, name: String, rightHandSide: Double, entries: Range<Int>,
    column: (Int) -> Int32, coefficient: (Int) -> Double
  ) throws(SolverError) {
    if let fault = Model.nameFault(name) { throw .invalid("\(place()): \(fault)") }
    guard rightHandSide.isFinite else {
      throw .invalid("\(place()): the right-hand side is \(rightHandSide). Give a finite number.")
    }
    for entry in entries {
      let index = column(entry)
      guard index >= 0, Int(index) < variableCount else {
        throw .invalid(
          "\(place()): column \(index) does not exist; the model has \(variableCount). Add the column first.")
      }
      guard coefficient(entry).isFinite else {
        throw .invalid(
          "\(place()): the coefficient of \(Model.quoted(variableNames[Int(index)])) is "
            + "\(coefficient(entry)). Give a finite number.")
      }
    }
  }

  private func duplicated(_ column: Int32, _ place: String) -> SolverError {
    .invalid(
      "\(place): \(Model.quoted(variableNames[Int(column)])) occurs more than once. Add its coefficients up "
        + "(LinearExpression.merged).")
  }

  static func quoted(_ name: String) -> String { "\u{201C}\(name)\u{201D}" }

  private static func nameFault(_ name: String) -> String? {
    var name = name
    return name.withUTF8 { bytes in
      if bytes.count > longestName {
        return "the name has \(bytes.count) bytes. Use at most \(longestName)."
      }
      // U+0000-001F, U+007F, and U+0080-009F, which UTF-8 writes as C2 80 ... C2 9F.
      var previous: UInt8 = 0
      for byte in bytes {
        if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) {
          return "the name holds a control character. Remove it."
        }
        previous = byte
      }
      return nil
    }
  }
}
