public import RootedDesign

/// The best solution of a tiny coupled problem by trying every entering arc and year of every node, every year
/// of every second path, and every year of every option. It restates each rule in its own words and shares
/// nothing with the engine.
public struct CoupledOracle {
  private let problem: CoupledProblem
  private let never: Int

  public init(_ problem: CoupledProblem) {
    self.problem = problem
    never = problem.yearCount
  }

  /// Years of nodes (with the arc that enters them), of second-path segments and of options.
  private struct Trial {
    var arcOfNode: [Int?]
    var yearOfNode: [Int]
    var yearOfSegment: [Int]
    var yearOfOption: [Int]
    var cost: Int64 = 0
    var benefit: Int64 = 0
  }

  /// The best benefit in thousandths or the least cost in đồng, by the problem's goal; nil when there is no
  /// solution.
  public func best() -> Int64? {
    let design = problem.design
    var best: Int64?
    var trial = Trial(
      arcOfNode: [Int?](repeating: nil, count: design.nodeCount),
      yearOfNode: [Int](repeating: never, count: design.nodeCount),
      yearOfSegment: [Int](repeating: never, count: design.segmentCosts.count),
      yearOfOption: [Int](repeating: never, count: design.options.count))
    trial.yearOfNode[0] = 0
    chooseArc(into: 1, &trial, &best)
    return best
  }

  private func chooseArc(into node: Int, _ trial: inout Trial, _ best: inout Int64?) {
    guard node < problem.design.nodeCount else {
      guard isTree(trial) else { return }
      var tree = trial
      for (node, arc) in trial.arcOfNode.enumerated() {
        if let segment = arc.flatMap({ problem.design.arcs[$0].segment }) {
          tree.yearOfSegment[Int(segment)] = trial.yearOfNode[node]
        }
      }
      return chooseSecondPath(0, &tree, &best)
    }
    chooseArc(into: node + 1, &trial, &best)
    for (index, arc) in problem.design.arcs.enumerated() where arc.head == node {
      let cost =
        (arc.segment.map { problem.design.segmentCosts[Int($0)] } ?? 0) + problem.design.nodeCosts[node]
      trial.arcOfNode[node] = index
      trial.cost += cost
      for year in 0..<never where problem.design.budget.allows(trial.cost) {
        trial.yearOfNode[node] = year
        chooseArc(into: node + 1, &trial, &best)
      }
      trial.cost -= cost
      trial.arcOfNode[node] = nil
      trial.yearOfNode[node] = never
    }
  }

  /// Every node that is entered hangs on the root, by arcs no later than itself.
  private func isTree(_ trial: Trial) -> Bool {
    for start in trial.arcOfNode.indices where trial.arcOfNode[start] != nil {
      var node = start
      var steps = 0
      while let arc = trial.arcOfNode[node] {
        let tail = Int(problem.design.arcs[arc].tail)
        if trial.yearOfNode[tail] > trial.yearOfNode[node] { return false }
        node = tail
        steps += 1
        if steps > trial.arcOfNode.count { return false }
      }
      if node != 0 { return false }
    }
    return true
  }

  private func chooseSecondPath(_ position: Int, _ trial: inout Trial, _ best: inout Int64?) {
    guard position < problem.secondPathSegments.count, !problem.doublyLinkedNodes.isEmpty else {
      return chooseOption(0, &trial, &best)
    }
    chooseSecondPath(position + 1, &trial, &best)
    let segment = Int(problem.secondPathSegments[position])
    guard trial.yearOfSegment[segment] == never else { return }
    trial.cost += problem.design.segmentCosts[segment]
    for year in 0..<never where problem.design.budget.allows(trial.cost) {
      trial.yearOfSegment[segment] = year
      chooseSecondPath(position + 1, &trial, &best)
    }
    trial.cost -= problem.design.segmentCosts[segment]
    trial.yearOfSegment[segment] = never
  }

  private func chooseOption(_ index: Int, _ trial: inout Trial, _ best: inout Int64?) {
    guard index < problem.design.options.count else {
      let worth = problem.goal == .mostBenefit ? trial.benefit : -trial.cost
      let known = best.map { problem.goal == .mostBenefit ? $0 : -$0 }
      if let known, worth <= known { return }
      if isAllowed(trial) { best = problem.goal == .mostBenefit ? worth : -worth }
      return
    }
    let option = problem.design.options[index]
    let supplied = option.suppliers.map { trial.yearOfNode[Int($0)] }.min() ?? never
    let mustServe = problem.servesWhatIsCovered && option.cost == 0 && supplied < never
    if !mustServe { chooseOption(index + 1, &trial, &best) }
    guard supplied < never else { return }
    trial.cost += option.cost
    for year in supplied..<never where problem.design.budget.allows(trial.cost) {
      if mustServe, year > supplied { continue }
      trial.yearOfOption[index] = year
      trial.benefit += problem.benefits[index][year]
      chooseOption(index + 1, &trial, &best)
      trial.benefit -= problem.benefits[index][year]
    }
    trial.yearOfOption[index] = never
    trial.cost -= option.cost
  }

  private func isAllowed(_ trial: Trial) -> Bool {
    let design = problem.design
    guard design.budget.allows(trial.cost),
      design.requiredOptions.allSatisfy({ trial.yearOfOption[Int($0)] < never }),
      (design.requiredNodes + problem.doublyLinkedNodes).allSatisfy({ trial.yearOfNode[Int($0)] < never })
    else { return false }
    for row in problem.rows {
      var sum: Int64 = 0
      for term in row.terms {
        let year =
          switch term.element {
          case .segment(let segment): trial.yearOfSegment[Int(segment)]
          case .node(let node): trial.yearOfNode[Int(node)]
          case .option(let option): trial.yearOfOption[Int(option)]
          }
        if year <= term.year { sum += term.coefficient }
      }
      if row.sense == .atMost ? sum > row.bound : sum < row.bound { return false }
    }
    return problem.doublyLinkedNodes.allSatisfy { survivesAnyCut(Int($0), trial) } && canBePaid(trial)
  }

  /// Menger: two paths without a common segment exist where no single segment's loss cuts the node off.
  private func survivesAnyCut(_ node: Int, _ trial: Trial) -> Bool {
    let built = problem.secondPathSegments.filter { trial.yearOfSegment[Int($0)] < never }
    return ([nil] + built.map { Optional($0) }).allSatisfy { lost in
      var reached: Set<Int32> = [DesignProblem.root]
      for _ in 0..<problem.design.nodeCount {
        for arc in problem.design.arcs {
          guard let segment = arc.segment, segment != lost, built.contains(segment) else { continue }
          if reached.contains(arc.tail) || reached.contains(arc.head) {
            reached.formUnion([arc.tail, arc.head])
          }
        }
      }
      return reached.contains(Int32(node))
    }
  }

  private func canBePaid(_ trial: Trial) -> Bool {
    guard let funding = problem.funding else { return true }
    var works: [(cost: Int64, workClass: Int, year: Int)] = []
    let design = problem.design
    for (segment, year) in trial.yearOfSegment.enumerated() where year < never {
      works.append((design.segmentCosts[segment], funding.segmentClass[segment], year))
    }
    for (node, year) in trial.yearOfNode.enumerated() where year < never {
      works.append((design.nodeCosts[node], funding.nodeClass[node], year))
    }
    for (option, year) in trial.yearOfOption.enumerated() where year < never {
      works.append((design.options[option].cost, funding.optionClass[option], year))
    }
    return SmallFunding(funding, yearCount: problem.yearCount).canPay(works.filter { $0.cost > 0 })
  }
}
