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
}
