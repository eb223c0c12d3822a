public import RootedDesign

extension CoupledProblem {
  /// A random coupled problem small enough to try everything: one to three years, rows of both senses with
  /// mixed signs, sources with caps and shares, doubly linked nodes, both goals. Many have no solution.
  public static func random(seed: UInt64) -> CoupledProblem {
    var random = SeededGenerator(seed: seed)
    let yearCount = [1, 1, 2, 2, 2, 3].randomElement(using: &random) ?? 1
    let isLinked = random.chance(0.25)
    var problem = CoupledProblem(
      design(years: yearCount, isLinked: isLinked, &random))
    problem.yearCount = yearCount
    problem.benefits = problem.design.options.map { option in
      var worth = option.benefit
      return (0..<yearCount).map { _ in
        defer { worth = random.chance(0.5) ? worth * 9 / 10 : worth }
        return worth
      }
    }
    if random.chance(0.3) { problem.goal = .leastCost }
    if random.chance(0.3) { problem.servesWhatIsCovered = true }
    if isLinked { problem.link(&random) }
    if random.chance(0.5) {
      problem.design.budget = random.chance(0.3) ? nil : Int64.random(in: 0...9, using: &random) * 1_000_000
    } else {
      problem.design.budget = nil
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { problem.addRow(&random) }
    if random.chance(0.6) { problem.fund(&random) }
    if random.chance(0.2), let option = problem.design.options.indices.randomElement(using: &random) {
      problem.design.requiredOptions = [Int32(option)]
    }
    if random.chance(0.1) {
      problem.design.requiredNodes = [Int32.random(in: 1..<Int32(problem.design.nodeCount), using: &random)]
    }
    return problem
  }

  private static func design(
    years: Int, isLinked: Bool, _ random: inout SeededGenerator
  ) -> DesignProblem {
    let costs: [Int64] = random.chance(0.3) ? [0, 1, 2, 3, 7] : [0, 1_000_000, 2_000_000, 3_700_001]
    let nodeCount = Int.random(in: 2...(years == 3 ? 4 : 5), using: &random)
    var problem = DesignProblem()
    for _ in 1..<nodeCount {
      problem.nodeCosts.append(random.chance(0.6) ? 0 : costs.randomElement(using: &random) ?? 0)
    }
    for _ in 0..<Int.random(in: 2...(years == 3 ? 4 : 6), using: &random) {
      let a = Int32.random(in: 0..<Int32(nodeCount), using: &random)
      let b = Int32.random(in: 0..<Int32(nodeCount), using: &random)
      guard a != b else { continue }
      if !isLinked, random.chance(0.15) {
        if b != root { problem.arcs.append(DesignProblem.Arc(tail: a, head: b, segment: nil)) }
        continue
      }
      let segment = Int32(problem.segmentCosts.count)
      problem.segmentCosts.append(costs.randomElement(using: &random) ?? 0)
      if b != root { problem.arcs.append(DesignProblem.Arc(tail: a, head: b, segment: segment)) }
      if a != root { problem.arcs.append(DesignProblem.Arc(tail: b, head: a, segment: segment)) }
    }
    for _ in 0..<Int.random(in: 1...(years == 1 ? 4 : 3), using: &random) {
      var suppliers: Set<Int32> = []
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        suppliers.insert(Int32.random(in: 1..<Int32(nodeCount), using: &random))
      }
      problem.options.append(
        DesignProblem.Option(
          benefit: [0, 1000, 2000, 5123].randomElement(using: &random) ?? 0,
          cost: random.chance(0.5) ? 0 : costs.randomElement(using: &random) ?? 0,
          suppliers: suppliers.sorted()))
    }
    return problem
  }

  private static let root = DesignProblem.root

  private mutating func link(_ random: inout SeededGenerator) {
    doublyLinkedNodes = [Int32.random(in: 1..<Int32(design.nodeCount), using: &random)]
    secondPathSegments = design.segmentCosts.indices.filter { _ in random.chance(0.85) }.map { Int32($0) }
  }

  private mutating func addRow(_ random: inout SeededGenerator) {
    var terms: [CouplingRow.Term] = []
    let spends = random.chance(0.5)
    let year = Int.random(in: 0..<yearCount, using: &random)
    let sign: Int64 = random.chance(0.3) ? -1 : 1
    func weight(_ cost: Int64) -> Int64 {
      let size = spends ? cost : Int64.random(in: 1...3, using: &random)
      return random.chance(0.2) ? -size : size * sign
    }
    for (segment, cost) in design.segmentCosts.enumerated() where random.chance(0.7) {
      terms.append(.init(weight(cost), .segment(Int32(segment)), byYear: year))
    }
    for (node, cost) in design.nodeCosts.enumerated().dropFirst() where random.chance(0.4) {
      terms.append(.init(weight(cost), .node(Int32(node)), byYear: year))
    }
    for (option, element) in design.options.enumerated() where random.chance(0.7) {
      terms.append(.init(weight(element.cost), .option(Int32(option)), byYear: year))
      if year > 0, random.chance(0.4) {
        terms.append(.init(-weight(element.cost), .option(Int32(option)), byYear: year - 1))
      }
    }
    let isAtMost = random.chance(0.5)
    let unit: Int64 = spends && (design.segmentCosts.max() ?? 0) > 100 ? 1_000_000 : 1
    rows.append(
      CouplingRow(
        name: "r\(rows.count)", terms: terms, sense: isAtMost ? .atMost : .atLeast,
        bound: Int64.random(in: isAtMost ? 0...4 : -1...3, using: &random) * unit, scale: Double(unit)))
  }

  private mutating func fund(_ random: inout SeededGenerator) {
    let unit: Int64 = (design.segmentCosts + design.nodeCosts).max() ?? 0 > 100 ? 1_000_000 : 1
    let sourceCount = Int.random(in: 1...3, using: &random)
    let sources = (0..<sourceCount).map { index in
      FundingProblem.Source(
        name: "s\(index)",
        caps: (0..<yearCount).map { _ in Int64.random(in: 0...5, using: &random) * unit })
    }
    let shares: [FundingProblem.Share] = [
      .none, .init(atLeast: 0, atMost: 1_000_000), .init(atLeast: 0, atMost: 1_000_000),
      .init(atLeast: 0, atMost: 500_000), .init(atLeast: 300_000, atMost: 1_000_000),
      .init(atLeast: 333_333, atMost: 333_333), .init(atLeast: 0, atMost: 666_667),
    ]
    let classes = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      (0..<sourceCount).map { _ in shares.randomElement(using: &random) ?? .none }
    }
    func someClass() -> Int { Int.random(in: 0..<classes.count, using: &random) }
    funding = FundingProblem(
      sources: sources, carriesOver: random.chance(0.5), classes: classes,
      nodeClass: design.nodeCosts.map { _ in someClass() },
      segmentClass: design.segmentCosts.map { _ in someClass() },
      optionClass: design.options.map { _ in someClass() })
  }
}
