/// Files spoilt at random, the same for the same seed: what a reader may meet after a bad copy or by ill will.
public struct FileMutations {
  private var state: UInt64

  /// Mutations that the seed decides.
  public init(seed: UInt64) {
    state = seed
  }

  /// A file with one to eight changes: bytes turned, cut, doubled, moved, or set to values at the edge of numbers.
  public mutating func mutated(_ file: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0...below(8) {
      guard !bytes.isEmpty else { return bytes }
      let place = below(bytes.count)
      let length = min(1 + below(below(2) == 0 ? 4 : 64), bytes.count - place)
      switch below(7) {
      case 0: bytes[place] ^= UInt8(1 << below(8))
      case 1: bytes[place] = UInt8(truncatingIfNeeded: next())
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: below(bytes.count))
      case 4: for index in place..<place + length { bytes[index] = below(2) == 0 ? 0xFF : 0x00 }
      case 5: bytes.removeSubrange(place...)
      default:
        let other = below(bytes.count)
        bytes.swapAt(place, other)
      }
    }
    return bytes
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
