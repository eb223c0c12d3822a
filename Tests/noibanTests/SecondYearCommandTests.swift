import Foundation
import Testing

/// A province's second year: rings and second links, losses and who bears them, works that the data has by now, names.
@Suite struct SecondYearCommandTests {
  private func withProvince(_ body: (_ dataset: String, _ scratch: Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let made = try CommandLineTool.run(
      "generate", "--villages", "60", "--seed", "3", "--output", scratch.path("P"))
    try #require(made.status == 0, "\(made.diagnostics)")
    try body(scratch.path("P"), scratch)
  }

  @Test(arguments: [
    ["H0002", "H0003"], ["R0013", "R0015"], ["H0002", "H0003", "R0013", "R0015"], ["R0029"],
  ])
  func whatIsLockedInMayCloseARing(_ locked: [String]) throws {
    try withProvince { dataset, scratch in
      let locks = locked.flatMap { ["--lock-in", $0] }
      let plan = try CommandLineTool.run(
        ["plan", dataset, "--budget", "60bn", "--quiet", "--output", scratch.path("out")] + locks)
      #expect(plan.status == 0, "\(plan.diagnostics)")
      let verified = try CommandLineTool.run("verify", dataset, scratch.path("out") + "/plan.json")
      #expect(verified.status == 0, "\(verified.diagnostics)")
      let works = try String(contentsOfFile: scratch.path("out") + "/works.csv", encoding: .utf8)
      for id in locked { #expect(works.contains("\n\(id),"), "\(id)") }
    }
  }

  @Test(arguments: [
    "SAT-S0049,done,300m\nS0049,done,\nH0002,under_way,100m\nH0003,done,", "R0013,done,\nR0015,under_way,",
    "SAT-S0049,done,300m", "S0049,done,",
  ])
  func whatStandsIsPaidAndKept(_ rows: String) throws {
    try withProvince { dataset, scratch in
      let list = try scratch.write("id,status,spent\n\(rows)\n", to: "progress.csv")
      let plan = try CommandLineTool.run(
        "plan", dataset, "--budget", "20bn", "--quiet", "--progress", list, "--output", scratch.path("out"))
      #expect(plan.status == 0, "\(plan.diagnostics)")
      let verified = try CommandLineTool.run("verify", dataset, scratch.path("out") + "/plan.json")
      #expect(verified.status == 0, "\(verified.diagnostics)")
      // Too little money is the fault of the budget, never of what stands.
      let poor = try CommandLineTool.run("plan", dataset, "--budget", "1m", "--quiet", "--progress", list)
      #expect(poor.status == 2)
      #expect(poor.diagnostics.contains("budget"))
      #expect(!poor.diagnostics.contains("give it up"), "\(poor.diagnostics)")
    }
  }

  @Test func theOrderOfTheSourcesDecidesNothing() throws {
    try withProvince { dataset, scratch in
      let sources = ["  - {name: central, cap: 20bn, shareAtMost: 0.8}", "  - {name: province, cap: 12bn}"]
      let tables = try [sources, sources.reversed()].map { sources -> Set<String> in
        let scenario = try scratch.write(
          """
          budget: 30bn
          funding:
          \(sources.joined(separator: "\n"))
          progress:
            - {work: R0013, status: dropped, spent: 3bn}
            - {work: R0015, status: dropped, spent: 1bn, borneBy: province}
          """, to: "s.yaml")
        let plan = try CommandLineTool.run(
          "plan", dataset, "--scenario", scenario, "--quiet", "--output", scratch.path("out"))
        try #require(plan.status == 0, "\(plan.diagnostics)")
        #expect(plan.output.contains("Lost on works given up"))
        let verified = try CommandLineTool.run("verify", dataset, scratch.path("out") + "/plan.json")
        #expect(verified.status == 0, "\(verified.diagnostics)")
        let funding = try String(contentsOfFile: scratch.path("out") + "/funding.csv", encoding: .utf8)
        return Set(
          funding.split(whereSeparator: \.isNewline).map { String($0.split(separator: ",").last ?? "") })
      }
      #expect(tables[0] == tables[1])
      #expect(tables[0] == ["lost", "1935483870", "2064516130"])
    }
  }

  @Test func villagesMayBeNamed() throws {
    try withProvince { dataset, _ in
      func locked(_ name: String) throws -> CommandLineTool.Result {
        try CommandLineTool.run("plan", dataset, "--budget", "60bn", "--lock-in", name, "--quiet")
      }
      #expect(try locked("bản mẫu 43").output == locked("V0043").output)
      let decomposed = "Bản Mẫu 43".decomposedStringWithCanonicalMapping
      #expect(try locked(decomposed).output == locked("V0043").output)
      let unknown = try locked("Ban Mau 43")
      #expect(unknown.status == 64)
      #expect(unknown.diagnostics.contains("The nearest is V0043 (Bản Mẫu 43, Mường Nhé)"))
    }
  }

  @Test func whatSeveralBearListsThem() throws {
    try withProvince { dataset, _ in
      let villages = dataset + "/villages.csv"
      let table = try String(contentsOfFile: villages, encoding: .utf8)
      try table.replacing("Bản Mẫu 43,", with: "Bản Mẫu 44,").write(
        toFile: villages, atomically: true, encoding: .utf8)
      let result = try CommandLineTool.run(
        "plan", dataset, "--budget", "60bn", "--lock-in", "Bản Mẫu 44", "--quiet")
      #expect(result.status == 64)
      #expect(result.diagnostics.contains("V0043 (Bản Mẫu 44"), "\(result.diagnostics)")
      #expect(result.diagnostics.contains("V0044 (Bản Mẫu 44"))
    }
  }

  @Test(arguments: ["FA-V0002", "CST-V0002", "SAT-S0050", "P-R0013", "P-S0049"])
  func namesOfADataSetDoNotCollideWithThoseMade(_ name: String) throws {
    try withProvince { dataset, scratch in
      for table in ["sites", "coverage", "hops"] {
        let path = "\(dataset)/\(table).csv"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("S0049,", with: "\(name),").write(toFile: path, atomically: true, encoding: .utf8)
      }
      #expect(try CommandLineTool.run("validate", dataset).status == 0)
      let out = scratch.path("out")
      let plan = try CommandLineTool.run(
        "plan", dataset, "--budget", "60bn", "--lock-in", name, "--quiet", "--output", out)
      #expect(plan.status == 0, "\(plan.diagnostics)")
      #expect(try CommandLineTool.run("verify", dataset, out + "/plan.json").status == 0)
      let again = try CommandLineTool.run(
        "plan", dataset, "--budget", "60bn", "--quiet", "--progress", out + "/progress.csv", "--of",
        out + "/plan.json")
      #expect(again.status == 0, "\(again.diagnostics)")
    }
  }

  @Test func whatTheDataHasByNowIsDone() throws {
    try withProvince { dataset, scratch in
      let first = try CommandLineTool.run(
        "plan", dataset, "--budget", "20bn", "--quiet", "--output", scratch.path("a"))
      try #require(first.status == 0, "\(first.diagnostics)")
      let works = try String(contentsOfFile: scratch.path("a") + "/works.csv", encoding: .utf8)
      let row = try #require(works.split(whereSeparator: \.isNewline).first { $0.hasPrefix("FA-") })
      let village = String(row.dropFirst(3).prefix { $0 != "," })
      let later = scratch.path("later")
      try FileManager.default.copyItem(atPath: dataset, toPath: later)
      let path = later + "/villages.csv"
      var lines = try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let column = try #require(lines[0].firstIndex(of: "fixed_broadband"))
      let place = try #require(lines.firstIndex { $0[0] == village })
      lines[place][column] = "true"
      try lines.map { $0.joined(separator: ",") }.joined(separator: "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      let list = try scratch.write("id,status,spent\nFA-\(village),done,100m\n", to: "progress.csv")
      let second = try CommandLineTool.run(
        "plan", later, "--budget", "20bn", "--quiet", "--progress", list, "--of",
        scratch.path("a") + "/plan.json", "--output", scratch.path("b"))
      try #require(second.status == 0, "\(second.diagnostics)")
      #expect(second.output.contains("1 done (100 m đồng)"))
      let plans = [scratch.path("a") + "/plan.json", scratch.path("b") + "/plan.json"]
      let compared = try CommandLineTool.run(["compare", dataset, later] + plans)
      #expect(compared.status == 0, "\(compared.diagnostics)")
      #expect(compared.output.contains("\(village) "))
      #expect(compared.output.contains("has fibre by now"))
      let mixed = try CommandLineTool.run(["compare", later] + plans)
      #expect(mixed.status == 65)
      #expect(mixed.diagnostics.contains("noiban compare DATA-A DATA-B"))
    }
  }
}
