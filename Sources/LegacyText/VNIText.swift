/// The code of the fonts `VNI-Times`: a bare vowel and after it a letter that stands for its marks; a few letters
/// of their own.
enum VNIText {
  /// Letters that were meant, marks after them; nil for a letter that the code lacks, or a mark without its vowel.
  static func meaning(of text: String.UnicodeScalarView) -> String.UnicodeScalarView? {
    var letters = String.UnicodeScalarView()
    var vowel: Unicode.Scalar?
    for scalar in text {
      let small = Unicode.Scalar(scalar.value | 0x20).flatMap {
        (0xC0...0xDE).contains(scalar.value) ? $0 : nil
      }
      let key = small ?? scalar
      if let base = vowel, let marks = marks[key], marks.vowels.contains(base) {
        letters.append(contentsOf: marks.meant.unicodeScalars)
        vowel = nil
        continue
      }
      vowel = nil
      if scalar.value < 0x80 || OldCode.isTypographic(scalar) {
        letters.append(scalar)
        vowel = scalar.value < 0x80 ? Unicode.Scalar(scalar.value | 0x20) : nil
      } else if let own = own[key] {
        let meant = small == nil ? own : Character(own).uppercased().unicodeScalars.first ?? own
        letters.append(meant)
        // Marks of tone follow ô and ö as they follow bare vowels.
        if key == "ô" || key == "ö" { vowel = key }
      } else {
        return nil
      }
    }
    return letters
  }

  /// Whether the second scalar stands for marks of the first; both as they were read.
  static func isPair(_ vowel: Unicode.Scalar, _ mark: Unicode.Scalar) -> Bool {
    func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      scalar.value < 0x80 || (0xC0...0xDE).contains(scalar.value)
        ? Unicode.Scalar(scalar.value | 0x20) ?? scalar : scalar
    }
    return marks[small(mark)]?.vowels.contains(small(vowel)) ?? false
  }

  /// By the small letter: the vowels after which it is a mark, and the marks it stands for.
  private static let marks: [Unicode.Scalar: (vowels: Set<Unicode.Scalar>, meant: String)] = {
    let tones: [(Unicode.Scalar, String)] = [
      ("ù", "\u{301}"), ("ø", "\u{300}"), ("û", "\u{309}"), ("õ", "\u{303}"), ("ï", "\u{323}"),
    ]
    let roofs: [(Unicode.Scalar, String)] = [
      ("â", "\u{302}"), ("á", "\u{302}\u{301}"), ("à", "\u{302}\u{300}"), ("å", "\u{302}\u{309}"),
      ("ã", "\u{302}\u{303}"), ("ä", "\u{323}\u{302}"),
    ]
    let bows: [(Unicode.Scalar, String)] = [
      ("ê", "\u{306}"), ("é", "\u{306}\u{301}"), ("è", "\u{306}\u{300}"), ("ú", "\u{306}\u{309}"),
      ("ü", "\u{306}\u{303}"), ("ë", "\u{323}\u{306}"),
    ]
    var marks: [Unicode.Scalar: (vowels: Set<Unicode.Scalar>, meant: String)] = [:]
    for (letter, meant) in tones { marks[letter] = (["a", "e", "o", "u", "y", "ô", "ö"], meant) }
    for (letter, meant) in roofs { marks[letter] = (["a", "e", "o"], meant) }
    for (letter, meant) in bows { marks[letter] = (["a"], meant) }
    return marks
  }()

  /// Letters that stand alone.
  private static let own: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ô": "ơ", "ö": "ư",
  ]
}
