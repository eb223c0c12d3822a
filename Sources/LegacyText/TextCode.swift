import Foundation

extension LegacyText {
  /// How letters were turned into bytes, or into letters of another code.
  public enum Encoding: String, Sendable, CaseIterable {
    case utf8, utf16
    /// Of Windows for western Europe.
    case windows1252
    /// Of Windows for Viet Nam: tones are bytes of their own after the vowel.
    case windows1258
    /// TCVN 5712:1993 as the fonts `.VnTime` have it, also known as ABC.
    case tcvn3
    /// The fonts `VNI-Times`: marks are letters of their own after the vowel.
    case vni
    /// UTF-8 that a program took for another code and encoded once more.
    case utf8Twice

    /// What people call it.
    public var name: String {
      switch self {
      case .utf8: "UTF-8"
      case .utf16: "UTF-16"
      case .windows1252: "Windows-1252"
      case .windows1258: "Windows-1258"
      case .tcvn3: "TCVN3"
      case .vni: "VNI"
      case .utf8Twice: "UTF-8 × 2"
      }
    }
  }
}

/// Which byte a letter is in the codes of Windows, and which letter a byte.
enum WindowsCode {
  /// The byte in Windows-1252; of a control character without a letter, its number.
  static func byte1252(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x100: UInt8(scalar.value)
    // Œ to ™, and none of the letters of Vietnamese.
    case 0x152..<0x1A0, 0x2C6..<0x300, 0x2000...0x2122: bytes1252[scalar]
    default: nil
    }
  }

  static func letter1252(_ byte: UInt8) -> Unicode.Scalar { letters1252[Int(byte)] }

  static func letter1258(_ byte: UInt8) -> Unicode.Scalar { letters1258[byte] ?? letter1252(byte) }

  /// The byte in Windows-1258.
  static func byte1258(_ scalar: Unicode.Scalar) -> UInt8? {
    if let byte = bytes1258[scalar] { return byte }
    guard let byte = byte1252(scalar), letters1258[byte] == nil else { return nil }
    return byte
  }

  private static let above: [(byte: UInt8, letter: Unicode.Scalar)] = [
    (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"),
    (0x89, "‰"), (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"),
    (0x94, "”"), (0x95, "•"), (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"),
    (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
  ]

  private static let bytes1252 = Dictionary(uniqueKeysWithValues: above.map { ($0.letter, $0.byte) })

  private static let letters1252: [Unicode.Scalar] = {
    var letters = (UInt8.min...UInt8.max).map { Unicode.Scalar($0) }
    for (byte, letter) in above { letters[Int(byte)] = letter }
    return letters
  }()

  /// Where Windows-1258 differs from Windows-1252.
  private static let letters1258: [UInt8: Unicode.Scalar] = [
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă",
    0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]

  private static let bytes1258 = Dictionary(uniqueKeysWithValues: letters1258.map { ($0.value, $0.key) })
}

/// One of the codes in which Vietnamese was written before Unicode, as its bytes look where they are read as
/// Windows-1252: `B¶n`, `Baûn`, `BaÒn` for `Bản`.
enum OldCode: CaseIterable {
  case tcvn3, vni, windows1258

  var encoding: LegacyText.Encoding {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .windows1258: .windows1258
    }
  }

  /// The text that was meant, composed; nil for one with a letter that the code lacks.
  func meaning(of text: String) -> String? {
    let meant: String.UnicodeScalarView? =
      switch self {
      case .tcvn3: TCVN3Text.meaning(of: text.unicodeScalars)
      case .vni: VNIText.meaning(of: text.unicodeScalars)
      case .windows1258: OldCode.windows1258(text.unicodeScalars)
      }
    return meant.map { String($0).precomposedStringWithCanonicalMapping }
  }

  private static func windows1258(_ text: String.UnicodeScalarView) -> String.UnicodeScalarView? {
    var letters = String.UnicodeScalarView()
    for scalar in text {
      guard let byte = WindowsCode.byte1252(scalar) else { return nil }
      letters.append(WindowsCode.letter1258(byte))
    }
    return letters
  }

  /// Marks of print that no old code has letters for; word processors set them whatever the font.
  static func isTypographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || (0x2010...0x203A).contains(scalar.value)
  }
}
