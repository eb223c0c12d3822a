import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What folders hold, links being what they are and not what they lead to.
extension FileSystem {
  /// The same for as long as an entry is not replaced by another.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  static func status(of path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  static func isFile(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFREG } ?? false
  }
  static func isFolder(_ path: String) -> Bool {
    status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
  }

  static func identity(of path: String) -> Identity? {
    status(of: path).map { Identity(device: UInt64($0.st_dev), inode: UInt64($0.st_ino)) }
  }

  /// Everything below a folder that is no folder with something in it, by its path in the folder.
  ///
  /// - Throws: a report of category `cannotWrite` for a folder that cannot be listed, and for a name that is not
  ///   UTF-8 and so cannot be kept as it is.
  static func leaves(of folder: String, shownAs shownPath: String) throws(ProblemReport) -> [String] {
    var leaves: [String] = []
    for name in try names(in: folder, shownAs: shownPath) {
      let path = "\(folder)/\(name)"
      let below = isFolder(path) ? try self.leaves(of: path, shownAs: "\(shownPath)/\(name)") : []
      leaves += below.isEmpty ? [name] : below.map { "\(name)/\($0)" }
    }
    return leaves
  }

  private static func names(in folder: String, shownAs shownPath: String) throws(ProblemReport) -> [String] {
    guard let stream = opendir(folder) else { throw WriteFailure.report(shownPath, errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw WriteFailure.report(
          shownPath, "holds “\(String(decoding: bytes, as: UTF8.self))”, whose name is not UTF-8",
          remedy: "Rename that file or name a new folder")
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Gives a file a second name: the same file where the file system can, else a copy.
  ///
  /// - Returns: false where the name is taken.
  static func duplicate(_ path: String, as name: String, shownAs shownPath: String) throws(ProblemReport)
    -> Bool
  {
    if link(path, name) == 0 { return true }
    if errno == EEXIST || status(of: name) != nil { return false }
    do {
      try FileManager.default.copyItem(atPath: path, toPath: name)
    } catch {
      throw WriteFailure.report(
        shownPath, "is not noiban's and cannot be kept: \(error.localizedDescription)",
        remedy: "Move it away yourself, or name a new folder")
    }
    return true
  }
}
