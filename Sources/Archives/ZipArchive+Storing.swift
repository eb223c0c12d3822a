extension ZipArchive {
  /// An archive of one file, stored as it is (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). Compressed, it
  /// would not have the same bytes with every version of zlib.
  ///
  /// - Parameter content: less than 4 GB, which an archive without extensions cannot pass.
  package static func storing(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let size = UInt32(clamping: content.count)
    let nameBytes = Array(name.utf8)
    // Version 2.0, UTF-8 name, stored, 1 January 1980: the same content gives the same bytes.
    let common = little(
      (20, 2), (0x800, 2), (0, 2), (0, 2), (0x21, 2), (checksum(content), 4), (size, 4), (size, 4),
      (UInt32(clamping: nameBytes.count), 2), (0, 2))
    let local = little((0x0403_4B50, 4)) + common + nameBytes + content
    // No comment, one disk, no attributes, at the archive's start.
    let rest = [UInt8](repeating: 0, count: 14)
    let directory = little((0x0201_4B50, 4), (20, 2)) + common + rest + nameBytes
    let end = little(
      (0x0605_4B50, 4), (0, 4), (1, 2), (1, 2), (UInt32(clamping: directory.count), 4),
      (UInt32(clamping: local.count), 4), (0, 2))
    return local + directory + end
  }

  /// Little-endian numbers, each of so many bytes.
  private static func little(_ numbers: (value: UInt32, bytes: Int)...) -> [UInt8] {
    numbers.flatMap { value, bytes in
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
  }
}
