/// A problem made smaller without losing an optimal solution, and the way back.
///
/// Each test removes or joins parts of the working problem and states why some optimal solution of the
/// problem before it survives. Parts that are required are never touched. On the shipped province 913 of
/// 2,028 arcs are left. Fixing by bounds comes later, where there is a bound (`AscentSearch`).
package struct ReducedProblem: Sendable {
  private var network: JoinedNetwork
  /// The options of the original each option stands for.
  package private(set) var originalOptions: [[Int32]]

  /// Reduces a problem until no test removes anything more.
  init(_ original: DesignProblem) {
    network = JoinedNetwork(original)
    originalOptions = original.options.indices.map { [Int32(truncatingIfNeeded: $0)] }
    var before = (arcs: -1, options: -1)
    while before != (problem.arcs.count, problem.options.count) {
      before = (problem.arcs.count, problem.options.count)
      network.remove(RootPathTest.removableArcs(problem))
      network.remove(DeadEndTest.removableArcs(problem))
      network.join(JunctionTest.joints(problem))
      removeSuppliers(DominatedSiteTest.dominatedSuppliers(problem))
      joinOptions(EqualOptionTest.groups(problem))
    }
  }

  /// The problem that is left.
  var problem: DesignProblem { network.design }

  /// A solution of the original from one of the reduced problem, at the same cost and benefit.
  func lifted(_ solution: DesignSolution) -> DesignSolution {
    DesignSolution(
      arcs: solution.arcs.flatMap { network.parts[Int($0)] }.sorted(),
      options: solution.options.flatMap { originalOptions[Int($0)] }.sorted())
  }

  /// Takes nodes out of the suppliers of every option; an option left without one goes.
  private mutating func removeSuppliers(_ dominated: Set<Int32>) {
    guard !dominated.isEmpty else { return }
    for index in problem.options.indices {
      network.design.options[index].suppliers.removeAll(where: dominated.contains)
    }
  }

  private mutating func joinOptions(_ groups: [[Int32]]) {
    guard groups.count < problem.options.count else { return }
    var number = [Int32](repeating: -1, count: problem.options.count)
    var options: [DesignProblem.Option] = []
    var originals: [[Int32]] = []
    for group in groups {
      guard let first = group.first else { continue }
      var joined = problem.options[Int(first)]
      for other in group.dropFirst() {
        joined.benefit = joined.benefit.addingSaturated(problem.options[Int(other)].benefit)
      }
      for member in group { number[Int(member)] = Int32(truncatingIfNeeded: options.count) }
      options.append(joined)
      originals.append(group.flatMap { originalOptions[Int($0)] })
    }
    network.design.options = options
    originalOptions = originals
    network.design.requiredOptions = Set(problem.requiredOptions.map { number[Int($0)] }).sorted()
  }
}
