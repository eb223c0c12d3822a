import Foundation
import Testing

@Suite struct ProgressOptionTests {
  private func withPlan(_ body: (_ dataset: String, _ folder: String, _ scratch: Scratch) throws -> Void)
    throws
  {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    let folder = scratch.path("out")
    let plan = try CommandLineTool.run(
      "plan", scratch.path("sample"), "--budget", "3bn", "--output", folder, "--quiet")
    #expect(plan.status == 0)
    try body(scratch.path("sample"), folder, scratch)
  }

  @Test func theListOfAPlanIsFilledInAndReadBack() throws {
    try withPlan { dataset, folder, scratch in
      let list = try String(contentsOfFile: folder + "/progress.csv", encoding: .utf8)
      #expect(list.hasPrefix("id,status,spent,year,proposal,kind,cost\r\n"))
      #expect(list.contains("\r\nR1,planned,,,P-R1,fibreSegment,"))
      let unchanged = try CommandLineTool.run(
        "plan", dataset, "--budget", "3bn", "--progress", folder + "/progress.csv")
      #expect(unchanged.status == 0)
      #expect(unchanged.diagnostics == "")

      let filled = try scratch.write(
        "\u{FEFF}" + list.replacing("R1,planned,,", with: "R1,done,\"1,5 tỷ\","), to: "filled.csv")
      let next = scratch.path("next")
      let replanned = try CommandLineTool.run(
        "plan", dataset, "--budget", "3bn", "--progress", filled, "--output", next, "--quiet")
      #expect(replanned.status == 0)
      let plan = try String(contentsOfFile: next + "/plan.json", encoding: .utf8)
      #expect(
        plan.contains(
          "\"progress\":[{\"work\":\"R1\",\"status\":\"done\",\"spent\":1500000000,\"year\":null,\"borneBy\":null}]"
        ))
      let again = try String(contentsOfFile: next + "/progress.csv", encoding: .utf8)
      #expect(again.contains("\r\nR1,done,1500000000,,P-R1,"))
    }
  }

  @Test func aProposalIsExpandedByTheEarlierPlan() throws {
    try withPlan { dataset, folder, scratch in
      let list = try scratch.write("id,status\nP-R1,done\n", to: "list.csv")
      let result = try CommandLineTool.run(
        "plan", dataset, "--budget", "3bn", "--progress", list, "--of", folder + "/plan.json", "--format",
        "json")
      #expect(result.status == 0)
      #expect(result.output.contains("\"progress\":[{\"work\":\"R1\",\"status\":\"done\""))
      let explained = try CommandLineTool.run(
        "explain", dataset, "R1", "--budget", "3bn", "--progress", list, "--of", folder + "/plan.json")
      #expect(explained.output.contains("\nPart of proposal P-R1, done.\n"))
    }
  }

  @Test func whatIsWrongIsNamedWithItsRow() throws {
    try withPlan { dataset, folder, scratch in
      let unknown = try scratch.write("id,status\nR1,done\nR11,done\n", to: "unknown.csv")
      let wrong = try scratch.write("id,status\nR1,ready\nP-R1,done\n", to: "wrong.csv")
      let cases: [([String], Int32, String)] = [
        (
          ["--progress", unknown], 65,
          "\(unknown), row 3: “R11”: is no work that data set sample could build."
        ),
        (["--progress", wrong, "--gap", "x"], 65, "3 problems:"),
        (
          ["--progress", wrong], 65,
          "\(wrong), row 2, column status: “ready”: is no status. Write planned, done, under_way, dropped."
        ),
        (
          ["--of", folder + "/plan.json"], 64,
          "--of: “\(folder)/plan.json”: is given without --progress. Name the list of what has become of its "
            + "works by --progress, or leave --of out."
        ),
        (["--progress", ""], 64, "--progress: “”: is not a path. Name a file or folder."),
        (["--progress", scratch.path("no.csv")], 66, "there is no such file"),
      ]
      for (options, status, message) in cases {
        let result = try CommandLineTool.run(["plan", dataset, "--budget", "3bn"] + options)
        #expect(result.status == status, "\(options)")
        #expect(result.output == "", "\(options)")
        #expect(result.diagnostics.contains(message), "\(result.diagnostics)")
      }
    }
  }
}
