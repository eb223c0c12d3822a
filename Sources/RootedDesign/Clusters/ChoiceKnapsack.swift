/// The choice of one plan a cluster under one budget, solved exactly by dynamic programming over a
/// growing core (Pisinger 1995): every cluster starts at its best plan for the relaxation's price, and the
/// clusters with the closest alternatives are opened first. A state that the price proves too poor is
/// dropped.
package struct ChoiceKnapsack {
  /// The plan chosen in each cluster.
  package private(set) var choices: [Int]
  private(set) var cost: Int64
  package private(set) var benefit: Int64
  /// No choice among the plans is worth more.
  package private(set) var bound: Double

  /// States kept at most; beyond that the poorest go, and the bound says so.
  static let stateLimit = 200_000

  private struct State {
    var cost: Int64
    var benefit: Int64
    /// The step that led here, in `Trail`; −1 for the start.
    var step: Int32
  }

  private struct Step {
    var previous: Int32
    var cluster: Int32
    var plan: Int32
  }

  /// - Parameters:
  ///   - plans: the points of each cluster, at least one, in any order.
  ///   - price: thousandths a đồng, from the relaxation.
  ///   - known: a choice within the budget.
  ///   - slack: a choice worth within this of the best will do (thousandths).
  package init(_ plans: [[ClusterPoint]], budget: SpendingLimit, price: Double, known: [Int], slack: Double) {
    choices = known
    cost = 0
    benefit = 0
    for (cluster, plan) in known.enumerated() {
      cost = cost.addingSaturated(plans[cluster][plan].cost)
      benefit = benefit.addingSaturated(plans[cluster][plan].benefit)
    }
    let base = plans.map { points in
      points.indices.min {
        let (a, b) = (points[$0].value(at: price), points[$1].value(at: price))
        return (-a, points[$0].cost) < (-b, points[$1].cost)
      } ?? 0
    }
    var start = State(cost: 0, benefit: 0, step: -1)
    for (cluster, plan) in base.enumerated() {
      start.cost = start.cost.addingSaturated(plans[cluster][plan].cost)
      start.benefit = start.benefit.addingSaturated(plans[cluster][plan].benefit)
    }
    // Money without a limit has no price.
    let worthOfBudget = budget.map { price * Double($0) } ?? 0
    func potential(_ state: State) -> Double {
      Double(state.benefit) - price * Double(state.cost) + worthOfBudget
    }
    func loss(_ cluster: Int, _ plan: Int) -> Double {
      plans[cluster][base[cluster]].value(at: price) - plans[cluster][plan].value(at: price)
    }

    var dropped = -Double.infinity
    let top = potential(start)
    var best: (benefit: Int64, step: Int32)?
    func isWorthKeeping(_ state: State, over incumbent: Int64) -> Bool {
      potential(state) > Double(incumbent) + slack
    }
    if budget.allows(start.cost), start.benefit > benefit { best = (start.benefit, -1) }

    // Clusters by the loss of their closest alternative, each with its alternatives by loss.
    var alternatives: [(cluster: Int, plans: [Int], loss: Double)] = []
    for cluster in plans.indices {
      let others = plans[cluster].indices.filter { $0 != base[cluster] }
        .sorted { (loss(cluster, $0), $0) < (loss(cluster, $1), $1) }
      guard let closest = others.first else { continue }
      alternatives.append((cluster, others, loss(cluster, closest)))
    }
    alternatives.sort { ($0.loss, $0.cluster) < ($1.loss, $1.cluster) }

    var trail: [Step] = []
    var states = [start]
    for (cluster, others, closest) in alternatives {
      let incumbent = max(benefit, best?.benefit ?? benefit)
      // Losses only grow from here on: nothing further can beat the incumbent by more than the slack.
      if top - closest <= Double(incumbent) + slack {
        dropped = max(dropped, top - closest)
        break
      }
      var grown: [State] = states
      for plan in others {
        let lost = loss(cluster, plan)
        guard top - lost > Double(incumbent) + slack else {
          dropped = max(dropped, top - lost)
          break
        }
        let point = plans[cluster][plan]
        let from = plans[cluster][base[cluster]]
        for state in states {
          var next = state
          next.cost += point.cost - from.cost
          next.benefit += point.benefit - from.benefit
          guard isWorthKeeping(next, over: incumbent) else {
            dropped = max(dropped, potential(next))
            continue
          }
          next.step = Int32(truncatingIfNeeded: trail.count)
          trail.append(
            Step(
              previous: state.step, cluster: Int32(truncatingIfNeeded: cluster),
              plan: Int32(truncatingIfNeeded: plan)))
          grown.append(next)
          if budget.allows(next.cost), next.benefit > max(benefit, best?.benefit ?? benefit) {
            best = (next.benefit, next.step)
          }
        }
      }
      states = ChoiceKnapsack.efficient(grown)
      if states.count > ChoiceKnapsack.stateLimit {
        states.sort { potential($0) > potential($1) }
        dropped = max(dropped, potential(states[ChoiceKnapsack.stateLimit]))
        states.removeLast(states.count - ChoiceKnapsack.stateLimit)
      }
    }
    if let best {
      choices = base
      var step = best.step
      while step >= 0 {
        let taken = trail[Int(step)]
        choices[Int(taken.cluster)] = Int(taken.plan)
        step = taken.previous
      }
      cost = 0
      for (cluster, plan) in choices.enumerated() { cost = cost.addingSaturated(plans[cluster][plan].cost) }
      benefit = best.benefit
    }
    bound = min(top, max(Double(benefit), dropped))
  }

  /// The states that no other beats in both cost and benefit, by rising cost.
  private static func efficient(_ states: [State]) -> [State] {
    var kept: [State] = []
    kept.reserveCapacity(states.count)
    for state in states.sorted(by: { ($0.cost, $1.benefit) < ($1.cost, $0.benefit) })
    where kept.isEmpty || state.benefit > kept[kept.count - 1].benefit {
      kept.append(state)
    }
    return kept
  }
}
