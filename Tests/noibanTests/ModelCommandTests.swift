import Foundation
import Testing

@Suite struct ModelCommandTests {
  @Test func aProvinceIsMadeCheckedAndMadeTheSameAgain() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for name in ["a", "b"] {
      let result = try CommandLineTool.run(
        "generate", "--villages", "60", "--lacking-mobile", "8", "--lacking-fixed", "20", "--seed", "7",
        "--name", "small", "--output", scratch.path(name))
      #expect(result.status == 0)
      #expect(result.output == "" && result.diagnostics == "")
    }
    let check = try CommandLineTool.run("validate", scratch.path("a"))
    #expect(check.status == 0)
    #expect(check.output.contains("60 villages (8 without mobile broadband, 20 without fibre)"))
    let first = try Data(contentsOf: URL(fileURLWithPath: scratch.path("a/villages.csv")))
    #expect(first == (try Data(contentsOf: URL(fileURLWithPath: scratch.path("b/villages.csv")))))
  }

  @Test func anEarlierDataSetIsReplacedOnlyWhenAsked() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let arguments = ["generate", "--villages", "50", "--output", scratch.path("p")]
    #expect(try CommandLineTool.run(arguments).status == 0)
    let again = try CommandLineTool.run(arguments)
    #expect(again.status == 73)
    #expect(again.diagnostics.hasPrefix("noiban: error: \(scratch.path("p")): exists and is not empty. "))
    #expect(try CommandLineTool.run(arguments + ["--force"]).status == 0)
  }

  @Test(arguments: [
    ("--villages", "0", "is not a number of villages that can be made"),
    ("--villages", "-3", "is not a number of villages that can be made"),
    ("--villages", "99999999999999999999", "is not a whole number from "),
    ("--villages", "", "is not a whole number from "),
    ("--seed", "18446744073709551616", "is not a whole number from 0 to 18446744073709551615"),
    ("--lacking-mobile", "61", "is not among the villages there are"),
    ("--nested-share", "nan", "is not a number"),
    ("--nested-share", "1.5", "is not a share"),
  ])
  func impossibleNumbersAreRefused(_ option: String, _ value: String, _ message: String) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let result = try CommandLineTool.run(
      "generate", "--villages", "60", "--output", scratch.path("p"), option, value)
    #expect(result.status == 64)
    #expect(result.diagnostics.hasPrefix("noiban: error: "))
    #expect(result.diagnostics.contains("\(option): “\(value)”: \(message)"))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("p")))
  }

  @Test(arguments: [
    ("compact", "model.lp", "Minimize\n"), ("strong", "model.lp", "Minimize\n"),
    ("strong", "model.mps", "ROWS\n"),
  ])
  func theModelIsWrittenInTheFormatOfItsName(
    _ formulation: String, _ name: String, _ section: String
  ) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let result = try CommandLineTool.run(
      "export-model", scratch.path("sample"), "--budget", "3bn", "--formulation", formulation, "--output",
      scratch.path(name))
    #expect(result.status == 0)
    #expect(result.output == "" && result.diagnostics == "")
    #expect(try String(contentsOfFile: scratch.path(name), encoding: .utf8).contains(section))
  }

  @Test func theModelGoesToStandardOutputWithoutAFile() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let result = try CommandLineTool.run(
      "export-model", scratch.path("sample"), "--budget", "3bn", "--format", "mps")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("ENDATA\n"))
  }

  @Test func ctrlCPrintsTheBestPlanSoFar() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let made = try CommandLineTool.run(
      "generate", "--villages", "900", "--lacking-mobile", "200", "--lacking-fixed", "600", "--output",
      scratch.path("p"))
    try #require(made.status == 0)
    // The handler stands while the search runs: wait until SIGINT is among the signals caught, then a while.
    let result = try CommandLineTool.shell(
      """
      $NOIBAN plan '\(scratch.path("p"))' --budget 300bn --gap 0 --time-limit 30 > '\(scratch.path("out"))' &
      pid=$!
      until ! kill -0 $pid || grep -q 'SigCgt:.*[2367abef]$' /proc/$pid/status; do sleep 0.02; done
      sleep 0.5
      kill -INT $pid
      wait $pid
      """)
    // Interrupted in the search: the plan with its gap. Before any plan: 130 and nothing.
    let output = try String(contentsOfFile: scratch.path("out"), encoding: .utf8)
    if result.status == 0 {
      #expect(output.contains("\nInterrupted, best plan found so far: worth "))
      #expect(result.diagnostics == "noiban: interrupted; this is the best plan found so far\n")
    } else {
      #expect(result.status == 130)
      #expect(output == "")
      #expect(
        result.diagnostics
          == "noiban: error: interrupted before any plan was found. Give it more time, or a looser --gap.\n")
    }
  }
}
