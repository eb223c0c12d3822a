import Diagnostics
import RootedDesign
import SteinLib
import Testing

@Suite struct SteinerTreeTests {
  /// 1 - 2 - 3 - 1 with a directed 3 -> 4, and 5 - 6 apart.
  private let graph = SteinerInstance(
    name: "six", vertexCount: 6,
    edges: [
      .init(from: 1, to: 2, cost: 2), .init(from: 2, to: 3, cost: 3), .init(from: 3, to: 1, cost: 4),
      .init(from: 3, to: 4, cost: 5, isDirected: true), .init(from: 5, to: 6, cost: 1),
    ],
    prizes: [1: 10, 3: 20, 4: 30, 6: 40], root: 1)

  @Test func aTreeThatHoldsHasNoFaults() {
    #expect(SteinerTree(root: 1, edges: [2, 3], prize: 60).faults(in: graph, budget: 9).isEmpty)
    #expect(SteinerTree(root: 6, edges: [4], prize: 40).faults(in: graph, budget: 1).isEmpty)
    #expect(SteinerTree(root: 2, edges: [], prize: 0).faults(in: graph, budget: 0).isEmpty)
  }

  @Test(arguments: [
    ([2, 3], 60, 8, ["the edges cost 9e-06, more than the budget 8e-06"]),
    ([2], 60, 9, ["the vertices reached collect 0.03, not 0.06"]),
    ([2, 2], 30, 9, ["an edge is taken twice", "the edges do not form a tree"]),
    ([0, 1, 2], 30, 9, ["the edges do not form a tree"]),
    ([4], 10, 9, ["vertex 5 is not connected to the root 1", "the edges do not form a tree"]),
    ([7], 10, 9, ["the tree names an edge or a root that the graph does not have"]),
  ])
  func aTreeThatDoesNotHoldIsRefused(_ edges: [Int], _ prize: Int64, _ budget: Int64, _ faults: [String]) {
    #expect(
      SteinerTree(root: 1, edges: edges, prize: prize).faults(in: graph, budget: budget).map(\.description)
        == faults)
  }

  @Test func anArcIsNoWayBack() {
    let tree = SteinerTree(root: 4, edges: [3], prize: 50)
    #expect(
      tree.faults(in: graph, budget: 9) == [
        "vertex 3 is not connected to the root 4", "the edges do not form a tree",
        "the vertices reached collect 0.03, not 0.05",
      ])
  }

  @Test func aSolutionOfTheProblemBecomesATreeOfTheGraph() throws {
    let task = try BudgetedSteinerTree(graph, root: 1, budget: 9)
    // Both ways along an edge, but none into the root and one along an arc.
    #expect(task.edgeOfArc == [0, 1, 1, 2, 3, 4, 4])
    #expect(task.problem.options.map(\.benefit) == [20, 30, 40])
    let arcs = try [2, 3].map { edge in Int32(try #require(task.edgeOfArc.firstIndex(of: edge))) }
    let tree = task.tree(DesignSolution(arcs: arcs, options: [0, 1]))
    #expect(tree == SteinerTree(root: 1, edges: [2, 3], prize: 60))
    #expect(tree.faults(in: graph, budget: 9).isEmpty)
  }

  @Test func aGraphThatIsNoDesignProblemIsRefusedWithItsPlace() {
    func complaint(root: Int = 1, _ spoil: (inout SteinerInstance) -> Void) -> String? {
      var graph = graph
      spoil(&graph)
      do {
        _ = try BudgetedSteinerTree(graph, root: root, budget: 9)
        return nil
      } catch {
        return error.problems.map(\.description).joined()
      }
    }
    #expect(complaint { _ in } == nil)
    #expect(
      complaint { $0.edges[1].to = 9 }
        == "six: “2 9”: the graph is no design problem: arc 1: its head 8 does not exist; there are 6 nodes. "
        + "Mend that part of the graph.")
    #expect(
      complaint { $0.edges[4].cost = -1 }
        == "six: the graph is no design problem: segment 4: its cost -1 is negative. Mend that part of the graph."
    )
    #expect(
      complaint { $0.prizes[7] = 5 }
        == "six: the graph is no design problem: option 3: its supplier 6 does not exist; there are 6 nodes. "
        + "Mend that part of the graph.")
    #expect(complaint { $0.edges[0].cost = .min }?.contains("segment 0: its cost") == true)
  }
}
