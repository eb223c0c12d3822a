import Foundation
import Geography
import ScenarioIO
import Scenarios
import Testing

@Suite struct ReadmeTests {
  private var readme: String {
    get throws {
      let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      return try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    }
  }

  @Test func theScenarioShownIsValidAndShowsTheDefaults() throws {
    let text = try readme
    let start = try #require(text.range(of: "```yaml\n")).upperBound
    let end = try #require(text.range(of: "```", range: start..<text.endIndex)).lowerBound
    let scenario = try ScenarioFile.read(yaml: String(text[start..<end]), file: "README.md")
    #expect(scenario.weights == PriorityWeights())
    #expect(scenario.gap == Scenario().gap)
    #expect(scenario.budget == .billions(300))
  }
}
