import Diagnostics
import Geography

/// Counts comparisons and keeps the ones that failed.
final class VerificationLedger {
  private(set) var findings: [Message] = []
  private(set) var checks = 0

  /// Notes a finding unless the condition holds.
  func expect(_ condition: Bool, _ finding: @autoclosure () -> Message) {
    checks += 1
    if !condition { findings.append(finding()) }
  }

  /// Notes a finding unless both are the same.
  func expectEqual<Value: Equatable>(
    _ claimed: Value, _ recomputed: Value, _ what: @autoclosure () -> Message
  ) {
    expect(
      claimed == recomputed, "\(what()): the plan says \("\(claimed)"), the data say \("\(recomputed)")")
  }

  /// Notes a finding unless both are the same amount.
  func expectEqual(_ claimed: Money, _ recomputed: Money, _ what: @autoclosure () -> Message) {
    expectEqual(claimed.dong, recomputed.dong, what())
  }

  /// Notes a finding unless both are the same or both are missing.
  func expectEqual<Value: Equatable>(
    _ claimed: Value?, _ recomputed: Value?, _ what: @autoclosure () -> Message
  ) {
    func shown(_ value: Value?) -> Message { value.map { Message(verbatim: "\($0)") } ?? "none" }
    expect(
      claimed == recomputed,
      "\(what()): the plan says \(shown(claimed)), the data say \(shown(recomputed))")
  }
}
