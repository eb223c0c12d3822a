/// How many cases of a sweep were compared, by whether an oracle finds them a plan. A sweep states at its end how
/// many of each it must have compared, so that one that passes over its cases fails.
public struct ComparedCases {
  public private(set) var feasible = 0
  public private(set) var infeasible = 0

  public init() {}

  public mutating func add(isFeasible: Bool) {
    if isFeasible { feasible += 1 } else { infeasible += 1 }
  }
}
