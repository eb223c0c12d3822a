public import Geography

/// What has become of a work of an earlier plan.
public struct WorkProgress: Sendable, Equatable {
  /// What has become of a work.
  public enum Status: String, Sendable, CaseIterable {
    /// Built: it stays, and takes what was spent.
    case done
    /// Being built: it stays, and takes what it costs, or what was spent where that is more.
    case underWay = "under_way"
    /// Given up: it may not be built; what was spent is lost.
    case dropped
  }

  /// Identifier of the work.
  public var work = ""
  /// What has become of it.
  public var status = Status.done
  /// Đồng spent so far; nil for the price of a work that is done and nothing for another.
  public var spent: Money?
  /// The year it was finished in; nil for the first of the plan.
  public var year: Int?
  /// Name of the funding source that bears what was spent on a work given up; empty where the sources share it.
  public var borneBy = ""

  /// A work that is done.
  public init() {}
}
