/// Sites that another site makes needless.
///
/// *Test.* A node `s` that feeds nothing and is not required stops supplying when a node `t` supplies every
/// option `s` supplies, and the cheapest path from the root to `t` costs no more than the cheapest arc into
/// `s`. *Proof.* In a solution with `s`, take the arc into `s` out and put the path to `t` in: the cost does
/// not rise, and `t` supplies what `s` did. Of two nodes that dominate each other the lower one stays; a
/// node is compared only with nodes that were not dominated themselves, so the swaps end.
///
/// *Worth.* On the shipped province 18 of 412 supplies (4 %), since its masts differ in what they cover.
enum DominatedSiteTest {
  static func dominatedSuppliers(_ problem: DesignProblem) -> Set<Int32> {
    let incidence = ArcIncidence(problem)
    let paths = ShortestPaths(fromRootOf: problem, incidence)
    var suppliedBy = [[Int32]](repeating: [], count: problem.nodeCount)
    for (index, option) in problem.options.enumerated() {
      for supplier in option.suppliers { suppliedBy[Int(supplier)].append(Int32(truncatingIfNeeded: index)) }
    }
    let required = Set(problem.requiredNodes)
    var dominated: Set<Int32> = []
    for node in 1..<Int32(max(1, problem.nodeCount)) where !suppliedBy[Int(node)].isEmpty {
      guard !required.contains(node), incidence.arcs(outOf: node).isEmpty else { continue }
      let into = incidence.arcs(into: node).map { problem.arcs[Int($0)] }
      guard let cheapest = into.map({ problem.cost(of: $0) }).min() else { continue }
      let own = suppliedBy[Int(node)]
      let rivals = problem.options[Int(own[0])].suppliers
      let isDominated = rivals.contains { rival in
        rival != node && !dominated.contains(rival) && paths.distance[Int(rival)] <= cheapest
          && own.allSatisfy { suppliedBy[Int(rival)].contains($0) }
      }
      if isDominated { dominated.insert(node) }
    }
    return dominated
  }
}

/// Options that are always served together.
///
/// *Test.* Options without a cost of their own and with the same suppliers are joined into one, with their
/// benefits added. *Proof.* One reached supplier serves them all at no further cost. (Chen, Chen and Wang
/// 2023 merge the customers of a covering problem so.)
///
/// *Worth.* Nothing on the shipped province, where no two villages have the same candidate sites; it pays
/// where masts are few and villages many.
enum EqualOptionTest {
  /// Every option in exactly one group; a group of one is an option by itself.
  static func groups(_ problem: DesignProblem) -> [[Int32]] {
    var groups: [[Int32]] = []
    var groupOf: [[Int32]: Int] = [:]
    let required = Set(problem.requiredOptions)
    for (index, option) in problem.options.enumerated() {
      let member = Int32(truncatingIfNeeded: index)
      if option.suppliers.isEmpty, !required.contains(member) { continue }
      if option.cost == 0, let group = groupOf[option.suppliers] {
        groups[group].append(member)
      } else {
        if option.cost == 0 { groupOf[option.suppliers] = groups.count }
        groups.append([member])
      }
    }
    return groups
  }
}
