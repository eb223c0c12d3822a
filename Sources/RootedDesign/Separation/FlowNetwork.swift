/// Maximum flow from the root of a design problem to one target at a time, by Dinic's algorithm (1970)
/// run backwards from the target, so that a run only visits the part of the graph the target hangs on.
///
/// Buffers are made once and cleaned by the list of what a run touched.
struct FlowNetwork {
  private let incidence: ArcIncidence
  private let tails: [Int32]
  private let heads: [Int32]
  /// Residual capacity of each arc forwards; what flows is the capacity less this.
  private var residual: [Double]
  private var flow: [Double]
  private var touchedArcs: [Int32] = []
  /// Steps from the target in the last search; -1 where it did not come.
  private var level: [Int32]
  private var position: [Int32]
  private var visited: [Int32] = []
  private var queue: [Int32] = []

  /// Amounts of flow below this count as none: capacities are values of columns, 1 at most, with rounding.
  static let epsilon = 1e-9

  init(_ problem: DesignProblem) {
    incidence = ArcIncidence(problem)
    tails = problem.arcs.map(\.tail)
    heads = problem.arcs.map(\.head)
    residual = [Double](repeating: 0, count: problem.arcs.count)
    flow = [Double](repeating: 0, count: problem.arcs.count)
    level = [Int32](repeating: -1, count: problem.nodeCount)
    position = [Int32](repeating: 0, count: problem.nodeCount)
  }

  /// Sets the capacity of every arc; `capacity` holds at least one value an arc.
  mutating func load(capacity: [Double]) {
    for arc in residual.indices { residual[arc] = max(0, capacity[arc]) }
    for arc in flow.indices { flow[arc] = 0 }
    touchedArcs.removeAll(keepingCapacity: true)
  }

  /// Gives an arc more capacity until the next `load`.
  mutating func widen(_ arc: Int, by amount: Double) {
    residual[arc] += amount
  }

  /// Takes all flow back.
  mutating func clearFlow() {
    for arc in touchedArcs.map(Int.init) {
      residual[arc] += flow[arc]
      flow[arc] = 0
    }
    touchedArcs.removeAll(keepingCapacity: true)
  }

  /// Sends up to `limit` more from the root to `sinks`, each of which takes at most its own amount
  /// (lowered by what it takes), and returns what was sent. Where it is less than the limit,
  /// `isOnTargetSide` tells the minimum cut nearest the target.
  mutating func send(to sinks: inout [(node: Int32, room: Double)], limit: Double) -> Double {
    var sent = 0.0
    while sent < limit - FlowNetwork.epsilon, search(from: sinks) {
      for index in sinks.indices {
        while sent < limit - FlowNetwork.epsilon, sinks[index].room > FlowNetwork.epsilon {
          let amount = pull(into: sinks[index].node, min(limit - sent, sinks[index].room))
          if amount <= FlowNetwork.epsilon { break }
          sinks[index].room -= amount
          sent += amount
        }
      }
    }
    return sent
  }

  /// Whether the last failed search reached a node: those nodes are the cut's side of the target.
  func isOnTargetSide(_ node: Int32) -> Bool { level[Int(node)] >= 0 }

  /// The nodes on the target's side.
  var targetSide: [Int32] { visited }

  /// The arcs that enter the target's side.
  func arcsEnteringTargetSide() -> [Int] {
    var entering: [Int] = []
    for node in visited {
      for arc in incidence.arcs(into: node) where level[Int(tails[Int(arc)])] < 0 {
        entering.append(Int(arc))
      }
    }
    return entering.sorted()
  }

  /// Breadth-first search backwards through residual arcs from the sinks with room; whether it met the
  /// root. The root is never expanded.
  private mutating func search(from sinks: [(node: Int32, room: Double)]) -> Bool {
    for node in visited { level[Int(node)] = -1 }
    level[0] = -1
    visited.removeAll(keepingCapacity: true)
    queue.removeAll(keepingCapacity: true)
    for sink in sinks where sink.room > FlowNetwork.epsilon && level[Int(sink.node)] < 0 {
      level[Int(sink.node)] = 0
      visited.append(sink.node)
      queue.append(sink.node)
      position[Int(sink.node)] = 0
    }
    var next = 0
    var rootLevel = Int32.max
    while next < queue.count {
      let node = queue[next]
      next += 1
      let depth = level[Int(node)] + 1
      if depth > rootLevel { break }
      for arc in incidence.arcs(into: node) where residual[Int(arc)] > FlowNetwork.epsilon {
        let tail = tails[Int(arc)]
        if tail == DesignProblem.root {
          rootLevel = depth
          level[0] = depth
        } else if level[Int(tail)] < 0 {
          visit(tail, depth)
        }
      }
      for arc in incidence.arcs(outOf: node) where flow[Int(arc)] > FlowNetwork.epsilon {
        let head = heads[Int(arc)]
        if level[Int(head)] < 0 { visit(head, depth) }
      }
    }
    let metRoot = rootLevel < Int32.max
    if !metRoot { level[0] = -1 }
    return metRoot
  }

  private mutating func visit(_ node: Int32, _ depth: Int32) {
    level[Int(node)] = depth
    position[Int(node)] = 0
    visited.append(node)
    queue.append(node)
  }

  /// Depth-first search along the levels: draws up to `wanted` into a node.
  private mutating func pull(into node: Int32, _ wanted: Double) -> Double {
    if node == DesignProblem.root { return wanted }
    let into = incidence.arcs(into: node)
    let outOf = incidence.arcs(outOf: node)
    let count = Int32(truncatingIfNeeded: into.count + outOf.count)
    let nextLevel = level[Int(node)] + 1
    while position[Int(node)] < count {
      let offset = Int(position[Int(node)])
      if offset < into.count {
        let arc = Int(into[into.startIndex + offset])
        if residual[arc] > FlowNetwork.epsilon, level[Int(tails[arc])] == nextLevel {
          let amount = pull(into: tails[arc], min(wanted, residual[arc]))
          if amount > FlowNetwork.epsilon {
            if flow[arc] == 0 { touchedArcs.append(Int32(truncatingIfNeeded: arc)) }
            residual[arc] -= amount
            flow[arc] += amount
            return amount
          }
        }
      } else {
        let arc = Int(outOf[outOf.startIndex + offset - into.count])
        if flow[arc] > FlowNetwork.epsilon, level[Int(heads[arc])] == nextLevel {
          let amount = pull(into: heads[arc], min(wanted, flow[arc]))
          if amount > FlowNetwork.epsilon {
            residual[arc] += amount
            flow[arc] -= amount
            return amount
          }
        }
      }
      position[Int(node)] += 1
    }
    return 0
  }
}
