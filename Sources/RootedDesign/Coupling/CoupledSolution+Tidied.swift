extension CoupledSolution {
  /// The same service, no later, for no more money: arcs on which nothing hangs are left out, and every option
  /// that costs nothing is served as soon as a supplier is reached; each only where every rule still holds.
  func tidied(in problem: CoupledProblem) -> CoupledSolution {
    guard isWellFormed(in: problem), let reached = reachedYears(in: problem) else { return self }
    let served = servingWhatIsCovered(reached, in: problem)
    let pruned = served.withoutIdleArcs(in: problem)
    for candidate in [pruned, served, withoutIdleArcs(in: problem)]
    where candidate != self && candidate.isFeasible(in: problem) { return candidate }
    return self
  }

  private func servingWhatIsCovered(_ reached: [Int], in problem: CoupledProblem) -> CoupledSolution {
    var years: [Int32: Int] = [:]
    for dated in options { years[dated.index] = dated.year }
    for (index, option) in problem.design.options.enumerated() where option.cost == 0 {
      let supplied = option.suppliers.map { reached[Int($0)] }.min() ?? problem.yearCount
      if supplied < problem.yearCount { years[Int32(truncatingIfNeeded: index)] = supplied }
    }
    var result = self
    result.options = years.map { Dated($0.key, year: $0.value) }.sorted { $0.index < $1.index }
    return result
  }

  /// Leaves go, dearest first, that supply nothing by themselves and are not required.
  private func withoutIdleArcs(in problem: CoupledProblem) -> CoupledSolution {
    guard let reached = reachedYears(in: problem) else { return self }
    let design = problem.design
    var isKept = [Bool](repeating: false, count: design.nodeCount)
    for node in design.requiredNodes + problem.doublyLinkedNodes { isKept[Int(node)] = true }
    let keptSegments = Set(design.requiredSegments).union(
      problem.doublyLinkedNodes.isEmpty ? [] : problem.secondPathSegments)
    var children = [Int](repeating: 0, count: design.nodeCount)
    var entering: [Int: Dated] = [:]
    for dated in arcs {
      let arc = design.arcs[Int(dated.index)]
      children[Int(arc.tail)] += 1
      entering[Int(arc.head)] = dated
      if let segment = arc.segment, keptSegments.contains(segment) { isKept[Int(arc.head)] = true }
    }
    // How many suppliers each served option has in time, and what each node supplies in time.
    var supplierCount: [Int32: Int] = [:]
    var supplied: [Int: [Int32]] = [:]
    for dated in options {
      for node in design.options[Int(dated.index)].suppliers where reached[Int(node)] <= dated.year {
        supplierCount[dated.index, default: 0] += 1
        supplied[Int(node), default: []].append(dated.index)
      }
    }
    let order = entering.keys.sorted {
      let first = entering[$0].map { design.cost(of: design.arcs[Int($0.index)]) } ?? 0
      let second = entering[$1].map { design.cost(of: design.arcs[Int($0.index)]) } ?? 0
      return (first, $0) > (second, $1)
    }
    var isRemoved = true
    while isRemoved {
      isRemoved = false
      for node in order {
        guard let dated = entering[node], children[node] == 0, !isKept[node],
          (supplied[node] ?? []).allSatisfy({ supplierCount[$0, default: 0] > 1 })
        else { continue }
        entering[node] = nil
        isRemoved = true
        children[Int(design.arcs[Int(dated.index)].tail)] -= 1
        for option in supplied[node] ?? [] { supplierCount[option, default: 0] -= 1 }
      }
    }
    var result = self
    result.arcs = entering.values.sorted { $0.index < $1.index }
    return result
  }
}
