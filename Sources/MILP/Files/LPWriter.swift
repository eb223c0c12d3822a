/// Writes a model in the CPLEX LP format, in the dialect that GLPK, HiGHS, CBC and SCIP all read.
///
/// A maximisation is written as the minimisation of the negated objective, and a comment says so, as in
/// `MPSWriter`: the optimum of the file is then the negated optimum of the model. Names are made legal and
/// unique (letters, digits and `_`; see the comment at the head of the file written). What the format cannot
/// say is said otherwise: the constant of the objective by the column `objective_constant` fixed at 1, a row
/// without entries and a column that occurs nowhere by a zero coefficient, a model without rows or columns by
/// one that changes nothing.
public enum LPWriter {
  /// The file as one string.
  ///
  /// - Throws: `SolverError.invalid` for a model that is not well formed.
  public static func text(_ model: Model) throws -> String {
    try ModelFile.text(model, in: LPLines.self)
  }

  /// Hands the file on in pieces of about 64 KB of UTF-8 (ASCII, in fact).
  ///
  /// - Throws: `SolverError.invalid`, or whatever `receive` threw.
  public static func write(
    _ model: Model, to receive: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try ModelFile.write(model, in: LPLines.self, to: receive)
  }
}

/// The sections of one LP file.
private struct LPLines: ModelLines {
  static let comment = "\\ "

  /// Longer lines are broken between terms; CPLEX reads 560 characters.
  private static let entriesPerLine = 8

  private let model: Model
  private let columns: FileNames
  private let rows: FileNames
  private let sign: Double
  private var buffer: TextBuffer

  init(_ model: Model, _ buffer: TextBuffer) {
    self.model = model
    columns = FileNames(model.variableNames, taken: ModelFile.addedColumns)
    rows = FileNames(model.constraintNames, taken: [ModelFile.objectiveName, "no_rows"])
    sign = model.sense == .maximize ? -1 : 1
    self.buffer = buffer
  }

  mutating func write() throws {
    try buffer.line("Minimize")
    try writeObjective()
    try buffer.line("Subject To")
    try writeRows()
    try buffer.line("Bounds")
    try writeBounds()
    try writeIntegers("Generals", plainBinary: false)
    try writeIntegers("Binaries", plainBinary: true)
    try buffer.line("End")
    try buffer.flush()
  }

  private mutating func writeObjective() throws {
    buffer.append(" obj:")
    var written = 0
    // SCIP refuses a column in the last sections that neither objective nor rows have named.
    var occurs = [Bool](repeating: false, count: model.variableCount)
    for (entry, column) in model.entryColumns.enumerated() where model.entryCoefficients[entry] != 0 {
      occurs[Int(column)] = true
    }
    for column in 0..<model.variableCount where model.objective[column] != 0 || !occurs[column] {
      try breakLine(after: written)
      writeTerm(sign * model.objective[column], columns[column])
      written += 1
    }
    if model.objectiveConstant != 0 {
      try breakLine(after: written)
      writeTerm(sign * model.objectiveConstant, ArraySlice(ModelFile.constantName.utf8))
      written += 1
    }
    if written == 0 { writeNothing() }
    try buffer.endLine()
  }

  private mutating func writeRows() throws {
    if model.constraintCount == 0 {
      buffer.append(" no_rows:")
      writeNothing()
      try buffer.line(" = 0")
    }
    for row in 0..<model.constraintCount {
      buffer.append(" ", rows[row], ":")
      var written = 0
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] where model.entryCoefficients[entry] != 0 {
        try breakLine(after: written)
        writeTerm(model.entryCoefficients[entry], columns[Int(model.entryColumns[entry])])
        written += 1
      }
      if written == 0 { writeNothing() }
      switch model.relations[row] {
      case .lessOrEqual: buffer.append(" <= ")
      case .greaterOrEqual: buffer.append(" >= ")
      case .equal: buffer.append(" = ")
      }
      try buffer.line(model.rightHandSides[row])
    }
  }

  private mutating func writeBounds() throws {
    for column in 0..<model.variableCount where !ModelFile.isPlainBinary(model, column) {
      let (lower, upper) = model.bounds(ofColumn: column)
      if lower == 0, upper == .infinity { continue }
      if lower == upper {
        try buffer.line(" ", columns[column], " = ", lower)
      } else if lower == -.infinity, upper == .infinity {
        try buffer.line(" ", columns[column], " free")
      } else if upper == .infinity {
        try buffer.line(" ", columns[column], " >= ", lower)
      } else if lower == -.infinity {
        try buffer.line(" -inf <= ", columns[column], " <= ", upper)
      } else {
        try buffer.line(" ", lower, " <= ", columns[column], " <= ", upper)
      }
    }
    if model.objectiveConstant != 0 {
      try buffer.line(" \(ModelFile.constantName) = 1")
    }
    if model.variableCount == 0 {
      try buffer.line(" \(ModelFile.dummyName) = 0")
    }
  }

  private mutating func writeIntegers(_ title: String, plainBinary: Bool) throws {
    var isOpen = false
    for column in 0..<model.variableCount where model.domains[column] != .continuous {
      guard ModelFile.isPlainBinary(model, column) == plainBinary else { continue }
      if !isOpen {
        try buffer.line(title)
        isOpen = true
      }
      try buffer.line(" ", columns[column])
    }
  }

  private mutating func breakLine(after written: Int) throws {
    guard written > 0, written % LPLines.entriesPerLine == 0 else { return }
    try buffer.endLine()
    buffer.append("  ")
  }

  private mutating func writeTerm(_ coefficient: Double, _ name: ArraySlice<UInt8>) {
    buffer.append(coefficient < 0 ? " - " : " + ")
    if abs(coefficient) != 1 { buffer.append(abs(coefficient), " ") }
    buffer.append(name)
  }

  /// A sum of nothing, which the format does not know.
  private mutating func writeNothing() {
    buffer.append(" 0 ")
    if model.variableCount > 0 { buffer.append(columns[0]) } else { buffer.append(ModelFile.dummyName) }
  }
}
