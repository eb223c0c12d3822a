/// A year of a plan by its place among the plan's years, from 0. A plan without years has one, the first, which
/// is no calendar year; calendar years are plain numbers (2026), so that neither passes for the other.
public struct YearIndex: Hashable, Comparable, Sendable {
  /// From 0.
  public let position: Int

  /// The year at a position.
  public init(_ position: Int) { self.position = position }

  /// The first year.
  public static let first = YearIndex(0)

  /// Whether one comes before the other.
  public static func < (a: YearIndex, b: YearIndex) -> Bool { a.position < b.position }
}

extension Phases {
  /// The last year; the first in a plan without years.
  package var lastYear: YearIndex { YearIndex(max(0, budgets.count - 1)) }

  /// Where a calendar year stands; nil where it is none of the plan's.
  package func index(of calendarYear: Int) -> YearIndex? {
    budgets.firstIndex { $0.year == calendarYear }.map { YearIndex($0) }
  }

  /// The calendar year; nil in a plan without years.
  package func calendarYear(of index: YearIndex) -> Int? {
    budgets.indices.contains(index.position) ? budgets[index.position].year : nil
  }
}
