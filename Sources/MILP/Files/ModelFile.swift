/// What the LP and the MPS writer share.
enum ModelFile {
  static let objectiveName = "obj"
  /// The column that carries the constant of the objective.
  static let constantName = "objective_constant"
  /// The column of a model that has none.
  static let dummyName = "no_columns"
  static let addedColumns = [constantName, dummyName]

  /// The comment at the head of a file, one line an element.
  static func header(_ model: Model) -> [String] {
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
}
