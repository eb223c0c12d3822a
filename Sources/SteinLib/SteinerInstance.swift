public import NetworkDesign

/// A Steiner tree problem with prizes and a root, as SteinLib's STP format describes one.
public struct SteinerInstance: Sendable, Equatable {
  public var name: String
  /// Vertices are numbered from 1.
  public var vertexCount: Int
  public var edges: [Edge]
  /// The prize of a vertex, where it has one.
  public var prizes: [Int: Int64]
  /// The root the file names, if it does.
  public var root: Int?

  /// An undirected edge, or a directed one where only `from` to `to` may be used.
  public struct Edge: Sendable, Equatable {
    public var from: Int
    public var to: Int
    public var cost: Int64
    public var isDirected: Bool

    public init(from: Int, to: Int, cost: Int64, isDirected: Bool = false) {
      self.from = from
      self.to = to
      self.cost = cost
      self.isDirected = isDirected
    }
  }

  public init(name: String, vertexCount: Int, edges: [Edge], prizes: [Int: Int64], root: Int?) {
    self.name = name
    self.vertexCount = vertexCount
    self.edges = edges
    self.prizes = prizes
    self.root = root
  }

  /// The most prize a tree that holds the root can collect with edges that cost at most `budget`
  /// together, as a design problem. Collecting a vertex takes reaching it, and costs nothing more. The
  /// root's own prize is in hand from the start and left out; see `rootPrize(at:)`.
  ///
  /// Vertices that no path from the root reaches keep their nodes; nothing leads there.
  public func designProblem(root: Int, budget: Int64) -> DesignProblem {
    var problem = DesignProblem()
    problem.budget = budget
    func node(_ vertex: Int) -> Int32 {
      vertex == root ? DesignProblem.root : Int32(truncatingIfNeeded: vertex < root ? vertex : vertex - 1)
    }
    problem.nodeCosts = [Int64](repeating: 0, count: vertexCount)
    for edge in edges where edge.from != edge.to {
      let segment = Int32(truncatingIfNeeded: problem.segmentCosts.count)
      problem.segmentCosts.append(edge.cost)
      let (from, to) = (node(edge.from), node(edge.to))
      if to != DesignProblem.root {
        problem.arcs.append(DesignProblem.Arc(tail: from, head: to, segment: segment))
      }
      if from != DesignProblem.root, !edge.isDirected {
        problem.arcs.append(DesignProblem.Arc(tail: to, head: from, segment: segment))
      }
    }
    for (vertex, prize) in prizes.sorted(by: { $0.key < $1.key }) where vertex != root && prize > 0 {
      problem.options.append(DesignProblem.Option(benefit: prize, cost: 0, suppliers: [node(vertex)]))
    }
    return problem
  }

  /// What the root itself collects.
  public func rootPrize(at root: Int) -> Int64 { prizes[root] ?? 0 }
}
