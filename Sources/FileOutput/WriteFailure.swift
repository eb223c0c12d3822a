package import Diagnostics
import Foundation

/// The wording of what the file system refused, for whoever writes a file by itself.
package enum WriteFailure {
  /// A report for a failed system call.
  ///
  /// - Parameters:
  ///   - path: the file as the user knows it.
  ///   - code: the system's `errno`.
  package static func report(_ path: String, errno code: Int32) -> ProblemReport {
    report(path, "cannot be written: \(String(cString: strerror(code)))", remedy: remedy(for: code))
  }

  /// The report that `error` already is, or one that wraps it.
  static func report(_ path: String, _ error: any Error) -> ProblemReport {
    error as? ProblemReport
      ?? report(path, "cannot be written: \("\(error)")", remedy: "Choose another place to write to")
  }

  /// A report for a disk without space.
  package static func diskFull(_ path: String) -> ProblemReport { report(path, errno: ENOSPC) }

  /// A report for anything else; message and remedy are sentences without a full stop.
  package static func report(_ path: String, _ message: Message, remedy: Message) -> ProblemReport {
    ProblemReport(Problem(.error, .cannotWrite, file: path, message: message, remedy: remedy))
  }

  private static func remedy(for code: Int32) -> Message {
    switch code {
    case ENOSPC, EDQUOT: "Free some space on that disk or write to another one"
    case EFBIG: "Files may not be larger here; raise the limit (ulimit -f) or write to another disk"
    case EROFS: "That disk is read-only; write to another one"
    case EACCES, EPERM: "Choose a folder you may write to, or ask for the right to write there"
    case ENOTDIR, EEXIST: "A part of the path is a file; choose another path"
    case EBUSY, EXDEV: "The folder is the top of a mounted disk; name a new folder inside it"
    case ENAMETOOLONG: "Choose a shorter name"
    default: "Choose another place to write to"
    }
  }
}
