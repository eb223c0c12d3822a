/// Points in square cells, for finding neighbours without comparing each with each.
struct PointGrid {
  private let cell: Double
  private let west: Double
  private let south: Double
  private let columns: Int
  private let rows: Int
  private var members: [[Int32]]
  private(set) var points: [Point] = []

  /// An empty grid over the extent of `extent`, for points that may be added later.
  init(extent: [Point], cell: Double) {
    self.cell = cell
    west = extent.map(\.x).min() ?? 0
    south = extent.map(\.y).min() ?? 0
    columns = Int(((extent.map(\.x).max() ?? 0) - west) / cell) + 1
    rows = Int(((extent.map(\.y).max() ?? 0) - south) / cell) + 1
    members = Array(repeating: [], count: columns * rows)
  }

  /// A grid of these points.
  init(_ points: [Point], cell: Double) {
    self.init(extent: points, cell: cell)
    for point in points { add(point) }
  }

  mutating func add(_ point: Point) {
    members[row(point.y) * columns + column(point.x)].append(Int32(points.count))
    points.append(point)
  }

  private func column(_ x: Double) -> Int { Int(((x - west) / cell).clamped(0, Double(columns - 1))) }
  private func row(_ y: Double) -> Int { Int(((y - south) / cell).clamped(0, Double(rows - 1))) }

  /// Indices of the points within `radius` of `centre`, in rising order.
  func indices(within radius: Double, of centre: Point) -> [Int] {
    var found: [Int] = []
    for row in row(centre.y - radius)...row(centre.y + radius) {
      for column in column(centre.x - radius)...column(centre.x + radius) {
        for member in members[row * columns + column]
        where points[Int(member)].squaredDistance(to: centre) <= radius * radius {
          found.append(Int(member))
        }
      }
    }
    return found.sorted()
  }

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

  /// The `count` points nearest to point `index`, nearest first, ties by index.
  func nearest(_ count: Int, to index: Int) -> [Int] {
    let centre = points[index]
    let wanted = min(count, points.count - 1)
    var radius = cell
    var found: [Int] = []
    while true {
      found = indices(within: radius, of: centre).filter { $0 != index }
      if found.count >= wanted { break }
      radius *= 2
    }
    let keyed = found.map { (distance: points[$0].squaredDistance(to: centre), index: $0) }
    return keyed.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(wanted).map(\.index)
  }
}
