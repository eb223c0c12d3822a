public import Diagnostics
public import SourceTables
import VectorReading
import WorkbookReading

/// Which part of a file is read.
public struct SourceSelection: Sendable {
  /// The name of the only sheet or layer to read; nil for all. A file that is one table has no such names.
  public var layer: String?

  /// All of a file, or one sheet or layer of it.
  public init(layer: String? = nil) {
    self.layer = layer
  }
}

/// Reads the lists and maps of others, whatever their format.
public enum SourceReader {
  /// The tables of a file, its texts as they stand in it.
  ///
  /// What a file is follows from its content; its name decides only where the content leaves it open.
  ///
  /// - Parameter foreign: the reader of formats that take a library of others; nil where there is none.
  /// - Throws: one report that says what is wrong with the file, and what to do.
  public static func tables(
    of path: String, _ selection: SourceSelection, foreign: (any ForeignTableReading)?
  ) throws(ProblemReport) -> [SourceTable] {
    let layer = selection.layer
    switch try SourceFormat(of: path) {
    case .workbook: return try WorkbookReader.tables(of: path, sheet: layer)
    case .oldWorkbook:
      if let foreign { return try foreign.tables(of: path, layer: layer) }
      // Which says how to make it a workbook of today.
      return try WorkbookReader.tables(of: path, sheet: layer)
    case .foreign:
      guard let foreign else { throw ProblemReport(RefusedFormat.foreign(path)) }
      return try foreign.tables(of: path, layer: layer)
    case .refused(let format): throw ProblemReport(format.problem(path))
    case .text: return [try DelimitedReader.table(of: path)]
    case .map:
      guard let tables = try VectorReader.tables(of: path, layer: layer) else {
        throw ProblemReport(RefusedFormat.unknown.problem(path))
      }
      return tables
    }
  }
}
