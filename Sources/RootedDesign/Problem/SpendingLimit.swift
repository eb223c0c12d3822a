/// The most that may be spent, in đồng; nil where there is no limit.
public typealias SpendingLimit = Int64?

extension SpendingLimit {
  /// Whether a cost is within the limit once `spent` is gone. Without a limit every cost is that can be added
  /// up at all.
  package func allows(_ cost: Int64, after spent: Int64 = 0) -> Bool {
    guard let limit = self else { return !spent.addingReportingOverflow(cost).overflow }
    return cost <= limit - spent
  }

  /// What is left of it; nil without a limit.
  package func left(after spent: Int64) -> SpendingLimit { map { $0 - spent } }
}
