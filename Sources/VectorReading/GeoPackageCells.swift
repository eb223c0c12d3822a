import Diagnostics
import SourceTables

/// The attributes of the features of a layer as cells, typed by value and by the declared type of the column.
struct GeoPackageCells {
  private let file: String
  private let columns: [GeoPackageSchema.Column]
  private var problems = RepeatedProblems()

  init(file: String, columns: [GeoPackageSchema.Column]) {
    self.file = file
    self.columns = columns
  }

  var report: ProblemReport { problems.report }

  mutating func row(_ row: ReadingStatement, from first: Int, feature: Int) -> [SourceCell] {
    var cells: [SourceCell] = []
    cells.reserveCapacity(columns.count)
    for index in columns.indices {
      cells.append(cell(row.value(first + index), columns[index], feature))
    }
    return cells
  }

  private mutating func cell(
    _ value: ReadingStatement.Value, _ column: GeoPackageSchema.Column, _ feature: Int
  ) -> SourceCell {
    switch value {
    case .null: return .empty
    // SQLite has no true and false of its own.
    case .integer(let value) where column.type == "BOOLEAN" && (value == 0 || value == 1):
      return .flag(value == 1)
    case .integer(let value): return .number(integer: value)
    case .real(let value): return value.isFinite ? .number(value, shown: nil) : .text(String(value))
    case .text(let text, let isDamaged):
      if isDamaged {
        add(
          feature, column, "the text is not in UTF-8; what cannot be read is shown as �",
          "Save the layer anew with the encoding that its program wrote it in")
      }
      return GeoPackageCells.cell(text, column.type)
    case .blob:
      add(
        feature, column, "the column holds bytes, such as a picture; they are not read",
        "Nothing to do where they are not needed")
      return .empty
    }
  }

  private static func cell(_ text: String, _ type: String) -> SourceCell {
    if text.isEmpty { return .empty }
    guard type == "DATE" || type == "DATETIME" else { return .text(text) }
    // ISO 8601, as the standard writes both; anything else in such a column is a text.
    let shape = text.utf8.prefix(10).map { (48...57).contains($0) ? UInt8(ascii: "9") : $0 }
    return shape.elementsEqual("9999-99-99".utf8) ? .date(text) : .text(text)
  }

  private mutating func add(
    _ feature: Int, _ column: GeoPackageSchema.Column, _ message: Message, _ remedy: Message
  ) {
    problems.add(
      Problem(.warning, file: file, row: feature, column: column.name, message: message, remedy: remedy))
  }
}
