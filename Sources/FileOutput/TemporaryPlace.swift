import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A hidden file or folder beside the place it is to be renamed to, held by a lock for as long as this object
/// lives.
///
/// A process that is killed leaves its temporaries behind and loses its locks. So whoever writes to the same
/// folder next removes what nobody holds, and never what another process is still writing.
final class TemporaryPlace {
  let path: String
  /// Open on the file or folder, which keeps the lock; it goes with the object's.
  private let descriptor: Int32

  private init(path: String, descriptor: Int32) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Makes an empty folder.
  static func folder(beside target: String, shownAs shownPath: String) throws(ProblemReport) -> TemporaryPlace
  {
    try make(beside: target, shownAs: shownPath) { path in
      guard mkdir(path, 0o777) == 0 else { return -1 }
      return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
  }

  /// Makes an empty file.
  static func file(beside target: String, shownAs shownPath: String) throws(ProblemReport) -> TemporaryPlace {
    try make(beside: target, shownAs: shownPath) { path in
      open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
  }

  private static func make(
    beside target: String, shownAs shownPath: String, _ make: (String) -> Int32
  ) throws(ProblemReport) -> TemporaryPlace {
    removeAbandoned(in: FileSystem.parent(of: target))
    var triesLeft = tries
    while true {
      let path = "\(FileSystem.parent(of: target))/\(name())"
      let descriptor = make(path)
      guard descriptor >= 0 else {
        let code = errno
        triesLeft -= 1
        // Another process took it for abandoned before it was held. A file system in which nothing can be made
        // (/proc) says the same every time.
        if code == ENOENT, triesLeft > 0, FileSystem.kind(of: FileSystem.parent(of: target)) == .folder {
          continue
        }
        throw WriteFailure.report(shownPath, errno: code)
      }
      let place = TemporaryPlace(path: path, descriptor: descriptor)
      // Waits for a process that is just removing it. Where a file system knows no locks nothing is removed.
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      if place.stands { return place }
    }
  }

  /// Whether the path still leads to what is open.
  private var stands: Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  /// How often a place may vanish before it is held.
  private static let tries = 100

  private static let prefix = ".noiban-"
  private static let suffix = ".part"
  /// Digits of the random part of a name, enough for 64 bits.
  private static let digits = 13

  /// A name that no other temporary has. Its length does not depend on the name beside it, which may already
  /// be as long as the file system allows.
  private static func name() -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return prefix + String(repeating: "0", count: max(0, digits - random.count)) + random + suffix
  }

  private static func isName(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
      && name.utf8.count == prefix.utf8.count + digits + suffix.utf8.count
  }

  /// Removes the temporaries of a folder that no process holds: those of runs that were killed.
  static func removeAbandoned(in folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where isName(name) {
      let path = "\(folder)/\(name)"
      var status = stat()
      // A link is none of ours, and neither is what another user made.
      guard lstat(path, &status) == 0, status.st_uid == geteuid(),
        [S_IFDIR, S_IFREG].contains(status.st_mode & S_IFMT)
      else { continue }
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { FileSystem.remove(path) }
      _ = close(descriptor)
    }
  }
}
