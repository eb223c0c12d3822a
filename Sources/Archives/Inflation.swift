import CZlib

/// Undoes DEFLATE (RFC 1951) through zlib.
package enum Inflation {
  /// What stands around the compressed bytes; the value is zlib's `windowBits`.
  package enum Wrapping: Int32 {
    /// Nothing, as in a zip archive.
    case none = -15
    /// The header and checksum of a gzip file (RFC 1952), which may be a series of members.
    case gzip = 31
  }

  package enum Failure: Error {
    /// The bytes are not what the format says, or end too early.
    case damaged
    /// They stand for more than was allowed, or than memory holds.
    case tooLarge
  }

  /// The bytes that `compressed` stands for.
  ///
  /// - Parameter limit: how many they may be. Nothing that a file claims is reserved, and unpacking stops soon
  ///   after the limit.
  package static func bytes(
    _ compressed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int
  ) throws(Failure) -> [UInt8] {
    var output: [UInt8] = []
    try pieces(of: compressed, wrapping, limit: limit) {
      output += $0
      return true
    }
    return output
  }

  /// Hands over the bytes that `compressed` stands for piece by piece, so that they are never held together.
  ///
  /// - Parameters:
  ///   - limit: how many they may be; those beyond are not handed over.
  ///   - take: called with each piece; whether it wants another. Where it does not, what follows is not looked at.
  package static func pieces(
    of compressed: ArraySlice<UInt8>, _ wrapping: Wrapping, limit: Int,
    _ take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(Failure) {
    // zlib keeps the address of the stream.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, size) == Z_OK else { throw .tooLarge }
    defer { inflateEnd(stream) }
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { room.deallocate() }
    var status = Z_OK
    var left = limit
    var isWanted = true
    compressed.withUnsafeBufferPointer { input in
      // zlib reads through this pointer only, and counts in 32 bits.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      var unread = input.count
      while status == Z_OK, left >= 0, isWanted {
        if stream.pointee.avail_in == 0 {
          stream.pointee.avail_in = UInt32(clamping: unread)
          unread -= Int(stream.pointee.avail_in)
        }
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        status = inflate(stream, Z_NO_FLUSH)
        let piece = UnsafeBufferPointer(rebasing: room.dropLast(Int(stream.pointee.avail_out)))
        left -= piece.count
        if left >= 0, !piece.isEmpty { isWanted = take(piece) }
        if status == Z_STREAM_END, wrapping == .gzip, stream.pointee.avail_in > 0 || unread > 0 {
          status = inflateReset(stream)
        }
      }
    }
    guard left >= 0 else { throw .tooLarge }
    guard status == Z_STREAM_END || !isWanted else { throw .damaged }
  }
}
