/// Writes a model in free MPS, in the dialect that GLPK, HiGHS, CBC and SCIP all read.
///
/// A maximisation is written as the minimisation of the negated objective, and a comment says so: `OBJSENSE`
/// sections are read differently. Names are made legal and unique as in `LPWriter`. The constant of the
/// objective is the column `objective_constant` fixed at 1: a right-hand side of the objective row is an
/// addend to GLPK and a subtrahend to the others. A model without columns gets one fixed at 0, because HiGHS
/// does not look at the rows of such a file. Every bound of an integer column is written, because readers
/// disagree on the defaults.
public enum MPSWriter {
  /// The file as one string.
  ///
  /// - Throws: `SolverError.invalid` for a model that is not well formed.
  public static func text(_ model: Model) throws -> String {
    try ModelFile.text(model, in: MPSLines.self)
  }

  /// Hands the file on in pieces of about 64 KB of UTF-8 (ASCII, in fact).
  ///
  /// - Throws: `SolverError.invalid`, or whatever `receive` threw.
  public static func write(
    _ model: Model, to receive: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try ModelFile.write(model, in: MPSLines.self, to: receive)
  }
}

/// The sections of one MPS file.
private struct MPSLines: ModelLines {
  static let comment = "* "

  private let model: Model
  private let columns: FileNames
  private let rows: FileNames
  private let sign: Double
  private var buffer: TextBuffer

  init(_ model: Model, _ buffer: TextBuffer) {
    self.model = model
    columns = FileNames(model.variableNames, taken: ModelFile.addedColumns)
    rows = FileNames(model.constraintNames, taken: [ModelFile.objectiveName])
    sign = model.sense == .maximize ? -1 : 1
    self.buffer = buffer
  }

  mutating func write() throws {
    buffer.append("NAME ", FileNames.legal(model.name))
    // CBC takes a file for fixed MPS unless told, and then loses columns with names of one letter.
    try buffer.line(" FREE")
    try writeRows()
    try writeColumns()
    try writeRightHandSides()
    try writeBounds()
    try buffer.line("ENDATA")
    try buffer.flush()
  }

  private mutating func writeRows() throws {
    try buffer.line("ROWS\n N obj")
    for row in 0..<model.constraintCount {
      switch model.relations[row] {
      case .lessOrEqual: buffer.append(" L ")
      case .greaterOrEqual: buffer.append(" G ")
      case .equal: buffer.append(" E ")
      }
      try buffer.line(rows[row])
    }
  }

  private mutating func writeColumns() throws {
    try buffer.line("COLUMNS")
    let matrix = ColumnOrder(model)
    var isMarked = false
    for column in 0..<model.variableCount {
      let isInteger = model.domains[column] != .continuous
      if isInteger != isMarked {
        isMarked = isInteger
        try writeMarker(isMarked)
      }
      let entries = matrix.starts[column]..<matrix.starts[column + 1]
      // A column must occur here to exist.
      if model.objective[column] != 0 || entries.isEmpty {
        try writeEntry(column, nil, sign * model.objective[column])
      }
      for entry in entries { try writeEntry(column, Int(matrix.rows[entry]), matrix.values[entry]) }
    }
    if isMarked { try writeMarker(false) }
    if model.objectiveConstant != 0 {
      try buffer.line(" \(ModelFile.constantName) obj ", sign * model.objectiveConstant)
    }
    if model.variableCount == 0 {
      try buffer.line(" \(ModelFile.dummyName) obj 0")
    }
  }

  private mutating func writeMarker(_ starts: Bool) throws {
    try buffer.line(starts ? " MARKER 'MARKER' 'INTORG'" : " MARKER 'MARKER' 'INTEND'")
  }

  private mutating func writeEntry(_ column: Int, _ row: Int?, _ value: Double) throws {
    buffer.append(" ", columns[column], " ")
    if let row { buffer.append(rows[row]) } else { buffer.append("obj") }
    try buffer.line(" ", value)
  }

  private mutating func writeRightHandSides() throws {
    try buffer.line("RHS")
    for row in 0..<model.constraintCount where model.rightHandSides[row] != 0 {
      try buffer.line(" RHS ", rows[row], " ", model.rightHandSides[row])
    }
  }

  private mutating func writeBounds() throws {
    try buffer.line("BOUNDS")
    for column in 0..<model.variableCount {
      let (lower, upper) = model.bounds(ofColumn: column)
      if model.domains[column] == .continuous, lower == 0, upper == .infinity { continue }
      if ModelFile.isPlainBinary(model, column) {
        try writeBound(" BV bounds ", column, nil)
      } else if lower == upper {
        try writeBound(" FX bounds ", column, lower)
      } else if lower == -.infinity, upper == .infinity {
        try writeBound(" FR bounds ", column, nil)
      } else {
        let hasLower = lower > -.infinity
        let hasUpper = upper < .infinity
        try writeBound(hasLower ? " LO bounds " : " MI bounds ", column, hasLower ? lower : nil)
        try writeBound(hasUpper ? " UP bounds " : " PL bounds ", column, hasUpper ? upper : nil)
      }
    }
    if model.objectiveConstant != 0 {
      try buffer.line(" FX bounds \(ModelFile.constantName) 1")
    }
    if model.variableCount == 0 {
      try buffer.line(" FX bounds \(ModelFile.dummyName) 0")
    }
  }

  private mutating func writeBound(_ kind: String, _ column: Int, _ value: Double?) throws {
    buffer.append(kind, columns[column])
    if let value { buffer.append(" ", value) }
    try buffer.endLine()
  }
}

/// The matrix by columns, rows ascending in each; zero entries left out.
private struct ColumnOrder {
  private(set) var starts: [Int]
  private(set) var rows: [Int32]
  private(set) var values: [Double]

  init(_ model: Model) {
    var next = [Int](repeating: 0, count: model.variableCount + 1)
    for entry in model.entryColumns.indices where model.entryCoefficients[entry] != 0 {
      next[Int(model.entryColumns[entry]) + 1] += 1
    }
    for column in 0..<model.variableCount { next[column + 1] += next[column] }
    starts = next
    rows = [Int32](repeating: 0, count: next[model.variableCount])
    values = [Double](repeating: 0, count: next[model.variableCount])
    for row in 0..<model.constraintCount {
      for entry in model.rowStarts[row]..<model.rowStarts[row + 1] where model.entryCoefficients[entry] != 0 {
        let column = Int(model.entryColumns[entry])
        rows[next[column]] = Int32(row)
        values[next[column]] = model.entryCoefficients[entry]
        next[column] += 1
      }
    }
  }
}
