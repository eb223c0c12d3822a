import Foundation
import Testing

@Suite struct ReportCommandTests {
  /// A data set with a plan of it, made on a day that does not change.
  private func withPlan(
    _ arguments: [String] = ["--budget", "3bn", "--baselines"],
    _ body: (_ dataset: String, _ plan: String, _ scratch: Scratch) throws -> Void
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let result = try CommandLineTool.run(
      ["plan", scratch.path("sample"), "--quiet", "--output", scratch.path("plan"), "--lang", "vi"]
        + arguments,
      environment: ["SOURCE_DATE_EPOCH": "1795305600"])
    #expect(result.diagnostics == "")
    try #require(result.status == 0)
    try body(scratch.path("sample"), scratch.path("plan") + "/plan.json", scratch)
  }

  private static let scenarios = [
    "budget: 3bn\nname: \"=1+1 <b>\"\n",
    """
    phases:
      budgets: {2026: 2bn, 2027: 2bn}
    funding:
      - {name: "@central", caps: {2026: 2bn, 2027: 2bn}}
      - {name: "-own", caps: {2026: 2bn, 2027: 2bn}}
    """,
  ]

  @Test(arguments: scenarios)
  func theReportsOfASavedPlanAreThoseThePlanWasWrittenWith(_ scenario: String) throws {
    let folder = try Scratch()
    defer { folder.remove() }
    let file = try folder.write(scenario, to: "s.yaml")
    try withPlan(["--scenario", file, "--baselines"]) { dataset, plan, scratch in
      let output = scratch.path("reports")
      let result = try CommandLineTool.run(
        ["report", dataset, plan, "--lang", "vi", "--output", output],
        environment: ["SOURCE_DATE_EPOCH": "1795305600"])
      #expect(result.status == 0)
      #expect(result.output == "")
      #expect(result.diagnostics == "noiban: đã ghi các báo cáo vào \(output)\n")
      let names = try FileManager.default.contentsOfDirectory(atPath: output).sorted()
      #expect(names.contains("layers.gpkg"))
      for name in names where !name.hasPrefix(".") {
        let first = FileManager.default.contents(
          atPath: (plan as NSString).deletingLastPathComponent + "/" + name)
        #expect(first != nil && first == FileManager.default.contents(atPath: "\(output)/\(name)"), "\(name)")
      }
    }
  }

  @Test func onlySomeReportsReplaceAnEarlierFolderOfReports() throws {
    try withPlan { dataset, plan, scratch in
      let output = scratch.path("reports")
      func run(_ arguments: String...) throws -> CommandLineTool.Result {
        try CommandLineTool.run(
          ["report", dataset, "--plan", plan, "--output", output, "--quiet", "--no-frontier"] + arguments)
      }
      #expect(try run().status == 0)
      let again = try run("--only", "gpkg")
      #expect(again.status == 0)
      #expect(again.diagnostics == "")
      let shown = {
        try FileManager.default.contentsOfDirectory(atPath: output).filter { !$0.hasPrefix(".") }
      }
      #expect(try shown() == ["layers.gpkg"])
      try Data("mine".utf8).write(to: URL(fileURLWithPath: output + "/mine.txt"))
      #expect(try run("--only", "html").status == 0)
      #expect(try shown().sorted() == ["mine.txt", "report.html"])
    }
  }

  /// The folder of a plan is a plan's, also where it holds reports.
  @Test func theFolderOfAPlanIsNotReplacedByItsReports() throws {
    try withPlan { dataset, plan, scratch in
      let result = try CommandLineTool.run("report", dataset, plan, "--output", scratch.path("plan"))
      #expect(result.status == 73)
      #expect(result.diagnostics.contains("holds plan.geojson, which is no part of an earlier result"))
      #expect(FileManager.default.fileExists(atPath: plan))
    }
  }

  @Test func aPlanOfOtherDataIsRefused() throws {
    try withPlan { dataset, plan, scratch in
      let file = dataset + "/villages.csv"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacing(",120,", with: ",121,").write(toFile: file, atomically: true, encoding: .utf8)
      let result = try CommandLineTool.run("report", dataset, plan, "--output", scratch.path("reports"))
      #expect(result.status == 65)
      #expect(result.diagnostics.hasPrefix("noiban: error: \(plan) disagrees with data set sample: "))
      #expect(result.diagnostics.hasSuffix("or name the data set it was made from.\n"))
      #expect(!FileManager.default.fileExists(atPath: scratch.path("reports")))
    }
  }

  @Test(arguments: [
    (
      ["--only", "pdf,"], 64,
      "2 problems:\n  --only: “pdf”: is not a report. Write one or more of "
    ),
    (
      ["--budgets", "1bn", "--no-frontier"], 64,
      "--no-frontier: is given beside --budgets. Leave one of the two out."
    ),
    (["--budgets", "1bn:"], 64, "--budgets: “1bn:”: is not a series of budgets. "),
    (["--output", ""], 64, "--output: “”: is not a path. "),
  ])
  func wrongOptionsAreRefusedBeforeAnythingIsRead(
    _ arguments: [String], _ status: Int32, _ message: String
  ) throws {
    let result = try CommandLineTool.run(["report", "nowhere", "nothing.json"] + arguments)
    #expect(result.status == status)
    #expect(result.diagnostics.hasPrefix("noiban: error: \(message)"), "\(result.diagnostics)")
  }

  @Test func aPlanMustBeNamed() throws {
    let result = try CommandLineTool.run("report", "somewhere")
    #expect(result.status == 64)
    #expect(
      result.diagnostics
        == "noiban: error: --plan: no plan is given. Write noiban report somewhere plan.json.\n")
  }

  @Test func aTimeThatIsNoneIsRefused() throws {
    let result = try CommandLineTool.run(
      ["report", "somewhere", "plan.json"], environment: ["SOURCE_DATE_EPOCH": "yesterday"])
    #expect(result.status == 64)
    #expect(
      result.diagnostics
        == "noiban: error: SOURCE_DATE_EPOCH: “yesterday”: is not a time. "
        + "Write seconds since 1970 as a whole number, or unset it.\n")
  }
}
