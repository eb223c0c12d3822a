/// The order in which Vietnamese readers look for a name, for every table sorted by name in either language:
/// the names are Vietnamese in both.
///
/// Letters by the Vietnamese alphabet (a, ă, â, b, c, d, đ, e, ê …) decide first; tones only between names of
/// the same letters (level, grave, hook, tilde, acute, dot below), then capitals after small letters. Signs
/// stand before digits, digits before letters; a run of digits counts as a number, so that "Bản 9" stands
/// before "Bản 10". This is the order of CLDR's `vi` with numeric collation; how it is made (a key of levels,
/// compared without looking anything up) follows Unicode Technical Standard 10. Letters of other scripts come
/// after z, by code point. Spelling of the code points (composed or not) makes no difference.
package enum VietnameseCollation {
  /// Where a text stands in the order. Two different texts never have equal keys.
  package struct Key: Comparable, Sendable {
    /// The levels one after the other, each ended by 0.
    fileprivate var weights: [UInt32]

    package static func < (a: Key, b: Key) -> Bool { a.weights.lexicographicallyPrecedes(b.weights) }
  }

  /// The key of a text; made once a text, it makes comparing cheap.
  package static func key(_ text: String) -> Key {
    var reading = CollationReading()
    for scalar in text.unicodeScalars { reading.take(scalar) }
    return Key(weights: reading.finished() + text.unicodeScalars.map(\.value))
  }

  /// The elements in the order of their names; elements of one name keep their order.
  package static func sorted<Element>(
    _ elements: some Sequence<Element>, by name: (Element) -> String
  ) -> [Element] {
    let elements = Array(elements)
    // The weights of all in one buffer: an array each would cost more to hand about than to compare.
    var weights: [UInt32] = []
    var starts = [0]
    for element in elements {
      weights += key(name(element)).weights
      starts.append(weights.count)
    }
    let order = weights.withUnsafeBufferPointer { weights in
      elements.indices.sorted { a, b in
        let (first, second) = (weights[starts[a]..<starts[a + 1]], weights[starts[b]..<starts[b + 1]])
        for (one, other) in zip(first, second) where one != other { return one < other }
        return first.count == second.count ? a < b : first.count < second.count
      }
    }
    return order.map { elements[$0] }
  }
}

/// Reads a text scalar by scalar into the weights of its letters, tones and capitals.
private struct CollationReading {
  private var letters: [UInt32] = []
  private var tones: [UInt32] = []
  private var capitals: [UInt32] = []
  /// The letter read last, which marks that follow may change.
  private var open: CollationLetter?
  /// The digits of a number read so far.
  private var digits: [UInt32] = []

  mutating func take(_ scalar: Unicode.Scalar) {
    if let digit = CollationWeights.digit(scalar) {
      closeLetter()
      digits.append(digit)
      return
    }
    if let mark = CollationWeights.marks[scalar.value] {
      open?.take(mark)
      return
    }
    // What cannot be seen does not order.
    switch scalar.properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark: return
    default: break
    }
    close()
    if let letter = CollationWeights.letter(scalar) {
      open = letter
    } else {
      append(CollationWeights.sign(scalar))
    }
  }

  mutating func finished() -> [UInt32] {
    close()
    return letters + [0] + tones + [0] + capitals + [0]
  }

  private mutating func close() {
    closeLetter()
    guard !digits.isEmpty else { return }
    // A number with more digits is greater; zeros in front do not count.
    let significant = Array(digits.drop { $0 == 0 })
    append(CollationWeights.number)
    append(UInt32(clamping: significant.count) + 1)
    for digit in significant { append(digit + 1) }
    digits = []
  }

  private mutating func closeLetter() {
    guard let letter = open else { return }
    append(letter.weight, tone: letter.tone, isCapital: letter.isCapital)
    open = nil
  }

  private mutating func append(_ weight: UInt32, tone: UInt32 = 0, isCapital: Bool = false) {
    letters.append(weight)
    tones.append(tone + 1)
    capitals.append(isCapital ? 2 : 1)
  }
}
