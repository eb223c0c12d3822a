/// Changes bytes at random, the same way for the same seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Below `bound`, which is above 0.
  mutating func next(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// What stands in tags, tables and numbers, and what their readers must not trust.
  private static let pieces: [[UInt8]] =
    [
      "\"", "<", ">", "&", "&#0;", "<!DOCTYPE a>", "]]>", "<!--", "-1", "0", "1048577", "16385",
      "99999999999999999999",
      "1e999", "nan", ";", ",", "\t", "\r", "\n\n", "A1", "XFE1", "_x000D_", "_xD800_", "\u{FEFF}", "\u{301}",
      "sep=",
      "number-columns-repeated=\"16384\"", "number-rows-repeated=\"1048576\"", "hidden=\"1\"", "t=\"s\"", "?",
    ].map { Array($0.utf8) } + [
      [0xFF, 0xFE], [0xC3], [0], [0xFF, 0xFF, 0xFF, 0xFF], [0x50, 0x4B, 0x05, 0x06],
    ]

  /// The bytes after one to eight changes.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 8) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = [UInt8(truncatingIfNeeded: next())]
      return
    }
    let place = next(below: bytes.count)
    let end = min(bytes.count, place + 1 + next(below: 64))
    switch next(below: 8) {
    case 0: bytes[place] ^= 1 << UInt8(next(below: 8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: next())
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count))
    case 4: bytes.removeSubrange(place...)
    case 5:
      let other = next(below: bytes.count)
      bytes.swapAt(place, other)
    default:
      let piece = Mutator.pieces[next(below: Mutator.pieces.count)]
      bytes.replaceSubrange(place..<(next(below: 2) == 0 ? place : end), with: piece)
    }
  }
}
