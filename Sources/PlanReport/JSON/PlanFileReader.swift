import Diagnostics
import Geography
import NetworkDesign

/// Walks a plan's JSON and gathers its claims.
struct PlanFileReader {
  private var fields: JSONFields

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
    let totals = fields.object(plan, "totals").flatMap { self.totals($0) }
    let proposals = records(plan, "proposals") { $0.proposal($1) }
    let villages = records(plan, "villages") { $0.village($1) }
    let works = records(plan, "works") { $0.work($1) }
    guard let sha256, let scenario, let objective, let bound, let totals else { return nil }
    return PlanClaim(
      datasetSHA256: sha256, scenario: scenario, objective: objective, bound: bound, totals: totals,
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

  private mutating func totals(_ object: JSONFields.Object) -> Totals? {
    var totals = Totals()
    totals.capex = fields.money(object, "capex") ?? .zero
    totals.opexPerYear = fields.money(object, "opexPerYear") ?? .zero
    totals.budget = fields.money(object, "budget") ?? .zero
    totals.villagesMobile = fields.integer(object, "villagesMobile") ?? 0
    totals.villagesFixed = fields.integer(object, "villagesFixed") ?? 0
    totals.households = fields.integer(object, "households") ?? 0
    totals.ethnicMinorityHouseholds = fields.integer(object, "ethnicMinorityHouseholds") ?? 0
    totals.benefit = fields.benefit(object, "benefit") ?? .zero
    return totals
  }

  private mutating func records<Record>(
    _ plan: JSONFields.Object, _ key: String,
    _ read: (inout PlanFileReader, JSONFields.Object) -> Record?
  ) -> [Record] {
    guard let elements = fields.array(plan, key) else { return [] }
    var records: [Record] = []
    records.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      guard let object = fields.object(element, "\(key)[\(index)]"), let record = read(&self, object) else {
        continue
      }
      records.append(record)
    }
    return records
  }

  private mutating func proposal(_ object: JSONFields.Object) -> PlanClaim.ProposalClaim? {
    let rank = fields.integer(object, "rank")
    let id = fields.string(object, "id")
    let villages = fields.strings(object, "villages")
    let works = fields.strings(object, "works")
    let capex = fields.money(object, "capex")
    let opexPerYear = fields.money(object, "opexPerYear")
    let benefit = fields.benefit(object, "benefit")
    let households = fields.integer(object, "households")
    let funding = fields.amounts(object, "funding")
    guard let rank, let id, let villages, let works, let capex, let opexPerYear, let benefit, let households,
      let funding
    else { return nil }
    return PlanClaim.ProposalClaim(
      rank: rank, id: id, villages: villages, works: works, capex: capex, opexPerYear: opexPerYear,
      benefit: benefit, households: households, funding: funding)
  }

  private mutating func village(_ object: JSONFields.Object) -> PlanClaim.VillageClaim? {
    let all: [VillageOutcome.Status] = [.existing, .planned, .unserved]
    let id = fields.string(object, "id")
    let mobile = fields.choice(object, "mobile", all)
    let fixed = fields.choice(object, "fixed", all)
    guard let id, let mobile, let fixed else { return nil }
    return PlanClaim.VillageClaim(
      id: id, mobile: mobile, fixed: fixed, mobileProposal: fields.optionalString(object, "mobileProposal"),
      fixedProposal: fields.optionalString(object, "fixedProposal"))
  }

  private mutating func work(_ object: JSONFields.Object) -> PlanClaim.WorkClaim? {
    let id = fields.string(object, "id")
    let kind = fields.choice(object, "kind", Work.Kind.allCases)
    let cost = fields.money(object, "cost")
    let opexPerYear = fields.money(object, "opexPerYear")
    let proposal = fields.string(object, "proposal")
    guard let id, let kind, let cost, let opexPerYear, let proposal else { return nil }
    return PlanClaim.WorkClaim(id: id, kind: kind, cost: cost, opexPerYear: opexPerYear, proposal: proposal)
  }
}
