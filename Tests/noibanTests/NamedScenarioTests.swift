import Foundation
import Testing

/// The scenarios shipped with the province, solved to a ten-thousandth as a user would, with their figures.
@Suite struct NamedScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("datasets/dien-bien")

  /// What the best plan is worth in weighted households, or costs in đồng, within the gap.
  static let figures: [(name: String, objective: Double, measure: String, sources: Int)] = [
    ("equal-weights", 21_471.0, "weightedHouseholds", 0),
    ("equity-first", 98_208.6, "weightedHouseholds", 0),
    ("five-year-plan", 87_747.0, "weightedHouseholds", 4),
    ("everyone", 403_459_937_440, "dong", 0),
  ]

  @Test(arguments: figures.indices)
  func isProvenToItsFigure(_ index: Int) throws {
    let expected = Self.figures[index]
    let result = try CommandLineTool.run(
      "plan", Self.folder.path, "--quiet", "--format", "json", "--scenario",
      Self.folder.appendingPathComponent("scenarios/\(expected.name).yaml").path)
    #expect(result.status == 0, "\(result.diagnostics)")
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let solve = try #require(plan["solve"] as? [String: Any])
    #expect(solve["status"] as? String == "optimal")
    #expect(solve["measure"] as? String == expected.measure)
    let objective = try #require(solve["objective"] as? Double)
    #expect(abs(objective - expected.objective) <= 1e-4 * expected.objective)
    #expect(try #require(solve["relativeGap"] as? Double) <= 1e-4 + 1e-12)
    let verification = try #require(plan["verification"] as? [String: Any])
    #expect(verification["valid"] as? Bool == true)
    try checkFunding(plan, sources: expected.sources)
  }

  /// Each source pays within what it has had so far, and all pay what the works cost.
  private func checkFunding(_ plan: [String: Any], sources: Int) throws {
    let table = try #require(plan["fundingTable"] as? [[String: Any]])
    let totals = try #require(plan["totals"] as? [String: Any])
    var paid: [String: Int] = [:]
    var had: [String: Int] = [:]
    for row in table {
      let source = try #require(row["source"] as? String)
      paid[source, default: 0] += try #require(row["amount"] as? Int)
      had[source, default: 0] += try #require(row["cap"] as? Int)
      #expect(paid[source] ?? .max <= had[source] ?? 0, "\(source)")
    }
    #expect(paid.count == sources)
    guard sources > 0 else { return }
    #expect(paid.values.reduce(0, +) == totals["cost"] as? Int)
  }
}
