/// A zip archive of one file, stored as it is (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
enum ZipArchive {
  /// - Parameter content: less than 4 GB, which an archive without extensions cannot pass.
  static func of(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = UInt32(clamping: content.count)
    let nameBytes = Array(name.utf8)
    // Version 2.0, UTF-8 name, stored, 1 January 1980: the same content gives the same bytes.
    var common = little(20, 2)
    for (value, bytes) in [
      (0x800, 2), (0, 2), (0, 2), (0x21, 2), (checksum(content), 4), (size, 4), (size, 4),
      (UInt32(clamping: nameBytes.count), 2), (0, 2),
    ] as [(UInt32, Int)] {
      common += little(value, bytes)
    }
    let local = little(0x0403_4B50, 4) + common + nameBytes + content
    // No comment, one disk, no attributes, at the archive's start.
    let rest = [UInt8](repeating: 0, count: 14)
    let directory = little(0x0201_4B50, 4) + little(20, 2) + common + rest + nameBytes
    var end = little(0x0605_4B50, 4)
    for (value, bytes) in [
      (0, 4), (1, 2), (1, 2), (UInt32(clamping: directory.count), 4), (UInt32(clamping: local.count), 4),
      (0, 2),
    ] as [(UInt32, Int)] {
      end += little(value, bytes)
    }
    return local + directory + end
  }

  private static func little(_ value: UInt32, _ bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
  }

  /// CRC-32 (ISO 3309), a byte at a time.
  static func checksum(_ content: [UInt8]) -> UInt32 {
    let table: [UInt32] = (UInt32(0)..<256).map { byte in
      var rest = byte
      for _ in 0..<8 { rest = rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
      return rest
    }
    var rest = UInt32.max
    for byte in content { rest = table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ (rest >> 8) }
    return ~rest
  }
}
