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

  /// The prices searched are the average worth of money in the start times `e` to a power of this range: the
  /// marginal worth lies below the average, and above it only where the start is poor. `e^-6` is a 400th.
  private static let exponents = -6.0...1.0
  /// The range of exponents at which the search ends: a thousandth of the price.
  private static let exponentWidth = 1e-3
  /// Prices tried at most. Golden section meets the width after 19; the cap is for a range made wider.
  private static let prices = 24
  /// The ascents with the best bounds on whose supports solutions are sought. Prices near one another leave nearly
  /// the same support, so most of the others would find the same again.
  private static let supports = 12
  /// The ascents with the best bounds whose reduced costs fix arcs. The window grows with the bound, and each costs
  /// two passes of shortest paths.
  private static let fixings = 4
  /// Squarings of the series for the exponential; its error is then below 2 % over the range, which only moves
  /// the prices tried.
  private static let squarings = 10

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
    return total + Rounding.sum * abs(total)
  }

  private mutating func search(_ start: MasterConstruction.Construction?) {
    guard let start, start.cost > 0, start.benefit > 0 else { return }
    // The marginal worth of money is below the average worth; golden section on its logarithm.
    let average = Double(start.benefit) / Double(start.cost)
    var low = Self.exponents.lowerBound
    var high = Self.exponents.upperBound
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
    for _ in 0..<Self.prices where !stop.isRaised && high - low > Self.exponentWidth {
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
    for entry in ascents.prefix(Self.supports) where !stop.isRaised {
      if let found = support.construction(on: entry.ascent.support()), found.benefit > best?.benefit ?? -1 {
        best = found
      }
    }
    guard let best else { return }
    for entry in ascents.prefix(Self.fixings) {
      let window = entry.bound - Double(best.benefit)
      for (arc, excess) in entry.ascent.excess().enumerated() where excess > window { isFixedOut[arc] = true }
    }
    // The best itself need not be better than itself, and stays.
    for arc in best.rest.arcs { isFixedOut[Int(arc)] = false }
  }

  /// `e` to the power, by squaring a short series: the same on every machine.
  private func power(_ exponent: Double) -> Double {
    var result = 1 + exponent / Double(1 << Self.squarings)
    for _ in 0..<Self.squarings { result *= result }
    return result
  }
}
