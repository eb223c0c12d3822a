import Benchmark
import GLPKSolver
import Geography
import GeographyIO
import MILP
import NetworkDesign
import ProvinceGenerator

/// The stations of the road from a data set to a verified plan, each by itself, then the whole of it. Every
/// answer is asserted: a fast wrong answer is reported as an error, never as a time.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .cpuTotal, .peakMemoryResident], warmupIterations: 1, maxDuration: .seconds(3),
    maxIterations: 50)

  stations()
  plans()
  graphs()
}

private func stations() {
  Benchmark("Read and check the data set") { benchmark in
    for _ in benchmark.scaledIterations {
      let geography = try Province.read()
      try expect(geography.villages.count == 1441, benchmark, "the data set has 1,441 villages")
      blackHole(geography)
    }
  }

  Benchmark("Generate a province") { benchmark in
    for _ in benchmark.scaledIterations {
      let geography = try ProvinceGenerator(seed: 7).generate()
      try expect(
        geography.villages.count { !$0.hasFixedBroadband } == 261, benchmark, "261 villages lack fibre")
      blackHole(geography)
    }
  }

  Benchmark("Build the transport digraph") { benchmark in
    let (geography, scenario) = (try Province.read(), Province.scenario(billions: 300))
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let digraph = try TransportDigraph(geography, scenario)
      // A service that a village lacks is one option, if anything can bring it.
      try expect((300...347).contains(digraph.problem.options.count), benchmark, "300 to 347 options")
      blackHole(digraph)
    }
  }

  Benchmark("Split the digraph into clusters") { benchmark in
    let problem = try TransportDigraph(Province.read(), Province.scenario(billions: 300)).problem
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let clusters = problem.clusters()
      try expect(
        clusters.reduce(0) { $0 + $1.problem.arcs.count } == problem.arcs.count, benchmark,
        "every arc is in one cluster")
      blackHole(clusters)
    }
  }

  Benchmark("Write the compact model as LP") { benchmark in
    let model = try ModelExport.model(
      Province.read(), Province.scenario(billions: 300), .compact, solver: GLPKSolver())
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let text = try LPWriter.text(model)
      try expect(text.hasSuffix("End\n"), benchmark, "the file ends")
      blackHole(text)
    }
  }

  Benchmark("Verify a plan") { benchmark in
    let (geography, scenario) = (try Province.read(), Province.scenario(billions: 300))
    let plan = try Province.plan(geography, scenario, benchmark)
    benchmark.startMeasurement()
    for _ in benchmark.scaledIterations {
      let verification = PlanVerifier(geography).verify(PlanClaim(plan, of: geography))
      try expect(verification.isValid && verification.checks > 5_000, benchmark, "the plan is valid")
      blackHole(verification)
    }
  }
}

private func plans() {
  // Ranges between the best plan known and the bound proven, 0.02 % wide, by noiban, HiGHS, SCIP and CBC.
  for (billions, worth) in [(60, 29_872.0...29_880), (300, 99_082...99_102)] as [(Int64, ClosedRange<Double>)]
  {
    Benchmark("Plan the province at \(billions) billion") { benchmark in
      let (geography, scenario) = (try Province.read(), Province.scenario(billions: billions))
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations {
        let plan = try Province.plan(geography, scenario, benchmark)
        try expect(worth.contains(plan.solve.objective.value), benchmark, "the plan is worth \(worth)")
        blackHole(plan)
      }
    }
  }
}

/// The shipped data set.
enum Province {
  static func read() throws -> Geography {
    // The package stands in the repository: Benchmarks/Benchmarks/Planner/Planner.swift.
    let folders = #filePath.split(separator: "/").dropLast(4)
    return try DataSetReader.read(at: "/" + folders.joined(separator: "/") + "/datasets/dien-bien").geography
  }

  static func scenario(billions: Int64) -> Scenario {
    var scenario = Scenario()
    scenario.budget = .billions(billions)
    return scenario
  }

  static func plan(
    _ geography: Geography, _ scenario: Scenario, _ benchmark: Benchmark
  ) throws -> InvestmentPlan {
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      throw WrongAnswer(expected: "a plan", benchmark: benchmark.name)
    }
    try expect(plan.solve.status == .optimal, benchmark, "the plan is proven")
    return plan
  }
}

/// An answer that is not what it must be.
struct WrongAnswer: Error, CustomStringConvertible {
  var expected: String
  var benchmark: String
  var description: String { "\(benchmark): wrong answer, expected: \(expected)" }
}

/// Ends the benchmark with an error where the answer is wrong.
func expect(_ condition: Bool, _ benchmark: Benchmark, _ expected: @autoclosure () -> String) throws {
  guard !condition else { return }
  let wrong = WrongAnswer(expected: expected(), benchmark: benchmark.name)
  benchmark.error(wrong.description)
  throw wrong
}
