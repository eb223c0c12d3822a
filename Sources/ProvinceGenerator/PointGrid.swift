import NetworkModels

/// Points in square cells, to which more are added, for finding whether a place is free.
struct PointGrid {
  private let cell: Double
  private let west: Double
  private let south: Double
  private let columns: Int
  private let rows: Int
  private var members: [[Int32]]
  private var points: [Point] = []

  /// An empty grid over the extent of `extent`.
  init(extent: [Point], cell: Double) {
    self.cell = cell
    west = extent.map(\.x).min() ?? 0
    south = extent.map(\.y).min() ?? 0
    columns = Int(((extent.map(\.x).max() ?? 0) - west) / cell) + 1
    rows = Int(((extent.map(\.y).max() ?? 0) - south) / cell) + 1
    members = Array(repeating: [], count: columns * rows)
  }

  mutating func add(_ point: Point) {
    members[row(point.y) * columns + column(point.x)].append(Int32(points.count))
    points.append(point)
  }

  private func column(_ x: Double) -> Int { Int(((x - west) / cell).clamped(0, Double(columns - 1))) }
  private func row(_ y: Double) -> Int { Int(((y - south) / cell).clamped(0, Double(rows - 1))) }

  /// Whether a point lies within `radius` of `centre`.
  func hasPoint(within radius: Double, of centre: Point) -> Bool {
    for row in row(centre.y - radius)...row(centre.y + radius) {
      for column in column(centre.x - radius)...column(centre.x + radius) {
        for member in members[row * columns + column]
        where points[Int(member)].squaredDistance(to: centre) <= radius * radius {
          return true
        }
      }
    }
    return false
  }
}
