import Foundation

/// Whether a word can be one of Vietnamese, letter by letter: an onset, a rhyme, a tone that the rhyme can bear.
///
/// The sound structure as Đoàn Thiện Thuật, "Ngữ âm tiếng Việt" (1977), has it; wide enough for the names of
/// places in languages of the highlands (`Đắk`, `Krông`), which Vietnamese writes with its letters.
enum VietnameseSyllable {
  /// - Parameter word: with its letters composed, in any case.
  static func isOne(_ word: some StringProtocol) -> Bool {
    // The longest, nghiêng, has seven letters of three bytes at most, with its tone apart a few more.
    guard word.utf8.count <= 40 else { return false }
    var tones = Set<Unicode.Scalar>()
    var letters = ""
    // Decomposed, a tone is a scalar of its own; the marks of ă, â, ê, ô, ơ, ư are not tones.
    for character in word.lowercased() {
      let scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
      var plain = String.UnicodeScalarView()
      for scalar in scalars {
        if toneMarks.contains(scalar) { tones.insert(scalar) } else { plain.append(scalar) }
      }
      letters += String(plain).precomposedStringWithCanonicalMapping
    }
    guard tones.count <= 1 else { return false }
    return onsets.contains { onset in
      guard letters.hasPrefix(onset) else { return false }
      let rhyme = String(letters.dropFirst(onset.count))
      guard rhymes.contains(rhyme) else { return false }
      // A rhyme that ends in a stop is sharp or heavy.
      let isStopped =
        rhyme.hasSuffix("c") || rhyme.hasSuffix("ch") || rhyme.hasSuffix("p") || rhyme.hasSuffix("t")
      return !isStopped || tones.isEmpty && isFree(onset) || tones.contains("\u{301}")
        || tones.contains("\u{323}")
    }
  }

  /// Clusters of other languages, whose words bear no tone.
  private static func isFree(_ onset: String) -> Bool {
    onset.hasSuffix("r") && onset.count > 1 && onset != "tr"
  }

  private static let toneMarks = Set("\u{300}\u{301}\u{303}\u{309}\u{323}".unicodeScalars)

  private static let onsets = """
     b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x kr kl pl pr bl br đr gr gl ml sr
    """.split(separator: " ", omittingEmptySubsequences: false).map(String.init) + [""]

  private static let rhymes = Set(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ă â
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y ynh
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc
    oong op ot oi ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ơng
    u ua uac uach uai uan uang uanh uao uap uat uay uăc uăm uăn uăng uăp uăt uâc uân uâng uât uây uc ue uen ueo
    uet uê uêch uên uênh uêt uêu ui um un ung uôc uôi uôm uôn uông uôt uơ uơi uơn up ut uy uya uych uyên uyêt
    uyêch uyêng uyn uynh uyp uyt uyu uit uiên ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    ak ăk âk ek êk ik ok ôk uk ưk ơk
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
