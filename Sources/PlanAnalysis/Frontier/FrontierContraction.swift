import Investment
import NetworkDesign
import RootedDesign

/// What is left to decide once some works are built for good: the nodes they reach are part of the root, what
/// they serve is served, and the budget is what they leave.
///
/// No solution is lost. Take any solution that holds the works: its arcs into nodes that the works do not
/// reach, and its other services, are a solution of what is left. And the other way: such a solution laid
/// beside the works enters every node once.
struct FrontierContraction: Sendable {
  /// What is left, without requirements; its budget plays no part.
  let problem: DesignProblem
  /// What the works cost, and what they bring, in thousandths.
  let cost: Int64
  let benefit: Int64
  private let built: DesignSolution
  /// In the indices of the whole, each arc and option that is left.
  private let arcs: [Int32]
  private let options: [Int32]

  /// - Parameter kept: the works; with the services they bring they satisfy the problem's requirements.
  /// - Returns: nil where the works do not all hang together with the root.
  init?(_ digraph: TransportDigraph, keeping kept: Set<WorkElement>) {
    let whole = digraph.problem
    guard let built = FrontierContraction.arborescence(digraph, kept) else { return nil }
    self.built = built
    cost = built.cost(in: whole)
    benefit = built.benefit(in: whole)
    let isReached = built.reachedNodes(in: whole)
    let served = Set(built.options)

    var left = DesignProblem()
    var number = [Int32](repeating: DesignProblem.root, count: whole.nodeCount)
    for node in isReached.indices where !isReached[node] {
      number[node] = Int32(truncatingIfNeeded: left.nodeCount)
      left.nodeCosts.append(whole.nodeCosts[node])
    }
    left.segmentCosts = whole.segmentCosts
    var arcs: [Int32] = []
    for (index, arc) in whole.arcs.enumerated() where !isReached[Int(arc.head)] {
      left.arcs.append(
        DesignProblem.Arc(
          tail: number[Int(arc.tail)], head: number[Int(arc.head)], segment: arc.segment))
      arcs.append(Int32(truncatingIfNeeded: index))
    }
    var options: [Int32] = []
    for (index, option) in whole.options.enumerated() where !served.contains(Int32(index)) {
      // A supplier in the root is one that an arc without cost leads to.
      var suppliers = option.suppliers.map { number[Int($0)] }.filter { $0 != DesignProblem.root }
      if suppliers.count < option.suppliers.count {
        suppliers = [Int32(truncatingIfNeeded: left.nodeCount)]
        left.nodeCosts.append(0)
        left.arcs.append(DesignProblem.Arc(tail: DesignProblem.root, head: suppliers[0], segment: nil))
        arcs.append(-1)
      }
      left.options.append(
        DesignProblem.Option(benefit: option.benefit, cost: option.cost, suppliers: suppliers))
      options.append(Int32(truncatingIfNeeded: index))
    }
    problem = left
    self.arcs = arcs
    self.options = options
  }

  /// A result for what is left as one for the whole.
  func whole(_ result: EngineResult) -> EngineResult {
    var whole = result
    whole.bound += Double(benefit)
    whole.costBound = result.costBound.map { $0 + cost }
    whole.solution = result.solution.map { rest in
      DesignSolution(
        arcs: (built.arcs + rest.arcs.map { arcs[Int($0)] }.filter { $0 >= 0 }).sorted(),
        options: (built.options + rest.options.map { options[Int($0)] }).sorted())
    }
    return whole
  }

  /// The works as arcs out of the root with all they serve; nil where one is left over.
  private static func arborescence(_ digraph: TransportDigraph, _ kept: Set<WorkElement>) -> DesignSolution? {
    let problem = digraph.problem
    func isKept(_ work: WorkElement?) -> Bool { work.map(kept.contains) ?? true }
    let isBuilt = digraph.nodes.map { isKept($0.work) }
    var outgoing = [[Int32]](repeating: [], count: problem.nodeCount)
    for (index, arc) in problem.arcs.enumerated() where isBuilt[Int(arc.head)] {
      if isKept(arc.segment.map({ digraph.segments[Int($0)] })) {
        outgoing[Int(arc.tail)].append(Int32(truncatingIfNeeded: index))
      }
    }
    var isReached = [Bool](repeating: false, count: problem.nodeCount)
    isReached[0] = true
    var solution = DesignSolution()
    // Arcs that are works come before free ones, so that no work is left without a head to enter.
    var paid = outgoing[0].filter { problem.arcs[Int($0)].segment != nil }
    var free = outgoing[0].filter { problem.arcs[Int($0)].segment == nil }
    while let arc = paid.popLast() ?? free.popLast() {
      let head = Int(problem.arcs[Int(arc)].head)
      guard !isReached[head] else { continue }
      isReached[head] = true
      solution.arcs.append(arc)
      for next in outgoing[head] {
        if problem.arcs[Int(next)].segment != nil { paid.append(next) } else { free.append(next) }
      }
    }
    solution.arcs.sort()
    var found: Set<WorkElement> = []
    for arc in solution.arcs.map({ problem.arcs[Int($0)] }) {
      if let segment = arc.segment { found.insert(digraph.segments[Int(segment)]) }
      if let work = digraph.nodes[Int(arc.head)].work { found.insert(work) }
    }
    for (index, option) in problem.options.enumerated()
    where option.suppliers.contains(where: { isReached[Int($0)] }) {
      let access = WorkElement.access(village: digraph.options[index].village)
      guard option.cost == 0 || kept.contains(access) else { continue }
      if kept.contains(access) { found.insert(access) }
      solution.options.append(Int32(truncatingIfNeeded: index))
    }
    return found == kept ? solution : nil
  }
}
