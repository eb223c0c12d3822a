/// A solution of a design problem: the arcs built, which form an arborescence out of the root, and the
/// options served.
public struct DesignSolution: Sendable, Equatable {
  /// Indices of the arcs built, ascending.
  public var arcs: [Int32] = []
  /// Indices of the options served, ascending.
  public var options: [Int32] = []

  /// Takes both as they are; `isFeasible(in:)` checks.
  public init(arcs: [Int32] = [], options: [Int32] = []) {
    self.arcs = arcs
    self.options = options
  }

  /// What it takes from the budget.
  public func cost(in problem: DesignProblem) -> Int64 {
    let built = arcs.reduce(Int64(0)) { $0.addingSaturated(problem.cost(of: problem.arcs[Int($1)])) }
    return options.reduce(built) { $0.addingSaturated(problem.options[Int($1)].cost) }
  }

  /// What it is worth.
  public func benefit(in problem: DesignProblem) -> Int64 {
    options.reduce(Int64(0)) { $0.addingSaturated(problem.options[Int($1)].benefit) }
  }

  /// Which nodes its arcs reach from the root; arcs that hang on nothing reach nothing.
  package func reachedNodes(in problem: DesignProblem) -> [Bool] {
    var isReached = enteringArcs(in: problem).map { $0 >= 0 }
    isReached[0] = true
    return isReached
  }

  /// The arc by which a walk from the root first enters each node; -1 for the root and where it does not
  /// come.
  private func enteringArcs(in problem: DesignProblem) -> [Int32] {
    var entering = [Int32](repeating: -1, count: problem.nodeCount)
    var outgoing: [Int32: [Int32]] = [:]
    for arc in arcs { outgoing[problem.arcs[Int(arc)].tail, default: []].append(arc) }
    var frontier: [Int32] = [DesignProblem.root]
    while let node = frontier.popLast() {
      for arc in outgoing[node] ?? [] {
        let head = problem.arcs[Int(arc)].head
        if head != DesignProblem.root, entering[Int(head)] < 0 {
          entering[Int(head)] = arc
          frontier.append(head)
        }
      }
    }
    return entering
  }

  /// Whether it is feasible: each arc's tail is reached, no node is entered twice, every option has a
  /// reached supplier, what is required is there, and the budget holds.
  public func isFeasible(in problem: DesignProblem) -> Bool {
    let isReached = reachedNodes(in: problem)
    var isEntered = [Bool](repeating: false, count: problem.nodeCount)
    for index in arcs {
      let arc = problem.arcs[Int(index)]
      guard isReached[Int(arc.tail)], !isEntered[Int(arc.head)], arc.head != DesignProblem.root else {
        return false
      }
      isEntered[Int(arc.head)] = true
    }
    for index in options {
      guard problem.options[Int(index)].suppliers.contains(where: { isReached[Int($0)] }) else {
        return false
      }
    }
    let served = Set(options)
    return served.count == options.count && problem.requiredOptions.allSatisfy(served.contains)
      && problem.requiredNodes.allSatisfy { isReached[Int($0)] }
      && problem.budget.allows(cost(in: problem))
  }

  /// Goes on along arcs that cost nothing, from nodes that are entered to nodes that are not.
  private func followFreeArcs(_ entering: inout [Int32], in problem: DesignProblem) {
    var outgoing: [Int32: [Int32]] = [:]
    for (index, arc) in problem.arcs.enumerated()
    where entering[Int(arc.head)] < 0 && problem.cost(of: arc) == 0 {
      outgoing[arc.tail, default: []].append(Int32(truncatingIfNeeded: index))
    }
    var frontier = outgoing.keys.filter { $0 == DesignProblem.root || entering[Int($0)] >= 0 }.sorted()
    while let node = frontier.popLast() {
      for index in outgoing[node] ?? [] where entering[Int(problem.arcs[Int(index)].head)] < 0 {
        let head = problem.arcs[Int(index)].head
        entering[Int(head)] = index
        frontier.append(head)
      }
    }
  }

  /// The same service, or more, for no more money: arcs that cost nothing lead on to what they reach, arcs on which
  /// nothing served or required hangs are left out, a site whose villages other built sites serve as well among
  /// them, and every option that costs nothing more and has a reached supplier is served.
  package func tidied(in problem: DesignProblem) -> DesignSolution {
    var enteringArc = enteringArcs(in: problem)
    followFreeArcs(&enteringArc, in: problem)
    var isReached = enteringArc.map { $0 >= 0 }
    isReached[0] = true
    var children = [Int32](repeating: 0, count: problem.nodeCount)
    for index in enteringArc where index >= 0 { children[Int(problem.arcs[Int(index)].tail)] += 1 }

    var served = Set(options)
    for (index, option) in problem.options.enumerated()
    where option.cost == 0 && option.suppliers.contains(where: { isReached[Int($0)] }) {
      served.insert(Int32(truncatingIfNeeded: index))
    }
    // How many reached suppliers each served option still has, and which options hang on each node.
    var supplierCount: [Int32: Int32] = [:]
    var dependents: [Int32: [Int32]] = [:]
    for index in served {
      for node in problem.options[Int(index)].suppliers where isReached[Int(node)] {
        supplierCount[index, default: 0] += 1
        dependents[node, default: []].append(index)
      }
    }
    var isKept = [Bool](repeating: false, count: problem.nodeCount)
    for node in problem.requiredNodes { isKept[Int(node)] = true }

    // Leaves go dearest first, so that of two sites that serve the same villages the cheaper one stays.
    func isIdle(_ node: Int32) -> Bool {
      enteringArc[Int(node)] >= 0 && children[Int(node)] == 0 && !isKept[Int(node)]
        && (dependents[node] ?? []).allSatisfy { supplierCount[$0, default: 0] > 1 }
    }
    let order = enteringArc.indices.filter { enteringArc[$0] >= 0 }.sorted {
      let first = problem.cost(of: problem.arcs[Int(enteringArc[$0])])
      let second = problem.cost(of: problem.arcs[Int(enteringArc[$1])])
      return (first, $0) > (second, $1)
    }
    var pending = order.map { Int32(truncatingIfNeeded: $0) }
    while !pending.isEmpty {
      var uncovered: [Int32] = []
      for start in pending {
        var node = start
        while isIdle(node) {
          let tail = problem.arcs[Int(enteringArc[Int(node)])].tail
          enteringArc[Int(node)] = -1
          for option in dependents[node] ?? [] { supplierCount[option, default: 0] -= 1 }
          children[Int(tail)] -= 1
          node = tail
          if node == DesignProblem.root { break }
          uncovered.append(node)
        }
      }
      pending = uncovered.filter(isIdle)
    }
    return DesignSolution(arcs: enteringArc.filter { $0 >= 0 }.sorted(), options: served.sorted())
  }
}
