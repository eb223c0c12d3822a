import Foundation
import Testing

@Suite struct ExplainCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch.path("sample"), scratch)
  }

  @Test func explainsFromAScenarioAndFromASavedPlanAlike() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      #expect(try CommandLineTool.run("plan", dataset, "--budget", "1bn", "--output", output).status == 0)
      let asked = try CommandLineTool.run("explain", dataset, "V2", "--budget", "1bn")
      #expect(asked.status == 0)
      #expect(asked.diagnostics == "")
      #expect(asked.output.hasPrefix("Pờ Nhù Khò (V2), Mường Thử commune: 40 households\nPriority weight "))
      #expect(
        asked.output.contains("\nFibre: not in the plan\n  Why: the budget; more money brings it in.\n"))
      let saved = try CommandLineTool.run("explain", dataset, "V2", "--plan", output + "/plan.json")
      #expect(saved.output == asked.output)
      let json = try CommandLineTool.run(
        "explain", dataset, "P-R1", "--plan", output + "/plan.json", "--format", "json")
      #expect(json.output.hasPrefix("{\n\"schema\":\"noiban.explain/1\",\n"))
      let vietnamese = try CommandLineTool.run(
        "explain", dataset, "R1", "--plan", output + "/plan.json", "--lang", "vi")
      #expect(vietnamese.output.hasPrefix("Tuyến cáp quang R1, N0 đến V1\n"))
    }
  }

  @Test func whatIsWrongIsNamedWithARemedy() throws {
    try withDataSet { dataset, scratch in
      let output = scratch.path("out")
      #expect(try CommandLineTool.run("plan", dataset, "--budget", "1bn", "--output", output).status == 0)
      let plan = output + "/plan.json"
      let edited = try String(contentsOfFile: plan, encoding: .utf8)
        .replacing("\"households\":120", with: "\"households\":121")
      let forged = try scratch.write(edited, to: "forged.json")
      let cases: [([String], Int32, String)] = [
        (
          ["explain"], 64,
          "ID: no village, proposal or work is named. Write noiban explain V0123 --budget 300bn."
        ),
        (
          ["explain", dataset, "V1", "V2", "--budget", "1bn"], 64,
          "ID: “V2”: is one word too many. Write noiban explain \(dataset) V0123 --budget 300bn."
        ),
        (
          ["explain", dataset, "V1"], 64,
          "--budget: no budget is given. Write --budget 300bn, or budget: 300bn in the scenario file."
        ),
        (
          ["explain", dataset, "V1", "--plan", plan, "--budget", "1bn", "--gap", "0"], 64,
          "--budget: is given beside a plan, which has its own scenario. Leave out the plan or --budget, --gap."
        ),
        (
          ["explain", dataset, "P-R2", "--budget", "1bn"], 64,
          "ID: “P-R2”: no village or work of data set sample and no proposal of the plan has this identifier "
            + "or name. The nearest is P-R1."
        ),
        (["explain", dataset, "V1", "--plan", scratch.path("no.json")], 66, "there is no such file"),
        (
          ["explain", dataset, "V1", "--plan", forged], 65,
          "\(forged) disagrees with data set sample: "
        ),
      ]
      for (arguments, status, message) in cases {
        let result = try CommandLineTool.run(arguments)
        #expect(result.status == status, "\(arguments)")
        #expect(result.output == "", "\(arguments)")
        #expect(result.diagnostics.contains(message), "\(result.diagnostics)")
      }
    }
  }
}
