package import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes one file whole or not at all: into a temporary sibling, flushed to the disk, then renamed.
///
/// A reader of the path sees the old content or the new, never a part. A device or a pipe
/// (`/dev/stdout`) cannot be renamed over and is written to directly.
package enum FileWriter {
  /// Writes what `fill` hands to the file.
  ///
  /// - Parameter path: the file as the user named it; folders above it that do not exist are made.
  /// - Throws: a `ProblemReport` of category `cannotWrite` with the path, the system's reason and a
  ///   remedy; or whatever `fill` throws. Nothing is left behind in either case.
  package static func write(to path: String, _ fill: (OutputFile) throws -> Void) throws {
    switch FileSystem.kind(of: path) {
    case .folder:
      throw WriteFailure.report(
        path, "is a folder", remedy: "Name a file inside it, such as \(path)/result")
    case .device:
      try OutputFile.fill(at: path, shownAs: path, flags: O_WRONLY, fill)
    case .absent, .file:
      let madeFolders = try FileSystem.makeParents(of: path)
      let target = FileSystem.resolved(path)
      do {
        let temporary = try TemporaryPlace.file(beside: target, shownAs: path)
        do {
          try OutputFile.fill(at: temporary.path, shownAs: path, flags: O_WRONLY, fill)
          try FileSystem.synchronise(temporary.path, shownAs: path)
          try FileSystem.rename(temporary.path, to: target, shownAs: path)
        } catch {
          FileSystem.remove(temporary.path)
          throw error
        }
      } catch {
        FileSystem.removeEmpty(madeFolders)
        throw error
      }
      FileSystem.synchroniseParent(of: target)
    }
  }

  /// Writes bytes already in memory.
  ///
  /// - Throws: a report of category `cannotWrite`.
  package static func write(_ bytes: [UInt8], to path: String) throws(ProblemReport) {
    do {
      try write(to: path) { file in try file.write(bytes) }
    } catch {
      throw WriteFailure.report(path, error)
    }
  }
}
