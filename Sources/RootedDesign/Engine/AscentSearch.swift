/// Bounds a problem with large clusters without a linear program, finds a first solution, and fixes arcs
/// that no better solution uses: dual ascent at prices of money that close in on the best bound.
struct AscentSearch {
  /// No solution of the whole is worth more, in thousandths.
  private(set) var bound = Double.infinity
  private(set) var best: MasterConstruction.Construction?
  /// Arcs of the rest that no solution better than the best uses.
  private(set) var isFixedOut: [Bool]

  private let split: ClusterSplit
  private let budget: SpendingLimit
  private let incidence: ArcIncidence
  private let everything: Double
  private let stop: StopSignal

  /// Prices tried in the search for the best bound.
  private static let prices = 24

  /// - Parameter split: without requirements.
  init(
    _ split: ClusterSplit, budget: SpendingLimit, start: MasterConstruction.Construction?, stop: StopSignal
  ) {
    self.split = split
    self.budget = budget
    self.stop = stop
    let rest = split.rest.problem
    incidence = ArcIncidence(rest)
    everything = rest.options.reduce(0) { $0 + Double($1.benefit) }
    isFixedOut = [Bool](repeating: false, count: rest.arcs.count)
    best = start
    search(start)
  }

  /// The bound of the whole at a price.
  private func bound(_ ascent: DualAscent, at price: Double) -> Double {
    let small = split.small.reduce(0.0) { sum, small in
      sum + (small.model.hull.map { $0.value(at: price) }.max() ?? 0)
    }
    // Money without a limit has no price: what is priced bounds nothing then.
    guard let budget else { return .infinity }
    let total = small + everything - ascent.bound + price * Double(budget)
    return total + 1e-9 * abs(total)
  }

  private mutating func search(_ start: MasterConstruction.Construction?) {
    guard let start, start.cost > 0, start.benefit > 0 else { return }
    // The marginal worth of money is below the average worth; golden section on its logarithm.
    let average = Double(start.benefit) / Double(start.cost)
    var low = -6.0
    var high = 1.0
    let ratio = (5.0.squareRoot() - 1) / 2
    var ascents: [(price: Double, bound: Double, ascent: DualAscent)] = []
    func evaluate(_ exponent: Double) -> (price: Double, bound: Double, ascent: DualAscent) {
      let price = average * power(exponent)
      let ascent = DualAscent(split.rest.problem, incidence, price: price, stop: stop)
      return (price, bound(ascent, at: price), ascent)
    }
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var atLeft = evaluate(left)
    var atRight = evaluate(right)
    for _ in 0..<AscentSearch.prices where !stop.isRaised && high - low > 1e-3 {
      ascents.append(atLeft.bound < atRight.bound ? atLeft : atRight)
      if atLeft.bound < atRight.bound {
        (high, right, atRight) = (right, left, atLeft)
        left = high - ratio * (high - low)
        atLeft = evaluate(left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + ratio * (high - low)
        atRight = evaluate(right)
      }
    }
    ascents.append(atLeft.bound < atRight.bound ? atLeft : atRight)
    ascents.sort { $0.bound < $1.bound }
    bound = min(bound, ascents[0].bound)
    var support = SupportSearch(split, budget: budget, stop: stop)
    for entry in ascents.prefix(12) where !stop.isRaised {
      if let found = support.construction(on: entry.ascent.support()), found.benefit > best?.benefit ?? -1 {
        best = found
      }
    }
    guard let best else { return }
    for entry in ascents.prefix(4) {
      let window = entry.bound - Double(best.benefit)
      for (arc, excess) in entry.ascent.excess().enumerated() where excess > window { isFixedOut[arc] = true }
    }
    // The best itself need not be better than itself, and stays.
    for arc in best.rest.arcs { isFixedOut[Int(arc)] = false }
  }

  /// `e` to the power, by squaring a short series: the same on every machine.
  private func power(_ exponent: Double) -> Double {
    var result = 1 + exponent / 1024
    for _ in 0..<10 { result *= result }
    return result
  }
}
