/// What the LP and the MPS writer share.
enum ModelFile {
  static let objectiveName = "obj"
  /// The column that carries the constant of the objective.
  static let constantName = "objective_constant"
  /// The column of a model that has none.
  static let dummyName = "no_columns"
  static let addedColumns = [constantName, dummyName]

  /// The comment at the head of a file, one line an element.
  private static func header(_ model: Model) -> [String] {
    var lines = ["Problem name: \(FileNames.legal(model.name))"]
    if model.sense == .maximize {
      lines.append("The model maximises; the objective here is the negated one, to be minimised.")
    }
    lines.append("Names hold letters, digits and _ only; any other character of the model's names became _.")
    return lines
  }

  /// A binary column with the bounds 0 and 1, which the formats can say in one word; one with a bound moved
  /// inwards is written as an integer column with bounds, as readers let the word overrule the bounds.
  static func isPlainBinary(_ model: Model, _ column: Int) -> Bool {
    guard model.domains[column] == .binary else { return false }
    return model.bounds(ofColumn: column) == (0, 1)
  }

  /// - Throws: `SolverError.invalid` for a model that is not well formed.
  static func text<Lines: ModelLines>(_ model: Model, in _: Lines.Type) throws -> String {
    var bytes: [UInt8] = []
    try write(model, in: Lines.self) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// - Throws: `SolverError.invalid`, or whatever `receive` threw.
  static func write<Lines: ModelLines>(
    _ model: Model, in _: Lines.Type, to receive: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    try model.validate()
    try withoutActuallyEscaping(receive) { receive in
      var buffer = TextBuffer(receive)
      for line in header(model) { try buffer.line(Lines.comment, line) }
      var lines = Lines(model, buffer)
      try lines.write()
    }
  }
}

/// The lines of a file in one format.
protocol ModelLines {
  /// What a line of comment begins with.
  static var comment: String { get }

  init(_ model: Model, _ buffer: TextBuffer)

  /// Writes what follows the comment at the head.
  mutating func write() throws
}
