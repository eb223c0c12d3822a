import Foundation
import Testing

@Suite struct DataCommandTests {
  private func withDataSet(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    try SampleDataSet.write(to: scratch.path("sample"))
    try body(scratch.path("sample"), scratch)
  }

  private func replace(_ old: String, _ new: String, in path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func aSoundDataSetIsSummedUp() throws {
    try withDataSet { dataset, _ in
      let result = try CommandLineTool.run("validate", dataset)
      #expect(result.status == 0)
      #expect(
        result.output.contains(
          "sample: 1 commune, 4 villages (1 without mobile broadband, 2 without fibre), 1 node, 2 routes, "
            + "1 site, 1 coverage relation, 0 hops. No error, "))
      #expect(result.diagnostics == "")
    }
  }

  @Test func everyProblemIsListedAndCounted() throws {
    try withDataSet { dataset, _ in
      try replace("V1,Nậm Pố,00001,", "V1,Nậm Pố,99999,", in: dataset + "/villages.csv")
      try replace("R2,V1,V2,", "R2,V1,V9,", in: dataset + "/routes.csv")
      let result = try CommandLineTool.run("validate", dataset)
      #expect(result.status == 65)
      #expect(result.output.contains("villages.csv, row 3, column commune: “99999”: "))
      #expect(result.output.contains("routes.csv, row 3, column to: “V9”: "))
      #expect(result.diagnostics.hasPrefix("noiban: error: 2 problems in \(dataset). "))

      let json = try CommandLineTool.run("validate", dataset, "--format", "json")
      #expect(json.status == 65)
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(report["valid"] as? Bool == false)
      #expect((report["problems"] as? [Any])?.count == 2)

      let plan = try CommandLineTool.run("plan", dataset, "--budget", "3bn")
      #expect(plan.status == 65)
      #expect(plan.diagnostics.hasPrefix("noiban: error: 2 problems:\n  "))
    }
  }

  @Test func aSavedPlanAgreesWithItsDataAndAnEditedOneDoesNot() throws {
    try withDataSet { dataset, scratch in
      let plan = scratch.path("out/plan.json")
      _ = try CommandLineTool.run("plan", dataset, "--budget", "3bn", "--output", scratch.path("out"))
      let sound = try CommandLineTool.run("verify", dataset, plan)
      #expect(sound.status == 0)
      #expect(sound.output.hasPrefix("The plan agrees with the data: "))
      #expect(try CommandLineTool.run("verify", dataset, "--plan", plan).status == 0)

      try replace("\"households\":60,", "\"households\":61,", in: plan)
      let edited = try CommandLineTool.run("verify", dataset, plan)
      #expect(edited.status == 65)
      #expect(
        edited.output == "households of proposal P-SAT-S1: the plan says 61, the data say 60\n")
      #expect(edited.diagnostics.hasPrefix("noiban: error: \(plan) disagrees with \(dataset) in "))
    }
  }

  @Test func whatIsNoPlanIsBadData() throws {
    try withDataSet { dataset, scratch in
      let path = try scratch.write("{\"schema\": \"noiban.plan/1\",", to: "plan.json")
      let result = try CommandLineTool.run("verify", dataset, path)
      #expect(result.status == 65)
      #expect(
        result.diagnostics
          == "noiban: error: \(path), row 1: is not JSON: a key in quotes is missing. "
          + "Name the plan.json that noiban plan wrote.\n")
    }
  }
}
