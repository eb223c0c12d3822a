import HeapModule

/// A bound on a design problem at a price of money, with reduced costs, by dual ascent (Wong 1984; with
/// terminals taken by the size of their cut, Pajor, Uchoa and Werneck 2018).
///
/// At a price, a solution is an arborescence that pays for its arcs and forgoes the benefit of what it
/// leaves out. Each option is a terminal, entered from its suppliers at the price of its own cost, or from
/// the root at the price of forgoing it. The ascent raises the dual of a cut around one terminal after
/// another until every terminal hangs on the root by arcs without reduced cost. No linear program is
/// solved.
struct DualAscent {
  /// No solution forgoes and pays less than this together, in thousandths.
  private(set) var bound = 0.0
  /// What is left of each arc's price: an arc built adds at least this to the bound.
  private(set) var reducedCosts: [Double]

  private let problem: DesignProblem
  private let incidence: ArcIncidence
  /// What is left on the arcs into each option: from its suppliers in order, then from the root.
  private var optionCosts: [[Double]]
  private var isInside: [Bool]
  private var inside: [Int32] = []

  /// Reduced costs below this count as none.
  private static let epsilon = 1e-7
  /// A look at the clock costs more than a step on a small cut.
  private static let stepsBetweenLooks = 1024
  /// A cut that has grown by less than one part in so many since its turn was set is raised at once, since finding
  /// it again later would cost more than the order gains.
  private static let growth = 4

  /// - Parameters:
  ///   - problem: without requirements.
  ///   - price: thousandths a đồng.
  init(_ problem: DesignProblem, _ incidence: ArcIncidence, price: Double, stop: StopSignal) {
    self.problem = problem
    self.incidence = incidence
    reducedCosts = problem.arcs.map { Double(problem.cost(of: $0)) * price }
    optionCosts = problem.options.map { option in
      option.suppliers.map { _ in Double(option.cost) * price } + [Double(option.benefit)]
    }
    isInside = [Bool](repeating: false, count: problem.nodeCount)
    ascend(stop)
  }

  private struct Turn: Comparable {
    /// Arcs into the cut when it was last looked at.
    var size: Int
    var option: Int32

    static func < (a: Turn, b: Turn) -> Bool { (a.size, a.option) < (b.size, b.option) }
  }

  private mutating func ascend(_ stop: StopSignal) {
    var turns = Heap<Turn>()
    var isActive = [Bool](repeating: true, count: problem.options.count)
    for (index, option) in problem.options.enumerated() {
      turns.insert(Turn(size: option.suppliers.count, option: Int32(truncatingIfNeeded: index)))
    }
    var steps = 0
    while let turn = turns.popMin() {
      let option = Int(turn.option)
      guard isActive[option] else { continue }
      steps += 1
      if steps % Self.stepsBetweenLooks == 0, stop.isRaised { return }
      guard let cut = cut(around: option) else {
        isActive[option] = false
        continue
      }
      // A cut that has grown since its turn was set waits, unless by little.
      if let next = turns.min, cut.arcs.count > turn.size + turn.size / Self.growth,
        cut.arcs.count > next.size
      {
        turns.insert(Turn(size: cut.arcs.count, option: turn.option))
        continue
      }
      raise(option, cut)
      turns.insert(Turn(size: cut.arcs.count, option: turn.option))
    }
  }

  private struct Cut {
    /// Arcs of the graph that enter.
    var arcs: [Int32]
    /// Positions in the option's own costs that enter: suppliers outside, and forgoing.
    var own: [Int]
  }

  /// The cut around all that reaches an option without reduced cost; nil where the root is among it.
  private mutating func cut(around option: Int) -> Cut? {
    for node in inside { isInside[Int(node)] = false }
    inside.removeAll(keepingCapacity: true)
    let costs = optionCosts[option]
    guard let forgoing = costs.last, forgoing > DualAscent.epsilon else { return nil }
    let suppliers = problem.options[option].suppliers
    for (position, supplier) in suppliers.enumerated()
    where costs[position] <= DualAscent.epsilon && !isInside[Int(supplier)] {
      isInside[Int(supplier)] = true
      inside.append(supplier)
    }
    var next = 0
    while next < inside.count {
      for arc in incidence.arcs(into: inside[next]) where reducedCosts[Int(arc)] <= DualAscent.epsilon {
        let tail = problem.arcs[Int(arc)].tail
        if tail == DesignProblem.root { return nil }
        if !isInside[Int(tail)] {
          isInside[Int(tail)] = true
          inside.append(tail)
        }
      }
      next += 1
    }
    var cut = Cut(arcs: [], own: [costs.count - 1])
    for (position, supplier) in suppliers.enumerated() where !isInside[Int(supplier)] {
      cut.own.append(position)
    }
    for node in inside {
      for arc in incidence.arcs(into: node) where !isInside[Int(problem.arcs[Int(arc)].tail)] {
        cut.arcs.append(arc)
      }
    }
    return cut
  }

  /// Raises the dual of a cut by the least reduced cost that enters it.
  private mutating func raise(_ option: Int, _ cut: Cut) {
    var least = Double.infinity
    for arc in cut.arcs { least = min(least, reducedCosts[Int(arc)]) }
    for position in cut.own { least = min(least, optionCosts[option][position]) }
    bound += least
    for arc in cut.arcs { reducedCosts[Int(arc)] = max(0, reducedCosts[Int(arc)] - least) }
    for position in cut.own { optionCosts[option][position] -= least }
  }

  /// The arcs without reduced cost: what the ascent would build from.
  func support() -> [Bool] { reducedCosts.map { $0 <= DualAscent.epsilon } }

  /// For each arc, what a solution that builds it adds to the bound at least: the cheapest way from the
  /// root to it, itself, and the cheapest way on to an option it serves, all by reduced cost.
  func excess() -> [Double] {
    let fromRoot = ShortestPaths(problem, incidence, from: [(DesignProblem.root, 0.0)]) {
      reducedCosts[Int($0)]
    }.distance
    var ends: [(node: Int32, length: Double)] = []
    for (index, option) in problem.options.enumerated() {
      for (position, supplier) in option.suppliers.enumerated() {
        ends.append((supplier, max(0, optionCosts[index][position])))
      }
    }
    let toOption = ShortestPaths(problem, incidence, from: ends, .inwards) { reducedCosts[Int($0)] }.distance
    return problem.arcs.enumerated().map { index, arc in
      fromRoot[Int(arc.tail)] + reducedCosts[index] + toOption[Int(arc.head)]
    }
  }
}
