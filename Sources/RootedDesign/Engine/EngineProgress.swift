/// Where a solve stands.
public struct EngineProgress: Sendable, Equatable {
  /// What incumbent and bound are counted in.
  public enum Unit: Sendable {
    case weightedHouseholds
    /// For the least cost; đồng where no work costs a million.
    case millionDong
  }

  /// What the incumbent and the bound count.
  public var unit: Unit
  /// What the best solution in hand is worth, or costs.
  public var incumbent: Double?
  /// No solution is worth more, or costs less; infinite where nothing is known yet.
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
