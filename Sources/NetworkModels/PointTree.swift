/// Points in a k-d tree (Bentley 1975): neighbours without comparing each with each, however unevenly the points lie.
package struct PointTree: Sendable {
  /// Part of the points: those of `first..<last` in the tree's order, all within a box.
  struct Branch {
    var low: Point
    var high: Point
    var first: Int
    var last: Int
    /// Index of the second half; the first half follows its parent. 0 at a leaf.
    var secondHalf = 0

    /// Square of the distance of a place to the box: never above that to a point within, also as rounded.
    func squaredDistance(to place: Point) -> Double {
      let x = max(0, low.x - place.x, place.x - high.x)
      let y = max(0, low.y - place.y, place.y - high.y)
      let z = max(0, low.z - place.z, place.z - high.z)
      return x * x + y * y + z * z
    }
  }

  private static let leafSize = 8

  /// The points, by the index that everything here names them by.
  package let points: [Point]
  /// Indices of the points, those of a branch side by side.
  private(set) var order: [Int]
  /// Each branch before its halves.
  private(set) var branches: [Branch] = []

  /// A tree of points with finite coordinates.
  package init(_ points: [Point]) {
    self.points = points
    order = Array(points.indices)
    if !points.isEmpty { grow(0, points.count) }
  }

  private mutating func grow(_ first: Int, _ last: Int) {
    let (low, high) = extent(first, last)
    let index = branches.count
    branches.append(Branch(low: low, high: high, first: first, last: last))
    guard last - first > PointTree.leafSize else { return }
    let middle = (first + last) / 2
    let sides = [(high.x - low.x, \Point.x), (high.y - low.y, \Point.y), (high.z - low.z, \Point.z)]
    divide(first, last, at: middle, by: (sides.max { $0.0 < $1.0 } ?? sides[0]).1)
    grow(first, middle)
    branches[index].secondHalf = branches.count
    grow(middle, last)
  }

  private func extent(_ first: Int, _ last: Int) -> (Point, Point) {
    var low = points[order[first]]
    var high = low
    for position in first..<last {
      let point = points[order[position]]
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y), z: min(low.z, point.z))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y), z: max(high.z, point.z))
    }
    return (low, high)
  }

  /// Puts the lower ones of a range before `middle` and the higher ones behind (quickselect, Hoare 1961).
  private mutating func divide(_ first: Int, _ last: Int, at middle: Int, by axis: KeyPath<Point, Double>) {
    let values = order[first..<last].map { points[$0][keyPath: axis] }
    var keyed = zip(values, order[first..<last]).map { (value: $0, index: $1) }
    var left = 0
    var right = keyed.count - 1
    let target = middle - first
    while left < right {
      let pivot = keyed[(left + right) / 2].value
      var low = left
      var high = right
      while low <= high {
        while keyed[low].value < pivot { low += 1 }
        while keyed[high].value > pivot { high -= 1 }
        guard low <= high else { break }
        keyed.swapAt(low, high)
        low += 1
        high -= 1
      }
      if target <= high { right = high } else if target >= low { left = low } else { break }
    }
    for (offset, entry) in keyed.enumerated() { order[first + offset] = entry.index }
  }

  /// Looks through the branches a search still wants, nearer halves first.
  ///
  /// - Parameters:
  ///   - reach: square of the distance beyond which nothing is wanted, as it stands then.
  ///   - isWanted: whether a branch may hold what is looked for.
  ///   - visit: takes the index of a point and the square of its distance.
  func search(
    from place: Point, reach: () -> Double, isWanted: (Int) -> Bool = { _ in true },
    visit: (Int, Double) -> Void
  ) {
    guard !branches.isEmpty else { return }
    func descend(_ index: Int, _ distance: Double) {
      guard distance <= reach(), isWanted(index) else { return }
      let branch = branches[index]
      guard branch.secondHalf > 0 else {
        for position in branch.first..<branch.last {
          visit(order[position], points[order[position]].squaredDistance(to: place))
        }
        return
      }
      let first = branches[index + 1].squaredDistance(to: place)
      let second = branches[branch.secondHalf].squaredDistance(to: place)
      if first <= second { descend(index + 1, first) }
      descend(branch.secondHalf, second)
      if first > second { descend(index + 1, first) }
    }
    descend(0, branches[0].squaredDistance(to: place))
  }

  /// Indices of the points within `radius` of `centre`, in rising order.
  package func indices(within radius: Double, of centre: Point) -> [Int] {
    var found: [Int] = []
    search(from: centre, reach: { radius * radius }) { index, distance in
      if distance <= radius * radius { found.append(index) }
    }
    return found.sorted()
  }

  /// The `count` points nearest to a place, nearest first, ties by index.
  ///
  /// - Parameters:
  ///   - excluded: index of a point that is left out.
  ///   - radius: greatest distance.
  package func nearest(
    _ count: Int, to place: Point, except excluded: Int? = nil, within radius: Double = .infinity
  ) -> [Int] {
    guard count > 0 else { return [] }
    let limit = radius * radius
    var found: [(distance: Double, index: Int)] = []
    found.reserveCapacity(count + 1)
    search(from: place, reach: { found.count < count ? limit : found[count - 1].distance }) {
      index, distance in
      guard index != excluded, distance <= limit else { return }
      if found.count == count {
        guard (distance, index) < (found[count - 1].distance, found[count - 1].index) else { return }
        found.removeLast()
      }
      var position = found.count
      while position > 0, (distance, index) < (found[position - 1].distance, found[position - 1].index) {
        position -= 1
      }
      found.insert((distance, index), at: position)
    }
    return found.map(\.index)
  }

  /// The `count` points nearest to point `index`, nearest first, ties by index.
  package func nearest(_ count: Int, to index: Int) -> [Int] {
    nearest(count, to: points[index], except: index)
  }
}
