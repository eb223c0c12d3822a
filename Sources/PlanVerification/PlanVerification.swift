public import Diagnostics
package import Investment

/// What the independent verifier found when it recomputed a plan from its data.
public struct PlanVerification: Sendable, Equatable {
  /// Every disagreement, in words that name the work, village or total; empty for a valid plan.
  public var findings: [Message]
  /// How many single comparisons were made.
  public var checks: Int
  /// Works that the plan could leave out without loss; each is among the findings.
  package var superfluous: [WorkElement] = []

  /// Whether nothing disagrees.
  public var isValid: Bool { findings.isEmpty }

  /// Takes every value as it is; nothing is checked here.
  public init(findings: [Message], checks: Int) {
    self.findings = findings
    self.checks = checks
  }
}
