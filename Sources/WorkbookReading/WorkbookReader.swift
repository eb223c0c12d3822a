import Archives
public import Diagnostics
public import SourceTables

/// Reads workbooks as they are kept, typed cell by typed cell.
public enum WorkbookReader {
  /// The tables in the sheets of a workbook of Excel (`.xlsx`, `.xlsm`) or LibreOffice (`.ods`).
  ///
  /// Rows that hold no value are left out, whatever frames they have. Nothing is inferred from how a text looks.
  ///
  /// - Parameters:
  ///   - path: the file, as the user named it.
  ///   - sheet: the name of the only one to read; nil for all that are not hidden.
  /// - Throws: one problem with its place and remedy, for whatever of a workbook cannot be read in full.
  public static func tables(
    of path: String, sheet: String?, limits: WorkbookLimits = .standard
  ) throws(ProblemReport) -> [SourceTable] {
    let file = try SourceFile.bytes(of: path, limit: limits.fileBytes)
    do {
      return try tables(in: file, path: path, sheet: sheet, limits: limits)
    } catch {
      throw ProblemReport(error.problem(path: path, limits: limits))
    }
  }

  /// What kind of workbook a file is, by all its bytes; nil for one that does not begin as workbooks do.
  public static func recognise(_ file: [UInt8]) -> WorkbookKind? { WorkbookKind(of: file) }

  private static func tables(
    in file: [UInt8], path: String, sheet: String?, limits: WorkbookLimits
  ) throws(WorkbookFailure) -> [SourceTable] {
    let kind = WorkbookKind(of: file)
    guard kind == .openXML || kind == .openDocument else { throw WorkbookFailure(.kind(kind)) }
    guard let archive = try? ZipArchive(file) else { throw WorkbookFailure(.kind(.damagedArchive)) }
    let package = WorkbookPackage(path: path, archive: archive, limits: limits)
    return kind == .openXML
      ? try OpenXMLWorkbook(package).tables(named: sheet)
      : try OpenDocumentWorkbook(package).tables(named: sheet)
  }
}
