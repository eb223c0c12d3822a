import Diagnostics

/// Whether two solvers' answers to the same question can both be true.
enum Agreement {
  /// What contradicts, in words; nil where nothing does.
  ///
  /// Neither may find more than the other proves possible; that two proven optima differ by at most the gap
  /// follows. `tolerance` is relative: the gap, or the solvers' own feasibility tolerance where that is more.
  static func contradiction(_ own: BenchmarkRun, _ peer: BenchmarkRun, gap: Double) -> Message? {
    let tolerance = max(gap, 1e-6)
    if own.status == .infeasible, peer.objective != nil {
      return "noiban says infeasible, \(peer.solver) found \(text(peer.objective))"
    }
    if peer.status == .infeasible, own.objective != nil {
      return "\(peer.solver) says infeasible, noiban found \(text(own.objective))"
    }
    func exceeds(_ objective: Double?, _ bound: Double?) -> Bool {
      guard let objective, let bound else { return false }
      return objective > bound + tolerance * max(1, abs(bound))
    }
    if exceeds(peer.objective, own.bound) {
      return "\(peer.solver) found \(text(peer.objective)), above noiban's bound \(text(own.bound))"
    }
    if exceeds(own.objective, peer.bound) {
      return "noiban found \(text(own.objective)), above the bound \(text(peer.bound)) of \(peer.solver)"
    }
    return nil
  }

  /// Whether there is anything to compare.
  static func isComparable(_ own: BenchmarkRun, _ peer: BenchmarkRun) -> Bool {
    ![own, peer].contains { $0.status == .failed || ($0.objective == nil && $0.status != .infeasible) }
  }

  private static func text(_ value: Double?) -> Message { value.map { "\($0)" } ?? "nothing" }
}
