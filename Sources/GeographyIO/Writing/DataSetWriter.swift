public import Diagnostics
import FileOutput
public import Geography

/// Writes a geography as a data set folder, whole or not at all.
public enum DataSetWriter {
  /// Writes the tables, `datapackage.json` and, when the description has one, `README.md`.
  ///
  /// Numbers are written so that reading the folder gives back the same geography, bit for bit.
  ///
  /// - Parameters:
  ///   - geography: its name must be lower-case letters, digits, hyphens, points and underscores, as the
  ///     Data Package standard asks; its indices must be valid.
  ///   - replacing: whether an earlier data set at the path gives way; it is known by its `datapackage.json`.
  /// - Returns: a warning for each file of an earlier data set that had been changed and is kept beside.
  /// - Throws: a report of category `cannotWrite`, or `badUsage` for the name.
  @discardableResult
  public static func write(
    _ geography: Geography, describedBy description: DataSetDescription, to path: String,
    replacing: Bool = false
  ) throws(ProblemReport) -> ProblemReport {
    let existing: FolderWriter.Existing =
      replacing ? .replace(marker: DataSetSchema.descriptor) : .refuse
    return try FolderWriter.write(files(geography, describedBy: description), to: path, existing: existing)
  }

  /// The files that ``write(_:describedBy:to:replacing:)`` would write.
  ///
  /// - Throws: a report of category `badUsage` when the name is not one the standard allows.
  public static func files(
    _ geography: Geography, describedBy description: DataSetDescription
  ) throws(ProblemReport) -> [(name: String, bytes: [UInt8])] {
    let allowed = geography.name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-_.".utf8.contains(byte)
    }
    guard allowed, !geography.name.isEmpty else {
      throw ProblemReport(
        Problem(
          .error, .badUsage, file: DataSetSchema.descriptor, column: "name", value: geography.name,
          message: "cannot be the name of a data package",
          remedy: "Use lower-case letters a to z, digits, hyphens, points and underscores"))
    }
    var files = TableWriting(geography: geography).tables
    if let table = TableWriting(geography: geography).provenance { files.append(table) }
    let digests = TableDigest(
      Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }))
    let descriptor = PackageDescriptor(
      geography: geography, description: description, digests: digests.ofTable)
    files.append((DataSetSchema.descriptor, descriptor.bytes))
    if let readme = description.readme { files.append(("README.md", Array(readme.utf8))) }
    return files
  }
}
