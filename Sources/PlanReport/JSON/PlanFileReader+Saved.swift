import Diagnostics
import Geography
import JSONText
import NetworkDesign

extension PlanFileReader {
  /// What a report says beyond the claim, which was read from the same text without a problem.
  mutating func savedPlan(_ root: JSONNode, _ claim: PlanClaim) -> SavedPlan? {
    guard let plan = fields.object(root, "") else { return nil }
    guard !isFromEarlierVersion(plan) else { return nil }
    let solve = fields.object(plan, "solve").flatMap { fields.solve($0, claim) }
    let baselines = fields.records(plan, "baselines", isOptional: true) { $0.baseline($1) }
    let proposals = fields.records(plan, "proposals") { $0.proposalExtra($1) }
    let villages = fields.records(plan, "villages") { $0.reasons($1) }
    let works = fields.records(plan, "works") { $0.shape($1) }
    guard let solve else { return nil }
    return SavedPlan(
      claim: claim, solve: solve, baselines: fields.isStated(plan, "baselines") ? baselines : nil,
      file: fields.file, proposals: proposals, villages: villages, works: works)
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
}

extension JSONFields {
  /// The certificate; what the claim has of it is taken from there.
  fileprivate mutating func solve(_ object: Object, _ claim: PlanClaim) -> SolveSummary? {
    let status = choice(object, "status", [SolveSummary.Status.optimal, .feasible])
    if status == .infeasible, let node = object["status"] {
      return refuse(
        node, object.path(of: "status"), "is not the status of a plan",
        "Take the plan as noiban plan wrote it")
    }
    let limit = optionalChoice(object, "limit", [SolveSummary.Limit.time, .interrupted])
    let gap = number(object, "relativeGap")
    let seconds = number(object, "seconds")
    let solver = string(object, "solver")
    guard let status, let gap, let seconds, let solver else { return nil }
    return SolveSummary(
      status: status, limit: limit, measure: claim.measure, objective: claim.objective, bound: claim.bound,
      relativeGap: gap, seconds: seconds, solver: solver, stages: claim.stages)
  }

  fileprivate mutating func baseline(_ object: Object) -> Baseline? {
    let method = choice(object, "method", Baseline.Method.allCases)
    let capex = money(object, "capex")
    let benefit = benefit(object, "benefit")
    let villagesMobile = integer(object, "villagesMobile")
    let villagesFixed = integer(object, "villagesFixed")
    let households = integer(object, "households")
    guard let method, let capex, let benefit, let villagesMobile, let villagesFixed, let households else {
      return nil
    }
    return Baseline(
      method: method, capex: capex, benefit: benefit, villagesMobile: villagesMobile,
      villagesFixed: villagesFixed, households: households)
  }

  fileprivate mutating func proposalExtra(_ object: Object) -> SavedPlan.ProposalExtra? {
    let entryBudget = optionalMoney(object, "entryBudget")
    let replacementLoss = isStated(object, "replacementLoss") ? benefit(object, "replacementLoss") : nil
    guard let content = self.object(object, "content"),
      let interimVillages = integer(content, "interimVillages")
    else { return nil }
    return SavedPlan.ProposalExtra(
      interimVillages: interimVillages, entryBudget: entryBudget, replacementLoss: replacementLoss)
  }

  fileprivate mutating func reasons(_ object: Object) -> SavedPlan.VillageReasons? {
    let mobile = reason(object, "mobileReason", of: "mobile")
    let fixed = reason(object, "fixedReason", of: "fixed")
    guard let mobile, let fixed else { return nil }
    return SavedPlan.VillageReasons(mobile: mobile, fixed: fixed)
  }

  /// A reason, which must be one that the service's status can have.
  private mutating func reason(
    _ village: Object, _ key: String, of service: String
  ) -> VillageOutcome.Reason? {
    guard let object = object(village, key), let kind = choice(object, "kind", ReasonKind.allCases) else {
      return nil
    }
    if let node = object["kind"], case .string(let status)? = village[service]?.content,
      status != kind.status.rawValue
    {
      return refuse(
        node, object.path(of: "kind"), "is no reason for a service that is \(status)",
        "Take the plan as noiban plan wrote it")
    }
    switch kind {
    case .existing: return .existing
    case .planned: return .planned
    case .lockedOut: return .lockedOut
    case .unreachable: return .unreachable
    case .outbid:
      let cost = money(object, "cost")
      let benefit = benefit(object, "benefit")
      guard let cost, let benefit else { return nil }
      return .outbid(cost: cost, benefit: benefit)
    }
  }

  /// The places of a GeoJSON point or line.
  fileprivate mutating func shape(_ object: Object) -> SavedPlan.WorkShape? {
    guard let geometry = self.object(object, "geometry"), let coordinates = array(geometry, "coordinates")
    else { return nil }
    let isPoint = if case .number? = coordinates.first?.content { true } else { false }
    let positions = isPoint ? [coordinates] : coordinates.map(JSONFields.elements)
    let places = positions.compactMap { position -> Coordinate? in
      let numbers = position.compactMap { node -> Double? in
        if case .number(let text) = node.content { Double(text) } else { nil }
      }
      return numbers.count == 2 ? Coordinate(latitude: numbers[1], longitude: numbers[0]) : nil
    }
    return SavedPlan.WorkShape(places: places, line: object.line)
  }

  private static func elements(_ node: JSONNode) -> [JSONNode] {
    if case .array(let elements) = node.content { elements } else { [] }
  }
}
