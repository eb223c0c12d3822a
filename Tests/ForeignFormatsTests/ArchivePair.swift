import Testing

/// Two archives of one file each as one archive of both.
enum ArchivePair {
  static func joined(_ first: [UInt8], _ second: [UInt8]) throws -> [UInt8] {
    let a = try parts(first)
    let b = try parts(second)
    // The place of the second file is told in its entry of the directory, 42 bytes from its start.
    var entry = b.directory
    entry.replaceSubrange(42..<46, with: bytes(a.files.count))
    let directory = a.directory + entry
    var end = b.end
    end.replaceSubrange(
      8..<20, with: [2, 0, 2, 0] + bytes(directory.count) + bytes(a.files.count + b.files.count))
    return a.files + b.files + directory + end
  }

  private static func parts(_ archive: [UInt8]) throws -> (files: [UInt8], directory: [UInt8], end: [UInt8]) {
    let end = archive.count - 22
    try #require(end > 0)
    let start = (0..<4).reduce(0) { $0 | Int(archive[end + 16 + $1]) << (8 * $1) }
    return (Array(archive[..<start]), Array(archive[start..<end]), Array(archive[end...]))
  }

  private static func bytes(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) { Array($0) }
  }
}
