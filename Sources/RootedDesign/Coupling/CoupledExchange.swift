import MILP

/// Finds solutions near points of the relaxation by exchanges, several searches side by side.
struct CoupledExchange {
  private let network: CoupledNetwork
  private let formulation: CoupledFormulation
  private let solver: any Solver
  private let gap: Double
  private let stop: StopSignal
  /// The rows kept exactly, and the worth of a unit of each in the relaxation by name.
  private var rows: [ExactRow]
  private let prices: [String: Double]
  private var exchange: ExchangeNetwork

  /// Searches side by side, each from its own seed: the same for any number of threads, so that the answer does not
  /// hang on the machine.
  private static let seeds = 4
  /// What rows turn out to be broken is added so many times: each is a descent of its own, and a point that keeps
  /// breaking others is left to the tree.
  private static let repairs = 6

  /// - Parameters:
  ///   - known: rows of exhausted groups of sources that the relaxation has found.
  ///   - prices: in units of the model's objective for a unit of the row as a solver sees it.
  init(
    _ network: CoupledNetwork, _ formulation: CoupledFormulation, known: [ExactRow],
    prices: [String: Double], _ solver: any Solver, gap: Double, stop: StopSignal
  ) {
    self.network = network
    self.formulation = formulation
    self.solver = solver
    self.gap = gap
    self.stop = stop
    self.prices = prices
    rows = formulation.rows.coupling + (formulation.rows.budget.map { [$0] } ?? [])
    rows += formulation.funded.map { ExhaustionFamily.rows($0, formulation.columns) } ?? []
    rows += known
    exchange = ExchangeNetwork(network, formulation, rows: rows, prices: [])
    rebuild()
  }

  private mutating func rebuild() {
    exchange = ExchangeNetwork(
      network, formulation, rows: rows,
      prices: rows.map { (prices[$0.name] ?? 0) / $0.scale * formulation.unit })
  }

  /// The best point of the formulation found near another that keeps every row, the sources' included.
  ///
  /// - Parameters:
  ///   - rounds: of disturbance in each search; nil for one descent alone.
  ///   - target: thousandths or đồng saved; a search that finds as much ends.
  ///   - broken: a row of exhausted sources that an integral point breaks, or nil.
  mutating func solution(
    near point: [Double], rounds: Int?, target: Double, broken: ([Double]) -> ExactRow?
  ) -> [Double]? {
    var years = ExchangeState.Years(nearest: point, exchange)
    for _ in 0..<CoupledExchange.repairs where !stop.isRaised {
      let start = ExchangeState(exchange, years)
      let (solver, gap, stop) = (solver, gap, stop)
      let found = concurrentMap((rounds ?? 0) == 0 ? 1 : CoupledExchange.seeds) { seed in
        var search = ExchangeSearch(start, solver, gap: gap, seed: UInt64(seed + 1), stop: stop)
        if let rounds { search.search(rounds: rounds, target: target) } else { search.descend() }
        return search.state
      }
      var best = found[0]
      for state in found.dropFirst() where ExchangeSearch.isBetter(state, best) { best = state }
      guard best.violation == 0 else { return nil }
      let result = best.point
      guard let row = broken(result) else { return result }
      rows.append(row)
      rebuild()
      years = best.years
    }
    return nil
  }
}
