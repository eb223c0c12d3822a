import Archives
import Testing

@Suite struct ZipArchiveTests {
  private static let content = Array("Bản Mẫu, 31 hộ\n".utf8)

  @Test(arguments: [[], content, [UInt8](repeating: 0, count: 70_000)])
  func whatIsStoredIsRead(_ content: [UInt8]) throws {
    let archive = try ZipArchive(ZipArchive.storing("phương án.qgs", content))
    #expect(archive.parts.map(\.name) == ["phương án.qgs"])
    #expect(try archive.bytes(of: archive.parts[0]) == content)
  }

  /// The check value of CRC-32 in every table of checksums, at its place in the local header.
  @Test func theChecksumIsThatOfTheStandard() {
    let archive = ZipArchive.storing("a", Array("123456789".utf8))
    #expect(Array(archive[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
  }

  @Test func aChangedContentIsNoticed() throws {
    var bytes = ZipArchive.storing("a", ZipArchiveTests.content)
    bytes[33] ^= 1
    let archive = try ZipArchive(bytes)
    #expect(throws: ZipArchive.Damaged.self) { try archive.bytes(of: archive.parts[0]) }
  }

  @Test func anArchiveCutShortIsRefused() {
    let whole = ZipArchive.storing("a", ZipArchiveTests.content)
    for count in 0..<whole.count {
      #expect(throws: ZipArchive.Damaged.self, "\(count) bytes") { try ZipArchive(Array(whole[..<count])) }
    }
  }

  /// Whatever stands in a byte, reading ends in parts or in an error.
  @Test func noByteEndsTheProcess() {
    let whole = ZipArchive.storing("a", ZipArchiveTests.content)
    var read = 0
    for place in whole.indices {
      for byte in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = byte
        guard let archive = try? ZipArchive(changed) else { continue }
        for part in archive.parts where (try? archive.bytes(of: part)) == ZipArchiveTests.content {
          read += 1
        }
      }
    }
    // Dates, versions and the local header's copies are not looked at.
    #expect(read > 0)
  }

  /// Little-endian numbers, each of so many bytes.
  private static func little(_ numbers: (value: Int, bytes: Int)...) -> [UInt8] {
    numbers.flatMap { value, bytes in (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }

  /// An archive of one stored part whose sizes stand behind it and in the directory, as a program writes it that
  /// does not know them before; with ZIP64, every size and place of the directory in eight bytes.
  private static func streamed(isLong: Bool, flags: Int = 8) -> [UInt8] {
    let sum = 0x43CF_9E6B
    let content = Array("noiban".utf8)
    let local = little(
      (0x0403_4B50, 4), (45, 2), (flags, 2), (0, 2), (0, 4), (0, 4), (0, 4), (0, 4), (1, 2), (0, 2))
    let data = local + [0x61] + content + little((0x0807_4B50, 4), (sum, 4), (6, 4), (6, 4))
    let field = little((0x9999, 2), (2, 2), (7, 2), (1, 2), (24, 2), (6, 8), (6, 8), (0, 8))
    let size = isLong ? 0xFFFF_FFFF : 6
    let entry =
      little((0x0201_4B50, 4), (45, 2), (45, 2), (flags, 2), (0, 2), (0, 4), (sum, 4), (size, 4), (size, 4))
      + little((1, 2), (isLong ? field.count : 0, 2), (0, 2), (0, 2), (0, 2), (0, 4))
      + little((isLong ? 0xFFFF_FFFF : 0, 4)) + [0x61] + (isLong ? field : [])
    let place = data.count + entry.count
    let long =
      little((0x0606_4B50, 4), (44, 8), (45, 2), (45, 2), (0, 4), (0, 4), (1, 8), (1, 8), (entry.count, 8))
      + little((data.count, 8), (0x0706_4B50, 4), (0, 4), (place, 8), (1, 4))
    let end = little((0x0605_4B50, 4), (0, 4), (isLong ? 0xFFFF : 1, 2), (isLong ? 0xFFFF : 1, 2))
    return data + entry + (isLong ? long : []) + end
      + little((entry.count, 4), (isLong ? 0xFFFF_FFFF : data.count, 4), (0, 2))
  }

  @Test(arguments: [false, true])
  func sizesComeFromTheDirectory(_ isLong: Bool) throws {
    let archive = try ZipArchive(ZipArchiveTests.streamed(isLong: isLong))
    #expect(archive.parts.map(\.name) == ["a"])
    #expect(archive.parts.first?.size == 6)
    #expect(try archive.parts.map { try archive.bytes(of: $0) } == [Array("noiban".utf8)])
  }

  @Test func noByteOfALongDirectoryEndsTheProcess() {
    let whole = ZipArchiveTests.streamed(isLong: true)
    var refused = 0
    for place in whole.indices {
      for byte in [0, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = whole
        changed[place] = byte
        guard let archive = try? ZipArchive(changed) else {
          refused += 1
          continue
        }
        for part in archive.parts { _ = try? archive.bytes(of: part) }
      }
    }
    #expect(refused > 0)
  }

  @Test func aPartBehindAPasswordIsKnown() throws {
    let archive = try ZipArchive(ZipArchiveTests.streamed(isLong: false, flags: 9))
    let part = try #require(archive.parts.first)
    #expect(part.isEncrypted)
    #expect(throws: Inflation.Failure.damaged) { try archive.unpack(part, limit: 100) { _ in true } }
  }

  @Test func aPartIsHandedOverInPiecesUpToALimit() throws {
    let content = (0..<200_000).map { UInt8(truncatingIfNeeded: $0) }
    let archive = try ZipArchive(ZipArchive.storing([("a", content), ("b", [7])]))
    let part = archive.parts[0]
    var pieces: [[UInt8]] = []
    try archive.unpack(part, limit: 200_000) {
      pieces.append(Array($0))
      return true
    }
    #expect(pieces.count > 1 && pieces.flatMap { $0 } == content)
    #expect(throws: Inflation.Failure.tooLarge) { try archive.unpack(part, limit: 199_999) { _ in true } }
    var taken = 0
    try archive.unpack(part, limit: .max) {
      taken += $0.count
      return false
    }
    #expect(taken > 0 && taken < 200_000)
    #expect(try archive.bytes(of: archive.parts[1]) == [7])
  }
}
