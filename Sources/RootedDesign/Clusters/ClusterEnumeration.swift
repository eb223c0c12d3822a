extension ClusterPricing {
  /// Every plan that no other beats in both cost and benefit and whose worth at a price is within `window`
  /// of the best, by rising cost.
  ///
  /// A partial plan is dropped when the best way to finish it, known from a backward pass at the same
  /// price, falls short of the window; so the work follows the number of plans found, not of all plans.
  package func plans(at price: Double, within window: Double) -> [ClusterPlan] {
    let bounds = CompletionBounds(program, price: price)
    guard let last = program.lastTable, bounds.best > -.infinity else { return [] }
    // A hair more than the window, for sums of doubles in another order.
    let floor = bounds.best - window - Rounding.sum * max(1, abs(bounds.best))
    var arena = EnumerationArena()
    var ranges = [Range<Int>](repeating: 0..<0, count: program.stateCount)
    for table in program.tables {
      var found = [[EnumerationArena.Entry]](repeating: [], count: table.stateCount)
      for index in table.transitions {
        let transition = program.transitions[index]
        let target = table.firstState + Int(transition.target)
        let completion = bounds.completion[target]
        guard completion > -.infinity else { continue }
        let sources = entries(table.source, transition.source, ranges)
        let partners = entries(table.partner, transition.partner, ranges)
        for source in sources {
          for partner in partners {
            var point = ClusterPoint(cost: transition.cost, benefit: transition.benefit)
            if source >= 0 { point = point.joined(arena.entries[source].point) }
            if partner >= 0 { point = point.joined(arena.entries[partner].point) }
            guard budget.allows(point.cost), point.value(at: price) + completion >= floor else { continue }
            found[Int(transition.target)].append(
              EnumerationArena.Entry(
                point: point, transition: Int32(truncatingIfNeeded: index),
                source: Int32(truncatingIfNeeded: source), partner: Int32(truncatingIfNeeded: partner)))
          }
        }
      }
      for (state, candidates) in found.enumerated() {
        ranges[table.firstState + state] = arena.keepEfficient(candidates)
      }
    }
    return ranges[last.firstState].map { arena.plan($0, program) }
  }

  /// The entries a transition may start from; −1 stands for nothing before it.
  private func entries(_ table: Int32, _ state: Int32, _ ranges: [Range<Int>]) -> Range<Int> {
    table < 0 ? -1..<0 : ranges[program.tables[Int(table)].firstState + Int(state)]
  }
}

/// The best a state can still come to at a price, over all ways to finish.
private struct CompletionBounds {
  var completion: [Double]
  /// The worth of the best plan.
  var best: Double

  init(_ program: ClusterProgram, price: Double) {
    var value = [Double](repeating: -.infinity, count: program.stateCount)
    completion = value
    func worth(_ transition: ClusterProgram.Transition) -> Double {
      Double(transition.benefit) - price * Double(transition.cost)
    }
    func state(_ table: Int32, _ state: Int32) -> Int? {
      table < 0 ? nil : program.tables[Int(table)].firstState + Int(state)
    }
    for table in program.tables {
      for transition in program.transitions[table.transitions] {
        var sum = worth(transition)
        if let source = state(table.source, transition.source) { sum += value[source] }
        if let partner = state(table.partner, transition.partner) { sum += value[partner] }
        let target = table.firstState + Int(transition.target)
        value[target] = max(value[target], sum)
      }
    }
    best = program.lastTable.map { value[$0.firstState] } ?? -.infinity
    if let last = program.lastTable { completion[last.firstState] = 0 }
    for table in program.tables.reversed() {
      for transition in program.transitions[table.transitions] {
        let rest = completion[table.firstState + Int(transition.target)] + worth(transition)
        guard rest > -.infinity else { continue }
        let source = state(table.source, transition.source)
        let partner = state(table.partner, transition.partner)
        if let source {
          completion[source] = max(completion[source], rest + (partner.map { value[$0] } ?? 0))
        }
        if let partner {
          completion[partner] = max(completion[partner], rest + (source.map { value[$0] } ?? 0))
        }
      }
    }
  }
}

/// The partial plans of an enumeration, each with where it came from.
private struct EnumerationArena {
  struct Entry {
    var point: ClusterPoint
    var transition: Int32
    var source: Int32
    var partner: Int32
  }

  private(set) var entries: [Entry] = []

  /// Keeps the candidates that no other beats, and returns where they stand.
  mutating func keepEfficient(_ candidates: [Entry]) -> Range<Int> {
    let first = entries.count
    let ordered = candidates.sorted {
      ($0.point.cost, $1.point.benefit) < ($1.point.cost, $0.point.benefit)
    }
    for candidate in ordered
    where entries.count == first || candidate.point.benefit > entries[entries.count - 1].point.benefit {
      entries.append(candidate)
    }
    return first..<entries.count
  }

  /// The plan an entry stands for.
  func plan(_ index: Int, _ program: ClusterProgram) -> ClusterPlan {
    var solution = DesignSolution()
    var pending = [Int32(truncatingIfNeeded: index)]
    while let next = pending.popLast() {
      guard next >= 0 else { continue }
      let entry = entries[Int(next)]
      let decision = program.transitions[Int(entry.transition)].decision
      if decision >= program.optionBase {
        solution.options.append(decision - program.optionBase)
      } else if decision >= 0 {
        solution.arcs.append(decision)
      }
      pending.append(entry.source)
      pending.append(entry.partner)
    }
    solution.arcs.sort()
    solution.options.sort()
    return ClusterPlan(point: entries[index].point, solution: solution)
  }
}
