import HeapModule
import MILP

/// Branch and cut over the columns of a core, by a warm simplex method.
///
/// The best solution is known to be good before the tree begins, so that the tree has to prove more than to
/// find: every node with a bound above the target must be split, whatever the order. So branching is what
/// counts: on the column whose two values both lower the bound most, by trying those not tried yet and by what
/// they did before (reliability branching, Achterberg, Koch and Martin 2005). Of two children the better is
/// looked at next, with the basis at hand; after it the open node with the best bound.
struct CoupledTree {
  /// What the tree asks of its owner.
  struct Owner {
    /// Rows that a point of the core breaks; those of an integral point leave it only where it is a solution.
    var cuts: (_ point: [Double], _ isIntegral: Bool) -> [Constraint]
    /// Takes a point of the core for a solution, or finds one near it; returns the target from then on.
    var offer: (_ point: [Double], _ isIntegral: Bool) throws -> Double
    var progress: (_ bound: Double, _ nodes: Int) -> Void
    var isStopped: () -> Bool
  }

  let model: Model
  let sign: Double
  let owner: Owner
  let isCancelled: (@Sendable () -> Bool)?
  let stop: StopSignal
  /// Nodes after which it ends with what it has; nil for no limit.
  let nodeLimit: Int?

  /// What is left: no solution of the core is worth more than this or the target; −∞ where none is above it.
  private(set) var bound = -Double.infinity
  private(set) var nodes = 0

  private var target: Double
  private var downs: [PseudoCost]
  private var ups: [PseudoCost]

  /// Columns tried at a node, at most: eight, as reliability branching looks ahead (Achterberg, Koch and Martin
  /// 2005).
  private static let trials = 8
  /// A column this close to a whole number is whole.
  private static let integrality = 1e-6
  /// Rounds of cuts at a fractional node: after them branching moves the bound more than another round does.
  private static let cutRounds = 3
  /// Nodes between two reports of progress.
  private static let nodesBetweenReports = 10
  /// The first nodes at which a solution is sought, and the nodes between two searches after them: the best is known
  /// to be good before the tree begins, so that a search at every node would cost more than it finds.
  private static let firstOffers = 4
  private static let nodesBetweenOffers = 8
  /// A side that loses nothing counts as this much, so that the other side still tells columns apart.
  private static let leastLoss = 1e-6

  init(
    _ model: Model, sign: Double, target: Double, nodeLimit: Int?, stop: StopSignal,
    isCancelled: (@Sendable () -> Bool)?, owner: Owner
  ) {
    self.model = model
    self.sign = sign
    self.target = target
    self.stop = stop
    self.nodeLimit = nodeLimit
    self.isCancelled = isCancelled
    self.owner = owner
    downs = [PseudoCost](repeating: PseudoCost(), count: model.variableCount)
    ups = downs
  }

  private struct PseudoCost {
    var sum = 0.0
    var count = 0

