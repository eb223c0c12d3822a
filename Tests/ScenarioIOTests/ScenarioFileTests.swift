import Diagnostics
import Foundation
import Geography
import ScenarioIO
import Scenarios
import Testing

@Suite struct ScenarioFileTests {
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try ScenarioFile.read(yaml: yaml, file: "scenario.yaml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test func everyKeyIsRead() throws {
    let scenario = try ScenarioFile.read(
      yaml: """
        name: Điện Biên 2027
        budget: 300 tỷ
        gap: 0.001
        timeLimit: 60
        requiredHouseholdShare: 0.9
        satelliteBackhaul: false
        values: {mobile: 2, fixed: 0.5}
        weights:
          remoteness: 0
          border: 1.5
        lockIn: [V1, R-2, V1]
        lockOut:
          - S3
        costs:
          fibre_route_aerial: 175
          discount_rate: 0.1
        """, file: "scenario.yaml")
    var expected = Scenario()
    expected.name = "Điện Biên 2027"
    expected.budget = .billions(300)
    expected.gap = 0.001
    expected.timeLimit = 60
    expected.requiredHouseholdShare = 0.9
    expected.satelliteBackhaul = false
    expected.values.mobile = 2
    expected.values.fixed = 0.5
    expected.weights.remoteness = 0
    expected.weights.border = 1.5
    expected.lockIn = ["V1", "R-2"]
    expected.lockOut = ["S3"]
    expected.costs = [.fibreRouteAerial: 175, .discountRate: 0.1]
    #expect(scenario == expected)
  }

  @Test func absentAndNullKeysKeepTheirDefaults() throws {
    let scenario = try ScenarioFile.read(
      yaml: "budget: 300000000000\ntimeLimit: null\nlockIn:\ncosts:\n  horizon: ~\nweights:\n", file: "s.yaml"
    )
    var expected = Scenario()
    expected.budget = .billions(300)
    #expect(scenario == expected)
  }

