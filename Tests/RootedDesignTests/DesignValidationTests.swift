import GLPKSolver
import RootedDesign
import Testing

/// What every design problem keeps, each broken alone, with the text that says so.
@Suite struct DesignValidationTests {
  /// Root 0, a path 0 - 1 - 2, a node 3 that node 1 feeds for nothing, an option supplied by 2 and 3.
  private static var sound: DesignProblem {
    var problem = DesignProblem()
    problem.nodeCosts = [0, 5, 5, 5]
    problem.segmentCosts = [10, 20]
    problem.arcs = [
      .init(tail: 0, head: 1, segment: 0), .init(tail: 1, head: 2, segment: 1),
      .init(tail: 2, head: 1, segment: 1), .init(tail: 1, head: 3, segment: nil),
    ]
    problem.options = [.init(benefit: 1000, cost: 3, suppliers: [2, 3])]
    problem.budget = 100
    return problem
  }

  private func complaint(_ spoil: (inout DesignProblem) -> Void) -> String? {
    var problem = Self.sound
    spoil(&problem)
    do {
      try problem.validate()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func aSoundProblemPasses() {
    #expect(complaint { _ in } == nil)
    #expect(complaint { $0 = DesignProblem() } == nil)
    #expect(complaint { $0.budget = -1 } == nil)
    #expect(
      complaint {
        $0.requiredOptions = [0]
        $0.requiredNodes = [3]
      } == nil)
  }

  @Test func amounts() {
    #expect(complaint { $0.nodeCosts = [] } == "nodes: there is no root")
    #expect(complaint { $0.nodeCosts[0] = 7 } == "node 0: it is the root and costs 7, not 0")
    #expect(complaint { $0.nodeCosts[2] = -5 } == "node 2: its cost -5 is negative")
    #expect(complaint { $0.segmentCosts[1] = -1 } == "segment 1: its cost -1 is negative")
    #expect(complaint { $0.options[0].benefit = -9 } == "option 0: its benefit -9 is negative")
    #expect(complaint { $0.options[0].cost = -3 } == "option 0: its cost -3 is negative")
  }

  @Test func arcs() {
    #expect(complaint { $0.arcs[1].tail = 4 } == "arc 1: its tail 4 does not exist; there are 4 nodes")
    #expect(complaint { $0.arcs[1].head = -1 } == "arc 1: its head -1 does not exist; there are 4 nodes")
    #expect(complaint { $0.arcs[2].head = 0 } == "arc 2: it leads into the root")
    #expect(complaint { $0.arcs[3].head = 1 } == "arc 3: it leads from node 1 to itself")
    #expect(
      complaint { $0.arcs[0].segment = 2 } == "arc 0: its segment 2 does not exist; there are 2 segments")
    #expect(complaint { $0.arcs[3].segment = 1 } == "arc 3: its segment 1 joins nodes 1 and 2 by arc 1")
  }

  @Test func suppliers() {
    #expect(
      complaint { $0.options[0].suppliers = [2, 9] }
        == "option 0: its supplier 9 does not exist; there are 4 nodes")
    #expect(complaint { $0.options[0].suppliers = [0, 2] } == "option 0: the root supplies it")
    #expect(complaint { $0.options[0].suppliers = [2, 2] } == "option 0: its supplier 2 occurs twice")
    #expect(
      complaint { $0.options[0].suppliers = [3, 2] }
        == "option 0: its supplier 2 comes after 3; suppliers ascend")
  }

  @Test func requirements() {
    #expect(
      complaint { $0.requiredOptions = [0, 1] }
        == "required option at position 1: option 1 does not exist; there are 1 options")
    #expect(
      complaint {
        $0.options[0].suppliers = []
        $0.requiredOptions = [0]
      } == "required option at position 0: no node supplies option 0")
    #expect(
      complaint { $0.requiredNodes = [4] }
        == "required node at position 0: node 4 does not exist; there are 4 nodes")
    #expect(complaint { $0.requiredNodes = [0] } == "required node at position 0: the root is always reached")
  }

  @Test func theEnginesRefuseWhatIsNoProblem() throws {
    var broken = Self.sound
    broken.arcs[1].head = 9
    let fault = InvalidDesign(.arc(1), "its head 9 does not exist; there are 4 nodes")
    #expect(throws: fault) {
      try DesignEngine(solver: GLPKSolver()).solve(broken, EngineParameters())
    }
    var coupled = CoupledProblem(broken)
    coupled.goal = .leastCost
    #expect(throws: fault) {
      try CoupledEngine(solver: GLPKSolver()).solve(coupled, EngineParameters())
    }
    let solved = try DesignEngine(solver: GLPKSolver()).solve(Self.sound, EngineParameters())
    #expect(solved.solution?.cost(in: Self.sound) == 23)
  }
}
