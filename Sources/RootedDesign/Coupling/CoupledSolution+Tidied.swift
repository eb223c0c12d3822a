extension CoupledSolution {
  /// The same service, or more, no later, for no more money: arcs that cost nothing lead on to what they reach,
  /// arcs on which nothing hangs are left out, and every option that costs nothing is served as soon as a supplier
  /// is reached; each only where every rule still holds.
  func tidied(in problem: CoupledProblem) -> CoupledSolution {
    let extended = followingFreeArcs(in: problem)
    return extended != self && extended.isFeasible(in: problem)
      ? extended.pruned(in: problem) : pruned(in: problem)
  }

  private func pruned(in problem: CoupledProblem) -> CoupledSolution {
    guard isWellFormed(in: problem), let reached = reachedYears(in: problem) else { return self }
    let served = servingWhatIsCovered(reached, in: problem)
    let pruned = served.withoutIdleArcs(in: problem)
    for candidate in [pruned, served, withoutIdleArcs(in: problem)]
    where candidate != self && candidate.isFeasible(in: problem) { return candidate }
    return self
  }

  /// Enters each node by the first year in which arcs that cost nothing lead there from what is reached. An arc
  /// that entered it later is left out.
  private func followingFreeArcs(in problem: CoupledProblem) -> CoupledSolution {
    let design = problem.design
    let free = design.arcs.indices.filter { design.cost(of: design.arcs[$0]) == 0 }
    guard !free.isEmpty, isWellFormed(in: problem), var reached = reachedYears(in: problem) else {
      return self
    }
    var outgoing: [Int32: [Int]] = [:]
    for index in free { outgoing[design.arcs[index].tail, default: []].append(index) }
    let waits = firstYears(of: free, reached, in: problem)
    var entering: [Int32: Dated] = [:]
    for dated in arcs { entering[design.arcs[Int(dated.index)].head] = dated }
    var segments = Set(secondPathSegments.map(\.index))
    for year in 0..<problem.yearCount {
      var frontier = outgoing.keys.filter { reached[Int($0)] <= year }.sorted()
      while let node = frontier.popLast() {
        for index in outgoing[node] ?? [] where waits[index, default: 0] <= year {
          let head = design.arcs[index].head
          guard reached[Int(head)] > year else { continue }
          reached[Int(head)] = year
          entering[head] = Dated(Int32(truncatingIfNeeded: index), year: year)
          if let segment = design.arcs[index].segment { segments.remove(segment) }
          frontier.append(head)
        }
      }
    }
    var result = self
    result.arcs = entering.values.sorted { $0.index < $1.index }
    result.secondPathSegments = secondPathSegments.filter { segments.contains($0.index) }
    return result
  }

  /// From which year on arcs may be used, where a row says of one of their parts that it waits for a node.
  private func firstYears(
    of arcs: [Int], _ reached: [Int], in problem: CoupledProblem
  ) -> [Int: Int] {
    var years: [CouplingRow.Element: Int] = [:]
    for row in problem.rows where row.sense == .atLeast && row.bound == 0 && row.terms.count == 2 {
      guard let awaited = row.terms.first(where: { $0.coefficient == 1 }),
        let waiting = row.terms.first(where: { $0.coefficient == -1 }), awaited.year == waiting.year,
        case .node(let node) = awaited.element, reached[Int(node)] > awaited.year
      else { continue }
      years[waiting.element] = max(years[waiting.element, default: 0], awaited.year + 1)
    }
    guard !years.isEmpty else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: arcs.map { index in
        let arc = problem.design.arcs[index]
        let segment = arc.segment.flatMap { years[.segment($0)] } ?? 0
        return (index, max(segment, years[.node(arc.head)] ?? 0))
      })
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
    let keptSegments = Set(problem.doublyLinkedNodes.isEmpty ? [] : problem.secondPathSegments)
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
