import CXLSXWriter
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Closes a workbook without the lines that libxlsxwriter itself prints on standard error when it fails: they
/// name a temporary file, and the caller reports what happened in words of its own.
enum QuietLibrary {
  /// What the library says, and the system's `errno` behind it.
  static func close(_ book: UnsafeMutablePointer<lxw_workbook>) -> (code: lxw_error, errno: Int32) {
    fflush(nil)
    let kept = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    if kept >= 0, nowhere >= 0 { _ = dup2(nowhere, STDERR_FILENO) }
    errno = 0
    let code = workbook_close(book)
    let reason = errno
    if kept >= 0, nowhere >= 0 { _ = dup2(kept, STDERR_FILENO) }
    for descriptor in [kept, nowhere] where descriptor >= 0 { _ = Foundation.close(descriptor) }
    return (code, reason)
  }
}
