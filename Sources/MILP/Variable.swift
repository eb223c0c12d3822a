/// A column of a model: its index, counted from 0, in the model that made it.
public struct Variable: Hashable, Sendable {
  /// Its position among the columns, from 0.
  public let index: Int32

  /// The column at a position.
  public init(index: Int32) {
    self.index = index
  }
}

/// What values a variable may take within its bounds.
public enum Domain: Sendable, Equatable {
  case continuous
  case integer
  /// Integer between 0 and 1, whatever the bounds say beyond that.
  case binary
}
