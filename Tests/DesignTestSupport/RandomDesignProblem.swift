public import RootedDesign

extension DesignProblem {
  /// A random problem small enough to try everything: cycles, parallel arcs, ties, free arcs and nodes,
  /// worthless options, options with several suppliers, nodes that nothing reaches.
  public static func random(seed: UInt64) -> DesignProblem {
    var random = SeededGenerator(seed: seed)
    let costs: [Int64] =
      random.chance(0.2) ? [0, 1_000_000] : [0, 1_000_000, 2_000_000, 2_000_000, 3_700_001]
    let nodeCount = Int.random(in: 2...6, using: &random)
    var problem = DesignProblem()
    for _ in 1..<nodeCount {
      problem.nodeCosts.append(random.chance(0.5) ? 0 : costs.randomElement(using: &random) ?? 0)
    }
    for _ in 0..<Int.random(in: 1...7, using: &random) {
      let a = Int32.random(in: 0..<Int32(nodeCount), using: &random)
      let b = Int32.random(in: 0..<Int32(nodeCount), using: &random)
      guard a != b else { continue }
      let kind = Double.random(in: 0..<1, using: &random)
      if kind < 0.2 {
        if b != root { problem.arcs.append(Arc(tail: a, head: b, segment: nil)) }
        continue
      }
      let segment = Int32(problem.segmentCosts.count)
      problem.segmentCosts.append(costs.randomElement(using: &random) ?? 1_000_000)
      if b != root { problem.arcs.append(Arc(tail: a, head: b, segment: segment)) }
      if a != root, kind < 0.85 { problem.arcs.append(Arc(tail: b, head: a, segment: segment)) }
    }
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      var suppliers: Set<Int32> = []
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        suppliers.insert(Int32.random(in: 1..<Int32(nodeCount), using: &random))
      }
      let isShared = suppliers.count > 1
      problem.options.append(
        Option(
          benefit: [0, 1000, 2000, 2000, 5123].randomElement(using: &random) ?? 1000,
          cost: isShared || random.chance(0.4) ? 0 : costs.randomElement(using: &random) ?? 0,
          suppliers: suppliers.sorted()))
    }
    problem.budget = Int64.random(in: 0...9, using: &random) * 1_000_000
    return problem
  }

  /// The best benefit by trying every entering arc of every node and every set of options; the least cost
  /// that brings it.
  public func bruteForce() -> (benefit: Int64, cost: Int64) {
    var entering: [[Int32]] = Array(repeating: [], count: nodeCount)
    for (index, arc) in arcs.enumerated() { entering[Int(arc.head)].append(Int32(index)) }
    var best: (benefit: Int64, cost: Int64) = (0, 0)
    var chosen: [Int32] = []

    func consider() {
      let solution = DesignSolution(arcs: chosen.sorted())
      var reached: Set<Int32> = [DesignProblem.root]
      for _ in chosen {
        for arc in chosen where reached.contains(arcs[Int(arc)].tail) { reached.insert(arcs[Int(arc)].head) }
      }
      guard chosen.allSatisfy({ reached.contains(arcs[Int($0)].head) }) else { return }
      let built = solution.cost(in: self)
      let open = options.indices.filter { options[$0].suppliers.contains(where: reached.contains) }
      for set in 0..<(1 << open.count) {
        let served = open.indices.filter { set >> $0 & 1 == 1 }.map { options[open[$0]] }
        let cost = served.reduce(built) { $0 + $1.cost }
        let benefit = served.reduce(0) { $0 + $1.benefit }
        if budget.allows(cost), (benefit, -cost) > (best.benefit, -best.cost) { best = (benefit, cost) }
      }
    }

    func choose(_ node: Int) {
      guard node < nodeCount else { return consider() }
      choose(node + 1)
      for arc in entering[node] {
        chosen.append(arc)
        choose(node + 1)
        chosen.removeLast()
      }
    }
    choose(1)
    return best
  }
}
