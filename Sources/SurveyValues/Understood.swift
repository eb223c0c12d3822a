public import Diagnostics

/// What was understood of a cell, and in words how, where the cell does not say it plainly.
public struct Understood<Value: Sendable>: Sendable {
  /// What the cell means.
  public var value: Value
  /// `“2.049” read as 2049`; nil where the cell says it plainly.
  public var how: Message?

  /// Takes both as they are.
  public init(_ value: Value, how: Message? = nil) {
    self.value = value
    self.how = how
  }
}

extension Understood: Equatable where Value: Equatable {}

/// Why a cell is not understood, and what to do about it.
public struct NotUnderstood: Error, Equatable {
  /// What is wrong, as a sentence without a full stop that goes on from the value.
  public var message: Message
  /// What to do about it, as a sentence without a full stop.
  public var remedy: Message

  /// Takes both as they are.
  public init(_ message: Message, remedy: Message) {
    self.message = message
    self.remedy = remedy
  }
}
