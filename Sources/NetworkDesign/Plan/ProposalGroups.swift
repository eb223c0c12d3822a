import RootedDesign

/// Groups the parts of a solution into proposals: the smallest sets that stand on their own.
///
/// Two built nodes belong together when one feeds the other, when both supply one served option, or when a
/// second path joins them: then
/// each proposal's benefit is its own whatever else is built, and the benefit of several is their sum.
struct ProposalGroups {
  struct Member {
    /// Arcs from the root outwards.
    var arcs: [Int32] = []
    var options: [Int32] = []
    /// Segments of second paths.
    var secondPathSegments: [Int32] = []
  }

  /// By their lowest node.
  let members: [Member]

  /// - Parameters:
  ///   - secondPaths: segments built for second paths only.
  ///   - joined: further pairs of reached nodes that belong together.
  init(
    _ problem: DesignProblem, _ solution: DesignSolution, secondPaths: [Int32] = [],
    joined: [(Int32, Int32)] = []
  ) {
    let isReached = solution.reachedNodes(in: problem)
    var leader: [Int32: Int32] = [:]
    func find(_ node: Int32) -> Int32 {
      var root = node
      while let above = leader[root], above != root { root = above }
      leader[node] = root
      return root
    }
    func unite(_ a: Int32, _ b: Int32) {
      let (first, second) = (find(a), find(b))
      if first != second { leader[max(first, second)] = min(first, second) }
    }
    var outgoing: [Int32: [Int32]] = [:]
    for index in solution.arcs {
      let arc = problem.arcs[Int(index)]
      outgoing[arc.tail, default: []].append(index)
      if arc.tail != DesignProblem.root { unite(arc.tail, arc.head) }
    }
    for (one, other) in joined { unite(one, other) }
    func reachedSuppliers(_ option: Int32) -> [Int32] {
      problem.options[Int(option)].suppliers.filter { isReached[Int($0)] }
    }
    for option in solution.options {
      let suppliers = reachedSuppliers(option)
      for supplier in suppliers.dropFirst() { unite(suppliers[0], supplier) }
    }

    var endOfSecondPath: [Int32: Int32] = [:]
    if !secondPaths.isEmpty {
      let wanted = Set(secondPaths)
      for arc in problem.arcs {
        guard let segment = arc.segment, wanted.contains(segment) else { continue }
        endOfSecondPath[segment] = arc.head
        if arc.tail != DesignProblem.root { unite(arc.tail, arc.head) }
      }
    }

    var byLeader: [Int32: Member] = [:]
    var frontier = outgoing[DesignProblem.root] ?? []
    var next = 0
    while next < frontier.count {
      let head = problem.arcs[Int(frontier[next])].head
      byLeader[find(head), default: Member()].arcs.append(frontier[next])
      frontier += outgoing[head] ?? []
      next += 1
    }
    for option in solution.options {
      if let supplier = reachedSuppliers(option).first {
        byLeader[find(supplier), default: Member()].options.append(option)
      }
    }
    for segment in secondPaths {
      if let end = endOfSecondPath[segment] {
        byLeader[find(end), default: Member()].secondPathSegments.append(segment)
      }
    }
    members = byLeader.sorted { $0.key < $1.key }.map(\.value)
  }
}
