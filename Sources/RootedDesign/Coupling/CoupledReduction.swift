/// A smaller network that still holds an optimal solution of a coupled problem.
///
/// The tests are those of `ReducedProblem`, each only where its proof holds although rows, years and sources
/// tie everything together. Throughout, no row may reward what is built (`ResourceUse.isNeverRewarded`), so
/// that leaving something out breaks no rule; segments that may be part of a second path are left alone.
///
/// *Root path.* An arc `(i, j)` goes when the cheapest path from the root to `j` does not end in it and takes no
/// more of any resource in any year. *Proof.* Let a solution build `(i, j)` in year `t`. Go along the path from
/// the last node on it that the solution reaches by `t` without `(i, j)`, and build in year `t` what comes
/// after; nodes of it that were reached later keep what hangs on them and lose their own entering arc, and so
/// does `j`. All that is new takes at most what `(i, j)` took in `t`; all else is left out. Nothing is served later. Where
/// what is covered must be served, a path whose inner nodes supply an option that costs nothing would serve
/// more than before, and is not used. An arc also goes when the cheapest path to its head costs more than
/// all the money there is.
///
/// *Dead end.* As `DeadEndTest`: what is left out carried nothing.
///
/// *Junction.* As `JunctionTest`, where building later never takes more of a resource: the half that is built
/// first waits for the other, and the junction itself supplies nothing. The joined arc keeps its parts,
/// so that every row and every source still sees them one by one.
struct CoupledReduction {
  private let problem: CoupledProblem
  private let resources: ResourceUse
  private var network: JoinedNetwork
  /// Segments of the problem that stay as they are.
  private let kept: Set<Int32>

  /// The network to solve on.
  static func network(_ problem: CoupledProblem) -> CoupledNetwork {
    let whole = CoupledNetwork(problem)
    guard let resources = ResourceUse(problem), resources.isNeverRewarded else { return whole }
    var reduction = CoupledReduction(problem, whole, resources)
    reduction.run()
    return CoupledNetwork(problem, design: reduction.design, arcParts: reduction.network.parts)
  }

  private init(_ problem: CoupledProblem, _ whole: CoupledNetwork, _ resources: ResourceUse) {
    self.problem = problem
    self.resources = resources
    network = JoinedNetwork(whole.design, parts: whole.arcParts)
    kept = Set(whole.secondPaths.edges.map(\.segment))
  }

  private mutating func run() {
    var before = -1
    while before != design.arcs.count {
      before = design.arcs.count
      network.remove(replacedByRootPaths())
      network.remove(protected(DeadEndTest.removableArcs(design)))
      if resources.fallsWithYears {
        network.join(JunctionTest.joints(design).filter { !$0.removedArcs.contains { isKept(Int($0)) } })
      }
    }
  }

  private var design: DesignProblem { network.design }

  /// The parts of the problem an arc builds.
  private func parts(_ arc: Int) -> [CoupledSolution.Part] {
    network.parts[arc].flatMap { index -> [CoupledSolution.Part] in
      let arc = problem.design.arcs[Int(index)]
      return (arc.segment.map { [.segment($0)] } ?? []) + [.node(arc.head)]
    }
  }

  private func isKept(_ arc: Int) -> Bool {
    network.parts[arc].contains { problem.design.arcs[Int($0)].segment.map(kept.contains) ?? false }
  }

  private func protected(_ isRemoved: [Bool]) -> [Bool] {
    kept.isEmpty ? isRemoved : isRemoved.indices.map { isRemoved[$0] && !isKept($0) }
  }

  private func replacedByRootPaths() -> [Bool] {
    let design = network.design
    let paths = ShortestPaths(fromRootOf: design, ArcIncidence(design))
    var covers = [Bool](repeating: false, count: design.nodeCount)
    if problem.servesWhatIsCovered {
      for option in design.options where option.cost == 0 {
        for supplier in option.suppliers { covers[Int(supplier)] = true }
      }
    }
    let uses = design.arcs.indices.map { resources.use(parts($0)) }
    // By node: what the path to it takes, and whether one of its inner nodes covers something.
    var pathUses = [[Int128]??](repeating: nil, count: design.nodeCount)
    var isCovering = [Bool](repeating: false, count: design.nodeCount)
    pathUses[0] = .some(resources.use([]))
    func pathUse(_ node: Int) -> [Int128]? {
      var pending: [Int] = []
      var place = node
      while pathUses[place] == nil, paths.entering[place] >= 0 {
        pending.append(place)
        place = Int(design.arcs[Int(paths.entering[place])].tail)
      }
      while let next = pending.popLast() {
        let arc = Int(paths.entering[next])
        let tail = Int(design.arcs[arc].tail)
        let behind = pathUses[tail] ?? nil
        pathUses[next] = .some(
          behind.flatMap { behind in uses[arc].map { own in zip(behind, own).map { $0 + $1 } } })
        isCovering[next] = isCovering[tail] || (tail != 0 && covers[tail])
      }
      return pathUses[node] ?? nil
    }
    let money = resources.allMoney
    return design.arcs.indices.map { arc in
      let head = Int(design.arcs[arc].head)
      guard !isKept(arc) else { return false }
      if let money, Int128(paths.distance[head]) > money { return true }
      guard paths.entering[head] != arc, let own = uses[arc], let path = pathUse(head), !isCovering[head]
      else { return false }
      return zip(path, own).allSatisfy(<=)
    }
  }
}
