package import RootedDesign

/// What a solution would lose without one of its parts: the best solution in which nothing of the part is
/// served, against it.
///
/// Only the clusters that hold the part's options change. At one price on the budget, that of the relaxation
/// of the whole problem, every cluster's plans near its best are enumerated once; for a part its own clusters
/// are enumerated again, and the choice over all clusters is solved exactly. Any price bounds the problem
/// (Lagrange), so the same one serves every part; where the plans enumerated do not reach, the problem
/// without the part is solved anew.
package struct ReplacementLosses: Sendable {
  private let prepared: PreparedDesign
  private let budget: Int64
  private let parameters: EngineParameters
  /// The cluster of each option of the problem, and its number there; −1 where no solution serves it.
  private let places: [Place]
  private let base: Base?

  private struct Place {
    var cluster: Int32 = -1
    var option: Int32 = -1
  }

  /// The whole problem at its price.
  private struct Base: Sendable {
    var price: Double
    /// How far below its cluster's best a plan may be worth and still be known.
    var window: Double
    /// The plans of each cluster within the window, by rising cost.
    var points: [[ClusterPoint]]
    /// The worth of each cluster's best plan at the price.
    var best: [Double]
  }

  /// The share of the bound within which plans are enumerated: larger parts need more, and the plans of a
  /// thousandth already hold the best choice without all but the largest.
  private static let windowShare = 0.001

  /// - Parameter budget: đồng.
  package init(_ prepared: PreparedDesign, budget: Int64, _ parameters: EngineParameters = EngineParameters())
  {
    self.prepared = prepared
    self.budget = budget
    self.parameters = parameters
    var places = [Place](repeating: Place(), count: prepared.original.options.count)
    for (number, model) in prepared.models.enumerated() {
      for (position, reduced) in model.cluster.options.enumerated() {
        for original in prepared.reduced.originalOptions[Int(reduced)] {
          places[Int(original)] = Place(
            cluster: Int32(truncatingIfNeeded: number), option: Int32(truncatingIfNeeded: position))
        }
      }
    }
    self.places = places
    let hulls = prepared.models.map(\.hull)
    base = ChoiceRelaxation(hulls, budget: budget).map { relaxation in
      let window = relaxation.bound * ReplacementLosses.windowShare
      let points = concurrentMap(hulls.count) {
        prepared.models[$0].pricing.plans(at: relaxation.price, within: window).map(\.point)
      }
      return Base(
        price: relaxation.price, window: window, points: points,
        best: hulls.map { ReplacementLosses.best($0, at: relaxation.price) })
    }
  }

  /// The best worth, in thousandths of a weighted household, of a solution that serves none of the options;
  /// exact where no limit comes.
  ///
  /// - Returns: nil where something that is required would be left out, where nothing is feasible, or where a
  ///   limit came first.
  /// - Throws: `SolverError`.
  package func best(without options: [Int32]) throws -> Int64? {
    guard let base, !options.contains(where: prepared.original.requiredOptions.contains) else { return nil }
    let changed = pricings(without: options)
    var points = base.points
    var bound = base.best.reduce(0, +) + base.price * Double(budget)
    for (number, pricing) in changed {
      points[number] = pricing.plans(at: base.price, within: base.window).map(\.point)
      let best = ReplacementLosses.best(points[number], at: base.price)
      bound += best - base.best[number]
    }
    guard let found = choice(points, base, bound) else { return try solved(changed) }
    // A choice that takes a plan from beyond the window is worth no more than this.
    return bound - base.window < Double(found) + 0.5 ? found : try solved(changed)
  }

  private static func best(_ points: [ClusterPoint], at price: Double) -> Double {
    points.reduce(-.infinity) { max($0, $1.value(at: price)) }
  }

  /// The programmes of the clusters that hold the options, with the options worth nothing: to leave out an
  /// option is to serve it for nothing, and no reduction looks at worths.
  private func pricings(without options: [Int32]) -> [(number: Int, pricing: ClusterPricing)] {
    var removed: [Int32: [Int32: Int64]] = [:]
    for option in Set(options) where places[Int(option)].cluster >= 0 {
      let place = places[Int(option)]
      // An option of the cluster may stand for several that are always served together.
      removed[place.cluster, default: [:]][place.option, default: 0] +=
        prepared.original.options[Int(option)].benefit
    }
    return removed.sorted { $0.key < $1.key }.map { number, options in
      let pricing = prepared.models[Int(number)].pricing
      return (
        Int(number), ClusterPricing(pricing.program.reducingWorth(of: options), budget: pricing.budget)
      )
    }
  }

  /// The best choice of one point a cluster; nil where none of those handed in is feasible.
  private func choice(_ points: [[ClusterPoint]], _ base: Base, _ bound: Double) -> Int64? {
    let hulls = points.map { ClusterPoint.hull($0) }
    guard !hulls.contains(where: \.isEmpty), let relaxation = ChoiceRelaxation(hulls, budget: budget) else {
      return nil
    }
    let corners = ChoiceKnapsack(
      hulls, budget: budget, price: relaxation.price, known: relaxation.corners, slack: 0)
    // What is worth less than this below its cluster's best is in no better choice.
    let window = bound - Double(corners.benefit)
    var near: [[ClusterPoint]] = []
    var known: [Int] = []
    for (number, all) in points.enumerated() {
      let floor = ReplacementLosses.best(all, at: base.price) - window - 1
      let corner = hulls[number][corners.choices[number]]
      near.append(all.filter { $0 == corner || $0.value(at: base.price) >= floor })
      known.append(near[number].firstIndex(of: corner) ?? 0)
    }
    let exact = ChoiceKnapsack(near, budget: budget, price: base.price, known: known, slack: 0)
    // Worths are whole: a bound less than one above the choice proves it.
    return exact.bound < Double(exact.benefit) + 0.5 ? exact.benefit : nil
  }

  /// The problem without the options, solved anew.
  private func solved(_ changed: [(number: Int, pricing: ClusterPricing)]) throws -> Int64? {
    var models = prepared.models
    for (number, pricing) in changed { models[number] = ClusterModel(models[number].cluster, pricing) }
    let stop = StopSignal(parameters)
    let solve = DecomposedSolve(models, budget: budget, stop: stop)
    guard let choice = try solve.choice(gap: 0, progress: { _, _ in }), !stop.isRaised else { return nil }
    return choice.benefit
  }
}

extension ClusterPoint {
  /// The corners of the upper hull of points that rise in both cost and benefit (Andrew 1979).
  static func hull(_ points: [ClusterPoint]) -> [ClusterPoint] {
    var corners: [ClusterPoint] = []
    for point in points {
      while corners.count > 1 {
        let (a, b) = (corners[corners.count - 2], corners[corners.count - 1])
        let isAbove =
          Int128(b.benefit - a.benefit) * Int128(point.cost - a.cost)
          > Int128(point.benefit - a.benefit) * Int128(b.cost - a.cost)
        if isAbove { break }
        corners.removeLast()
      }
      corners.append(point)
    }
    return corners
  }
}
