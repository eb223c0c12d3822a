import Geography
import Investment
import RootedDesign

/// Which of several plans regrets least, over all draws.
struct SamplingChoice {
  /// A draw that has a plan.
  struct Draw: Sendable {
    var number: Int
    var outline: SamplingOutline
    var optimum: Benefit
    var prices: [CostItem: Double]
  }

  /// Of today's plan; nil without a draw.
  let todaysRegret: Regret?
  let robust: RobustPlan?

  /// Finds the plan of least worst regret; of equals the one of least mean, then today's, then the first
  /// drawn.
  ///
  /// - Parameters:
  ///   - own: today's plan.
  ///   - costs: what each work costs at prices drawn, or at the base prices for none.
  init(
    _ own: SamplingOutline, _ draws: [Draw], budget: Money?,
    costs: @escaping @Sendable ([CostItem: Double]) -> [Money]
  ) {
    let others = SamplingChoice.candidates(own, draws)
    let plans = [own] + others.map { draws[$0].outline }
    // Prices are worked out once a draw, and not kept.
    let regrets = concurrentMap(draws.count) { index in
      let prices = costs(draws[index].prices)
      return plans.map { plan in
        let worth = plan.worth(prices, budget: budget)
        return Benefit(thousandths: draws[index].optimum.thousandths - worth.thousandths)
      }
    }
    let ofPlan = plans.indices.map { plan in Regret(regrets.map { $0[plan] }) }
    todaysRegret = ofPlan[0]
    guard var best = ofPlan[0].map({ (plan: 0, regret: $0) }) else {
      robust = nil
      return
    }
    for (plan, regret) in ofPlan.enumerated() {
      guard let regret, (regret.worst, regret.mean) < (best.regret.worst, best.regret.mean) else { continue }
      best = (plan, regret)
    }
    let base = costs([:])
    robust = RobustPlan(
      draw: best.plan > 0 ? draws[others[best.plan - 1]].number : nil, regret: best.regret,
      candidates: plans.count,
      change: ServiceChange(from: own.services, to: plans[best.plan].services),
      cost: plans[best.plan].cost(base), worth: plans[best.plan].worth(base, budget: budget))
  }

  /// Draws whose plans differ from today's and from one another in what they bring: those that come up more
  /// than once, then always the one that differs most from all taken so far.
  private static func candidates(_ own: SamplingOutline, _ draws: [Draw]) -> [Int] {
    var first: [Set<BroughtService>: Int] = [own.services.all: -1]
    var times: [Int: Int] = [:]
    for (index, draw) in draws.enumerated() {
      let index = first[draw.outline.services.all, default: index]
      first[draw.outline.services.all] = index
      if index >= 0 { times[index, default: 0] += 1 }
    }
    let distinct = times.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
    var taken = distinct.filter { $0.value > 1 }.prefix(SamplingStudy.mostCandidates).map(\.key)
    var rest = distinct.filter { $0.value == 1 }.map(\.key)
    func distance(_ a: SamplingOutline, _ b: SamplingOutline) -> Int {
      a.services.all.symmetricDifference(b.services.all).count
    }
    var nearest = rest.map { index in
      ([own] + taken.map { draws[$0].outline }).map { distance(draws[index].outline, $0) }.min() ?? 0
    }
    while taken.count < SamplingStudy.mostCandidates,
      let farthest = nearest.indices.max(by: { (nearest[$0], -rest[$0]) < (nearest[$1], -rest[$1]) })
    {
      let index = rest.remove(at: farthest)
      nearest.remove(at: farthest)
      taken.append(index)
      for other in rest.indices {
        nearest[other] = min(nearest[other], distance(draws[rest[other]].outline, draws[index].outline))
      }
    }
    return taken.sorted()
  }
}
