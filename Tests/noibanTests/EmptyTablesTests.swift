import Foundation
import Testing

/// Tables without what a plan is made of: a plan that builds nothing says what is missing.
@Suite struct EmptyTablesTests {
  struct Missing: CustomTestStringConvertible, Sendable {
    /// The tables left with their headers.
    var tables: [String]
    var budget = "9bn"
    var key: String
    var sentence: String
    var vietnamese: String
    var testDescription: String { key }
  }

  static let missing = [
    Missing(
      tables: ["routes.csv"], budget: "1000", key: "noRoutes",
      sentence: "The data set has no routes (routes.csv), so no plan can lay fibre.",
      vietnamese:
        "Bộ dữ liệu không có tuyến cáp nào (routes.csv), nên không phương án nào kéo được cáp quang."),
    Missing(
      tables: ["routes.csv", "sites.csv", "coverage.csv"], key: "noCandidateSites",
      sentence: "The data set has no candidate sites (sites.csv), so no plan can bring mobile broadband.",
      vietnamese:
        "Bộ dữ liệu không có trạm dự kiến nào (sites.csv), nên không phương án nào đưa được băng rộng di động tới."
    ),
    Missing(
      tables: ["routes.csv", "coverage.csv"], key: "noCoverage",
      sentence:
        "The data set does not say what its candidate sites cover (coverage.csv), so no plan can bring mobile "
        + "broadband.",
      vietnamese:
        "Bộ dữ liệu không nêu vùng phủ của các trạm dự kiến (coverage.csv), nên không phương án nào đưa được băng "
        + "rộng di động tới."),
    Missing(
      tables: [], budget: "1000000", key: "budgetTooSmall",
      sentence: "No proposal fits the budget. The cheapest works that would bring a service cost ",
      vietnamese:
        "Với mức vốn này chưa thực hiện được đề xuất nào. Công trình rẻ nhất mang lại một dịch vụ cần "),
  ]

  private func withDataSet(_ missing: Missing, _ body: (_ dataset: String, Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let dataset = scratch.path("data")
    try SampleDataSet.write(to: dataset)
    for table in missing.tables {
      let text = try String(contentsOfFile: "\(dataset)/\(table)", encoding: .utf8)
      let header = text.prefix { $0 != "\n" } + "\n"
      try String(header).write(toFile: "\(dataset)/\(table)", atomically: true, encoding: .utf8)
    }
    try body(dataset, scratch)
  }

  @Test(arguments: missing)
  func aPlanSaysWhatIsMissing(_ missing: Missing) throws {
    try withDataSet(missing) { dataset, scratch in
      let plan = ["plan", dataset, "--budget", missing.budget, "--quiet"]
      let english = try CommandLineTool.run(plan + ["--output", scratch.path("out")])
      #expect(english.status == 0)
      #expect(english.output.contains(missing.sentence), "\(english.output)")
      #expect(try CommandLineTool.run(plan + ["--lang", "vi"]).output.contains(missing.vietnamese))
      let page = try String(contentsOfFile: scratch.path("out/report.html"), encoding: .utf8)
      #expect(page.contains(missing.sentence))
      let json = try String(contentsOfFile: scratch.path("out/plan.json"), encoding: .utf8)
      let keys = try #require(json.firstMatch(of: /"nothingBuilt":(\[[^\]]*\])/)).1
      #expect(keys.contains("\"\(missing.key)\""), "\(keys)")
    }
  }

  @Test(arguments: missing.filter { $0.key != "budgetTooSmall" })
  func whatIfAndValidateSayItToo(_ missing: Missing) throws {
    try withDataSet(missing) { dataset, _ in
      let budgets = ["whatif", dataset, "--budgets", "0.001bn,0.002bn", "--quiet"]
      let table = try CommandLineTool.run(budgets)
      #expect(table.status == 0)
      #expect(table.output.contains(missing.sentence), "\(table.output)")
      #expect(try CommandLineTool.run(budgets + ["--format", "json"]).output.contains("\"\(missing.key)\""))
      let validated = try CommandLineTool.run("validate", dataset)
      #expect(validated.status == 0)
      #expect(validated.output.contains("routes.csv: warning: has no route, so no plan can lay fibre. "))
    }
  }
}
