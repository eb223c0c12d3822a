package import Geography

/// Which microwave hops are worth offering: up to two from each candidate to existing sites and two to other
/// candidates, one from a pole in a village.
package enum HopChoice {
  /// Metres of the longest hop.
  package static let longest = 30_000.0
  /// Metres of the longest hop between two candidates: beyond it an existing site is as near.
  package static let longestBetweenCandidates = 12_000.0
  /// Metres below which a cable is laid instead.
  private static let shortest = 150.0

  /// A hop by the indices of its sites.
  package struct Choice: Sendable {
    /// The candidate that asked for it.
    package var from: Int
    /// The site it sees.
    package var to: Int
    /// Metres.
    package var distance: Double
  }

  /// The hops among sites.
  ///
  /// - Parameters:
  ///   - points: where the sites stand.
  ///   - neighbours: the sites near a site, nearest first.
  ///   - isClear: whether the first site sees the second.
  package static func hops(
    among sites: [Site], at points: [Point], neighbours: (Int) -> [Int], isClear: (Int, Int) -> Bool
  ) -> [Choice] {
    var known: Set<Int> = []
    var hops: [Choice] = []
    for from in sites.indices where sites[from].status == .candidate {
      let isPole = sites[from].place != nil && sites[from].kind == .light
      var left = [Site.Status.existing: 2, .candidate: isPole ? 1 : 2]
      for to in neighbours(from) {
        let distance = points[from].distance(to: points[to])
        guard distance <= longest, (left.values.max() ?? 0) > 0 else { break }
        let status = sites[to].status
        if status == .candidate, distance > longestBetweenCandidates { continue }
        guard distance > shortest, left[status, default: 0] > 0, isClear(from, to) else { continue }
        left[status, default: 0] -= 1
        guard known.insert(min(from, to) * sites.count + max(from, to)).inserted else { continue }
        hops.append(Choice(from: from, to: to, distance: distance))
      }
    }
    return hops
  }

  /// Whether a candidate stands in a village that an existing mast near by does not serve: were there a
  /// line of sight, the village would have a signal.
  package static func isShadowed(_ site: Site, by other: Site, distance: Double) -> Bool {
    guard other.status == .existing, distance < 1.2 * RadioReach.metres(of: .mast40m),
      case .village = site.place
    else { return false }
    return true
  }
}
