/// Where a solve stands.
public struct EngineProgress: Sendable, Equatable {
  /// Weighted households of the best solution in hand.
  public var incumbent: Double?
  /// No solution is worth more; infinite where nothing is known yet.
  public var bound: Double
  /// Clusters worked out, of how many.
  public var clustersDone: Int
  /// How many clusters there are.
  public var clusterCount: Int
  /// Nodes of the branch and cut, where there is one.
  public var nodes: Int
  /// Wall-clock seconds since the solve began.
  public var seconds: Double

  /// `(bound - incumbent) / incumbent`, or nil without both.
  public var relativeGap: Double? {
    guard let incumbent, incumbent > 0, bound.isFinite else { return nil }
    return max(0, bound - incumbent) / incumbent
  }
}
