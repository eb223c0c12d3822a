package import Diagnostics
import Foundation

/// The bytes of a file of others.
package enum SourceFile {
  /// The first bytes of a file, by which its format is known.
  package static func head(of path: String, count: Int) throws(ProblemReport) -> [UInt8] {
    try check(path)
    guard let file = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    defer { try? file.close() }
    guard let bytes = try? file.read(upToCount: count) ?? Data() else { throw unreadable(path) }
    return [UInt8](bytes)
  }

  /// All bytes of a file, in memory: a file mapped there ends the process where another program cuts it short.
  ///
  /// - Parameter limit: how many they may be.
  package static func bytes(of path: String, limit: Int) throws(ProblemReport) -> [UInt8] {
    let size = try check(path)
    guard size <= limit else {
      throw ProblemReport(
        Problem(
          file: path, message: "is larger than \(count: limit / 1_000_000) MB, the most that is read",
          remedy: "Save the tables needed as a file of their own"))
    }
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else { throw unreadable(path) }
    return [UInt8](bytes)
  }

  /// The size of a file that may be read: no folder, and nothing that never ends, as a pipe.
  @discardableResult
  private static func check(_ path: String) throws(ProblemReport) -> Int {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "there is no such file",
          remedy: "Check its name, and the folder in which it stands"))
    }
    guard !isFolder.boolValue else {
      throw ProblemReport(
        Problem(
          .error, .missingFile, file: path, message: "is a folder",
          remedy: "Name the file in it that is to be read"))
    }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
      let size = attributes[.size] as? Int
    else { throw unreadable(path) }
    guard size > 0 else {
      throw ProblemReport(
        Problem(
          file: path, message: "is empty",
          remedy: "Save it anew from the program it comes from, or name another file"))
    }
    return size
  }

  private static func unreadable(_ path: String) -> ProblemReport {
    ProblemReport(
      Problem(
        .error, .missingFile, file: path, message: "the file cannot be read",
        remedy: "Check that it is a file and that you may read it"))
  }
}
