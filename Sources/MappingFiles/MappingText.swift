public import ColumnMapping
public import Diagnostics
import YAMLText

extension MappingFile {
  /// The file's text: the tables by their roles, each in the order given, with what a person needs to know to edit it.
  public static func text(_ mappings: [TableMapping], language: Translation = .none) -> String {
    var lines = explanation(language)
    for role in ImportRole.allCases {
      let tables = mappings.filter { $0.role == role }
      if tables.isEmpty { continue }
      lines += ["", "# " + role.title.text(language), "\(role.rawValue):"]
      for table in tables { lines += self.lines(of: table, language) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func explanation(_ language: Translation) -> [String] {
    let sentences: [Message] = [
      "How noiban reads these tables. Change what is wrong, then import again with --map and this file.",
      "columns: what a column tells, a colon, and the heading of the column in quotes.",
      "A column without a heading, or whose heading stands twice, is named by its letter: column C",
      "left: headings of columns that are not used. To use one, write it under columns behind what it tells.",
      "header-rows: the rows that hold the headings, such as 3 or 3-4; none where there are none.",
      "crs: the reference system of the positions, such as EPSG:9205, where the file does not say it.",
      "What a column can tell:",
    ]
    return sentences.map { "# " + $0.text(language) } + fields
  }

  private static let fields: [String] = {
    var lines = ["#  "]
    for field in ImportField.allCases {
      let last = lines.count - 1
      if lines[last].utf8.count + field.rawValue.utf8.count > 98 {
        lines.append("#   " + field.rawValue)
      } else {
        lines[last] += " " + field.rawValue
      }
    }
    return lines
  }()

  private static func lines(of table: TableMapping, _ language: Translation) -> [String] {
    var lines = ["  - file: " + YAMLScalar.quoted(table.file)]
    if !table.layer.isEmpty {
      lines.append("    \(isWorkbook(table.file) ? "sheet" : "layer"): " + YAMLScalar.quoted(table.layer))
    }
    lines.append("    header-rows: " + rows(table.headerRows))
    if !table.reference.isEmpty { lines.append("    crs: " + YAMLScalar.quoted(table.reference)) }
    let counts = Dictionary(table.columns.map { ($0.heading, 1) }, uniquingKeysWith: +)
    func name(_ column: TableMapping.Column) -> String {
      // `YAMLScalar` has no way to keep a mark at the start.
      let isUnique = counts[column.heading] == 1 && column.heading.unicodeScalars.first != "\u{FEFF}"
      let isSeen = !column.heading.allSatisfy(\.isWhitespace)
      if isUnique, isSeen { return YAMLScalar.quoted(column.heading) }
      return reference(toColumn: column.index) + (isSeen ? "  # " + YAMLScalar.quoted(column.heading) : "")
    }
    var told: Set<ImportField> = []
    // Of two columns with one field the first is the one that is read.
    let used = table.columns.filter { $0.field.map { told.insert($0).inserted } ?? false }
    if !used.isEmpty { lines.append("    columns:") }
    for column in used {
      let guess = column.isGuess ? "  # " + Message("a guess, please check").text(language) : ""
      lines.append("      \(column.field?.rawValue ?? ""): " + name(column) + guess)
    }
    let left = table.columns.filter { !used.contains($0) }
    if !left.isEmpty { lines.append("    left:") }
    return lines + left.map { "      - " + name($0) }
  }

  private static func rows(_ rows: ClosedRange<Int>?) -> String {
    guard let rows else { return "none" }
    return rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)-\(rows.upperBound)"
  }

  private static func isWorkbook(_ file: String) -> Bool {
    let name = file.lowercased()
    return [".xlsx", ".xlsm", ".xls", ".ods"].contains(where: name.hasSuffix)
  }
}
