import Diagnostics
import Geography
import Investment
import JSONText
import Scenarios

/// Walks a plan's JSON: what a claim has of each record first, then, where a report asks for it, the rest.
struct PlanFileReader {
  var fields: JSONFields
  private var solve = SolveSummary.blank
  private var proposals: [SavedProposal] = []
  private var villages: [SavedVillage] = []
  private var works: [SavedWork] = []

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
    let certificate = fields.object(plan, "solve")
    if let certificate { fields.read(.claim, SolveSummary.fields, certificate, into: &solve) }
    let gap = certificate.flatMap { fields.optionalNumber($0, "relativeGap") }
    var totals = Totals()
    if let object = fields.object(plan, "totals") {
      fields.read(.claim, Totals.fields, object, into: &totals)
    }
    proposals = fields.records(plan, "proposals") { fields, object in
      var proposal = SavedProposal()
      fields.read(.claim, Proposal.fields, object, into: &proposal)
      return proposal
    }
    villages = fields.records(plan, "villages") { fields, object in
      var village = SavedVillage()
      fields.read(.claim, VillageOutcome.fields, object, into: &village)
      return village
    }
    works = fields.records(plan, "works") { fields, object in
      var work = SavedWork(line: object.line)
      fields.read(.claim, Work.fields, object, into: &work)
      return work
    }
    guard let sha256, let scenario else { return nil }
    return PlanClaim(
      datasetSHA256: sha256, scenario: scenario, measure: solve.measure, objective: solve.objective,
      bound: solve.bound, relativeGap: gap, status: solve.status, limit: solve.limit, stages: solve.stages,
      costBound: solve.costBound, totals: totals, proposals: proposals.map(\.claim),
      villages: villages.map(\.claim), works: works.map(\.claim))
  }

  /// What a report says beyond the claim, which was read from the same text without a problem.
  mutating func savedPlan(_ root: JSONNode, _ claim: PlanClaim) -> SavedPlan? {
    guard let plan = fields.object(root, ""), !isFromEarlierVersion(plan) else { return nil }
    if let object = fields.object(plan, "solve") {
      fields.read(.rest, SolveSummary.fields, object, into: &solve)
      if solve.status == .infeasible, let node = object["status"] {
        return fields.refuse(
          node, object.path(of: "status"), "is not the status of a plan",
          "Take the plan as noiban plan wrote it")
      }
    }
    let baselines = fields.records(plan, "baselines", isOptional: true) { fields, object in
      fields.record(Baseline.fields, object, Baseline.blank)
    }
    return SavedPlan(
      claim: claim, origin: PlanOrigin(root), solve: solve,
      baselines: fields.isStated(plan, "baselines") ? baselines : nil,
      file: fields.file, scenarioSHA256: fields.string(plan, PlanJSON.scenarioKey.description) ?? "",
      works: drawnWorks(plan), text: root)
  }

  /// The works, whose claims were read before, with where each is drawn.
  private mutating func drawnWorks(_ plan: JSONFields.Object) -> [SavedWork] {
    var known = works.makeIterator()
    return fields.records(plan, "works") { fields, object in
      guard var work = known.next() else { return nil }
      fields.read(.rest, Work.fields, object, into: &work)
      return work
    }
  }

  /// Whether the plan has no reasons a report could give, which an earlier version left out: said once, not for
  /// every village.
  private mutating func isFromEarlierVersion(_ plan: JSONFields.Object) -> Bool {
    guard case .array(let villages)? = plan["villages"]?.content, let first = villages.first,
      case .object(let members) = first.content, !members.contains(where: { $0.key == "mobileReason" })
    else { return false }
    fields.report.add(
      Problem(
        file: fields.file, row: first.line, column: "villages[0].mobileReason",
        message: "the key is missing: the plan was written by an earlier version, which kept no reasons",
        remedy: "Make the plan anew with noiban plan, then report on that one"))
    return true
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
