#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Standard output of the process that reads, written in pieces.
struct ForeignChannel {
  private let descriptor: Int32
  private var writer = ForeignStreamWriter()
  private var isBroken = false

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  mutating func send(_ record: ForeignRecord) {
    writer.write(record)
    if writer.bytes.count > 1 << 16 { flush() }
  }

  /// Hands over what was sent, so that it is known whatever comes after.
  mutating func flush() {
    writer.bytes.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count, !isBroken {
        let count = write(descriptor, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if count > 0 { sent += count } else if errno != EINTR { isBroken = true }
      }
    }
    writer.clear()
  }

  /// Closes it, so that nobody waits for what comes after; the code to exit with.
  mutating func finish() -> Int32 {
    flush()
    close(descriptor)
    return isBroken ? 1 : 0
  }
}
