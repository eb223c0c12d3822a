/// Arcs that a path from the root replaces.
///
/// *Test.* An arc `(i, j)` goes when the cheapest path from the root to `j` costs no more than the arc and
/// does not end in it, or costs more than the budget.
///
/// *Proof.* Let a solution use `(i, j)`. Without it, `j` and all that hangs on it is fed by the path instead,
/// whose cost is at most the arc's; nodes of the path that were reached before keep one entering arc. The
/// benefit stays. The paths are those of one shortest-path tree, whose own arcs stay, so all removals hold at
/// once. A node whose cheapest path exceeds the budget is in no solution.
///
/// *Worth.* On the shipped province 867 of 2,028 arcs (43 %), and its largest cluster falls from 105 options
/// to 76; with 90 % of the villages without fibre 17 % of the arcs.
enum RootPathTest {
  static func removableArcs(_ problem: DesignProblem) -> [Bool] {
    let paths = ShortestPaths(fromRootOf: problem, ArcIncidence(problem))
    return problem.arcs.enumerated().map { index, arc in
      let distance = paths.distance[Int(arc.head)]
      if !problem.budget.allows(distance) { return true }
      return paths.entering[Int(arc.head)] != index && distance <= problem.cost(of: arc)
    }
  }
}
