import CZlib

/// The parts of a zip archive (APPNOTE.TXT 6.3) without encryption, splitting or ZIP64, as a workbook is one.
package struct ZipArchive {
  package struct Damaged: Error {}

  package struct Part {
    package var name: String
    fileprivate var isCompressed: Bool
    fileprivate var data: Range<Int>
    fileprivate var size: Int
    fileprivate var checksum: Int
  }

  package let parts: [Part]
  private let file: [UInt8]

  package init(_ file: [UInt8]) throws(Damaged) {
    self.file = file
    // The record at the end may be followed by a comment of up to 65,535 bytes.
    let first = max(0, file.count - 65_557)
    guard file.count >= 22,
      let end = (first...(file.count - 22)).last(where: { ZipArchive.number(file, $0, 4) == 0x0605_4B50 }),
      let count = ZipArchive.number(file, end + 10, 2), var place = ZipArchive.number(file, end + 16, 4)
    else { throw Damaged() }
    var parts: [Part] = []
    for _ in 0..<count {
      func field(_ offset: Int, _ bytes: Int) throws(Damaged) -> Int {
        guard let value = ZipArchive.number(file, place + offset, bytes) else { throw Damaged() }
        return value
      }
      guard try field(0, 4) == 0x0201_4B50 else { throw Damaged() }
      let method = try field(10, 2)
      let nameLength = try field(28, 2)
      let local = try field(42, 4)
      guard method == 0 || method == 8, place + 46 + nameLength <= file.count,
        let localName = ZipArchive.number(file, local + 26, 2),
        let localExtra = ZipArchive.number(file, local + 28, 2)
      else { throw Damaged() }
      let start = local + 30 + localName + localExtra
      let stored = try field(20, 4)
      guard start + stored <= file.count else { throw Damaged() }
      parts.append(
        Part(
          name: String(decoding: file[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self),
          isCompressed: method == 8, data: start..<(start + stored), size: try field(24, 4),
          checksum: try field(16, 4)))
      place += 46 + nameLength + (try field(30, 2)) + (try field(32, 2))
    }
    self.parts = parts
  }

  /// A part as it was before it was compressed.
  ///
  /// - Throws: `Damaged` where size or checksum are not those that the archive says.
  package func bytes(of part: Part) throws(Damaged) -> [UInt8] {
    let data = file[part.data]
    let bytes = part.isCompressed ? try? Inflation.bytes(data, .none, limit: part.size) : Array(data)
    guard let bytes, bytes.count == part.size, Int(ZipArchive.checksum(bytes)) == part.checksum else {
      throw Damaged()
    }
    return bytes
  }

  /// A little-endian number; nil beyond the end.
  private static func number(_ file: [UInt8], _ place: Int, _ bytes: Int) -> Int? {
    guard place >= 0, place + bytes <= file.count else { return nil }
    return (0..<bytes).reversed().reduce(0) { $0 << 8 | Int(file[place + $1]) }
  }

  /// CRC-32 (ISO 3309), by which an archive knows its content.
  static func checksum(_ content: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) })
  }
}