    var mean: Double? { count > 0 ? sum / Double(count) : nil }

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }
  }

  private struct Node: Comparable {
    var bound: Double
    var number: Int
    /// Columns fixed at 0 or 1.
    var fixed: [Int32: Double]

    static func < (a: Node, b: Node) -> Bool { (a.bound, b.number) < (b.bound, a.number) }
    static func == (a: Node, b: Node) -> Bool { a.number == b.number }
  }

  /// - Returns: false where a limit came first.
  mutating func run(_ solver: any LinearProgramSolver) throws -> Bool {
    var copy = self
    let isDone = try solver.withLinearProgram(model) { try copy.search($0) }
    self = copy
    return isDone
  }

  private mutating func search(_ session: any LinearProgramSession) throws -> Bool {
    var open = Heap<Node>()
    var current: [Int32: Double] = [:]
    var next: Node? = Node(bound: .infinity, number: 0, fixed: [:])
    var count = 1
    while let node = next ?? open.popMax() {
      next = nil
      if node.bound <= target { continue }
      bound = max(node.bound, open.max?.bound ?? -.infinity)
      if owner.isStopped() || nodeLimit.map({ nodes >= $0 }) == true { return false }
      nodes += 1
      if nodes % Self.nodesBetweenReports == 0 { owner.progress(bound, nodes) }
      try fix(node.fixed, &current, session)
      guard let value = try relax(session, depth: node.fixed.count) else {
        if stop.isRaised { return false }
        continue
      }
      guard value > target else { continue }
      let point = session.values
      let fractional = fractionalColumns(point)
      if fractional.isEmpty {
        target = max(target, try owner.offer(point, true))
        continue
      }
      if nodes < Self.firstOffers || nodes % Self.nodesBetweenOffers == 0 {
        target = max(target, try owner.offer(point, false))
      }
      guard value > target else { continue }
      guard let choice = try branching(value, point, fractional, session) else {
        if stop.isRaised { return false }
        continue
      }
      var children: [Node] = []
      for (side, childBound) in [(0.0, choice.down), (1.0, choice.up)] where childBound > target {
        var fixed = node.fixed
        fixed[choice.column] = side
        children.append(Node(bound: min(value, childBound), number: count, fixed: fixed))
        count += 1
      }
      children.sort { $0.bound > $1.bound }
      next = children.first
      if children.count > 1 { open.insert(children[1]) }
    }
    bound = -.infinity
    return true
  }

  private func fix(
    _ wanted: [Int32: Double], _ current: inout [Int32: Double], _ session: any LinearProgramSession
  ) throws {
    for column in current.keys.sorted() where wanted[column] == nil {
      let bounds = model.bounds(ofColumn: Int(column))
      try session.setBounds(of: Variable(index: column), lower: bounds.lower, upper: bounds.upper)
    }
    for (column, value) in wanted.sorted(by: { $0.key < $1.key }) where current[column] != value {
      try session.setBounds(of: Variable(index: column), lower: value, upper: value)
    }
    current = wanted
  }

  /// The value of the relaxation with the cuts its optimum breaks; nil where it has no solution or a limit
  /// came.
  private func relax(_ session: any LinearProgramSession, depth: Int) throws -> Double? {
    var round = 0
    while true {
      guard try session.solve(timeLimit: stop.secondsLeft, isCancelled: isCancelled) == .optimal else {
        return nil
      }
      let value = sign * session.objective
      guard value > target else { return value }
      let point = session.values
      let isIntegral = !point.contains { abs($0 - $0.rounded()) > CoupledTree.integrality }
      if !isIntegral, round >= Self.cutRounds { return value }
      let cuts = owner.cuts(isIntegral ? point.map { $0.rounded() } : point, isIntegral)
      if cuts.isEmpty { return value }
      _ = try session.add(cuts)
      round += 1
    }
  }

  private func fractionalColumns(_ point: [Double]) -> [Int32] {
    point.indices.filter { abs(point[$0] - point[$0].rounded()) > CoupledTree.integrality }
      .map { Int32(truncatingIfNeeded: $0) }
  }

  private struct Choice {
    var column: Int32
    var down: Double
    var up: Double
  }

  /// The column to branch on; nil where the trials leave nothing of the node, or a limit came.
  private mutating func branching(
    _ value: Double, _ point: [Double], _ fractional: [Int32],
    _ session: any LinearProgramSession
  ) throws -> Choice? {
    let downMean = mean(downs)
    let upMean = mean(ups)
    func estimate(_ column: Int32) -> (down: Double, up: Double) {
      let share = point[Int(column)]
      return (
        (downs[Int(column)].mean ?? downMean) * share, (ups[Int(column)].mean ?? upMean) * (1 - share)
      )
    }
    func score(_ losses: (down: Double, up: Double)) -> Double {
      max(losses.down, Self.leastLoss) * max(losses.up, Self.leastLoss)
    }
    let ranked = fractional.map { (column: $0, losses: estimate($0)) }
      .sorted { (score($1.losses), $0.column) < (score($0.losses), $1.column) }
    var best: (choice: Choice, score: Double)?
    var trials = 0
    for (column, losses) in ranked {
      var losses = losses
      var choice = Choice(column: column, down: value, up: value)
      if downs[Int(column)].count == 0 || ups[Int(column)].count == 0 {
        guard trials < CoupledTree.trials else { continue }
        trials += 1
        for side in [0.0, 1.0] {
          try session.setBounds(of: Variable(index: column), lower: side, upper: side)
          let status = try session.solve(timeLimit: stop.secondsLeft, isCancelled: isCancelled)
          if case .stopped = status { return nil }
          let child = status == .optimal ? sign * session.objective : -.infinity
          let loss = max(0, value - child)
          if side == 0 { losses.down = loss } else { losses.up = loss }
          guard loss.isFinite else { continue }
          let share = side == 0 ? point[Int(column)] : 1 - point[Int(column)]
          if side == 0 { downs[Int(column)].add(loss / share) } else { ups[Int(column)].add(loss / share) }
        }
        let bounds = model.bounds(ofColumn: Int(column))
        try session.setBounds(of: Variable(index: column), lower: bounds.lower, upper: bounds.upper)
        let isDownOut = value - losses.down <= target
        let isUpOut = value - losses.up <= target
        if isDownOut, isUpOut { return nil }
        if isDownOut || isUpOut {
          // One value is out: the node goes on with the other.
          return Choice(column: column, down: value - losses.down, up: value - losses.up)
        }
        choice = Choice(column: column, down: value - losses.down, up: value - losses.up)
      }
      let own = score(losses)
      if own > best?.score ?? -1 { best = (choice, own) }
    }
    return best?.choice
  }

  private func mean(_ costs: [PseudoCost]) -> Double {
    var sum = 0.0
    var count = 0
    for cost in costs where cost.count > 0 {
      sum += cost.sum / Double(cost.count)
      count += 1
    }
    return count > 0 ? sum / Double(count) : 1
  }
}
