import Foundation
import Testing

@Suite struct PlanCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch.path("sample"), scratch)
  }

  @Test func printsTheRankedProposalsAndNothingElse() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn")
      #expect(result.status == 0)
      #expect(result.diagnostics == "")
      #expect(!result.output.contains("\u{1B}"))
      #expect(result.output.hasPrefix("Investment plan for Sample: 4 villages, 1 without mobile broadband, "))
      #expect(result.output.contains("\nTotal: 2 proposals; 1 village gains mobile broadband, 2 fibre; "))
      #expect(result.output.contains("\nOptimal: worth "))
      #expect(result.output.contains("\nVerified from the data without the solver: "))
    }
  }

  @Test func jsonIsTheSameEveryTimeButForTheSeconds() throws {
    try withDataSet { dataset, _ in
      func text() throws -> String {
        let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--format", "json")
        #expect(result.status == 0)
        return result.output.replacing(/"seconds":[0-9.]+/, with: "")
      }
      let first = try text()
      #expect(first == (try text()))
      let plan = try #require(
        try JSONSerialization.jsonObject(with: Data(first.replacing(",,", with: ",").utf8)) as? [String: Any])
      #expect(plan["schema"] as? String == "noiban.plan/1")
      #expect((plan["scenario"] as? [String: Any])?["budget"] as? Int == 3_000_000_000)
    }
  }

  @Test(arguments: [("csv", "rank,id,title,"), ("geojson", "{\"type\":\"FeatureCollection\",")])
  func otherFormatsBeginAsTheyShould(_ format: String, _ beginning: String) throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--format", format)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix(beginning))
    }
  }

  @Test func theTableSpeaksVietnamese() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "1,5 tỷ", "--lang", "vi")
      #expect(result.status == 0)
      #expect(result.output.contains("Tổng mức vốn 1,5 tỷ đồng"))
    }
  }

  @Test func theOutputFolderIsCompleteAndReplacesAnEarlierOne() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      for _ in 0..<2 {
        let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", output)
        #expect(result.status == 0)
        #expect(result.diagnostics == "noiban: plan written to \(output)\n")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
      #expect(
        names == [
          ".noiban.sha256", "annexes.xlsx", "layers.gpkg", "plan.geojson", "plan.json", "progress.csv",
          "proposals.csv",
          "report.html", "table.txt", "villages.csv", "works.csv",
        ])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted() == ["out", "sample"])
    }
  }

  @Test func aFolderOfOtherWorkIsLeftAloneAndThePlanStillShown() throws {
    try withDataSet { dataset, scratch in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", dataset, "--quiet")
      #expect(result.status == 73)
      #expect(result.output.contains("Total: 2 proposals"))
      #expect(result.diagnostics.hasPrefix("noiban: error: \(dataset): holds other files and no plan.json"))
    }
  }

  @Test func aScenarioFileGivesTheBudgetAndOptionsOverrideIt() throws {
    try withDataSet { dataset, scratch in
      let file = try scratch.write("budget: 3bn\nname: từ tệp\n", to: "s.yaml")
      let fromFile = try CommandLineTool.run("plan", dataset, "--scenario", file)
      #expect(fromFile.output.contains("Budget 3.0 billion đồng, scenario “từ tệp”"))
      let overridden = try CommandLineTool.run("plan", dataset, "--scenario", file, "--budget", "2bn")
      #expect(overridden.output.contains("Budget 2.0 billion đồng, scenario “từ tệp”"))
    }
  }

  @Test func rulesThatConflictAreNamedWithExitCode2() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "10m", "--lock-in", "V2")
      #expect(result.status == 2)
      #expect(result.output == "")
      #expect(
        result.diagnostics.hasPrefix(
          """
          noiban: error: no plan satisfies the scenario.
          These 2 rules cannot be kept together, and no fewer conflict:
            budget of 10 million đồng: raise it to about \

          """.trimmingCharacters(in: .newlines)))
      #expect(result.diagnostics.hasSuffix("lockIn: V2: give it up\nRelease one of them and plan again.\n"))
    }
  }

  @Test func anUnknownIdentifierIsTheOptionsOrTheFilesFault() throws {
    try withDataSet { dataset, scratch in
      let option = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--lock-in", "V11")
      #expect(option.status == 64)
      #expect(
        option.diagnostics
          == "noiban: error: --lock-in: “V11”: no village, site, route or hop of data set sample has this "
          + "identifier or name. The nearest is V1 (Nậm Pố, Mường Thử).\n")
      let path = try scratch.write("budget: 3bn\nlockOut: [V22]\n", to: "s.yaml")
      let file = try CommandLineTool.run("plan", dataset, "--scenario", path)
      #expect(file.status == 65)
      #expect(file.diagnostics.hasPrefix("noiban: error: \(path), row 2, column lockOut[0]: “V22”: "))
    }
  }

  @Test func whatIsWrongWithAScenarioIsNamedWithItsLineBeforeAnythingIsSolved() throws {
    try withDataSet { dataset, scratch in
      let path = try scratch.write(
        "budget: 3bn\nrules:\n  - name: a\n    atleast: 0.5\ntargets: [{by: 2026}]\n", to: "s.yaml")
      let result = try CommandLineTool.run("plan", dataset, "--scenario", path)
      #expect(result.status == 65)
      #expect(
        result.diagnostics == """
          noiban: error: 2 problems:
            \(path), row 4, column rules[0].atleast: “atleast”: is not a key of a rule. The nearest key is rules.atLeast.
            \(path), row 5, column targets[0].by: “2026”: the plan has no years. Take it out, or write the years in \
          phases.budgets.

          """)
      let group = try scratch.write(
        "budget: 3bn\ntargets:\n  - {share: 0, group: {communes: [Nowhere]}}\n", to: "g.yaml")
      let unknown = try CommandLineTool.run("plan", dataset, "--scenario", group)
      #expect(unknown.status == 65)
      #expect(
        unknown.diagnostics.hasPrefix("noiban: error: \(group), row 3, column targets[0].group.communes[0]: ")
      )
    }
  }

  @Test func warningsOfAScenarioGoToStandardErrorUnlessQuiet() throws {
    try withDataSet { dataset, scratch in
      let path = try scratch.write("budget: 3bn\ntiers: [{name: a}]\n", to: "s.yaml")
      let warned = try CommandLineTool.run("plan", dataset, "--scenario", path)
      #expect(warned.status == 0)
      #expect(
        warned.diagnostics.hasPrefix("noiban: \(path), row 2, column tiers: warning: only the lexicographic"))
      let quiet = try CommandLineTool.run("plan", dataset, "--scenario", path, "--quiet")
      #expect(quiet.diagnostics == "")
      #expect(quiet.output == warned.output)
    }
  }

  @Test func comparesWithTodaysMethodsWhenAsked() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--baselines")
      #expect(result.status == 0)
      #expect(result.output.contains("\nThis plan  "))
      #expect(result.output.contains("\nBest benefit per đồng next"))
      #expect(result.output.contains("\nEach village to its nearest node"))
    }
  }

  @Test func aReaderThatLeavesIsNoError() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.shell(
        "$NOIBAN plan '\(dataset)' --budget 3bn | (exec <&-; sleep 0.4)")
      #expect(result.status == 0)
      #expect(result.diagnostics == "")
    }
  }

  @Test func aFullDiskIsReported() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.shell("$NOIBAN plan '\(dataset)' --budget 3bn > /dev/full")
      #expect(result.status == 73)
      #expect(
        result.diagnostics
          == "noiban: error: standard output cannot be written: No space left on device. "
          + "Send it somewhere else.\n")
    }
  }

  @Test func aTinyBudgetIsTakenAtItsWordWithAWarning() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("plan", dataset, "--budget", "300")
      #expect(result.status == 0)
      #expect(
        result.output.contains(
          "\nNo proposal fits the budget. The cheapest works that would bring a service cost "))
      #expect(
        result.diagnostics
          == "noiban: warning: the budget is 300 đồng; write 300bn for billions of đồng\n")
    }
  }
}
