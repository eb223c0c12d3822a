public import Scenarios

/// What a floor, a ceiling or a target asks, and what a plan reaches, in whole numbers.
public struct RuleOutcome: Sendable, Equatable {
  /// Which side of a share a rule binds.
  public enum Demand: Sendable {
    case atLeast
    case atMost
  }

  /// The rule's name; empty for a target.
  public var name: String
  /// The service of a target; nil for a rule.
  public var service: Service?
  /// Which side the rule binds.
  public var demand: Demand
  /// The share asked, 0 to 1.
  public var share: Double
  /// What the share is counted in.
  public var measure: ShareRule.Measure
  /// What the share is of.
  public var base: ShareRule.Base
  /// Index of the commune; nil for a rule of the whole plan.
  public var commune: Int?
  /// The year by whose end it is asked; nil for the last.
  public var by: Int?
  /// What counts: đồng, villages or households.
  public var part: Int64
  /// What it is a share of.
  public var whole: Int64

  /// What is reached as a share; nil where there is nothing to have a share of.
  public var reached: Double? { whole > 0 ? Double(part) / Double(whole) : nil }

  /// The least (greatest) whole amount that keeps the rule, by its share read to a millionth.
  public var asked: Int64 {
    let exact = ExactShare(share)
    return Int64(clamping: demand == .atLeast ? exact.ceiling(of: whole) : exact.floor(of: whole))
  }

  /// Whether the share keeps the rule.
  public var isKept: Bool { demand == .atLeast ? part >= asked : part <= asked }
}

/// A share as the scenario's decimal reads to a millionth, so that comparisons are exact.
struct ExactShare {
  private let millionths: Int128

  init(_ share: Double) {
    millionths = Int128(exactly: (min(max(share, 0), 1) * 1e6).rounded()) ?? 0
  }

  /// The least whole number that is at least the share of an amount.
  func ceiling(of amount: Int64) -> Int128 { (Int128(amount) * millionths + 999_999) / 1_000_000 }

  /// The greatest whole number that is at most the share of an amount, which is not below 0.
  func floor(of amount: Int64) -> Int128 { Int128(amount) * millionths / 1_000_000 }
}
