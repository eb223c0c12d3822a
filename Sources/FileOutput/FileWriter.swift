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
/// (`/dev/stdout`) cannot be renamed over and is written to directly. Of a single file nobody knows who wrote it,
/// so what stands at the path and says something else is kept under another name.
package enum FileWriter {
  /// Writes what `fill` hands to the file.
  ///
  /// - Parameter path: the file as the user named it; folders above it that do not exist are made.
  /// - Returns: a warning where something else stood at the path, which is kept under another name.
  /// - Throws: a `ProblemReport` of category `cannotWrite` with the path, the system's reason and a
  ///   remedy; or whatever `fill` throws. Nothing is left behind in either case.
  @discardableResult
  package static func write(to path: String, _ fill: (OutputFile) throws -> Void) throws -> ProblemReport {
    var kept = ProblemReport()
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
          kept = try keep(target, besides: temporary.path, shownAs: path)
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
    return kept
  }

  /// Gives what stands at a path a second name, unless it is empty or what is to stand there.
  private static func keep(
    _ target: String, besides result: String, shownAs path: String
  ) throws(ProblemReport) -> ProblemReport {
    guard let status = FileSystem.status(of: target), status.st_size > 0,
      FileDigest.sha256(of: target).map({ $0 != FileDigest.sha256(of: result) }) ?? true
    else { return ProblemReport() }
    for name in KeptFile.names(for: target) where try FileSystem.duplicate(target, as: name, shownAs: path) {
      let ending = name.dropFirst(FileSystem.parent(of: target).count + 1)
      return ProblemReport(
        KeptFile.warning(
          "was there with another content", path,
          keptAs: path.contains("/") ? "\(FileSystem.parent(of: path))/\(ending)" : String(ending)))
    }
    return ProblemReport()
  }

  /// Writes bytes already in memory.
  ///
  /// - Returns: as above.
  /// - Throws: a report of category `cannotWrite`.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) throws(ProblemReport) -> ProblemReport {
    do {
      return try write(to: path) { file in try file.write(bytes) }
    } catch {
      throw WriteFailure.report(path, error)
    }
  }
}
