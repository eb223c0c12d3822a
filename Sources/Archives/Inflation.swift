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
    // zlib keeps the address of the stream.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, wrapping.rawValue, ZLIB_VERSION, size) == Z_OK else { throw .tooLarge }
    defer { inflateEnd(stream) }
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { room.deallocate() }
    var output: [UInt8] = []
    var status = Z_OK
    compressed.withUnsafeBufferPointer { input in
      // zlib reads through this pointer only.
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(clamping: input.count)
      while status == Z_OK, output.count <= limit {
        stream.pointee.next_out = room.baseAddress
        stream.pointee.avail_out = UInt32(room.count)
        status = inflate(stream, Z_NO_FLUSH)
        output += UnsafeMutableBufferPointer(rebasing: room.dropLast(Int(stream.pointee.avail_out)))
        if status == Z_STREAM_END, wrapping == .gzip, stream.pointee.avail_in > 0 {
          status = inflateReset(stream)
        }
      }
    }
    guard output.count <= limit else { throw .tooLarge }
    guard status == Z_STREAM_END else { throw .damaged }
    return output
  }
}
