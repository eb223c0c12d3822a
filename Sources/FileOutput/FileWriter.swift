public import Diagnostics
import Foundation

/// Writes one file whole or not at all: into a temporary sibling, flushed to the disk, then renamed.
///
/// A reader of the path sees the old content or the new, never a part. A device or a pipe
/// (`/dev/stdout`) cannot be renamed over and is written to directly.
public enum FileWriter {
  /// Writes what `fill` hands to the file.
  ///
  /// - Parameter path: the file as the user named it; folders above it that do not exist are made.
  /// - Throws: a `ProblemReport` of category `cannotWrite` with the path, the system's reason and a
  ///   remedy; or whatever `fill` throws. Nothing is left behind in either case.
  public static func write(to path: String, _ fill: (OutputFile) throws -> Void) throws {
    switch FileSystem.kind(of: path) {
    case .folder:
      throw WriteFailure.report(
        path, "is a folder", remedy: "Name a file inside it, such as \(path)/result")
    case .device:
      try OutputFile.fill(at: path, shownAs: path, creating: false, fill)
    case .absent, .file:
      let madeFolders = try FileSystem.makeParents(of: path)
      let target = FileSystem.resolved(path)
      let temporary = FileSystem.temporarySibling(of: target)
      do {
        try OutputFile.fill(at: temporary, shownAs: path, creating: true, fill)
        try FileSystem.synchronise(temporary, shownAs: path)
        try FileSystem.rename(temporary, to: target, shownAs: path)
      } catch {
        FileSystem.remove(temporary)
        FileSystem.removeEmpty(madeFolders)
        throw error
      }
      FileSystem.synchroniseParent(of: target)
    }
  }

  /// Writes bytes already in memory.
  ///
  /// - Throws: a report of category `cannotWrite`.
  public static func write(_ bytes: [UInt8], to path: String) throws(ProblemReport) {
    do {
      try write(to: path) { file in try file.write(bytes) }
    } catch {
      throw WriteFailure.report(path, error)
    }
  }
}
