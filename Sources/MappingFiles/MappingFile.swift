public import Diagnostics
import SourceTables
import YAMLText

/// How tables are read, as a file that a person edits: `import.yaml`.
public enum MappingFile {
  private static let words = YAMLFileWords(
    checkPath: "Check the path of the mapping file", nameFileInFolder: "Name the mapping file in it",
    nameSmallFile: "Name a mapping file, such as the import.yaml of an earlier import",
    writeKeys: "Write keys and values, such as those in the import.yaml of an earlier import",
    writeOneKey: "Write at least one table, as in the import.yaml of an earlier import")

  /// Reads a file.
  ///
  /// - Throws: `ProblemReport` with every problem of the file, each with its line and key. A syntax error or a key
  ///   that stands twice hides the others.
  public static func read(_ path: String) throws(ProblemReport) -> [MappedTable] {
    try tables(YAMLFile.read(path, words: words), file: path)
  }

  /// Reads YAML text; `file` is its name in problems.
  ///
  /// - Throws: `ProblemReport`, as for a file.
  package static func read(yaml: String, file: String) throws(ProblemReport) -> [MappedTable] {
    try tables(YAMLFile.read(yaml: yaml, file: file, words: words), file: file)
  }

  private static func tables(_ document: YAMLNode, file: String) throws(ProblemReport) -> [MappedTable] {
    var reading = MappingReading(file: file)
    let tables = reading.tables(document)
    if reading.report.hasErrors { throw reading.report }
    return tables
  }

  /// What names a column, counted from 0, by its letters: `column C`.
  static func reference(toColumn index: Int) -> String {
    "column " + SourceTable.letters(ofColumn: index)
  }

  /// The column, counted from 0, that an unquoted value names by its letters; nil for a heading.
  static func index(ofColumn reference: String) -> Int? {
    let parts = reference.split(separator: " ")
    guard parts.count == 2, ["column", "cột"].contains(parts[0].lowercased()), parts[1].count <= 3 else {
      return nil
    }
    var index = 0
    for letter in parts[1].uppercased().utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
      index = 26 * index + Int(letter - UInt8(ascii: "A")) + 1
    }
    return index - 1
  }
}
