/// Villages that one mast may serve together.
package enum SiteGroups {
  /// Villages in groups: each takes those within reach that no group before it took.
  ///
  /// - Parameters:
  ///   - members: the villages to group, by their index in the tree, in the order they are asked.
  ///   - reach: metres.
  package static func groups(of members: [Int], in tree: PointTree, within reach: Double) -> [[Int]] {
    var isLeft = Array(repeating: false, count: tree.points.count)
    for member in members { isLeft[member] = true }
    var groups: [[Int]] = []
    for member in members where isLeft[member] {
      let group = tree.indices(within: reach, of: tree.points[member]).filter { isLeft[$0] }
      for other in group { isLeft[other] = false }
      groups.append(group)
    }
    return groups
  }

  /// The village of a group nearest to its middle.
  package static func mostCentral(of group: [Int], _ points: [Point]) -> Int? {
    let centre = Point.middle(of: group.map { points[$0] })
    return group.min { points[$0].squaredDistance(to: centre) < points[$1].squaredDistance(to: centre) }
  }
}
