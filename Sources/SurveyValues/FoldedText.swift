internal import Foundation

/// Texts compared without marks, case and kinds of blanks: `Chưa có số liệu` is `chua co so lieu`.
enum FoldedText {
  /// Letters with marks by their scalar: what they are without, in small ASCII letters.
  private static let plain: [UInt32: UInt8] = {
    var plain: [UInt32: UInt8] = [0x110: 0x64, 0x111: 0x64, 0xD0: 0x64, 0xF0: 0x64]
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(UInt32(value)), plain[scalar.value] == nil else { continue }
      let folded = String(scalar).folding(
        options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      if folded.utf8.count == 1, let byte = folded.utf8.first { plain[scalar.value] = byte }
    }
    return plain
  }()

  /// Small ASCII letters, digits and signs, blanks at the ends left out and several made one; a sign that no table
  /// knows stands as a question mark.
  static func bytes(of text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isBlank = true
    for scalar in text.unicodeScalars {
      guard let byte = byte(of: scalar) else { continue }
      if byte == UInt8(ascii: " ") {
        if !isBlank { folded.append(byte) }
        isBlank = true
      } else {
        folded.append(byte)
        isBlank = false
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return folded
  }

  /// The same as text.
  static func of(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// nil for what has no width: marks of their own, byte order marks.
  private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x41...0x5A: UInt8(scalar.value + 0x20)
    case 0x21...0x7E: UInt8(scalar.value)
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    case 0x300...0x36F, 0xFEFF, 0x200B...0x200F: nil
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2018, 0x2019, 0x2032, 0xB4: UInt8(ascii: "'")
    case 0x201C, 0x201D, 0x2033: UInt8(ascii: "\"")
    case 0x2248, 0x223C: UInt8(ascii: "~")
    case 0x2264: UInt8(ascii: "<")
    case 0x2265: UInt8(ascii: ">")
    case 0x2026: UInt8(ascii: ".")
    // Digits of full width, as some keyboards of East Asia type them.
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10 + 0x30)
    case 0xB2: UInt8(ascii: "2")
    // Signs of degrees, and those that look like them.
    case 0xB0, 0xBA, 0x2DA: UInt8(ascii: "*")
    default: plain[scalar.value] ?? UInt8(ascii: "?")
    }
  }
}
