import Foundation
import Testing

@Suite struct BenchmarkCommandTests {
  /// A graph whose best tree at a budget of 35 is the edge to vertex 2.
  private let graph = "33D32945\nNodes 3\nEdges 2\nE 1 2 35\nE 1 3 36\nTP 1 1\nTP 2 10\nTP 3 20\nEOF\n"

  @Test func aGraphIsSolvedAtAPlainBudget() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(graph, to: "g.stp")
    let result = try CommandLineTool.run(
      "benchmark", "--stp", file, "--root", "1", "--budget", "35.0", "--format", "json")
    #expect(result.status == 0)
    #expect(result.diagnostics == "")
    let runs = try records(result.output)
    #expect(runs.count == 1)
    #expect(runs[0]["instance"] as? String == "g")
    #expect(runs[0]["objective"] as? Double == 11)
    #expect(runs[0]["bound"] as? Double == 11)
    #expect(runs[0]["budget"] as? Double == 35)
    #expect(runs[0]["status"] as? String == "optimal")
    #expect((runs[0]["peakMemoryBytes"] as? Int ?? 0) > 1_000_000)
  }

  private static let badGraphUsage: [([String], String)] = [
    (
      ["--budget", "35"],
      "--root: no root is given, and FILE names none. Write --root and a vertex from 1 to 3."
    ),
    (["--budget", "35", "--root", "4"], "--root: “4”: FILE has no such vertex. Write a vertex from 1 to 3."),
    (
      ["--budget", "35", "--root", "-1"],
      "--root: “-1”: is not a whole number from 1 to 9223372036854775807. Write digits only."
    ),
    (
      ["--budget", "-3", "--root", "1"],
      "--budget: “-3”: is not a budget for a graph. Write a number of 0 or more in the graph's own unit, such as "
        + "35 or 35.0."
    ),
    (["--root", "1"], "--budget: no budget is given. Write --budget and a number, such as 35 or 35.0."),
    (
      ["--root", "1", "--budget", "3", "--villages", "50"],
      "--villages: has no meaning for a graph. Leave it out, or leave out --stp."
    ),
  ]

  @Test(arguments: badGraphUsage)
  func badUsageOfAGraphIsNamedWithARemedy(_ options: [String], _ message: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(graph, to: "g.stp")
    let result = try CommandLineTool.run(["benchmark", "--stp", file] + options)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(
      result.diagnostics == "noiban: error: \(message.replacingOccurrences(of: "FILE", with: file))\n")
  }

  @Test func aBadGraphAndAMissingOneHaveTheirOwnExitCodes() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write("33D32945\nNodes 2\nE 1 2 x\n", to: "g.stp")
    let bad = try CommandLineTool.run("benchmark", "--stp", file, "--root", "1", "--budget", "3")
    #expect(bad.status == 65)
    #expect(
      bad.diagnostics == "noiban: error: \(file), row 3: “E 1 2 x”: the line is no edge. "
        + "Write two vertices and a cost with at most 6 decimals.\n")
    let missing = try CommandLineTool.run("benchmark", "--stp", "no/such.stp", "--root", "1", "--budget", "3")
    #expect(missing.status == 66)
    #expect(
      missing.diagnostics
        == "noiban: error: no/such.stp: there is no such file. Name a graph in STP format.\n")
  }

  @Test(arguments: [
    (["--peers", "gurobi"], "--peers: “gurobi”: is no solver known here. "),
    (["--root", "1"], "--root: “1”: has a meaning for a graph only. "),
    (["--villages", "many"], "--villages: “many”: is not a whole number from 1 to "),
    (["--runs", "0"], "--runs: “0”: is not a whole number from 1 to 1000. "),
    (["--budget", "0"], "--budget: “0”: is not more than 0 đồng. "),
    (["somewhere", "--seed", "1"], "--seed: has no meaning for a data set that is there. "),
  ])
  func badOptionsAreNamed(_ options: [String], _ message: String) throws {
    let result = try CommandLineTool.run(["benchmark"] + options)
    #expect(result.status == 64)
    #expect(result.diagnostics.hasPrefix("noiban: error: \(message)"))
  }

  @Test func sizesSeedsAndBudgetsAreCrossedAndASeriesAdded() throws {
    let result = try CommandLineTool.run(
      "benchmark", "--villages", "50", "--villages", "60", "--seed", "1", "--seed", "2", "--budget", "1bn",
      "--budget", "3bn", "--budgets", "1bn:3bn:1bn", "--peers", "none", "--format", "json")
    #expect(result.status == 0)
    let runs = try records(result.output)
    let perProvince = 2 + 1 + 3
    #expect(runs.count == 4 * perProvince)
    #expect(runs.allSatisfy { $0["status"] as? String == "optimal" && ($0["checks"] as? Int ?? 0) > 50 })
    #expect(Set(runs.compactMap { $0["instance"] as? String }).count == 4)
    #expect(runs.filter { $0["seriesLength"] as? Int == 3 }.count == 4 * 3)
    // The same budget alone and in the series is worth the same.
    let worth = runs.prefix(perProvince).filter { $0["budget"] as? Double == 3e9 }
    #expect(worth.count == 2)
    #expect(Set(worth.compactMap { $0["objective"] as? Double }).count == 1)
  }

  @Test func missingPeersAreNamedAndSkipped() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let result = try CommandLineTool.shell(
      "NOIBAN_PYTHON=/no/python PATH=/no/path $NOIBAN benchmark '\(scratch.path("sample"))' --budget 3bn "
        + "--format csv")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\r\n").count == 2)
    let lines = result.diagnostics.split(separator: "\n").map(String.init)
    let cause = "/no/python cannot be started: No such file or directory"
    let venv = "in a virtual environment whose Python NOIBAN_PYTHON names."
    #expect(
      lines == [
        "noiban: HiGHS is skipped: \(cause). Install it with pip install highspy, \(venv)",
        "noiban: SCIP is skipped: \(cause). Install it with pip install pyscipopt, \(venv)",
        "noiban: CP-SAT is skipped: \(cause). Install it with pip install ortools, \(venv)",
        "noiban: CBC is skipped: no cbc on the PATH. Install it with apt-get install coinor-cbc.",
      ])
  }

  /// A Python that says it has HiGHS, and answers what it is told.
  private func fakePython(_ scratch: Scratch, answering answer: String) throws -> String {
    let path = try scratch.write(
      "#!/bin/sh\n[ \"$2\" = probe ] && { echo '{\"highs\": \"1\"}'; exit; }\n\(answer)\n", to: "python")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  @Test(arguments: [
    ("-999999", "null", "HiGHS 1 found 999999.0, above noiban's bound "),
    ("-1", "-1", ", above the bound 1.0 of HiGHS 1"),
  ])
  func aContradictionIsNamedAndExitsWith1(_ objective: String, _ bound: String, _ message: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let python = try fakePython(
      scratch,
      answering: """
        echo '{"solver": "HiGHS 1", "status": "optimal", "objective": \(objective), "bound": \(bound), "seconds": 1}'
        """)
    let result = try CommandLineTool.shell(
      "NOIBAN_PYTHON='\(python)' $NOIBAN benchmark '\(scratch.path("sample"))' --budget 3bn --peers highs "
        + "--formulation strong --output '\(scratch.path("out"))' --format json")
    #expect(result.status == 1)
    #expect(result.diagnostics.hasPrefix("noiban: error: answers disagree:\n  "))
    #expect(result.diagnostics.contains(" at 3.0bn, strong model: "))
    #expect(result.diagnostics.contains(message))
    let runs = try records(result.output)
    #expect(runs.count == 2 && runs[1]["agrees"] as? Bool == false)
    // What was measured is kept.
    for name in ["benchmark.json", "benchmark.csv", "benchmark.txt"] {
      #expect(FileManager.default.fileExists(atPath: scratch.path("out/" + name)))
    }
  }

  @Test(arguments: ["echo rubbish", "echo broken >&2; exit 3"])
  func aPeerThatFailsIsARunThatFailed(_ answer: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let python = try fakePython(scratch, answering: answer)
    let result = try CommandLineTool.shell(
      "NOIBAN_PYTHON='\(python)' $NOIBAN benchmark '\(scratch.path("sample"))' --budget 3bn --peers highs "
        + "--formulation compact --format json")
    #expect(result.status == 0)
    let runs = try records(result.output)
    #expect(runs.count == 2)
    #expect(runs[1]["status"] as? String == "failed")
    #expect(["exit code 0: rubbish", "exit code 3: broken"].contains(runs[1]["detail"] as? String ?? ""))
  }

  /// A Python that holds all three solvers, if NOIBAN_PYTHON names one.
  static let peerPython = ProcessInfo.processInfo.environment["NOIBAN_PYTHON"]
  static let hasCBC = ["/usr/bin/cbc", "/usr/local/bin/cbc"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: hasCBC, "CBC is not installed (apt-get install coinor-cbc)"))
  func cbcAgreesOnBothModels() throws {
    try expectAgreement("cbc", count: 1)
  }

  @Test(.enabled(if: peerPython != nil, "NOIBAN_PYTHON names no Python with highspy, pyscipopt and ortools"))
  func thePythonPeersAgreeOnBothModels() throws {
    try expectAgreement("highs,scip,cpsat", count: 3)
  }

  private func expectAgreement(_ peers: String, count: Int) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let file = try scratch.write(graph, to: "g.stp")
    try SampleDataSet.write(to: scratch.path("sample"))
    for (instance, budget) in [([scratch.path("sample")], "3bn"), (["--stp", file, "--root", "1"], "35")] {
      let result = try CommandLineTool.run(
        ["benchmark"] + instance + ["--budget", budget, "--peers", peers, "--format", "json"])
      #expect(result.status == 0, "\(result.diagnostics)")
      let runs = try records(result.output)
      #expect(runs.count == 1 + 2 * count)
      #expect(
        runs.dropFirst().allSatisfy { $0["agrees"] as? Bool == true && $0["status"] as? String == "optimal" })
    }
  }

  private func records(_ text: String) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }
}
