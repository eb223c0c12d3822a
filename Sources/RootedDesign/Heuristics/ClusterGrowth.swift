/// Grows a solution of one cluster node by node: at each step the node, with the shortest path to it from
/// what is built, that brings most benefit per đồng.
struct ClusterGrowth {
  /// A node to reach, the path to it, and the options it would serve.
  struct Step {
    var arcs: [Int32]
    var options: [Int32]
    var cost: Int64
    var benefit: Int64

    /// Benefit per đồng; a free step has an infinite one.
    var ratio: Double { cost > 0 ? Double(benefit) / Double(cost) : .infinity }
  }

  private let problem: DesignProblem
  private let incidence: ArcIncidence
  private let optionsAt: [[Int32]]
  private var isBuilt: [Bool]
  private var isServed: [Bool]
  private(set) var solution = DesignSolution()

  init(_ problem: DesignProblem, incidence: ArcIncidence) {
    self.problem = problem
    self.incidence = incidence
    var optionsAt = [[Int32]](repeating: [], count: problem.nodeCount)
    for (index, option) in problem.options.enumerated() where option.benefit > 0 {
      for supplier in option.suppliers { optionsAt[Int(supplier)].append(Int32(truncatingIfNeeded: index)) }
    }
    self.optionsAt = optionsAt
    isBuilt = [Bool](repeating: false, count: problem.nodeCount)
    isBuilt[0] = true
    isServed = [Bool](repeating: false, count: problem.options.count)
  }

  /// Takes a step.
  mutating func take(_ step: Step) {
    for arc in step.arcs { isBuilt[Int(problem.arcs[Int(arc)].head)] = true }
    for option in step.options { isServed[Int(option)] = true }
    solution.arcs += step.arcs
    solution.options += step.options
  }

  /// The best step that costs at most `limit`, or nil. Ties go to the lower node.
  func bestStep(limit: SpendingLimit) -> Step? {
    let paths = shortestPaths()
    var best: Step?
    for node in 1..<Int32(max(1, problem.nodeCount)) where paths.distance[Int(node)] < .infinity {
      guard optionsAt[Int(node)].contains(where: { !isServed[Int($0)] }) else { continue }
      for candidate in steps(to: node, paths.entering) where limit.allows(candidate.cost) {
        if candidate.ratio > best?.ratio ?? -1 { best = candidate }
      }
    }
    return best
  }

  /// The steps to a node: with every option served on the way, and with the free ones alone.
  private func steps(to node: Int32, _ entering: [Int32]) -> [Step] {
    var path: [Int32] = []
    var cost: Int64 = 0
    var current = node
    var options: [Int32] = []
    while !isBuilt[Int(current)] {
      let arc = entering[Int(current)]
      guard arc >= 0 else { return [] }
      path.append(arc)
      cost = cost.addingSaturated(problem.cost(of: problem.arcs[Int(arc)]))
      for option in optionsAt[Int(current)] where !isServed[Int(option)] && !options.contains(option) {
        options.append(option)
      }
      current = problem.arcs[Int(arc)].tail
    }
    if path.isEmpty { options = optionsAt[Int(node)].filter { !isServed[Int($0)] } }
    path.reverse()

    func step(_ chosen: [Int32]) -> Step {
      Step(
        arcs: path, options: chosen,
        cost: chosen.reduce(cost) { $0.addingSaturated(problem.options[Int($1)].cost) },
        benefit: chosen.reduce(0) { $0.addingSaturated(problem.options[Int($1)].benefit) })
    }
    // Options in order of worth; each prefix is a step, which finds the best ratio for this path.
    options.sort {
      let (a, b) = (problem.options[Int($0)], problem.options[Int($1)])
      return Double(a.benefit) * Double(b.cost) > Double(b.benefit) * Double(a.cost)
    }
    return options.indices.map { step(Array(options[...$0])) }
  }

  /// Shortest paths from what is built.
  private func shortestPaths() -> ShortestPaths<Double> {
    let built = isBuilt.indices.filter { isBuilt[$0] }
      .map { (node: Int32(truncatingIfNeeded: $0), length: 0.0) }
    return ShortestPaths(problem, incidence, from: built) {
      Double(problem.cost(of: problem.arcs[Int($0)]))
    }
  }
}
