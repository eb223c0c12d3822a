/// A place in a frame of metres: east and north on a plane, or along the three axes of the globe.
package struct Point: Equatable, Sendable {
  /// Metres along the first axis.
  package var x: Double
  /// Metres along the second axis.
  package var y: Double
  /// Metres along the third axis; 0 everywhere on a plane.
  package var z: Double

  /// A place by its metres along the axes.
  package init(x: Double, y: Double, z: Double = 0) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// Square metres of the straight line to another place.
  package func squaredDistance(to other: Point) -> Double {
    (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z)
  }

  /// Metres of the straight line to another place.
  package func distance(to other: Point) -> Double { squaredDistance(to: other).squareRoot() }

  /// The mean of some places; the origin where there is none.
  package static func middle(of points: some Collection<Point>) -> Point {
    guard !points.isEmpty else { return Point(x: 0, y: 0) }
    let sum = points.reduce(Point(x: 0, y: 0)) { Point(x: $0.x + $1.x, y: $0.y + $1.y, z: $0.z + $1.z) }
    let count = Double(points.count)
    return Point(x: sum.x / count, y: sum.y / count, z: sum.z / count)
  }
}

extension Double {
  /// The nearest number with this many decimals, equal to the one its decimal text reads back as.
  package func rounded(decimals: Int) -> Double {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return (self * scale).rounded() / scale
  }

  /// The nearest number within a range.
  package func clamped(_ low: Double, _ high: Double) -> Double { Swift.max(low, Swift.min(high, self)) }
}
