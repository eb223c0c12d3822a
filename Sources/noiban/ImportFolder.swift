import Diagnostics
import FileOutput
import Geography
import GeographyIO
import ImportRecords
import ImportReports
import MappingFiles
import ProvinceImport

/// The folder of an import: the data set with its mapping and report, or, where something is wrong, these two alone.
struct ImportFolder {
  static let mapping = "import.yaml"
  static let page = "import-report.html"
  static let table = "import-report.csv"

  let path: String
  private let existing: FolderWriter.Existing

  /// - Parameters:
  ///   - isOnto: whether the import changes a data set that stands there.
  ///   - force: whether a data set that stands there gives way.
  init(path: String, isOnto: Bool, force: Bool) throws {
    self.path = path
    let hasDataSet = FileDigest.sha256(of: "\(path)/\(DataSetSchema.descriptor)") != nil
    if hasDataSet, !isOnto, !force {
      throw ProblemReport(
        Problem(
          .error, .cannotWrite, file: "--output", value: path, message: "is a data set already",
          remedy: "Name a new folder, or have it replaced with --force"))
    }
    existing =
      hasDataSet && (isOnto || force)
      ? .replace(marker: DataSetSchema.descriptor)
      : .replaceOnly([ImportFolder.mapping, ImportFolder.page, ImportFolder.table])
  }

  /// Writes the data set with how it came about.
  ///
  /// - Returns: a warning for each file that had been changed and is kept beside.
  func write(_ imported: Imported, _ geography: Geography, _ report: ImportReport) throws -> ProblemReport {
    let files = try DataSetWriter.files(geography, describedBy: imported.description)
    return try FolderWriter.write(files + about(imported.record, report), to: path, existing: existing)
  }

  /// Writes how the files were read, where no data set could be made; one that stands there is left alone.
  func writeReport(_ record: ImportRecord, _ report: ImportReport) throws {
    guard case .replaceOnly = existing else { return }
    try FolderWriter.write(about(record, report), to: path, existing: existing)
  }

  private func about(_ record: ImportRecord, _ report: ImportReport) -> [(name: String, bytes: [UInt8])] {
    [
      (
        ImportFolder.mapping,
        Array(MappingFile.text(record.mappings, language: CommandLanguage.translation).utf8)
      ),
      (ImportFolder.page, report.html), (ImportFolder.table, report.csv),
    ]
  }
}
