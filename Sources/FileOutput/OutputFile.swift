package import Diagnostics
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file open for writing; what is written goes to the system in large pieces.
package final class OutputFile {
  private let shownPath: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private static let pieceBytes = 1 << 16

  private init(descriptor: Int32, shownAs shownPath: String) {
    self.descriptor = descriptor
    self.shownPath = shownPath
    pending.reserveCapacity(OutputFile.pieceBytes * 2)
  }

  /// Appends bytes.
  ///
  /// - Throws: a report of category `cannotWrite`, on a full disk for example.
  package func write(_ bytes: some Collection<UInt8>) throws(ProblemReport) {
    pending.append(contentsOf: bytes)
    if pending.count >= OutputFile.pieceBytes { try flush() }
  }

  /// Appends text as UTF-8.
  ///
  /// - Throws: a report of category `cannotWrite`.
  package func write(_ text: String) throws(ProblemReport) {
    try write(text.utf8)
  }

  private func flush() throws(ProblemReport) {
    var written = 0
    while written < pending.count {
      let count = pending.withUnsafeBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return systemWrite(descriptor, start + written, buffer.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw WriteFailure.report(shownPath, errno: errno)
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Opens the file at `path` by the flags of `open`, lets `fill` write, and closes it; problems name `shownPath`.
  static func fill(
    at path: String, shownAs shownPath: String, flags: Int32, _ fill: (OutputFile) throws -> Void
  ) throws {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw WriteFailure.report(shownPath, errno: errno) }
    do {
      let file = OutputFile(descriptor: descriptor, shownAs: shownPath)
      try fill(file)
      try file.flush()
    } catch {
      _ = close(descriptor)
      throw error
    }
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw WriteFailure.report(shownPath, errno: errno) }
  }
}

/// The system's `write`, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, start, count)
}
