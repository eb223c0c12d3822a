import LegacyText
import Testing

@Suite struct DecodingTests {
  /// Each letter as its number in the code.
  private func bytes(_ latin: String) -> [UInt8] { latin.unicodeScalars.map { UInt8($0.value) } }

  @Test func unicodeIsKnownByItsForm() throws {
    let text = "xã;thôn\r\nNậm Pồ;Bản Mẫu"
    for start in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
      let found = try #require(LegacyText.decode(start + Array(text.utf8)))
      #expect(found == (text, .utf8, true))
    }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      let found = try #require(LegacyText.decode(bytes))
      #expect(found == (text, .utf16, true))
    }
  }

  @Test(arguments: [
    ("xa,thon\nX· NËm På,B¶n MÉu\n", "xa,thon\nXã Nậm Pồ,Bản Mẫu\n", LegacyText.Encoding.tcvn3),
    ("Xaõ Naäm Poà;Baûn Maãu;Ñieän Bieân", "Xã Nậm Pồ;Bản Mẫu;Điện Biên", .vni),
    ("X\u{E3}\u{DE} N\u{E2}\u{F2}m P\u{F4}\u{CC};Ba\u{D2}n", "Xẵ Nậm Pồ;Bản", .windows1258),
    ("S\u{E3}o Tom\u{E9};\u{C1}gua Iz\u{E9}", "São Tomé;Água Izé", .windows1252),
  ])
  func oldCodesAreKnownByTheirWords(_ read: String, _ meant: String, _ encoding: LegacyText.Encoding) throws {
    let found = try #require(LegacyText.decode(bytes(read)))
    #expect(found == (meant, encoding, true))
  }

  @Test func textsOfOneColumnAreDecodedTogether() {
    let texts = ["X\u{B7} N\u{CB}m P\u{E5}", "", "31", "B\u{B6}n M\u{C9}u"].map(bytes)
    #expect(LegacyText.decode(together: texts) == ["Xã Nậm Pồ", "", "31", "Bản Mẫu"])
    #expect(LegacyText.decode(together: [bytes("x\u{B6}\u{B6}x")]) == nil)
    #expect(LegacyText.decode(together: [[0xE9, 0x1E]]) == nil)
    #expect(LegacyText.decode(together: []) == nil)
  }

  @Test func whatFitsNoCodeIsNotCertain() throws {
    let found = try #require(LegacyText.decode(bytes("x\u{B6}\u{B6}x q\u{B5}k")))
    #expect(found.encoding == .windows1252 && !found.isCertain)
    #expect(LegacyText.decode([0x41, 0x00, 0x81, 0x42, 0x43]) == nil)
  }

  /// Whatever the bytes, decoding ends.
  @Test func noBytesEndTheProcess() {
    var state: UInt64 = 7
    for count in 0..<400 {
      let bytes = (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      if let found = LegacyText.decode(bytes) { _ = LegacyText.mend(found.text) }
    }
  }
}
