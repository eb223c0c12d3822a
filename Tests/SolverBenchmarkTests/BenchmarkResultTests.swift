import Diagnostics
import Foundation
import Geography
import SolverBenchmark
import Testing

@Suite struct BenchmarkResultTests {
  private func run(_ solver: String, seconds: Double, formulation: String? = nil) -> BenchmarkRun {
    BenchmarkRun(
      instance: "p", villages: 50, budget: 3e9, solver: solver, formulation: formulation, status: .optimal,
      objective: 100, bound: 101, seconds: seconds)
  }

  @Test func jsonHasEveryKeyOfTheContract() throws {
    var failed = run("HiGHS", seconds: 1, formulation: "strong")
    failed.objective = nil
    let bytes = BenchmarkFiles.json([run("GLPK 5.0", seconds: 0.5), failed])
    let runs = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    #expect(runs.count == 2)
    for run in runs {
      let contract: Set = [
        "instance", "budget", "status", "objective", "bound", "relativeGap", "seconds", "peakMemoryBytes",
        "solver",
      ]
      #expect(contract.isSubset(of: run.keys))
    }
    #expect(runs[0]["budget"] as? Int == 3_000_000_000)
    #expect(runs[0]["relativeGap"] as? Double == 0.01)
    #expect(runs[1]["objective"] is NSNull)
  }

  @Test func csvHasALineARunAndQuotesWhatItMust() throws {
    var odd = run("GLPK 5.0", seconds: 0.5)
    odd.instance = "=a,\"b\""
    let text = String(decoding: BenchmarkFiles.csv([odd]), as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[2] == "")
    #expect(lines[0].hasPrefix("instance,villages,seed,budget,solver,formulation,status,objective,bound,"))
    #expect(lines[1].hasPrefix("\"'=a,\"\"b\"\"\",50,,3000000000,GLPK 5.0,,optimal,100,101,0.01,0.5,1,"))
  }

  @Test func repetitionsBecomeTheirMedian() throws {
    var other = run("GLPK 5.0", seconds: 9)
    other.status = .feasible
    let merged = try #require(
      BenchmarkRun.merged([run("GLPK 5.0", seconds: 3), run("GLPK 5.0", seconds: 1), other]))
    #expect(merged.seconds == 3 && merged.secondsLeast == 1 && merged.secondsMost == 9)
    #expect(merged.repetitions == 3)
    #expect(merged.detail == "a repetition ended as feasible")
    #expect(BenchmarkRun.merged([]) == nil)
  }

  @Test func theTableComparesPeersWithNoiban() {
    var result = BenchmarkResult()
    var peer = run("HiGHS 1.0", seconds: 5, formulation: "strong")
    peer.agrees = true
    result.runs = [run("GLPK 5.0", seconds: 0.5), peer]
    result.skipped = ["SCIP is skipped: no."]
    let table = BenchmarkText.table(result)
    #expect(
      table.contains("p, 50 villages   3.0bn  HiGHS 1.0  strong  optimal      100.0  101.0  1.000 %    5.000")
    )
    #expect(
      table.hasSuffix(
        """

        HiGHS 1.0 on the strong model: 1 of 1 proven, 1 agree with noiban; time over noiban's where both proved \
        it: median 10.0x, 10.0x to 10.0x
        SCIP is skipped: no.

        """))
  }

  @Test(arguments: [
    ("50bn:60bn:5bn", [50.0, 55, 60]), ("1bn:1.9bn:1bn", [1]), ("2bn:2bn:9bn", [2]),
  ])
  func aSeriesOfBudgetsIsRead(_ text: String, _ billions: [Double]) throws {
    #expect(try BudgetRange.parse(text, option: "--budgets").map(\.billions) == billions)
  }

  @Test(arguments: [
    (
      "50bn", "--budgets: “50bn”: is not a series of budgets. Write first:last:step, such as 50bn:500bn:50bn."
    ),
    ("3bn:2bn:1bn", "--budgets: “3bn:2bn:1bn”: begins above its end. Write the smaller budget first."),
    ("1:9000000bn:1", "--budgets: “1:9000000bn:1”: holds more than 10000 budgets. Write a larger step."),
    (
      "1bn:2bn:x",
      "--budgets: “1bn:2bn:x”: x is not an amount of money. "
        + "Write an amount in đồng such as 300bn, \"300 tỷ\" or 300000000000."
    ),
  ])
  func aBadSeriesIsNamedWithARemedy(_ text: String, _ message: String) {
    let report = #expect(throws: ProblemReport.self) { try BudgetRange.parse(text, option: "--budgets") }
    #expect(report?.description == message)
  }
}
