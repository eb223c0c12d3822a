extension CoupledSolution {
  /// The solution without one of its parts: what hung on it is fed by other parts that are built, as far as they
  /// reach, and what then carries nothing is left out too.
  ///
  /// - Returns: nil where what is left is no solution.
  package func leavingOut(_ part: CouplingRow.Element, in problem: CoupledProblem) -> CoupledSolution? {
    guard isWellFormed(in: problem) else { return nil }
    var rest = self
    switch part {
    case .option(let option): rest.options.removeAll { $0.index == option }
    case .node, .segment: rest = rerooted(without: part, in: problem)
    }
    let reached = rest.reachedYears(in: problem) ?? []
    guard !reached.isEmpty else { return nil }
    // What nothing supplies in time any longer was worth nothing, or it would not have been left out.
    rest.options.removeAll { dated in
      !problem.design.options[Int(dated.index)].suppliers.contains { reached[Int($0)] <= dated.year }
    }
    let tidied = rest.tidied(in: problem)
    return [tidied, rest].first { $0.isFeasible(in: problem) }
  }

  /// The parts that are built, but for one, as an arborescence anew.
  private func rerooted(without part: CouplingRow.Element, in problem: CoupledProblem) -> CoupledSolution {
    let design = problem.design
    var segmentYears: [Int32: Int] = [:]
    var nodeYears: [Int32: Int] = [:]
    for (built, year) in datedParts(in: problem) where built.element != part {
      switch built {
      case .segment(let segment): segmentYears[segment] = year
      case .node(let node): nodeYears[node] = year
      case .option: break
      }
    }
    var outgoing: [Int32: [(arc: Int32, year: Int)]] = [:]
    for (index, arc) in design.arcs.enumerated() {
      guard let headYear = nodeYears[arc.head] ?? (design.nodeCosts[Int(arc.head)] == 0 ? 0 : nil) else {
        continue
      }
      let isFree = design.nodeCosts[Int(arc.head)] == 0
      guard let segment = arc.segment else {
        outgoing[arc.tail, default: []].append((Int32(index), isFree ? 0 : headYear))
        continue
      }
      guard let year = segmentYears[segment] else { continue }
      outgoing[arc.tail, default: []].append((Int32(index), isFree ? year : max(year, headYear)))
    }
    var rest = self
    rest.arcs = []
    var reached = [Int](repeating: .max, count: design.nodeCount)
    reached[0] = 0
    var used: Set<Int32> = []
    for year in 0..<problem.yearCount {
      var frontier = reached.indices.filter { reached[$0] <= year }.map { Int32(truncatingIfNeeded: $0) }
      // Built segments come before what costs nothing, so that none of them is left without a head to enter.
      while let tail = frontier.popLast() {
        for (arc, built) in (outgoing[tail] ?? []).sorted(by: { precedes($0.arc, $1.arc, design) })
        where built <= year {
          let head = design.arcs[Int(arc)].head
          guard reached[Int(head)] == .max, head != DesignProblem.root else { continue }
          reached[Int(head)] = year
          rest.arcs.append(Dated(arc, year: max(built, reached[Int(tail)])))
          if let segment = design.arcs[Int(arc)].segment { used.insert(segment) }
          frontier.append(head)
        }
      }
    }
    rest.arcs.sort { $0.index < $1.index }
    rest.secondPathSegments.removeAll {
      CouplingRow.Element.segment($0.index) == part || used.contains($0.index)
    }
    return rest
  }

  private func precedes(_ a: Int32, _ b: Int32, _ design: DesignProblem) -> Bool {
    let paid = (design.arcs[Int(a)].segment != nil, design.arcs[Int(b)].segment != nil)
    return paid.0 == paid.1 ? a < b : paid.0
  }
}
