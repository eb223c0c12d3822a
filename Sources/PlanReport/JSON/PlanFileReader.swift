import Diagnostics
import Geography
import JSONText
import NetworkDesign

/// Walks a plan's JSON and gathers its claims.
struct PlanFileReader {
  var fields: JSONFields

  var report: ProblemReport { fields.report }

  init(file: String) {
    fields = JSONFields(file: file)
  }

  /// The claims; nil where the text is no plan. With problems in the report, what is returned is partial.
  mutating func claim(_ root: JSONNode) -> PlanClaim? {
    guard let plan = fields.object(root, ""), checkSchema(plan) else { return nil }
    let dataset = fields.object(plan, "dataset")
    let sha256 = dataset.flatMap { fields.string($0, "sha256") }
    let scenario = scenario(plan)
    let solve = fields.object(plan, "solve")
    let objective = solve.flatMap { fields.number($0, "objective") }
    let bound = solve.flatMap { fields.number($0, "bound") }
    let measure = solve.flatMap { fields.optionalChoice($0, "measure", ObjectiveMeasure.allCases) }
    let gap = solve.flatMap { fields.optionalNumber($0, "relativeGap") }
    let stages = solve.map { fields.records($0, "stages", isOptional: true) { $0.stage($1) } }
    let totals = fields.object(plan, "totals").map { fields.totals($0) }
    let proposals = fields.records(plan, "proposals") { $0.proposal($1) }
    let villages = fields.records(plan, "villages") { $0.village($1) }
    let works = fields.records(plan, "works") { $0.work($1) }
    guard let sha256, let scenario, let objective, let bound, let totals else { return nil }
    return PlanClaim(
      datasetSHA256: sha256, scenario: scenario, measure: measure ?? .weightedHouseholds,
      objective: objective, bound: bound, relativeGap: gap, stages: stages ?? [], totals: totals,
      proposals: proposals, villages: villages, works: works)
  }

  private mutating func checkSchema(_ plan: JSONFields.Object) -> Bool {
    guard let node = fields.node(plan, "schema") else { return false }
    if case .string(PlanJSON.schema) = node.content { return true }
    let _: Bool? = fields.refuse(
      node, "schema", "is not a schema this version reads", "Name a plan of schema \(PlanJSON.schema)")
    return false
  }

  private mutating func scenario(_ plan: JSONFields.Object) -> Scenario? {
    guard let node = fields.node(plan, "scenario") else { return nil }
    var asked = WrittenScenario()
    fields.report.add(asked.apply(PlanFileReader.scenarioNode(node), from: .file(fields.file)))
    fields.report.add(ScenarioCheck.problems(asked))
    return asked.scenario
  }

  private static func scenarioNode(_ node: JSONNode) -> ScenarioNode {
    let content: ScenarioNode.Content =
      switch node.content {
      case .null: .scalar("null", isQuoted: false)
      case .flag(let flag): .scalar(flag ? "true" : "false", isQuoted: false)
      case .number(let text): .scalar(text, isQuoted: false)
      case .string(let text): .scalar(text, isQuoted: true)
      case .array(let elements): .list(elements.map(scenarioNode))
      case .object(let members):
        .mapping(members.map { .init(key: $0.key, line: $0.value.line, value: scenarioNode($0.value)) })
      }
    return ScenarioNode(content, line: node.line)
  }
}
