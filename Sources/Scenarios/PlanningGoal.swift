/// What a plan is to be best at.
public enum PlanningGoal: String, Sendable, CaseIterable {
  /// The most weighted households within the budget.
  case bestValue
  /// The least money that reaches every target.
  case leastCost
  /// The most for the first tier of villages, then for the second without loss to the first, and so on.
  case lexicographic
  /// The most for the commune worst off, then the most weighted households without loss to it.
  case maxMin
}

/// Villages that come before others in a lexicographic plan.
public struct PriorityTier: Sendable, Equatable {
  /// Names the tier in the stages of a solve.
  public var name = ""
  /// The villages served before those of later tiers.
  public var group = VillageGroup()

  /// A tier of every village.
  public init() {}
}

/// A share of what lacks a service that a plan must reach, whatever its goal.
public struct CoverageTarget: Sendable, Equatable {
  /// The name of the service that must be there, as a scenario file writes it.
  public var service = "mobile"
  /// The villages whose share is meant.
  public var group = VillageGroup()
  /// What is counted: villages or households.
  public var measure = Measure.villages
  /// Least share of the group's villages (households) without the service today that gain it, 0 to 1.
  public var share = 1.0
  /// The year by whose end it is reached; nil for the last.
  public var by: Int?

  /// What a share of a group is counted in.
  public enum Measure: String, Sendable, CaseIterable {
    case villages
    case households
  }

  /// Mobile broadband for every village.
  public init() {}
}
