import Geography
import NetworkModels

/// A modelled ground surface over a set of communes: each commune's own mean height and range, blended by
/// distance, with two octaves of value noise for ridges and valleys.
///
/// No survey stands behind a single height. The surface exists so that what depends on the ground agrees
/// with itself: where a ridge blocks a radio path, a route across it is also longer and dearer.
struct Relief: Ground {
  /// Distance between two support points in metres.
  private static let spacing = 1_000.0
  private let west: Double
  private let south: Double
  private let columns: Int
  private let rows: Int
  private var heights: [Double] = []

  init(centres: [Point], elevations: [ElevationRange], margin: Double, seed: UInt64) {
    west = (centres.map(\.x).min() ?? 0) - margin
    south = (centres.map(\.y).min() ?? 0) - margin
    let east = (centres.map(\.x).max() ?? 0) + margin
    let north = (centres.map(\.y).max() ?? 0) + margin
    columns = Int((east - west) / Relief.spacing) + 2
    rows = Int((north - south) / Relief.spacing) + 2
    heights.reserveCapacity(columns * rows)
    let broad = ValueNoise(cell: 6_000, seed: seed)
    let fine = ValueNoise(cell: 2_200, seed: RandomStream.mix(seed))
    for row in 0..<rows {
      for column in 0..<columns {
        let point = Point(
          x: west + Double(column) * Relief.spacing, y: south + Double(row) * Relief.spacing)
        var weights = 0.0
        var mean = 0.0
        var range = 0.0
        for index in centres.indices {
          // The 3 km in the denominator keep a commune's middle from being a peak of its own weight.
          let weight = 1 / (point.squaredDistance(to: centres[index]) + 9e6)
          let squared = weight * weight
          weights += squared
          mean += squared * (elevations[index].mean ?? elevations[index].minimum)
          range += squared * (elevations[index].maximum - elevations[index].minimum)
        }
        let noise = 0.65 * broad.value(at: point) + 0.35 * fine.value(at: point)
        heights.append(mean / weights + Relief.amplitude * range / weights * noise)
      }
    }
  }

  /// Noise amplitude as a share of a commune's range of heights. The ranges come from cells of 9 km, which
  /// cut off peaks and valleys, so more than the half that would span them.
  private static let amplitude = 2.0

  /// Height in metres by bilinear interpolation; outside the raster, that of its edge.
  func height(at point: Point) -> Double {
    let x = ((point.x - west) / Relief.spacing).clamped(0, Double(columns - 1) - 1e-9)
    let y = ((point.y - south) / Relief.spacing).clamped(0, Double(rows - 1) - 1e-9)
    let column = Int(x)
    let row = Int(y)
    let u = x - Double(column)
    let v = y - Double(row)
    let first = row * columns + column
    let lower = heights[first] * (1 - u) + heights[first + 1] * u
    let upper = heights[first + columns] * (1 - u) + heights[first + columns + 1] * u
    return lower * (1 - v) + upper * v
  }

  /// Metres climbed and descended per metre of straight line, sampled at eight steps.
  func roughness(from: Point, to: Point) -> Double {
    let steps = 8
    var previous = height(at: from)
    var climbed = 0.0
    for step in 1...steps {
      let share = Double(step) / Double(steps)
      let next = height(at: Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share))
      climbed += abs(next - previous)
      previous = next
    }
    return climbed / max(1, from.distance(to: to))
  }
}

/// Smooth noise between -1 and 1: random values on a lattice, blended by a cubic.
struct ValueNoise {
  let cell: Double
  let seed: UInt64

  func value(at point: Point) -> Double {
    let x = (point.x / cell).rounded(.down)
    let y = (point.y / cell).rounded(.down)
    let u = ValueNoise.eased(point.x / cell - x)
    let v = ValueNoise.eased(point.y / cell - y)
    let lower = corner(x, y) * (1 - u) + corner(x + 1, y) * u
    let upper = corner(x, y + 1) * (1 - u) + corner(x + 1, y + 1) * u
    return lower * (1 - v) + upper * v
  }

  private static func eased(_ t: Double) -> Double { t * t * (3 - 2 * t) }

  private func corner(_ x: Double, _ y: Double) -> Double {
    let packed = UInt64(bitPattern: Int64(x)) << 32 ^ UInt64(bitPattern: Int64(y)) & 0xFFFF_FFFF
    return Double(RandomStream.mix(seed ^ RandomStream.mix(packed)) >> 11) * 0x1p-52 - 1
  }
}
