/// The knee of a frontier: where it bends most.
enum FrontierKnee {
  /// Of the frontier's height: what lies no farther above the chord is the gap of the plans, not a bend.
  private static let leastHeight = 0.001

  /// The point farthest above the chord from the first point to the last, both axes scaled to 0…1
  /// (Kneedle; Satopää et al. 2011).
  ///
  /// - Parameter points: by rising `x`.
  /// - Returns: the index of the point, the first of equals; nil below three points, and where no point lies
  ///   above the chord by more than `leastHeight`.
  static func index(_ points: [(x: Double, y: Double)]) -> Int? {
    guard points.count >= 3, let first = points.first, let last = points.last, last.x > first.x,
      last.y > first.y
    else { return nil }
    var best: (index: Int, height: Double)?
    for (index, point) in points.enumerated() {
      let across = (point.x - first.x) / (last.x - first.x)
      let up = (point.y - first.y) / (last.y - first.y)
      if up - across > best?.height ?? leastHeight { best = (index, up - across) }
    }
    return best?.index
  }
}
