/// A reproducible stream of random numbers (SplitMix64; Steele, Lea and Flood 2014), one for each price in
/// each draw: what is drawn for one price in one draw moves no other, whatever the order of the work.
struct UncertaintyStream {
  private var state: UInt64

  /// - Parameter name: of what is drawn; by its name, so that a price list with one item more draws the same
  ///   for the others.
  init(seed: UInt64, draw: Int, name: String) {
    // Each part is mixed in by itself, so that neighbouring draws share nothing.
    state = UncertaintyStream.mixed(seed)
    state = UncertaintyStream.mixed(state ^ UInt64(truncatingIfNeeded: draw))
    for byte in name.utf8 { state = UncertaintyStream.mixed(state ^ UInt64(byte)) }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to but not including 1, a multiple of 2^-53.
  mutating func unit() -> Double {
    defer { state &+= 0x9E37_79B9_7F4A_7C15 }
    return Double(UncertaintyStream.mixed(state) >> 11) * 0x1p-53
  }
}
