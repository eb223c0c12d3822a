import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few system calls that atomic output needs, with their failures worded.
enum FileSystem {
  enum Kind {
    case absent
    case file
    case folder
    /// A device, pipe or socket: written to directly.
    case device
  }

  /// What stands at a path, symbolic links followed.
  static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .absent }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    default: return .device
    }
  }

  /// The path without symbolic links, so that a rename replaces the file and not the link to it.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return trimmed(path) }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path without trailing slashes.
  static func trimmed(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  static func parent(of path: String) -> String {
    let path = trimmed(path)
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func makeFolder(_ path: String, shownAs shownPath: String) throws(ProblemReport) {
    guard mkdir(path, 0o777) == 0 else { throw WriteFailure.report(shownPath, errno: errno) }
  }

  /// Makes the folders above `path` that do not exist; the ones made, outermost first.
  static func makeParents(of path: String) throws(ProblemReport) -> [String] {
    var missing: [String] = []
    var folder = parent(of: path)
    while kind(of: folder) == .absent, folder != "/", folder != "." {
      missing.append(folder)
      folder = parent(of: folder)
    }
    var made: [String] = []
    for folder in missing.reversed() {
      do {
        try makeFolder(folder, shownAs: path)
      } catch {
        removeEmpty(made)
        throw error
      }
      made.append(folder)
    }
    return made
  }

  /// Takes back folders that were made for an output that failed.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { _ = rmdir(folder) }
  }

  static func rename(_ from: String, to: String, shownAs shownPath: String) throws(ProblemReport) {
    #if canImport(Glibc)
      let result = Glibc.rename(from, to)
    #else
      let result = Darwin.rename(from, to)
    #endif
    guard result == 0 else { throw WriteFailure.report(shownPath, errno: errno) }
  }

  #if canImport(Glibc)
    private typealias Renameat2 =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32

    /// Looked up at run time: Swift does not see its declaration, and older C libraries lack it.
    private static let renameat2: Renameat2? = dlsym(nil, "renameat2").map {
      unsafeBitCast($0, to: Renameat2.self)
    }
  #endif

  /// Puts each of two folders in the place of the other, in one step.
  ///
  /// - Returns: false where the file system cannot.
  static func exchange(_ a: String, _ b: String, shownAs shownPath: String) throws(ProblemReport) -> Bool {
    #if canImport(Glibc)
      guard let renameat2 else { return false }
      let result = renameat2(AT_FDCWD, a, AT_FDCWD, b, 1 << 1)
    #else
      let result = renamex_np(a, b, UInt32(RENAME_SWAP))
    #endif
    if result == 0 { return true }
    if [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(errno) { return false }
    throw WriteFailure.report(shownPath, errno: errno)
  }

  /// Removes a file or a folder with all it holds; a failure leaves a hidden temporary and no more.
  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Flushes a file or folder to the disk, so that a power cut after the rename finds it complete.
  static func synchronise(_ path: String, shownAs shownPath: String) throws(ProblemReport) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw WriteFailure.report(shownPath, errno: errno) }
    defer { _ = close(descriptor) }
    // Some network file systems know no fsync of a folder and say so with EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw WriteFailure.report(shownPath, errno: errno)
    }
  }

  /// Flushes the folder that names `path`. The output is in place by now, so a failure is not one of it.
  static func synchroniseParent(of path: String) {
    try? synchronise(parent(of: path), shownAs: path)
  }
}
