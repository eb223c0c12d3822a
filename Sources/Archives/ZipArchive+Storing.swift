extension ZipArchive {
  /// An archive of one file, stored as it is. Compressed, it would not have the same bytes with every version of
  /// zlib.
  ///
  /// - Parameter content: less than 4 GB, which an archive without extensions cannot pass.
  package static func storing(_ name: String, _ content: [UInt8]) -> [UInt8] {
    storing([(name, content)])
  }

  /// An archive of several files, stored as they are (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
  ///
  /// - Parameter files: less than 4 GB together, and fewer than 65,535.
  package static func storing(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let size = UInt32(clamping: content.count)
      let nameBytes = Array(name.utf8)
      // Version 2.0, UTF-8 name, stored, 1 January 1980: the same content gives the same bytes.
      let common = little(
        (20, 2), (0x800, 2), (0, 2), (0, 2), (0x21, 2), (checksum(content), 4), (size, 4), (size, 4),
        (UInt32(clamping: nameBytes.count), 2), (0, 2))
      // No comment, one disk, no attributes.
      let rest = [UInt8](repeating: 0, count: 10)
      directory += little((0x0201_4B50, 4), (20, 2)) + common + rest
      directory += little((UInt32(clamping: archive.count), 4)) + nameBytes
      archive += little((0x0403_4B50, 4)) + common + nameBytes + content
    }
    let count = UInt32(clamping: files.count)
    let end = little(
      (0x0605_4B50, 4), (0, 4), (count, 2), (count, 2), (UInt32(clamping: directory.count), 4),
      (UInt32(clamping: archive.count), 4), (0, 2))
    return archive + directory + end
  }

  /// Little-endian numbers, each of so many bytes.
  private static func little(_ numbers: (value: UInt32, bytes: Int)...) -> [UInt8] {
    numbers.flatMap { value, bytes in
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> UInt32(8 * $0)) }
    }
  }
}
