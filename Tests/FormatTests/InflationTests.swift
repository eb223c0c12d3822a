import Archives
import CZlib
import Testing

@Suite struct InflationTests {
  private static let text = (0..<5_000).flatMap { Array("bản \($0 * $0) ".utf8) }

  /// Compressed by zlib, which sees to both headers itself.
  private func deflated(_ bytes: [UInt8], _ wrapping: Inflation.Wrapping) throws -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    try #require(
      deflateInit2_(
        stream, 6, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK)
    defer { deflateEnd(stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(bytes.count))))
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        return deflate(stream, Z_FINISH)
      }
    }
    try #require(status == Z_STREAM_END)
    return Array(output.dropLast(Int(stream.pointee.avail_out)))
  }

  @Test(arguments: [Inflation.Wrapping.none, .gzip])
  func whatIsCompressedComesBack(_ wrapping: Inflation.Wrapping) throws {
    for bytes in [[], [7], InflationTests.text, [UInt8](repeating: 0, count: 70_000)] {
      let compressed = try deflated(bytes, wrapping)
      #expect(try Inflation.bytes(compressed[...], wrapping, limit: bytes.count) == bytes)
    }
  }

  @Test func aGzipFileMayBeASeries() throws {
    let one = try deflated(InflationTests.text, .gzip)
    let both = try Inflation.bytes((one + one)[...], .gzip, limit: .max)
    #expect(both == InflationTests.text + InflationTests.text)
  }

  @Test func nothingIsUnpackedBeyondTheLimit() throws {
    // A thousandth of what it stands for.
    let bomb = try deflated([UInt8](repeating: 0, count: 5_000_000), .none)
    #expect(bomb.count < 6_000)
    #expect(throws: Inflation.Failure.tooLarge) { try Inflation.bytes(bomb[...], .none, limit: 1_000) }
    let compressed = try deflated(InflationTests.text, .gzip)
    let most = InflationTests.text.count
    #expect(throws: Inflation.Failure.tooLarge) {
      try Inflation.bytes(compressed[...], .gzip, limit: most - 1)
    }
  }

  @Test(arguments: [Inflation.Wrapping.none, .gzip])
  func damagedBytesAreRefusedOrRead(_ wrapping: Inflation.Wrapping) throws {
    let compressed = try deflated(InflationTests.text, wrapping)
    for count in stride(from: 0, to: compressed.count, by: 61) {
      #expect(throws: Inflation.Failure.damaged, "\(count) bytes") {
        try Inflation.bytes(compressed[..<count], wrapping, limit: .max)
      }
    }
    var refused = 0
    for place in stride(from: 0, to: compressed.count, by: 61) {
      var changed = compressed
      changed[place] ^= 0x5A
      if (try? Inflation.bytes(changed[...], wrapping, limit: 1_000_000)) != InflationTests.text {
        refused += 1
      }
    }
    #expect(refused > 0)
  }
}
