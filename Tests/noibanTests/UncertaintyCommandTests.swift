import Foundation
import Testing

@Suite struct UncertaintyCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"), pricesVary: true)
    try body(scratch.path("sample"), scratch)
  }

  @Test func printsHowFirmlyEachProposalStands() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("uncertainty", dataset, "--budget", "3bn", "--draws", "20")
      #expect(result.status == 0)
      #expect(result.diagnostics == "")
      #expect(result.output.hasPrefix("What uncertain prices do to the plan for Sample: 4 villages, "))
      #expect(result.output.contains("; 20 price lists drawn, seed 1\n"))
      #expect(result.output.contains("\nRegret of today's plan, "))
      #expect(result.output.contains("\nRobust choice: "))
    }
  }

  @Test func threadsChangeNothingButTheSeedDoes() throws {
    try withDataSet { dataset, _ in
      func output(_ arguments: String...) throws -> String {
        let result = try CommandLineTool.run(
          ["uncertainty", dataset, "--budget", "2bn", "--draws", "16", "--format", "json"] + arguments)
        #expect(result.status == 0, "\(result.diagnostics)")
        return result.output
      }
      let one = try output("--threads", "1")
      #expect(one == (try output("--threads", "2")))
      #expect(one == (try output("--threads", "7")))
      #expect(one != (try output("--seed", "2")))
      let json = try #require(try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [String: Any])
      #expect(json["schema"] as? String == "noiban.uncertainty/1")
      #expect((json["draws"] as? [Any])?.count == 16)
    }
  }

  @Test func theOutputFolderIsComplete() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      let result = try CommandLineTool.run(
        "uncertainty", dataset, "--budget", "3bn", "--draws", "5", "--lang", "vi", "--format", "csv",
        "--output",
        output)
      #expect(result.status == 0)
      #expect(result.diagnostics == "noiban: đã ghi kết quả vào \(output)\n")
      #expect(result.output.hasPrefix("rank,id,title,commune,capex,stays,affordable\r\n"))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: output).sorted()
          == [".noiban.sha256", "draws.csv", "proposals.csv", "table.txt", "uncertainty.json"])
    }
  }

  @Test(arguments: [
    ([], "--budget: no budget is given."),
    (["--budget", "3bn", "--draws", "0"], "--draws: “0”: is not a whole number from 1 to 10000."),
    (["--budget", "3bn", "--draws", "1e3"], "--draws: “1e3”: is not a whole number from 1 to 10000."),
    (["--budget", "3bn", "--draws", "-1"], "--draws: “-1”: is not a whole number from 1 to 10000."),
    (["--budget", "3bn", "--threads", "0"], "--threads: “0”: is not a whole number from 1 to 256."),
    (
      ["--budget", "3bn", "--seed", "-1"],
      "--seed: “-1”: is not a whole number from 0 to 18446744073709551615."
    ),
    (["--budget", "3bn", "--lock-out", "V9"], "--lock-out: “V9”: "),
  ])
  func whatIsWrongIsSaidOnce(_ arguments: [String], _ message: String) throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run(["uncertainty", dataset] + arguments)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.diagnostics.hasPrefix("noiban: error: \(message)"), "\(result.diagnostics)")
    }
  }

  @Test func allThatIsWrongIsSaidTogether() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("uncertainty", dataset, "--draws", "x", "--threads", "y")
      #expect(result.status == 64)
      #expect(result.diagnostics.hasPrefix("noiban: error: 3 problems:\n"))
    }
  }

  @Test func withoutAPlanTodayTheRulesAreNamed() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run(
        "uncertainty", dataset, "--budget", "10m", "--lock-in", "V2", "--draws", "3")
      #expect(result.status == 2)
      #expect(result.diagnostics.hasPrefix("noiban: error: no plan satisfies the scenario."))
    }
  }
}
