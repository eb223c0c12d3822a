import NetworkModels

/// A reproducible stream of random numbers: xoshiro256** (Blackman and Vigna 2018), its state filled by
/// SplitMix64 (Steele, Lea and Flood 2014).
///
/// Integer arithmetic and one exact scaling only, so that every platform draws the same numbers. Each
/// purpose in each tile has a stream of its own: a change in how sites are drawn moves no village.
struct RandomStream: RandomNumberGenerator {
  /// What a stream is drawn for.
  enum Purpose: UInt64 {
    case relief = 1
    case villages
    case attributes
    case services
    case nodes
    case routes
    case sites
  }

  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: UInt64, tile: Int, purpose: Purpose) {
    var mixer = RandomStream.mix(RandomStream.mix(seed) ^ UInt64(truncatingIfNeeded: tile))
    mixer = RandomStream.mix(mixer ^ purpose.rawValue << 32)
    var filled: [UInt64] = []
    for _ in 0..<4 {
      filled.append(RandomStream.mix(mixer))
      mixer &+= RandomStream.golden
    }
    state = (filled[0], filled[1], filled[2], filled[3])
  }

  private static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// SplitMix64's output for a state one step before `value`.
  static func mix(_ value: UInt64) -> UInt64 {
    var z = value &+ golden
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func next() -> UInt64 {
    let scrambled = state.1 &* 5
    let result = (scrambled << 7 | scrambled >> 57) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = state.3 << 45 | state.3 >> 19
    return result
  }

  /// A number from 0 up to but not including 1, a multiple of 2^-53.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from `low` up to but not including `high`.
  mutating func uniform(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }

  /// A number from 0 up to but not including `count`.
  mutating func index(below count: Int) -> Int { min(count - 1, Int(unit() * Double(count))) }

  /// Whether an event of this probability happens.
  mutating func chance(_ probability: Double) -> Bool { unit() < probability }

  /// A point in the disc of this radius, by rejection: no sine, whose last bit differs by platform.
  mutating func pointInDisc(around centre: Point, radius: Double) -> Point {
    while true {
      let x = uniform(-1, 1)
      let y = uniform(-1, 1)
      if x * x + y * y <= 1 { return Point(x: centre.x + x * radius, y: centre.y + y * radius) }
    }
  }
}
