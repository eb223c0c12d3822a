public import Diagnostics

/// A tree in a graph, with the prize it is said to collect.
public struct SteinerTree: Sendable, Equatable {
  /// The vertex it must hold.
  public var root: Int
  /// Indices into the instance's edges.
  public var edges: [Int]
  /// In thousandths, the root's own included.
  public var prize: Int64

  /// Takes every value as it is; `faults` checks.
  public init(root: Int, edges: [Int], prize: Int64) {
    self.root = root
    self.edges = edges
    self.prize = prize
  }

  /// Every way in which the tree is not what it says, recomputed from the graph alone: no edge twice, each
  /// reached from the root in a direction it allows, no cycle, at most the budget (in millionths), and the
  /// prizes of the vertices reached sum to the claim. Empty for a valid tree.
  public func faults(in instance: SteinerInstance, budget: Int64) -> [Message] {
    let known = edges.filter(instance.edges.indices.contains)
    guard known.count == edges.count, (1...max(1, instance.vertexCount)).contains(root) else {
      return ["the tree names an edge or a root that the graph does not have"]
    }
    var faults: [Message] = []
    if Set(edges).count < edges.count { faults.append("an edge is taken twice") }

    var spent: Int64 = 0
    for edge in edges {
      let (sum, overflow) = spent.addingReportingOverflow(instance.edges[edge].cost)
      spent = overflow ? .max : sum
    }
    if spent > budget {
      faults.append(
        "the edges cost \(FixedPoint.value(spent, places: FixedPoint.costPlaces)), more than the budget "
          + "\(FixedPoint.value(budget, places: FixedPoint.costPlaces))")
    }

    let reached = reachedVertices(in: instance)
    let touched = Set(edges.flatMap { [instance.edges[$0].from, instance.edges[$0].to] })
    for vertex in touched.subtracting(reached).sorted().prefix(1) {
      faults.append("vertex \(vertex) is not connected to the root \(root)")
    }
    if edges.count != reached.count - 1 { faults.append("the edges do not form a tree") }

    var collected: Int64 = 0
    for vertex in reached {
      let (sum, overflow) = collected.addingReportingOverflow(instance.prizes[vertex] ?? 0)
      collected = overflow ? .max : sum
    }
    if collected != prize {
      faults.append(
        "the vertices reached collect \(FixedPoint.value(collected, places: FixedPoint.prizePlaces)), not "
          + "\(FixedPoint.value(prize, places: FixedPoint.prizePlaces))")
    }
    return faults
  }

  private func reachedVertices(in instance: SteinerInstance) -> Set<Int> {
    var outgoing: [Int: [Int]] = [:]
    for index in edges {
      let edge = instance.edges[index]
      outgoing[edge.from, default: []].append(edge.to)
      if !edge.isDirected { outgoing[edge.to, default: []].append(edge.from) }
    }
    var reached: Set<Int> = [root]
    var pending = [root]
    while let vertex = pending.popLast() {
      for next in outgoing[vertex] ?? [] where reached.insert(next).inserted { pending.append(next) }
    }
    return reached
  }
}
