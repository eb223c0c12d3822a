import Foundation
import Testing

@Suite struct WhatIfCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch.path("sample"), scratch)
  }

  @Test func printsTheFrontierAndNothingElse() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("whatif", dataset, "--budgets", "1bn:4bn:1bn")
      #expect(result.status == 0)
      #expect(result.diagnostics == "")
      #expect(!result.output.contains("\u{1B}"))
      #expect(result.output.hasPrefix("What more money brings to Sample: 4 villages, "))
      #expect(result.output.contains("\nBudget, bn  "))
      #expect(result.output.contains("\nVerified from the data; no plan "))
    }
  }

  @Test func aPointIsThePlanAtItsBudget() throws {
    try withDataSet { dataset, _ in
      let answer = try json(
        CommandLineTool.run("whatif", dataset, "--budgets", "2bn,3bn", "--format", "json"))
      let points = try #require(answer["points"] as? [[String: Any]])
      for (point, budget) in zip(points, ["2bn", "3bn"]) {
        let plan = try json(CommandLineTool.run("plan", dataset, "--budget", budget, "--format", "json"))
        let solve = try #require(plan["solve"] as? [String: Any])
        #expect(point["objective"] as? Double == solve["objective"] as? Double)
        #expect(point["capex"] as? Int == (plan["totals"] as? [String: Any])?["capex"] as? Int)
      }
      let varied = try json(
        CommandLineTool.run(
          "whatif", dataset, "--budget", "3bn", "--vary", "weights.border=0.5,2", "--format", "json"))
      let base = try #require((varied["points"] as? [[String: Any]])?.first)
      #expect(base["isBase"] as? Bool == true)
      #expect(base["objective"] as? Double == points[1]["objective"] as? Double)
    }
  }

  private func json(_ result: CommandLineTool.Result) throws -> [String: Any] {
    #expect(result.status == 0, "\(result.diagnostics)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func theAnswerIsTheSameEveryTime() throws {
    try withDataSet { dataset, _ in
      let runs = try (0..<2).map { _ in
        try CommandLineTool.run("whatif", dataset, "--budgets", "1bn:5bn:500m", "--format", "json").output
      }
      #expect(runs[0] == runs[1])
    }
  }

  @Test(arguments: [
    ["--budgets", "1bn;2bn", "--format", "csv"], ["--budget", "3bn", "--vary", "values.fixed=1..2"],
    ["--budget", "3bn", "--equity", "--format", "json"], ["--vary", "budget=1bn..3bn:1bn"],
  ])
  func everyQuestionHasAnAnswer(_ arguments: [String]) throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run(["whatif", dataset] + arguments)
      #expect(result.status == 0, "\(result.diagnostics)")
      #expect(!result.output.isEmpty)
      #expect(result.diagnostics == "")
    }
  }

  @Test func theTableSpeaksVietnamese() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("whatif", dataset, "--budgets", "1,5 tỷ; 3 tỷ", "--lang", "vi")
      #expect(result.status == 0)
      #expect(result.output.contains("\n                   1,5"))
    }
  }

  @Test func theOutputFolderIsCompleteAndReplacesAnEarlierOne() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      for _ in 0..<2 {
        let result = try CommandLineTool.run("whatif", dataset, "--budgets", "1bn,3bn", "--output", output)
        #expect(result.status == 0)
        #expect(result.diagnostics == "noiban: answer written to \(output)\n")
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: output).sorted()
          == [".noiban.sha256", "table.txt", "whatif.csv", "whatif.json", "whatif.svg"])
      let other = try CommandLineTool.run(
        "whatif", dataset, "--budgets", "1bn,3bn", "--output", dataset, "--quiet")
      #expect(other.status == 73)
      #expect(other.output.contains("Budget, bn"))
      #expect(other.diagnostics.hasPrefix("noiban: error: \(dataset): holds other files and no whatif.json"))
    }
  }

  @Test(arguments: [
    ([], "--budgets: nothing is asked. Write one of --budgets 50bn:500bn:50bn, "),
    (["--budgets", "1bn,2bn", "--equity"], "--budgets: “1bn,2bn”: more than one thing is asked."),
    (["--budgets", "5bn:1bn:1bn"], "--budgets: “5bn:1bn:1bn”: begins above its end."),
    (["--budgets", "1bn:2bn:0"], "--budgets: “1bn:2bn:0”: has “0” without a unit."),
    (["--budgets", "1bn:2bn:0bn"], "--budgets: “0bn”: is not more than 0 đồng."),
    (["--budgets", "1bn:9000bn:1bn"], "--budgets: “1bn:9000bn:1bn”: holds more than 1000 budgets."),
    (["--budgets", "1bn,1bn"], "--budgets: “1bn”: is the same budget as “1bn”."),
    (
      ["--budgets", "1bn,2bn", "--budget", "3bn"], "--budget: “3bn”: has no meaning where budgets are varied."
    ),
    (["--vary", "weights.border=0..2"], "--budget: no budget is given."),
    (["--equity"], "--budget: no budget is given."),
    (
      ["--budget", "3bn", "--vary", "weights.bordre=0..2"],
      "--vary: “weights.bordre”: is not a number of a scenario. The nearest key is weights.border."
    ),
    (["--budget", "3bn", "--vary", "weights.border=0..2000"], "--vary: “2000”: is out of range."),
    (
      ["--budget", "3bn", "--vary", "weights.border=0..2", "--vary", "gap=0..1"],
      "--vary: “gap=0..1”: is a second number to vary."
    ),
    (["--budgets", "1bn,2bn", "--gap", "x"], "--gap: “x”: is not a number."),
    (["--budgets", "1bn,2bn", "--lock-in", "V9"], "--lock-in: “V9”: "),
    (["--budgets", "1bn,2bn", "--output", ""], "--output: “”: is not a path."),
  ])
  func whatIsWrongIsSaidOnce(_ arguments: [String], _ message: String) throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run(["whatif", dataset] + arguments)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.diagnostics.hasPrefix("noiban: error: \(message)"), "\(result.diagnostics)")
      #expect(result.diagnostics.count(where: { $0 == "\n" }) == 1, "\(result.diagnostics)")
    }
  }

  @Test func allThatIsWrongIsSaidTogether() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("whatif", dataset, "--budgets", "x", "--gap", "y")
      #expect(result.status == 64)
      #expect(result.diagnostics.hasPrefix("noiban: error: 2 problems:\n"))
      #expect(result.diagnostics.contains("--budgets: “x”"))
      #expect(result.diagnostics.contains("--gap: “y”"))
    }
  }

  @Test func withoutAnyPlanTheRulesAreNamed() throws {
    try withDataSet { dataset, _ in
      for arguments in [["--budgets", "10m,20m"], ["--budget", "10m", "--equity"]] {
        let result = try CommandLineTool.run(["whatif", dataset, "--lock-in", "V2"] + arguments)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.diagnostics.hasPrefix("noiban: error: no plan satisfies the scenario."))
        #expect(result.diagnostics.contains("\n  lockIn: V2: give it up\n"))
      }
      let some = try CommandLineTool.run("whatif", dataset, "--lock-in", "V2", "--budgets", "10m,5bn")
      #expect(some.status == 0)
      #expect(some.output.contains("no plan"))
    }
  }
}
