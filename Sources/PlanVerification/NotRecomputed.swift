public import Diagnostics

/// What a plan says and its verifier takes as said: what only the search knows that made it, and what the
/// data do not decide. Everything else in a plan is recomputed.
public enum NotRecomputed: String, Sendable, CaseIterable {
  // Each is named by its place in plan.json.
  case path = "dataset.path"
  case relativePath = "dataset.relativePath"
  case bound = "solve.bound"
  case stageBounds = "solve.stages[].bound"
  case costBound = "solve.costBound"
  case limit = "solve.limit"
  case seconds = "solve.seconds"
  case solver = "solve.solver"
  case entryBudget = "proposals[].entryBudget"
  case replacementLoss = "proposals[].replacementLoss"
  case directions = "works[].geometry.coordinates"
  case checks = "verification.checks"

  /// What it is, and how far it is checked all the same.
  public var meaning: Message {
    switch self {
    case .path, .relativePath: "where the data set lay; what it holds is known by its SHA-256"
    case .bound: "that no plan is worth more; checked against the plan's worth, its gap and its status"
    case .stageBounds: "that no plan reaches more in a stage; checked against what the plan reaches"
    case .costBound: "that no plan of this worth costs less; checked against what the plan costs"
    case .limit: "which limit ended the search; checked against the status"
    case .seconds: "how long the search took"
    case .solver: "what searched"
    case .entryBudget: "the budget at which a proposal enters; not below nothing, nor above the plan's own"
    case .replacementLoss: "what is lost without a proposal; not below nothing, nor above what it brings"
    case .directions: "which of a line's two ends comes first; where it is drawn is checked"
    case .checks: "how many comparisons were made when the plan was made"
    }
  }
}
