import CZlib

/// The parts of a zip archive (APPNOTE.TXT 6.3, with ZIP64) in one file, as a workbook is one.
///
/// Sizes come from the directory at the end of the archive, so that parts with data descriptors are read as others.
package struct ZipArchive {
  package struct Damaged: Error {}

  package struct Part {
    package var name: String
    /// Whether it takes a password to read it.
    package var isEncrypted: Bool
    /// How many bytes it says it unpacks to.
    package var size: Int
    fileprivate var method: Int
    fileprivate var data: Range<Int>
    fileprivate var checksum: Int
  }

  package let parts: [Part]
  private let file: [UInt8]

  package init(_ file: [UInt8]) throws(Damaged) {
    self.file = file
    let directory = try ZipDirectory(file)
    var place = directory.start
    var parts: [Part] = []
    for _ in 0..<directory.count {
      let entry = try ZipDirectory.Entry(file, at: place)
      parts.append(
        Part(
          name: entry.name, isEncrypted: entry.isEncrypted, size: entry.size, method: entry.method,
          data: entry.data, checksum: entry.checksum))
      place = entry.end
    }
    self.parts = parts
  }

  /// A part as it was before it was compressed.
  ///
  /// - Throws: `Damaged` where size or checksum are not those that the archive says.
  package func bytes(of part: Part) throws(Damaged) -> [UInt8] {
    var bytes: [UInt8] = []
    do {
      try unpack(part, limit: part.size) {
        bytes += $0
        return true
      }
    } catch {
      throw Damaged()
    }
    return bytes
  }

  /// Hands a part over piece by piece as it was before it was compressed.
  ///
  /// - Parameters:
  ///   - limit: how many bytes it may have, whatever it says.
  ///   - take: called with each piece; whether it wants another. What it took is that of a sound part only where
  ///     no error follows.
  /// - Throws: `damaged` where size or checksum are not those that the archive says, and for a part that is
  ///   encrypted or compressed in another way than DEFLATE.
  package func unpack(
    _ part: Part, limit: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Bool
  ) throws(Inflation.Failure) {
    guard !part.isEncrypted else { throw .damaged }
    guard part.size <= limit else { throw .tooLarge }
    var checksum: UInt = 0
    var size = 0
    var isWanted = true
    func pass(_ piece: UnsafeBufferPointer<UInt8>) -> Bool {
      checksum = crc32_z(checksum, piece.baseAddress, piece.count)
      size += piece.count
      isWanted = take(piece)
      return isWanted
    }
    switch part.method {
    case 0:
      file[part.data].withUnsafeBufferPointer { data in
        for start in stride(from: 0, to: data.count, by: 1 << 16) where isWanted {
          _ = pass(UnsafeBufferPointer(rebasing: data[start..<min(start + 1 << 16, data.count)]))
        }
      }
    case 8:
      do {
        try Inflation.pieces(of: file[part.data], .none, limit: part.size, pass)
      } catch {
        // More than the directory says is a lie of the archive, not a large part.
        throw .damaged
      }
    default: throw .damaged
    }
    guard !isWanted || size == part.size && Int(checksum) == part.checksum else { throw .damaged }
  }

  /// CRC-32 (ISO 3309), by which an archive knows its content.
  static func checksum(_ content: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
  }
}
