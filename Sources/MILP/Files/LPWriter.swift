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
    var bytes: [UInt8] = []
    try write(model) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands the file on in pieces of about 64 KB of UTF-8 (ASCII, in fact).
  ///
  /// - Throws: `SolverError.invalid`, or whatever `receive` threw.
  public static func write(
    _ model: Model, to receive: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try model.validate()
    try withoutActuallyEscaping(receive) { receive in
      var lines = LPLines(model, receive)
      try lines.write()
    }
  }
}

/// The sections of one LP file.
private struct LPLines {
  /// Longer lines are broken between terms; CPLEX reads 560 characters.
  private static let entriesPerLine = 8

  private let model: Model
  private let columns: FileNames
  private let rows: FileNames
  private let sign: Double
  private var buffer: TextBuffer

  init(_ model: Model, _ receive: @escaping (UnsafeRawBufferPointer) throws -> Void) {
    self.model = model
    columns = FileNames(model.variableNames, taken: ModelFile.addedColumns)
    rows = FileNames(model.constraintNames, taken: [ModelFile.objectiveName, "no_rows"])
    sign = model.sense == .maximize ? -1 : 1
    buffer = TextBuffer(receive)
  }

  mutating func write() throws {
    for line in ModelFile.header(model) {
      buffer.append("\\ ")
      buffer.append(line)
      try buffer.endLine()
    }
    buffer.append("Minimize")
    try buffer.endLine()
    try writeObjective()
    buffer.append("Subject To")
    try buffer.endLine()
    try writeRows()
    buffer.append("Bounds")
    try buffer.endLine()
    try writeBounds()
    try writeIntegers("Generals", plainBinary: false)
    try writeIntegers("Binaries", plainBinary: true)
    buffer.append("End")
    try buffer.endLine()
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
      buffer.append(" = 0")
      try buffer.endLine()
    }
    for row in 0..<model.constraintCount {
      buffer.append(" ")
      buffer.append(rows[row])
      buffer.append(":")
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
      buffer.append(model.rightHandSides[row])
      try buffer.endLine()
    }
  }

  private mutating func writeBounds() throws {
    for column in 0..<model.variableCount where !ModelFile.isPlainBinary(model, column) {
      let (lower, upper) = model.bounds(ofColumn: column)
      if lower == 0, upper == .infinity { continue }
      buffer.append(" ")
      if lower == upper {
        buffer.append(columns[column])
        buffer.append(" = ")
        buffer.append(lower)
      } else if lower == -.infinity, upper == .infinity {
        buffer.append(columns[column])
        buffer.append(" free")
      } else if upper == .infinity {
        buffer.append(columns[column])
        buffer.append(" >= ")
        buffer.append(lower)
      } else {
        if lower == -.infinity { buffer.append("-inf") } else { buffer.append(lower) }
        buffer.append(" <= ")
        buffer.append(columns[column])
        buffer.append(" <= ")
        buffer.append(upper)
      }
      try buffer.endLine()
    }
    if model.objectiveConstant != 0 {
      buffer.append(" \(ModelFile.constantName) = 1")
      try buffer.endLine()
    }
    if model.variableCount == 0 {
      buffer.append(" \(ModelFile.dummyName) = 0")
      try buffer.endLine()
    }
  }

  private mutating func writeIntegers(_ title: StaticString, plainBinary: Bool) throws {
    var isOpen = false
    for column in 0..<model.variableCount where model.domains[column] != .continuous {
      guard ModelFile.isPlainBinary(model, column) == plainBinary else { continue }
      if !isOpen {
        buffer.append(title)
        try buffer.endLine()
        isOpen = true
      }
      buffer.append(" ")
      buffer.append(columns[column])
      try buffer.endLine()
    }
  }

  private mutating func breakLine(after written: Int) throws {
    guard written > 0, written % LPLines.entriesPerLine == 0 else { return }
    try buffer.endLine()
    buffer.append("  ")
  }

  private mutating func writeTerm(_ coefficient: Double, _ name: ArraySlice<UInt8>) {
    buffer.append(coefficient < 0 ? " - " : " + ")
    if abs(coefficient) != 1 {
      buffer.append(abs(coefficient))
      buffer.append(" ")
    }
    buffer.append(name)
  }

  /// A sum of nothing, which the format does not know.
  private mutating func writeNothing() {
    buffer.append(" 0 ")
    if model.variableCount > 0 {
      buffer.append(columns[0])
    } else {
      buffer.append(ModelFile.dummyName)
    }
  }
}
