import Diagnostics
import Foundation

/// The bytes of a data set's files; what is absent or cannot be read is reported here, once.
struct DataSetFiles {
  let folder: String
  /// `datapackage.json`, or nil when it is absent.
  let descriptor: [UInt8]?
  /// The tables found, by file name.
  let tables: [String: [UInt8]]
  /// `provenance.csv`, or nil when the data set does without it.
  let provenance: [UInt8]?

  /// Reads the folder, or returns nil when there is none.
  init?(folder: String, gatherer: ProblemGatherer) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      gatherer.add(
        Problem(
          .error, .missingFile, file: folder, message: "there is no such folder",
          remedy: "Name the folder that holds \(DataSetSchema.descriptor)"))
      return nil
    }
    guard isFolder.boolValue else {
      gatherer.add(
        Problem(
          .error, .missingFile, file: folder, message: "is a file, not the folder of a data set",
          remedy: "Name the folder that holds \(DataSetSchema.descriptor)"))
      return nil
    }
    self.folder = folder
    descriptor = DataSetFiles.read(DataSetSchema.descriptor, in: folder, gatherer)
    var tables: [String: [UInt8]] = [:]
    for schema in DataSetSchema.tables {
      tables[schema.file] = DataSetFiles.read(schema.file, in: folder, gatherer)
    }
    self.tables = tables
    let file = ProvenanceTable.schema.file
    provenance =
      FileManager.default.fileExists(atPath: "\(folder)/\(file)")
      ? DataSetFiles.read(file, in: folder, gatherer) : nil
  }

  private static func read(_ name: String, in folder: String, _ gatherer: ProblemGatherer) -> [UInt8]? {
    let path = "\(folder)/\(name)"
    guard FileManager.default.fileExists(atPath: path) else {
      gatherer.add(
        Problem(
          .error, .missingFile, file: name, message: "is missing from \(folder)",
          remedy: "Put it there; a data set has \(DataSetSchema.descriptor) and "
            + "\(DataSetSchema.tables.map(\.file).joined(separator: ", "))"))
      return nil
    }
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      gatherer.add(
        Problem(
          .error, .missingFile, file: name, message: "cannot be read from \(folder)",
          remedy: "Check that it is a file and that you may read it"))
      return nil
    }
  }
}
