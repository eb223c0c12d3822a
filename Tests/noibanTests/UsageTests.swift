import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    ([], "--budget: no budget is given. Write --budget 300bn, or budget: 300bn in the scenario file."),
    (
      ["--budget", "1.500 tỷ"],
      "--budget: “1.500 tỷ”: can be read as 1500bn or as 1.5bn. "
        + "Write 1500bn or 1.5bn."
    ),
    (
      ["--budget", "0"],
      "--budget: “0”: is not more than 0 đồng. "
        + "Write an amount such as 300bn or \"300 tỷ\"."
    ),
    (
      ["--budget", "-5bn"],
      "--budget: “-5bn”: is not more than 0 đồng. "
        + "Write an amount such as 300bn or \"300 tỷ\"."
    ),
    (
      ["--budget", ""],
      "--budget: “”: is not an amount of money. "
        + "Write an amount in đồng such as 300bn, \"300 tỷ\" or 300000000000."
    ),
    (["--budget", "3bn", "--gap", "nan"], "--gap: “nan”: is not a number. Write a number from 0 to 1."),
    (["--budget", "3bn", "--gap", "-1"], "--gap: “-1”: is out of range. Write a number from 0 to 1."),
    (
      ["--budget", "3bn", "--time-limit", "0"],
      "--time-limit: “0”: is out of range. "
        + "Write a number from 0.001 to 1000000 (s)."
    ),
    (
      ["--budget", "3bn", "--time-limit", "inf"],
      "--time-limit: “inf”: is not a number. "
        + "Write a number from 0.001 to 1000000 (s)."
    ),
    (
      ["--budget", "3bn", "--lock-in", ""],
      "--lock-in: “”: is not an identifier. "
        + "Take an identifier from the data set's tables."
    ),
  ])
  func badOptionsAreNamedWithARemedy(_ options: [String], _ message: String) throws {
    let result = try CommandLineTool.run(["plan"] + options)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.diagnostics == "noiban: error: \(message)\n")
  }

  @Test(arguments: [
    (["plan", "--budget", "3bn", "--output", ""], "--output"), (["plan", "--scenario", ""], "--scenario"),
    (["plan", "", "--budget", "3bn"], "DATASET"), (["validate", ""], "DATASET"),
    (["generate", "--output", ""], "--output"),
  ])
  func anEmptyPathIsRefusedBeforeAnythingIsDone(_ arguments: [String], _ place: String) throws {
    let result = try CommandLineTool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.diagnostics == "noiban: error: \(place): “”: is not a path. Name a file or folder.\n")
  }

  @Test func severalBadOptionsAreNamedTogether() throws {
    let result = try CommandLineTool.run(["plan", "--budget", "x", "--gap", "x"])
    #expect(result.status == 64)
    #expect(
      result.diagnostics == """
        noiban: error: 2 problems:
          --budget: “x”: is not an amount of money. Write an amount in đồng such as 300bn, "300 tỷ" or 300000000000.
          --gap: “x”: is not a number. Write a number from 0 to 1.

        """)
  }

  @Test(arguments: [
    ["plan", "--bugdet", "3bn"], ["plan", "a", "b"], ["frobnicate"], ["plan", "--format", "pdf"],
    ["plan", "--budget"],
    ["export-model", "--formulation", "weak"], ["verify"], ["verify", "a", "b.json", "--plan", "c.json"],
  ])
  func wrongWordsAreBadUsage(_ arguments: [String]) throws {
    let result = try CommandLineTool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.diagnostics.hasPrefix("noiban: error: "))
  }

  @Test(arguments: [
    (
      ["plna", "--bugdet", "3bn"],
      "“plna” is no command. Perhaps plan is meant; noiban --help lists them all."
    ),
    (["--lang", "vi", "repot"], "Không có lệnh “repot”. Có phải là report? noiban --help liệt kê mọi lệnh."),
    (
      ["--lang=en", "frobnicate\u{1B}"],
      "“frobnicate\\u{1b}” is no command. The commands are plan, whatif, uncertainty, compare, explain, report, "
        + "validate, provenance, verify, import, template, generate, export-model, benchmark."
    ),
  ])
  func anUnknownCommandIsNamedWithTheNearest(_ arguments: [String], _ message: String) throws {
    let result = try CommandLineTool.run(arguments)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.diagnostics.dropFirst("noiban: ".count).drop { $0 != " " } == " \(message)\n")
  }

  @Test func aNumberOfVillagesThatCannotBeIsOneProblem() throws {
    let result = try CommandLineTool.run(["generate", "--villages", "-3", "--output", "never-made"])
    #expect(result.status == 64)
    #expect(
      result.diagnostics == "noiban: error: --villages: “-3”: is not a number of villages that can be made. "
        + "Give a number from 1 to 1441000.\n")
    let words = try CommandLineTool.run(["generate", "--villages", "many", "--output", "never-made"])
    #expect(
      words.diagnostics == "noiban: error: --villages: “many”: is not a whole number from 1 to 1441000. "
        + "Write digits only.\n")
  }

  @Test(arguments: [
    ("plan --budget", 64), ("plan no/such --budget 3bn", 66), ("generate --villages 5 --output /proc/x", 73),
  ])
  func aClosedOrFullStandardErrorEndsNothingEarly(_ words: String, _ status: Int32) throws {
    for stream in ["2>&-", "2>/dev/full", "<&- >&- 2>&-"] {
      #expect(try CommandLineTool.shell("$NOIBAN \(words) \(stream)").status == status, "\(stream)")
    }
  }

  @Test(arguments: [
    ["plan", "no/such", "--budget", "3bn"], ["validate", "no/such"], ["plan", "--scenario", "no/such.yaml"],
    ["verify", "no/such", "no/such.json"], ["export-model", "no/such", "--budget", "3bn"],
  ])
  func whatIsMissingIsNamed(_ arguments: [String]) throws {
    let result = try CommandLineTool.run(arguments)
    #expect(result.status == 66)
    #expect(result.diagnostics.hasPrefix("noiban: error: "))
    #expect(result.diagnostics.contains("no/such"))
  }

  @Test(arguments: [
    "plan", "whatif", "uncertainty", "compare", "explain", "validate", "provenance", "verify", "generate",
    "export-model",
  ])
  func helpShowsAnExample(_ command: String) throws {
    let result = try CommandLineTool.run([command, "--help"])
    #expect(result.status == 0)
    #expect(result.diagnostics == "")
    #expect(result.output.contains("noiban \(command) "))
    #expect(result.output.contains("Example"))
  }
}
