import Diagnostics

/// Problems of options, each named by its option, so that a wrong one is reported like every other problem.
extension ProblemReport {
  /// A report of one wrong option.
  static func refused(
    _ option: String, _ value: String?, _ message: Message, _ remedy: Message
  ) -> ProblemReport {
    ProblemReport(
      Problem(.error, .badUsage, file: option, value: value, message: message, remedy: remedy))
  }

  mutating func refuse(_ option: String, _ value: String?, _ message: Message, _ remedy: Message) {
    add(.refused(option, value, message, remedy))
  }

  /// The whole number that an option gives; nil where it gives none, or a wrong one, which is reported.
  ///
  /// - Parameter mayExceed: whether a number out of range is passed on, to what says more about it.
  mutating func whole<Number: FixedWidthInteger>(
    _ option: String, _ text: String?, _ range: ClosedRange<Number>, mayExceed: Bool = false
  ) -> Number? {
    guard let text else { return nil }
    if let number = Number(text), mayExceed || range.contains(number) { return number }
    refuse(
      option, text, "is not a whole number from \(range.lowerBound) to \(range.upperBound)",
      "Write digits only")
    return nil
  }

  /// What `read` gives; nil where it throws a report, which is added.
  mutating func gather<Value>(_ read: () throws -> Value) rethrows -> Value? {
    do {
      return try read()
    } catch let problems as ProblemReport {
      add(problems)
      return nil
    }
  }
}
