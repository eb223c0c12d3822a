import MILP

/// What the branch and cut of a coupled problem knows beyond its rows.
final class CoupledGuide: SolveGuide {
  private var separator: CoupledSeparator
  private let progress: (SolveProgress) -> Void

  init(
    _ network: CoupledNetwork, _ formulation: CoupledFormulation,
    progress: @escaping (SolveProgress) -> Void
  ) {
    separator = CoupledSeparator(network, formulation)
    self.progress = progress
  }

  func violatedConstraints(at point: [Double], isIntegral: Bool) throws -> [Constraint] {
    isIntegral ? separator.violated(atIntegral: point) : separator.cuts(at: point)
  }

  func observe(_ progress: SolveProgress) { self.progress(progress) }
}
