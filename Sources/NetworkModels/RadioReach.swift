package import Geography

/// What a site serves, by distance alone.
package enum RadioReach {
  /// How far a site of a kind serves, in metres, before shadowing.
  package static func metres(of kind: Site.Kind) -> Double {
    switch kind {
    case .mast40m: 5_500
    case .light: 1_700
    }
  }

  /// Metres of the antenna above the ground.
  package static func antenna(of kind: Site.Kind) -> Double {
    switch kind {
    case .mast40m: 40
    case .light: 15
    }
  }

  /// Share of a village's households in service: falls with the square of the distance, to half where the reach ends.
  ///
  /// - Parameter ratio: distance over the reach of the site.
  package static func share(atRatio ratio: Double) -> Double { 1 - 0.5 * ratio * ratio }

  /// A share as a table has it, in hundredths; nil below a tenth, which is no service.
  package static func told(_ share: Double) -> Double? {
    share < 0.1 ? nil : share.clamped(0, 1).rounded(decimals: 2)
  }
}

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
