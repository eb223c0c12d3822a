import Geography

/// Ground that a radio path may be blocked by.
package protocol Ground {
  /// Metres above sea level.
  func height(at point: Point) -> Double
}

extension Ground {
  /// Whether the straight line between two antennas clears the ground by 5 m, over an Earth whose radius
  /// is stretched by 4/3 for refraction (ITU-R P.530).
  ///
  /// - Parameters:
  ///   - fromAntenna: metres of the antenna above the ground at `from`.
  ///   - toAntenna: metres of the antenna above the ground at `to`.
  package func hasLineOfSight(
    from: Point, antenna fromAntenna: Double, to: Point, antenna toAntenna: Double
  ) -> Bool {
    let distance = from.distance(to: to)
    let fromTop = height(at: from) + fromAntenna
    let toTop = height(at: to) + toAntenna
    let steps = max(4, Int(distance / 500))
    for step in 1..<steps {
      let share = Double(step) / Double(steps)
      let bulge =
        share * (1 - share) * distance * distance / (2 * 4.0 / 3.0 * Coordinate.earthRadiusMetres)
      let line = fromTop + (toTop - fromTop) * share
      let ground = height(
        at: Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share))
      if ground + bulge + 5 > line { return false }
    }
    return true
  }
}

/// Ground that nothing is known of between two places: it rises evenly from one to the other.
///
/// An even rise lifts line and ground alike, so that only the curve of the Earth is left and 0 stands for any height.
package struct EvenGround: Ground {
  /// The ground between any two places.
  package init() {}

  package func height(at point: Point) -> Double { 0 }
}
