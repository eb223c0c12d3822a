import Benchmark
import GLPKSolver
import NetworkDesign
import SteinLib

/// A grid with pseudo-random costs and prizes as a public graph would be: read, solved, checked.
func graphs() {
  Benchmark("Read an STP graph") { benchmark in
    let text = Grid.text(side: 60)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let graph = try STPReader.read(text, file: "grid.stp")
      try expect(graph.edges.count == 2 * 60 * 59, benchmark, "7,080 edges")
      blackHole(graph)
    }
  }

  for (side, budget) in [(8, 60), (10, 80)] {
    Benchmark("Solve a \(side) x \(side) grid at \(budget)") { benchmark in
      let graph = try STPReader.read(Grid.text(side: side), file: "grid.stp")
      let task = BudgetedSteinerTree(graph, root: 1, budget: Int64(budget) * FixedPoint.costUnit)
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        let result = try DesignEngine(solver: GLPKSolver()).solve(task.problem, EngineParameters())
        guard let solution = result.solution else {
          throw WrongAnswer(expected: "a solution", benchmark: benchmark.name)
        }
        let faults = task.tree(solution).faults(in: graph, budget: task.budget)
        try expect(faults.isEmpty && result.status == .optimal, benchmark, "a proven tree \(faults)")
        blackHole(result)
      }
    }
  }
}

enum Grid {
  /// Every fifth vertex has a prize; costs are 1 to 9, prizes 10 to 99, from a fixed linear congruence.
  static func text(side: Int) -> String {
    var state: UInt32 = 2025
    func draw(_ count: UInt32) -> Int {
      // Numerical Recipes' constants; the high bits are the good ones.
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int((state >> 16) % count)
    }
    var lines = [
      "33D32945 STP File", "SECTION Graph", "Nodes \(side * side)", "Edges \(2 * side * (side - 1))",
    ]
    for vertex in 1...side * side {
      if vertex % side != 0 { lines.append("E \(vertex) \(vertex + 1) \(1 + draw(9))") }
      if vertex + side <= side * side { lines.append("E \(vertex) \(vertex + side) \(1 + draw(9))") }
    }
    lines.append("END")
    for vertex in stride(from: 5, through: side * side, by: 5) {
      lines.append("TP \(vertex) \(10 + draw(90))")
    }
    lines.append("EOF")
    return lines.joined(separator: "\n")
  }
}