  @Test func allProblemsComeAtOnceEachWithItsLineAndKey() {
    let found = problems(
      """
      budgt: 300bn
      budget: 1.500 tỷ
      gap: .nan
      timeLimit: -3
      satelliteBackhaul: yes
      requiredHouseholdShare: "0.8"
      values: 3
      weights: {bordr: 1, poverty: 1001, remoteness: 0x10}
      border: 2
      lockIn: V1
      lockOut: [[V1], ""]
      costs: {fibre: 3, fibre_route_areal: 3, mountain_factor: 20}
      name: {}
      """)
    #expect(
      found == [
        "scenario.yaml, row 1, column budgt: “budgt”: is not a key of a scenario. The nearest key is budget.",
        "scenario.yaml, row 2, column budget: “1.500 tỷ”: can be read as 1500bn or as 1.5bn. "
          + "Write 1500bn or 1.5bn.",
        "scenario.yaml, row 3, column gap: “.nan”: is not a number. Write a number from 0 to 1.",
        "scenario.yaml, row 4, column timeLimit: “-3”: is out of range. "
          + "Write a number from 0.001 to 1000000 (s).",
        "scenario.yaml, row 5, column satelliteBackhaul: “yes”: is neither true nor false. "
          + "Write true or false.",
        "scenario.yaml, row 6, column requiredHouseholdShare: “\"0.8\"”: is not a number. "
          + "Write a number from 0.01 to 1, without quotes.",
        "scenario.yaml, row 7, column values: “3”: is not a list of keys and values. "
          + "Write keys and values, such as mobile: 1.",
        "scenario.yaml, row 8, column weights.bordr: “bordr”: is not a key of a scenario. "
          + "The nearest key is weights.border.",
        "scenario.yaml, row 8, column weights.poverty: “1001”: is out of range. "
          + "Write a number from 0 to 1000.",
        "scenario.yaml, row 8, column weights.remoteness: “0x10”: is not a number. "
          + "Write a number from 0 to 1000.",
        "scenario.yaml, row 9, column border: “border”: is not a key of a scenario. "
          + "The key is written weights.border.",
        "scenario.yaml, row 10, column lockIn: “V1”: is not a list. "
          + "Write a list of identifiers, such as [V0012, R-0040].",
        "scenario.yaml, row 11, column lockOut: “[…]”: is not an identifier. "
          + "Write a list of identifiers, such as [V0012, R-0040].",
        "scenario.yaml, row 11, column lockOut: “\"\"”: is not an identifier. "
          + "Write a list of identifiers, such as [V0012, R-0040].",
        "scenario.yaml, row 12, column costs.fibre: “fibre”: is not a cost item. "
          + "Use one of \(CostItem.allCases.map(\.rawValue).joined(separator: ", ")).",
        "scenario.yaml, row 12, column costs.fibre_route_areal: “fibre_route_areal”: is not a cost item. "
          + "The nearest key is costs.fibre_route_aerial.",
        "scenario.yaml, row 12, column costs.mountain_factor: “20”: is out of range. "
          + "Write a number from 0.5 to 10 (ratio).",
        "scenario.yaml, row 13, column name: “{…}”: is not a text. Write a text.",
      ])
  }

  @Test(arguments: [
    ("", "s.yaml, row 1: the file is empty. Write at least one key, such as budget: 300bn."),
    (
      "# only a comment\n", "s.yaml, row 1: the file is empty. Write at least one key, such as budget: 300bn."
    ),
    (
      "300bn",
      "s.yaml, row 1: “300bn”: is not a list of keys and values. "
        + "Write keys and values, such as budget: 300bn."
    ),
    (
      "budget: 300bn\nbudget: 200bn\n",
      "s.yaml, row 1: “budget”: the key stands more than once. Keep one of them."
    ),
    (
      "budget: 300bn\nweights:\n  border: [1\n",
      "s.yaml, row 4: is not YAML: did not find expected ',' or ']'. "
        + "Write one key: value a line, nested keys indented by two spaces."
    ),
  ])
  func malformedTextIsRefused(_ yaml: String, _ message: String) {
    let report = #expect(throws: ProblemReport.self) { try ScenarioFile.read(yaml: yaml, file: "s.yaml") }
    #expect(report?.description == message)
    #expect(report?.category == .badData)
  }

  @Test func aMissingFileIsNamed() {
    let report = #expect(throws: ProblemReport.self) { try ScenarioFile.read("no/such.yaml") }
    #expect(report?.category == .missingFile)
    #expect(
      report?.description == "no/such.yaml: there is no such file. Check the path of the scenario file.")
  }

  @Test func textThatIsNotUTF8IsRefused() throws {
    let path = NSTemporaryDirectory() + "noiban-latin1-\(UUID().uuidString).yaml"
    try Data([0x23, 0x0A, 0x6E, 0x61, 0x6D, 0x65, 0x3A, 0x20, 0xE9, 0x0A]).write(
      to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let report = #expect(throws: ProblemReport.self) { try ScenarioFile.read(path) }
    #expect(report?.description.hasSuffix(".yaml, row 2: is not UTF-8 text. Save the file as UTF-8.") == true)
  }

  @Test func nestingWithoutEndIsAnErrorAndNotACrash() {
    #expect(!problems("a: " + String(repeating: "[", count: 100_000)).isEmpty)
    let bomb = "a: &a [x,x]\n" + (1...40).map { "b\($0): &b\($0) [*a, *a]\n" }.joined()
    #expect(!problems(bomb).isEmpty)
    // As a key, which the parser compares in full before anyone sees the tree.
    #expect(
      problems(bomb + "? *b40\n: 1\n") == [
        "scenario.yaml, row 12: holds more than 20 aliases (*name). Write out what they stand for."
      ])
    // Wide instead of deep: few aliases, many values each time.
    let leaves = String(repeating: "x,", count: 2000)
    let wide = "a: &a [\(leaves)]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
    #expect(
      problems(wide) == [
        "scenario.yaml, row 1: unfolds to more than 100000 values. Write out what its aliases stand for."
      ])
  }

  @Test func anAliasStandsForWhatItNames() throws {
    let scenario = try ScenarioFile.read(
      yaml: """
        tiers:
          - {name: a, group: &remote {remotenessAtLeast: 0.5}}
        goal: lexicographic
        rules: [{name: b, group: *remote, atLeast: 0.5}]
        """, file: "s.yaml")
    #expect(scenario.rules.first?.group == scenario.tiers.first?.group)
    #expect(scenario.rules.first?.group.remotenessAtLeast == 0.5)
  }
}
