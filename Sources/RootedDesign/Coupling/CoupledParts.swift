/// A part of a coupled problem that no row ties to the rest, as a problem of its own.
struct CoupledPart: Sendable {
  let problem: CoupledProblem
  /// The part's graph, with where its arcs and options stand in the whole.
  let cluster: Cluster

  /// A solution of the part in the indices of the whole.
  func lifted(_ solution: CoupledSolution) -> CoupledSolution {
    var lifted = CoupledSolution()
    lifted.arcs = solution.arcs.map { .init(cluster.arcs[Int($0.index)], year: $0.year) }
    lifted.options = solution.options.map { .init(cluster.options[Int($0.index)], year: $0.year) }
    return lifted
  }

  /// Whether building nothing is the cheapest it can do.
  var isIdle: Bool {
    problem.goal == .leastCost
      && problem.rows.allSatisfy { $0.sense == .atMost ? $0.bound >= 0 : $0.bound <= 0 }
      && !problem.design.hasRequirements
  }
}

extension CoupledProblem {
  /// The parts of a problem whose rows count options alone and which has no budget, so that clusters that
  /// share a row belong together and the others do not: their optima add up.
  ///
  /// - Returns: nil where something else ties the clusters, or there is one part.
  func parts() -> [CoupledPart]? {
    guard design.budget == nil, funding == nil, doublyLinkedNodes.isEmpty,
      !rows.isEmpty || goal == .leastCost
    else { return nil }
    var partOf: [Int] = []
    let clusters = design.clusters()
    guard clusters.count > 1 else { return nil }
    var clusterOf: [Int32: Int] = [:]
    for (index, cluster) in clusters.enumerated() {
      for option in cluster.options { clusterOf[option] = index }
    }
    partOf = Array(clusters.indices)
    func find(_ cluster: Int) -> Int {
      var cluster = cluster
      while partOf[cluster] != cluster { cluster = partOf[cluster] }
      return cluster
    }
    var rowsAt: [(row: CouplingRow, cluster: Int)] = []
    for row in rows {
      var first: Int?
      for term in row.terms {
        guard case .option(let option) = term.element, let cluster = clusterOf[option] else { return nil }
        if let first { partOf[find(cluster)] = find(first) } else { first = cluster }
      }
      // A row without terms is kept or broken whatever is done: any part may hold it.
      rowsAt.append((row, first ?? 0))
    }
    let members = Dictionary(grouping: clusters.indices, by: find).sorted { $0.key < $1.key }
    guard members.count > 1 else { return nil }
    let rowsOf = Dictionary(grouping: rowsAt, by: { find($0.cluster) })
    return members.map { leader, clusterIndices in
      part(clusterIndices.map { clusters[$0] }, rowsOf[leader]?.map(\.row) ?? [])
    }
  }

  private func part(_ clusters: [Cluster], _ rows: [CouplingRow]) -> CoupledPart {
    let cluster = ClusterSplit.joined(clusters, budget: nil)
    var place: [Int32: Int32] = [:]
    for (index, option) in cluster.options.enumerated() { place[option] = Int32(truncatingIfNeeded: index) }
    var part = CoupledProblem(cluster.problem)
    part.yearCount = yearCount
    part.goal = goal
    part.servesWhatIsCovered = servesWhatIsCovered
    part.benefits = cluster.options.map { benefits[Int($0)] }
    part.rows = rows.map { row in
      var own = row
      own.terms = row.terms.compactMap { term in
        guard case .option(let option) = term.element, let index = place[option] else { return nil }
        return CouplingRow.Term(term.coefficient, .option(index), byYear: term.year)
      }
      return own
    }
    return CoupledPart(problem: part, cluster: cluster)
  }
}

extension CoupledResult {
  /// The results of all parts of a problem as one.
  init(_ results: [CoupledResult], of parts: [CoupledPart]) {
    var solution = CoupledSolution()
    var isWhole = true
    for (part, result) in zip(parts, results) {
      guard let own = result.solution.map(part.lifted) else {
        isWhole = false
        continue
      }
      solution.arcs += own.arcs
      solution.options += own.options
    }
    solution.arcs.sort { $0.index < $1.index }
    solution.options.sort { $0.index < $1.index }
    let statuses = results.map(\.status)
    let status: EngineResult.Status =
      statuses.contains(.infeasible)
      ? .infeasible
      : !isWhole ? .nothingFound : statuses.allSatisfy { $0 == .optimal } ? .optimal : .feasible
    self.init(
      status: status, limit: results.compactMap(\.limit).first,
      solution: isWhole && status != .infeasible ? solution : nil,
      bound: results.reduce(0) { $0 + $1.bound }, usedSolver: results.contains(where: \.usedSolver))
  }
}
