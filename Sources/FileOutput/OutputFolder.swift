package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder being written; its files appear under their final path all together, at the end.
package struct OutputFolder {
  private let path: String
  private let shownPath: String

  init(path: String, shownAs shownPath: String) {
    self.path = path
    self.shownPath = shownPath
  }

  /// Writes a file from bytes in memory.
  ///
  /// - Parameter name: the file's path inside the folder (`plan.json`, `layers/routes.geojson`).
  /// - Throws: a report of category `cannotWrite`.
  package func write(_ bytes: [UInt8], to name: String) throws(ProblemReport) {
    do {
      try write(to: name) { file in try file.write(bytes) }
    } catch {
      throw WriteFailure.report("\(shownPath)/\(name)", error)
    }
  }

  /// Writes a file piece by piece.
  ///
  /// - Parameter name: the file's path inside the folder.
  /// - Throws: a report of category `cannotWrite`, or whatever `fill` throws.
  package func write(to name: String, _ fill: (OutputFile) throws -> Void) throws {
    let place = try temporaryPath(for: name)
    try OutputFile.fill(
      at: place, shownAs: "\(shownPath)/\(name)", flags: O_WRONLY | O_CREAT | O_EXCL, fill)
  }

  /// Lets a library that opens files by itself write one (a workbook, an SQLite database). Its problems name
  /// the file as the user knows it, not the place it has until the folder is complete.
  ///
  /// - Parameters:
  ///   - name: the file's path inside the folder.
  ///   - write: is handed where to write to; what it leaves beside that file is part of the folder.
  /// - Throws: a report of category `cannotWrite`, or whatever `write` throws.
  package func writeByPath(to name: String, _ write: (_ path: String) throws -> Void) throws {
    let place = try temporaryPath(for: name)
    do {
      try write(place)
    } catch let report as ProblemReport {
      throw ProblemReport(
        report.problems.map { problem in
          var shown = problem
          if problem.file == place { shown.file = "\(shownPath)/\(name)" }
          return shown
        })
    }
  }

  private func temporaryPath(for name: String) throws(ProblemReport) -> String {
    let place = "\(path)/\(name)"
    _ = try FileSystem.makeParents(of: place)
    return place
  }
}
