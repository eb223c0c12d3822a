package import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a folder of files whole or not at all: into a temporary sibling, flushed to the disk, then
/// renamed into place.
package enum FolderWriter {
  /// What to do about a folder that already stands at the path and is not empty.
  package enum Existing: Sendable, Equatable {
    /// Leave it alone and fail.
    case refuse
    /// Replace what noiban wrote there, provided it holds a file of this name: the mark of an earlier
    /// result. Without the mark a mistyped path could mix a result into a folder of other work.
    case replace(marker: String)
    /// Replace what noiban wrote there, provided that is only files of these names: an earlier result of the same
    /// kind, in whole or in part.
    case replaceOnly([String])
  }

  /// Writes what `fill` puts into the folder.
  ///
  /// An existing folder is exchanged for the new one in one step. Only where the file system cannot do that is
  /// the path without a folder for a moment; the old one is then beside it, its name ending in `.old`. What the
  /// old one has of a person's is in the new one too: see `PersonalFiles`.
  ///
  /// - Parameter path: the folder as the user named it; folders above it that do not exist are made.
  /// - Returns: a warning for each file that stood where one of the result stands, was not as noiban had written
  ///   it, and is kept under another name.
  /// - Throws: a `ProblemReport` of category `cannotWrite` with the path, the system's reason and a
  ///   remedy; or whatever `fill` throws. Nothing is left behind in either case.
  @discardableResult
  package static func write(
    to path: String, existing: Existing = .refuse, _ fill: (OutputFolder) throws -> Void
  ) throws -> ProblemReport {
    let replaces = try checkTarget(path, existing)
    let madeFolders = try FileSystem.makeParents(of: path)
    let target = FileSystem.resolved(path)
    let shown = FileSystem.trimmed(path)
    var kept = ProblemReport()
    do {
      let temporary = try TemporaryPlace.folder(beside: target, shownAs: path)
      do {
        let folder = OutputFolder(path: temporary.path, shownAs: shown)
        try fill(folder)
        let manifest = try FolderManifest(listing: temporary.path, shownAs: shown)
        try folder.write(manifest.bytes, to: FolderManifest.name)
        try synchroniseTree(temporary.path, shownAs: path)
        if !replaces { try FileSystem.rename(temporary.path, to: target, shownAs: path) }
      } catch {
        FileSystem.remove(temporary.path)
        throw error
      }
      if replaces { kept = try replace(target, by: temporary.path, shownAs: shown) }
    } catch {
      FileSystem.removeEmpty(madeFolders)
      throw error
    }
    FileSystem.synchroniseParent(of: target)
    return kept
  }

  /// Writes files already in memory.
  ///
  /// - Returns: as above.
  /// - Throws: a report of category `cannotWrite`.
  @discardableResult
  package static func write(
    _ files: [(name: String, bytes: [UInt8])], to path: String, existing: Existing = .refuse
  ) throws(ProblemReport) -> ProblemReport {
    do {
      return try write(to: path, existing: existing) { folder in
        for file in files { try folder.write(file.bytes, to: file.name) }
      }
    } catch {
      throw WriteFailure.report(path, error)
    }
  }

  /// Whether a filled folder is to be replaced; throws when the path must not be written to.
  private static func checkTarget(_ path: String, _ existing: Existing) throws(ProblemReport) -> Bool {
    switch FileSystem.kind(of: path) {
    case .absent:
      return false
    case .file, .device:
      throw WriteFailure.report(path, "is a file, not a folder", remedy: "Name a folder to write to")
    case .folder:
      break
    }
    // Renaming over the folder a shell stands in would leave that shell in a deleted folder.
    let target = FileSystem.resolved(path)
    let here = FileSystem.resolved(".")
    if here == target || here.hasPrefix(target == "/" ? "/" : target + "/") {
      throw WriteFailure.report(
        path, "holds the folder you are working in and cannot be replaced",
        remedy: "Name a new folder, such as \(FileSystem.trimmed(path))/result")
    }
    // What cannot be listed is not taken for empty.
    let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    return entries == [] ? false : try checkFilled(path, entries, existing)
  }

  private static func checkFilled(
    _ path: String, _ entries: [String]?, _ existing: Existing
  ) throws(ProblemReport) -> Bool {
    switch existing {
    case .refuse:
      throw WriteFailure.report(
        path, "exists and is not empty", remedy: "Name a new folder, or ask for this one to be replaced")
    case .replace(let marker):
      guard
        FileSystem.kind(of: "\(path)/\(marker)") == .file || FolderManifest(of: path).names.contains(marker)
      else {
        throw WriteFailure.report(
          path, "holds other files and no \(marker), so it is not an earlier result to replace",
          remedy: "Name a new folder, or empty this one yourself")
      }
      return true
    case .replaceOnly(let names):
      guard let entries else { throw WriteFailure.report(path, errno: EACCES) }
      let listed = FolderManifest(of: path).names
      if let other = (listed.isEmpty ? entries.sorted() : listed).first(where: { !names.contains($0) }) {
        throw WriteFailure.report(
          path, "holds \(other), which is no part of an earlier result to replace",
          remedy: "Name a new folder, or empty this one yourself")
      }
      return true
    }
  }

  /// Puts the result in the place of an earlier one, with what a person put there.
  private static func replace(
    _ target: String, by temporary: String, shownAs path: String
  ) throws(ProblemReport) -> ProblemReport {
    var files = PersonalFiles(besides: FolderManifest(of: target), into: temporary, shownAs: path)
    let old: String
    do {
      try files.carry(from: target)
      try FileSystem.synchronise(temporary, shownAs: path)
      old = try swap(temporary, into: target, shownAs: path)
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
    files.target = target
    do {
      // Once more for what was saved there in the meantime.
      try files.carry(from: old)
    } catch {
      // Out of reach of the next run, which removes what a killed one left.
      if let name = KeptFile.names(for: target).first(where: { FileSystem.status(of: $0) == nil }) {
        try FileSystem.rename(old, to: name, shownAs: path)
      }
      throw error
    }
    FileSystem.remove(old)
    return files.kept
  }

  /// Returns where the earlier folder stands afterwards.
  private static func swap(
    _ temporary: String, into target: String, shownAs path: String
  ) throws(ProblemReport) -> String {
    if try FileSystem.exchange(temporary, target, shownAs: path) { return temporary }
    // Not a name that the next run takes for a leftover: until the second rename it is the only result there is.
    let old = "\(temporary).old"
    try FileSystem.rename(target, to: old, shownAs: path)
    do {
      try FileSystem.rename(temporary, to: target, shownAs: path)
    } catch {
      try FileSystem.rename(old, to: target, shownAs: path)
      throw error
    }
    return old
  }

  private static func synchroniseTree(_ folder: String, shownAs path: String) throws(ProblemReport) {
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
      try FileSystem.synchronise("\(folder)/\(name)", shownAs: path)
    }
    try FileSystem.synchronise(folder, shownAs: path)
  }
}
