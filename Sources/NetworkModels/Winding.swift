/// How much longer a fibre route is than the straight line between its ends.
package enum Winding {
  /// What stands for the chance where none is drawn.
  package static let evenChance = 0.5

  /// Factor on the straight line: 1.35 to 1.70.
  ///
  /// - Parameters:
  ///   - roughness: metres climbed and descended per metre of straight line; from a tenth on it makes no more.
  ///   - chance: from 0 to 1: what else decides, and nobody knows.
  package static func factor(roughness: Double, chance: Double) -> Double {
    1.35 + 0.35 * (0.5 * (roughness / 0.1).clamped(0, 1) + 0.5 * chance)
  }
}
