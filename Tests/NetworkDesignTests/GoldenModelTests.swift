import Foundation
import GLPKSolver
import Geography
import MILP
import PlannerTestSupport
import Testing

@testable import NetworkDesign
@testable import RootedDesign
@testable import Scenarios

/// The rows of each constraint family as text, so that a reviewer reads the inequality itself.
///
/// To accept a change, set `NOIBAN_RECORD_GOLDEN=1` and read the difference before committing it.
@Suite struct GoldenModelTests {
  /// A valley with a fork, two sites that cover one village, a hop, satellite, and a ring that is locked in: every family has
  /// a row in one of its formulations.
  static func valley() -> TinyGeography {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 60, east: 3)
    tiny.village("V2", households: 40, mobile: true, east: 6)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "V1", "V2", metres: 2500)
    tiny.route("R3", "N0", "V2", metres: 7000)
    tiny.site("E1", .existing)
    tiny.site("S1", at: "V1", satellite: false)
    tiny.site("S2", kind: .mast40m)
    tiny.covers("S1", "V1", share: 0.95)
    tiny.covers("S2", "V1", share: 0.9)
    tiny.hop("H1", "E1", "S2", metres: 12_000)
    tiny.hop("H2", "S2", "S1", metres: 4000)
    return tiny
  }

  /// Three villages on a ring far from fibre: without connectivity rows the ring would feed itself.
  static func ring() -> TinyGeography {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    for (index, id) in ["A", "B", "C"].enumerated() {
      tiny.village(id, households: 30, mobile: true, east: 20 + Double(index))
    }
    tiny.route("R1", "N0", "A", metres: 20_000)
    tiny.route("R2", "A", "B", metres: 500)
    tiny.route("R3", "B", "C", metres: 500)
    tiny.route("R4", "C", "A", metres: 500)
    return tiny
  }

  /// The connectivity rows come from the ring, the others from the valley.
  static func models(for family: ConstraintFamily) throws -> [ModelFormulation: Model] {
    var scenario = Scenario()
    scenario.budget = family == .connectivity ? .billions(1) : .billions(2)
    scenario.lockIn = ["R1", "R2", "R3"]
    if family == .connectivity { scenario.lockIn = [] }
    let geography = (family == .connectivity ? ring() : valley()).geography
    if let coupled = try coupled(for: family) { return [.strong: coupled] }
    var models: [ModelFormulation: Model] = [:]
    for formulation in ModelFormulation.allCases {
      models[formulation] = try ModelExport.model(geography, scenario, formulation, solver: GLPKSolver())
    }
    return models
  }

  /// The model of a family that only years, sources or shared rules bring; nil for the others.
  private static func coupled(for family: ConstraintFamily) throws -> Model? {
    var scenario = GoldenRuleTests.Rule.fundingByYear.scenario
    var share = ShareRule()
    share.name = "rule"
    share.group.villages = ["V1"]
    share.atLeast = 0.25
    switch family {
    case .covered: scenario.rules = [share]
    case .secondPath:
      scenario.requiredPoints.points = ["V2"]
      scenario.requiredPoints.disjointRoutes = true
    case .monotone, .coupling, .funding, .exhaustion: break
    default: return nil
    }
    // Rows that are separated are not exported: they are read off the engine's own formulation.
    guard family == .exhaustion || family == .secondPath else {
      return try ModelExport.model(valley().geography, scenario, .strong, solver: GLPKSolver())
    }
    let resolved = try ResolvedScenario(valley().geography, scenario)
    let digraph = TransportDigraph(resolved)
    let problem = CoupledDesign(resolved, digraph).problem
    return CoupledFormulation(
      CoupledNetwork(problem), labels: DesignLabels(digraph, of: resolved), funding: .exhaustion
    ).model
  }

  @Test(arguments: ConstraintFamily.allCases)
  func rowsOfAFamily(_ family: ConstraintFamily) throws {
    var text = ""
    for (formulation, model) in try Self.models(for: family).sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      let rows = (0..<model.constraintCount).map { model.constraint(at: $0) }
        .filter { $0.name.hasPrefix(family.rawValue) }
      if rows.isEmpty { continue }
      text += "\\ \(formulation.rawValue)\n"
      for row in rows { text += Self.text(row, of: model) + "\n" }
    }
    try #require(!text.isEmpty, "the geography has no row of family \(family.rawValue)")
    try Self.expectGolden(text, family.rawValue)
  }

  /// Holds a text against the recorded one of its name.
  static func expectGolden(_ text: String, _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: "\(name).lp")
    if ProcessInfo.processInfo.environment["NOIBAN_RECORD_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "\(name)")
  }

  /// A row as the LP format writes it.
  static func text(_ row: Constraint, of model: Model) -> String {
    var text = " \(row.name):"
    for term in row.terms {
      let size = abs(term.coefficient)
      let number = size == 1 ? "" : "\(size == size.rounded() ? "\(Int(size))" : "\(size)") "
      text += " \(term.coefficient < 0 ? "-" : "+") \(number)\(model.variableNames[Int(term.variable.index)])"
    }
    let side = row.rightHandSide
    return text + " \(row.relation.rawValue) \(side == side.rounded() ? "\(Int(side))" : "\(side)")"
  }
}
