public import Diagnostics
public import RootedDesign

/// The most prize that a tree with the root can collect with edges that cost at most a budget together
/// (the budget-constrained Steiner tree problem with profits; Costa, Cordeau and Laporte 2009, without hop
/// limits), as a design problem.
///
/// Collecting a vertex takes reaching it and costs nothing more. The root's own prize is in hand from the
/// start and left out. Vertices that no path from the root reaches keep their nodes; nothing leads there.
public struct BudgetedSteinerTree: Sendable {
  /// The graph.
  public let instance: SteinerInstance
  /// The vertex the tree must hold.
  public let root: Int
  /// In millionths.
  public let budget: Int64
  /// The design problem that stands for it; vertices are nodes, edges segments.
  public let problem: DesignProblem
  /// The index of the edge that each arc of the problem stands for.
  public let edgeOfArc: [Int]

  /// - Parameter budget: in millionths, 0 or more.
  /// - Throws: `ProblemReport` with the first edge, prize or root that breaks what a design problem keeps. A graph
  ///   that `STPReader` has read, with one of its vertices as root, breaks nothing.
  public init(_ instance: SteinerInstance, root: Int, budget: Int64) throws(ProblemReport) {
    var problem = DesignProblem()
    var edgeOfArc: [Int] = []
    problem.budget = budget
    func node(_ vertex: Int) -> Int32 {
      vertex == root ? DesignProblem.root : Int32(truncatingIfNeeded: vertex < root ? vertex : vertex - 1)
    }
    problem.nodeCosts = [Int64](repeating: 0, count: instance.vertexCount)
    for (index, edge) in instance.edges.enumerated() where edge.from != edge.to {
      let segment = Int32(truncatingIfNeeded: problem.segmentCosts.count)
      problem.segmentCosts.append(edge.cost)
      let (from, to) = (node(edge.from), node(edge.to))
      if to != DesignProblem.root {
        problem.arcs.append(DesignProblem.Arc(tail: from, head: to, segment: segment))
        edgeOfArc.append(index)
      }
      if from != DesignProblem.root, !edge.isDirected {
        problem.arcs.append(DesignProblem.Arc(tail: to, head: from, segment: segment))
        edgeOfArc.append(index)
      }
    }
    for (vertex, prize) in instance.prizes.sorted(by: { $0.key < $1.key }) where vertex != root && prize > 0 {
      problem.options.append(DesignProblem.Option(benefit: prize, cost: 0, suppliers: [node(vertex)]))
    }
    do {
      try problem.validate()
    } catch {
      throw BudgetedSteinerTree.refusal(error, instance, edgeOfArc)
    }
    self.instance = instance
    self.root = root
    self.budget = budget
    self.problem = problem
    self.edgeOfArc = edgeOfArc
  }

  /// The fault of a problem as one of the graph it was made from.
  private static func refusal(
    _ fault: InvalidDesign, _ instance: SteinerInstance, _ edgeOfArc: [Int]
  ) -> ProblemReport {
    var edge: SteinerInstance.Edge?
    if case .arc(let index) = fault.place { edge = instance.edges[edgeOfArc[index]] }
    return ProblemReport(
      Problem(
        file: instance.name, value: edge.map { "\($0.from) \($0.to)" },
        message: "the graph is no design problem: \(fault.description)",
        remedy: "Mend that part of the graph"))
  }

  /// What the root itself collects.
  public var rootPrize: Double {
    FixedPoint.value(instance.rootPrize(at: root), places: FixedPoint.prizePlaces)
  }

  /// The tree that a solution of the problem builds, with what the solution says it collects, the root's prize
  /// included.
  public func tree(_ solution: DesignSolution) -> SteinerTree {
    let edges = solution.arcs.map { edgeOfArc[Int($0)] }
    let claim = solution.benefit(in: problem).addingReportingOverflow(instance.rootPrize(at: root))
    return SteinerTree(root: root, edges: edges, prize: claim.overflow ? .max : claim.partialValue)
  }
}
