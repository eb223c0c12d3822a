import Geography
import Investment
import RootedDesign

/// What the works that stand or are demanded carry in a solution.
struct StandingUse {
  /// Nodes that belong to one proposal: a work's own and those it carries to; where a line that is locked in
  /// carries nothing, those of its ends, without which it would not be built.
  let pairs: [(Int32, Int32)]

  init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ solution: CoupledSolution) {
    guard !digraph.standing.isEmpty else {
      pairs = []
      return
    }
    let problem = digraph.problem
    let assembly = WorkAssembly(resolved, digraph)
    var pairs: [(Int32, Int32)] = []
    var carries: Set<WorkElement> = []
    func note(_ work: WorkElement, _ node: Int32) {
      guard let own = digraph.standing[work], own != node else { return }
      pairs.append((own, node))
      carries.insert(work)
    }
    for dated in solution.arcs {
      let arc = problem.arcs[Int(dated.index)]
      for work in assembly.works(along: arc) { note(work, arc.head) }
    }
    for dated in solution.options {
      guard let work = assembly.work(for: dated.index) else { continue }
      for supplier in problem.options[Int(dated.index)].suppliers { note(work, supplier) }
    }
    let secondPaths = Set(solution.secondPathSegments.map(\.index))
    for arc in problem.arcs {
      guard let segment = arc.segment, secondPaths.contains(segment) else { continue }
      note(digraph.segments[Int(segment)], arc.head)
    }
    for (work, own) in digraph.standing where !carries.contains(work) && !resolved.progress.isKept(work) {
      pairs += digraph.ends(of: work, in: resolved.geography).map { (own, $0) }
    }
    self.pairs = pairs
  }
}
