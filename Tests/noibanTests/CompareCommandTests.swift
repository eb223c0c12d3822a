import Foundation
import Testing

@Suite struct CompareCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch.path("sample"), scratch)
  }

  @Test func savedPlansAndScenariosAreComparedAlike() throws {
    try withDataSet { dataset, scratch in
      let poor = try scratch.write("name: poor\nbudget: 1bn\n", to: "poor.yaml")
      let rich = try scratch.write("name: rich\nbudget: 3bn\n", to: "rich.yaml")
      for (scenario, folder) in [(poor, "a"), (rich, "b")] {
        let plan = try CommandLineTool.run(
          "plan", dataset, "--scenario", scenario, "--output", scratch.path(folder), "--quiet")
        #expect(plan.status == 0)
      }
      let saved = try CommandLineTool.run(
        "compare", dataset, scratch.path("a/plan.json"), scratch.path("b/plan.json"))
      #expect(saved.status == 0)
      #expect(saved.diagnostics == "")
      #expect(saved.output.hasPrefix("From poor to rich\n"))
      #expect(saved.output.contains("\nServices: 2 came in, 0 went out.\n"))
      let solved = try CommandLineTool.run("compare", dataset, "--scenario", poor, "--against", rich)
      #expect(solved.output == saved.output)
      let csv = try CommandLineTool.run(
        "compare", dataset, "--scenario", poor, "--against", rich, "--format", "csv")
      #expect(csv.output.hasPrefix("change,kind,id,"))
      let json = try CommandLineTool.run(
        "compare", dataset, "--scenario", poor, "--against", rich, "--format", "json")
      #expect(json.output.hasPrefix("{\n\"schema\":\"noiban.compare/1\",\n"))
      let vietnamese = try CommandLineTool.run(
        "compare", dataset, "--scenario", poor, "--against", rich, "--lang", "vi")
      #expect(vietnamese.output.hasPrefix("Từ poor sang rich\n"))
    }
  }

  @Test func whatIsWrongIsNamedWithARemedy() throws {
    try withDataSet { dataset, scratch in
      let plan = scratch.path("out") + "/plan.json"
      #expect(
        try CommandLineTool.run("plan", dataset, "--budget", "1bn", "--output", scratch.path("out")).status
          == 0)
      let text = try String(contentsOfFile: plan, encoding: .utf8)
      let other = try scratch.write(
        text.replacing(
          /"sha256":"[0-9a-f]{64}"/, with: "\"sha256\":\"\(String(repeating: "0", count: 64))\""),
        to: "other.json")
      let cases: [([String], Int32, String)] = [
        (
          ["compare"], 64,
          "compare: two plans or two scenarios are needed. Write noiban compare A/plan.json B/plan.json, "
            + "or --scenario a.yaml --against b.yaml."
        ),
        (["compare", plan], 64, "compare: two plans or two scenarios are needed."),
        (["compare", dataset, dataset, plan, plan, plan], 64, "compare: “\(plan)”: is one word too many."),
        (
          ["compare", dataset, plan, plan, "--budget", "2bn"], 64,
          "--budget: is given beside a plan, which has its own scenario. Leave out the plan or --budget."
        ),
        (
          ["compare", dataset, plan, "--against", plan], 64,
          "--against: “\(plan)”: is given beside two plans. Compare plans or scenarios."
        ),
        (["compare", dataset, plan, scratch.path("no.json")], 66, "there is no such file"),
        (
          ["compare", dataset, plan, other], 65,
          "other.json: was made from other data than sample, as it is today. Name the data set of each plan"
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
