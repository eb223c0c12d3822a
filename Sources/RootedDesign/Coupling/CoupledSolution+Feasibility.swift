extension CoupledSolution {
  /// Whether it satisfies every rule of a problem, in whole numbers and without a solver: arcs form an
  /// arborescence in every year, each option has a supplier reached by its year, what is required or doubly
  /// linked is there by the last year, the budget and every row hold, and the sources can pay.
  public func isFeasible(in problem: CoupledProblem) -> Bool {
    guard isWellFormed(in: problem), let reached = reachedYears(in: problem) else { return false }
    return servesSupplied(reached, in: problem) && holdsRequirements(reached, in: problem)
      && (problem.design.budget.map { exactCost(in: problem) <= Int128($0) } ?? true)
      && problem.rows.allSatisfy { holds($0, reached, in: problem) }
      && SecondPaths(problem).join(self, in: problem) && canBePaid(in: problem)
  }

  /// The year by which each node is reached, 0 for the root and `yearCount` where it is not; nil where the
  /// arcs are no arborescence in some year.
  func reachedYears(in problem: CoupledProblem) -> [Int]? {
    let design = problem.design
    var entering = [Int](repeating: -1, count: design.nodeCount)
    for (position, dated) in arcs.enumerated() {
      let head = Int(design.arcs[Int(dated.index)].head)
      guard head != Int(DesignProblem.root), entering[head] < 0 else { return nil }
      entering[head] = position
    }
    var reached = [Int](repeating: problem.yearCount, count: design.nodeCount)
    reached[0] = 0
    var outgoing: [Int32: [Int]] = [:]
    for (position, dated) in arcs.enumerated() {
      outgoing[design.arcs[Int(dated.index)].tail, default: []].append(position)
    }
    var frontier: [Int32] = [DesignProblem.root]
    var count = 0
    while let node = frontier.popLast() {
      for position in outgoing[node] ?? [] {
        guard arcs[position].year >= reached[Int(node)] else { return nil }
        let head = design.arcs[Int(arcs[position].index)].head
        reached[Int(head)] = arcs[position].year
        frontier.append(head)
        count += 1
      }
    }
    // What hangs on nothing was never counted.
    return count == arcs.count ? reached : nil
  }

  private func servesSupplied(_ reached: [Int], in problem: CoupledProblem) -> Bool {
    var servedYear = [Int](repeating: problem.yearCount, count: problem.design.options.count)
    for dated in options { servedYear[Int(dated.index)] = dated.year }
    for (index, option) in problem.design.options.enumerated() {
      let supplied = option.suppliers.map { reached[Int($0)] }.min() ?? problem.yearCount
      if servedYear[index] < supplied { return false }
      if problem.servesWhatIsCovered, option.cost == 0, servedYear[index] > supplied { return false }
    }
    return true
  }

  private func holdsRequirements(_ reached: [Int], in problem: CoupledProblem) -> Bool {
    let served = Set(options.map(\.index))
    return problem.design.requiredOptions.allSatisfy(served.contains)
      && problem.design.requiredNodes.allSatisfy { reached[Int($0)] < problem.yearCount }
      && problem.doublyLinkedNodes.allSatisfy { reached[Int($0)] < problem.yearCount }
  }

  private func holds(_ row: CouplingRow, _ reached: [Int], in problem: CoupledProblem) -> Bool {
    var years: [CouplingRow.Element: Int] = [:]
    for (part, year) in datedParts(in: problem) {
      switch part {
      case .segment(let segment): years[.segment(segment)] = year
      case .node(let node): years[.node(node)] = year
      case .option(let option): years[.option(option)] = year
      }
    }
    years[.node(DesignProblem.root)] = 0
    var sum: Int128 = 0
    for term in row.terms {
      if let year = years[term.element], year <= term.year { sum += Int128(term.coefficient) }
    }
    return row.sense == .atMost ? sum <= Int128(row.bound) : sum >= Int128(row.bound)
  }

  /// What has to be paid for; nil where something belongs to no class.
  func fundedWorks(_ funding: FundingProblem, in problem: CoupledProblem) -> [FundingSplit.Work]? {
    var works: [FundingSplit.Work] = []
    for (part, year) in datedParts(in: problem) {
      let cost = problem.cost(of: part)
      guard cost > 0 else { continue }
      guard let workClass = funding.workClass(of: part) else { return nil }
      works.append(FundingSplit.Work(cost: cost, workClass: workClass, year: year))
    }
    return works
  }

  private func canBePaid(in problem: CoupledProblem) -> Bool {
    guard let funding = problem.funding else { return true }
    guard let works = fundedWorks(funding, in: problem) else { return false }
    return FundingSplit(
      works, sources: funding.sources, classes: funding.classes, carriesOver: funding.carriesOver) != nil
  }
}
