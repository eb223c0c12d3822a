/// A letter of the Latin alphabet with the marks Vietnamese writes on it.
struct CollationLetter {
  /// A mark that makes another letter, or another tone.
  enum Mark {
    case breve, circumflex, horn, stroke
    /// 1 grave, 2 hook above, 3 tilde, 4 acute, 5 dot below.
    case tone(UInt32)
  }

  /// The small letter without marks.
  var base: Character
  /// 0, or the place of the letter after its base: ă 1, â 2; đ 1; ê 1; ô 1, ơ 2; ư 1.
  var variant: UInt32 = 0
  var tone: UInt32 = 0
  var isCapital = false

  mutating func take(_ mark: Mark) {
    switch (mark, base) {
    case (.breve, "a"), (.stroke, "d"), (.circumflex, "e"), (.circumflex, "o"), (.horn, "u"): variant = 1
    case (.circumflex, "a"), (.horn, "o"): variant = 2
    case (.tone(let mark), _): tone = mark
    default: break
    }
  }

  /// Four places a letter, so that its variants follow it.
  var weight: UInt32 {
    CollationWeights.firstLetter + 4 * UInt32((base.asciiValue ?? 0x61) - 0x61) + variant
  }
}

/// The weights of single characters, by which texts are ordered.
enum CollationWeights {
  /// What a number starts with: after every sign, before every letter.
  static let number: UInt32 = 0x100
  static let firstLetter: UInt32 = 0x200
  private static let others: UInt32 = 0x1000

  /// The place of a digit 0 to 9; nil for what is none.
  static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x30...0x39).contains(scalar.value) ? scalar.value - 0x30 : nil
  }

  /// The letter a scalar stands for; nil for what is no letter of Vietnamese or English.
  static func letter(_ scalar: Unicode.Scalar) -> CollationLetter? {
    switch scalar.value {
    case 0x61...0x7A: CollationLetter(base: Character(scalar))
    case 0x41...0x5A:
      CollationLetter(base: Character(Unicode.Scalar(UInt8(scalar.value + 0x20))), isCapital: true)
    default: composed[scalar.value]
    }
  }

  /// The weight of anything else: the signs of ASCII in CLDR's order, all others by code point.
  static func sign(_ scalar: Unicode.Scalar) -> UInt32 {
    signs[scalar.value] ?? (scalar.properties.isWhitespace ? 1 : others + scalar.value)
  }

  /// Combining marks by code point.
  static let marks: [UInt32: CollationLetter.Mark] = [
    0x306: .breve, 0x302: .circumflex, 0x31B: .horn, 0x300: .tone(1), 0x309: .tone(2), 0x303: .tone(3),
    0x301: .tone(4), 0x323: .tone(5), 0x340: .tone(1), 0x341: .tone(4),
  ]

  private static let signs: [UInt32: UInt32] = Dictionary(
    " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".unicodeScalars.enumerated().map {
      ($0.element.value, UInt32($0.offset) + 1)
    }, uniquingKeysWith: { first, _ in first })

  /// Vietnamese letters of one code point each.
  private static let composed: [UInt32: CollationLetter] = {
    // A vowel, and with the tones in their order.
    let vowels: [(base: Character, mark: CollationLetter.Mark?, letters: String)] = [
      ("a", nil, "aàảãáạ"), ("a", .breve, "ăằẳẵắặ"), ("a", .circumflex, "âầẩẫấậ"), ("e", nil, "eèẻẽéẹ"),
      ("e", .circumflex, "êềểễếệ"), ("i", nil, "iìỉĩíị"), ("o", nil, "oòỏõóọ"),
      ("o", .circumflex, "ôồổỗốộ"), ("o", .horn, "ơờởỡớợ"), ("u", nil, "uùủũúụ"), ("u", .horn, "ưừửữứự"),
      ("y", nil, "yỳỷỹýỵ"),
    ]
    var letters: [UInt32: CollationLetter] = [:]
    func add(_ text: String, _ letter: CollationLetter) {
      for (text, isCapital) in [(text, false), (text.uppercased(), true)] {
        guard let scalar = text.unicodeScalars.first, scalar.value >= 0x80 else { continue }
        var letter = letter
        letter.isCapital = isCapital
        letters[scalar.value] = letter
      }
    }
    for vowel in vowels {
      for (tone, text) in vowel.letters.enumerated() {
        var letter = CollationLetter(base: vowel.base, tone: UInt32(tone))
        if let mark = vowel.mark { letter.take(mark) }
        add(String(text), letter)
      }
    }
    // ð is what older Vietnamese fonts put in the place of đ.
    for text in ["đ", "ð"] { add(text, CollationLetter(base: "d", variant: 1)) }
    return letters
  }()
}
