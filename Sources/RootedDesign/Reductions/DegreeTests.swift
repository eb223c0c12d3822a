/// Arcs into nodes at which nothing can end or go on.
///
/// *Test.* An arc `(i, j)` goes when `j` supplies no option, is not required, and no arc leaves `j` but back
/// to `i`. *Proof.* Nothing hangs on `j` but what could leave it; an arc back to `i` enters a node that is
/// reached already, which no solution does. Leaving `(i, j)` out only saves.
///
/// *Worth.* On the shipped province 138 of 2,028 arcs (7 %), most of them left by the root-path test.
enum DeadEndTest {
  static func removableArcs(_ problem: DesignProblem) -> [Bool] {
    let incidence = ArcIncidence(problem)
    let isTerminal = problem.terminals()
    return problem.arcs.map { arc in
      if isTerminal[Int(arc.head)] { return false }
      return incidence.arcs(outOf: arc.head).allSatisfy { problem.arcs[Int($0)].head == arc.tail }
    }
  }
}

/// Nodes that only pass traffic on between two neighbours.
///
/// *Test.* A node `j` that supplies no option, is not required, and whose arcs all join it to the same two
/// nodes `a` and `b`, with one segment each, is replaced by a segment from `a` to `b` at the cost of the
/// three. *Proof.* A solution that reaches `j` from `a` uses it to go on to `b` or not at all (a dead end,
/// which saves by leaving it out), and likewise from `b`; either way it pays for both segments and the node.
///
/// *Worth.* On the shipped province 110 of 2,028 arcs (5 %).
enum JunctionTest {
  struct Joint {
    var removedArcs: [Int32]
    /// Pairs of arcs into and out of the node, which become one arc each.
    var passages: [(Int32, Int32)]
    var segmentCost: Int64
  }

  /// Joints that do not touch one another.
  static func joints(_ problem: DesignProblem) -> [Joint] {
    let incidence = ArcIncidence(problem)
    let isTerminal = problem.terminals()
    var isTouched = [Bool](repeating: false, count: problem.arcs.count)
    var joints: [Joint] = []
    for node in 1..<Int32(max(1, problem.nodeCount)) where !isTerminal[Int(node)] {
      let into = incidence.arcs(into: node)
      let outOf = incidence.arcs(outOf: node)
      let all = Array(into) + Array(outOf)
      let neighbours = Set(into.map { problem.arcs[Int($0)].tail } + outOf.map { problem.arcs[Int($0)].head })
      let segments = Set(all.map { problem.arcs[Int($0)].segment })
      guard neighbours.count == 2, segments.count == 2, !segments.contains(nil),
        !all.contains(where: { isTouched[Int($0)] })
      else { continue }
      var passages: [(Int32, Int32)] = []
      for first in into {
        for second in outOf where problem.arcs[Int(first)].tail != problem.arcs[Int(second)].head {
          passages.append((first, second))
        }
      }
      for arc in all { isTouched[Int(arc)] = true }
      let cost = segments.reduce(problem.nodeCosts[Int(node)]) {
        $0.addingSaturated($1.map { problem.segmentCosts[Int($0)] } ?? 0)
      }
      joints.append(Joint(removedArcs: all, passages: passages, segmentCost: cost))
    }
    return joints
  }
}

extension DesignProblem {
  /// Which nodes supply an option or are required.
  func terminals() -> [Bool] {
    var isTerminal = [Bool](repeating: false, count: nodeCount)
    for option in options {
      for supplier in option.suppliers { isTerminal[Int(supplier)] = true }
    }
    for node in requiredNodes { isTerminal[Int(node)] = true }
    return isTerminal
  }
}
