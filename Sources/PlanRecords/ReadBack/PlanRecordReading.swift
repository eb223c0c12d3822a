import Geography
import Investment
import Scenarios

/// The records of a plan, taken out of its JSON. Keys that a plan of an earlier version lacks have defaults.
extension JSONFields {
  mutating func totals(_ object: Object) -> Totals {
    var totals = Totals()
    totals.capex = money(object, "capex") ?? .zero
    totals.cost = optionalMoney(object, "cost") ?? totals.capex
    totals.presentValue = optionalMoney(object, "presentValue") ?? .zero
    totals.lost = optionalMoney(object, "lost") ?? .zero
    totals.opexPerYear = money(object, "opexPerYear") ?? .zero
    totals.budget = money(object, "budget") ?? .zero
    totals.villagesMobile = integer(object, "villagesMobile") ?? 0
    totals.villagesFixed = integer(object, "villagesFixed") ?? 0
    totals.villagesInterim = optionalInteger(object, "villagesInterim") ?? 0
    totals.households = integer(object, "households") ?? 0
    totals.ethnicMinorityHouseholds = integer(object, "ethnicMinorityHouseholds") ?? 0
    totals.benefit = benefit(object, "benefit") ?? .zero
    return totals
  }

  mutating func stage(_ object: Object) -> SolveStage? {
    let name = string(object, "name")
    let measure = choice(object, "measure", ObjectiveMeasure.allCases)
    let objective = number(object, "objective")
    let bound = number(object, "bound")
    guard let name, let measure, let objective, let bound else { return nil }
    return SolveStage(name: name, measure: measure, objective: objective, bound: bound)
  }

  mutating func proposal(_ object: Object) -> PlanClaim.ProposalClaim? {
    let rank = integer(object, "rank")
    let id = string(object, "id")
    let villages = strings(object, "villages")
    let works = strings(object, "works")
    let capex = money(object, "capex")
    let cost = optionalMoney(object, "cost")
    let opexPerYear = money(object, "opexPerYear")
    let presentValue = optionalMoney(object, "presentValue")
    let benefit = benefit(object, "benefit")
    let households = integer(object, "households")
    let year = optionalInteger(object, "year")
    let funding = amounts(object, "funding")
    let payments = payments(object)
    let lead = optionalString(object, "lead")
    guard let rank, let id, let villages, let works, let capex, let opexPerYear, let benefit, let households,
      let funding
    else { return nil }
    return PlanClaim.ProposalClaim(
      rank: rank, id: id, villages: villages, works: works, capex: capex, cost: cost,
      opexPerYear: opexPerYear, presentValue: presentValue, benefit: benefit, households: households,
      year: year, funding: funding, payments: payments, lead: lead ?? "")
  }

  mutating func village(_ object: Object) -> PlanClaim.VillageClaim? {
    let all: [VillageOutcome.Status] = [.existing, .planned, .unserved]
    let id = string(object, "id")
    let mobile = choice(object, "mobile", all)
    let fixed = choice(object, "fixed", all)
    guard let id, let mobile, let fixed else { return nil }
    return PlanClaim.VillageClaim(
      id: id, mobile: mobile, fixed: fixed, mobileProposal: optionalString(object, "mobileProposal"),
      fixedProposal: optionalString(object, "fixedProposal"), year: optionalInteger(object, "year"),
      mobileYear: optionalInteger(object, "mobileYear"), fixedYear: optionalInteger(object, "fixedYear"),
      interim: optionalChoice(object, "interim", InterimService.allCases),
      interimYear: optionalInteger(object, "interimYear"),
      interimProposal: optionalString(object, "interimProposal"))
  }

  mutating func work(_ object: Object) -> PlanClaim.WorkClaim? {
    let id = string(object, "id")
    let kind = choice(object, "kind", WorkKind.allCases)
    let cost = money(object, "cost")
    let capex = optionalMoney(object, "capex")
    let opexPerYear = money(object, "opexPerYear")
    let presentValue = optionalMoney(object, "presentValue")
    let proposal = string(object, "proposal")
    let year = optionalInteger(object, "year")
    let payments = payments(object)
    let progress = optionalChoice(object, "progress", WorkProgress.Status.allCases)
    guard let id, let kind, let cost, let opexPerYear, let proposal else { return nil }
    return PlanClaim.WorkClaim(
      id: id, kind: kind, cost: cost, capex: capex, opexPerYear: opexPerYear, presentValue: presentValue,
      proposal: proposal, year: year, payments: payments, progress: progress)
  }

  private mutating func payments(_ object: Object) -> [Payment] {
    records(object, "payments", isOptional: true) { fields, payment in
      let year = fields.optionalInteger(payment, "year")
      let source = fields.string(payment, "source")
      let amount = fields.money(payment, "amount")
      guard let source, let amount else { return nil }
      return Payment(year: year, source: source, amount: amount)
    }
  }
}
