import MILP
import Synchronization

/// What the branch and cut of a coupled problem knows beyond its rows, on a part of the columns.
final class CoupledGuide: SolveGuide {
  private var separator: CoupledSeparator
  private let outer: CoreModel
  private let inner: CoreModel
  private let progress: (SolveProgress) -> Void
  private let effort: Effort?

  /// - Parameters:
  ///   - outer: the core of the formulation.
  ///   - inner: the core of the outer core, which is solved.
  init(
    _ separator: CoupledSeparator, _ outer: CoreModel, _ inner: CoreModel, effort: Effort? = nil,
    progress: @escaping (SolveProgress) -> Void
  ) {
    self.separator = separator
    self.outer = outer
    self.inner = inner
    self.progress = progress
    self.effort = effort
  }

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    effort?.spend()
    let whole = outer.expanded(inner.expanded(point))
    let broken = isIntegral ? separator.violated(atIntegral: whole) : separator.cuts(at: whole)
    return broken.map { inner.restricted(outer.restricted($0)) }
  }

  func observe(_ progress: SolveProgress) { self.progress(progress) }
}

/// How many points a search may look at before it is to end: a limit that is the same on every machine.
final class Effort: Sendable {
  private let left: Atomic<Int>

  init(points: Int) {
    left = Atomic(points)
  }

  func spend() { left.subtract(1, ordering: .relaxed) }

  var isSpent: Bool { left.load(ordering: .relaxed) < 0 }
}
