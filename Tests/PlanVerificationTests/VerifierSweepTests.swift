import Diagnostics
import Geography
import Investment
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// Every figure a plan states, changed by itself: the verifier refuses each such plan.
@Suite struct VerifierSweepTests {
  /// A plan with years, sources, an interim service, works of an earlier plan, and the cost of ownership.
  private static func plan() throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.phases.budgets = [2026, 2027, 2028].map { YearAmount(year: $0, amount: Money(millions: 1500)) }
    scenario.interim.fixedWireless = 0.6
    scenario.interim.satelliteTerminal = 0.3
    scenario.ownership.budgetBasis = .presentValue
    var central = FundingSource()
    central.name = "central"
    central.shareAtMost = 0.7
    central.caps = scenario.phases.budgets
    var province = FundingSource()
    province.name = "province"
    province.caps = scenario.phases.budgets
    scenario.funding = [central, province]
    var done = WorkProgress()
    done.work = "R1"
    done.spent = Money(millions: 320)
    var dropped = WorkProgress()
    dropped.work = "R3"
    dropped.status = .dropped
    dropped.spent = Money(millions: 5)
    scenario.progress = [done, dropped]
    return try PlanOnTrial(TinyGeography.valley(prices: [.horizon: 3]), scenario)
  }

  private typealias Change = (name: String, apply: (inout PlanClaim) -> Void)

  private static func addMoney<Root>(
    _ fields: [(String, WritableKeyPath<Root, Money>)], at place: WritableKeyPath<PlanClaim, Root>,
    _ name: String, to changes: inout [Change]
  ) {
    for (field, path) in fields {
      for step: Int64 in [1, -1] {
        changes.append(("\(name).\(field) \(step)", { $0[keyPath: place][keyPath: path].dong += step }))
      }
    }
  }

  private static func changes(of claim: PlanClaim) -> [Change] {
    var changes: [Change] = [
      ("objective", { $0.objective += 0.001 }), ("bound", { $0.bound -= 1 }),
      ("relativeGap", { $0.relativeGap = 0.5 }), ("measure", { $0.measure = .share }),
      ("benefit", { $0.totals.benefit.thousandths += 1 }),
      ("villagesMobile", { $0.totals.villagesMobile += 1 }),
      ("villagesFixed", { $0.totals.villagesFixed -= 1 }),
      ("villagesInterim", { $0.totals.villagesInterim += 1 }),
      ("households", { $0.totals.households += 1 }),
      (
        "ethnicMinorityHouseholds",
        { $0.totals.ethnicMinorityHouseholds = ($0.totals.ethnicMinorityHouseholds ?? 0) - 1 }
      ),
    ]
    addMoney(
      [
        ("capex", \.capex), ("cost", \.cost), ("presentValue", \.presentValue), ("lost", \.lost),
        ("opexPerYear", \.opexPerYear),
      ], at: \.totals, "totals", to: &changes)
    changes.append(("totals.budget", { $0.totals.budget = $0.totals.budget.map { $0 + Money(dong: 1) } }))
    changes.append(("totals.budget left out", { $0.totals.budget = nil }))
    for index in claim.proposals.indices { addProposal(index, claim, to: &changes) }
    for index in claim.villages.indices { addVillage(index, claim, to: &changes) }
    for index in claim.works.indices { addWork(index, claim, to: &changes) }
    return changes
  }

  private static func addProposal(_ index: Int, _ claim: PlanClaim, to changes: inout [Change]) {
    let name = "proposals[\(index)]"
    addMoney(
      [("capex", \.capex), ("cost", \.cost), ("opexPerYear", \.opexPerYear)], at: \.proposals[index], name,
      to: &changes)
    func add(_ field: String, _ apply: @escaping (inout PlanClaim.ProposalClaim) -> Void) {
      changes.append(("\(name).\(field)", { apply(&$0.proposals[index]) }))
    }
    add("rank") { $0.rank += 1 }
    add("id") { $0.id += "x" }
    add("villages") { $0.villages.append("V3") }
    add("no villages") { $0.villages = [] }
    add("works") { $0.works.removeLast() }
    add("presentValue") { $0.presentValue = nil }
    add("benefit") { $0.benefit.thousandths += 1 }
    add("households") { $0.households -= 1 }
    add("year") { $0.year = $0.year.map { $0 + 1 } }
    add("no year") { $0.year = nil }
    add("funding") { $0.funding["province", default: .zero].dong += 1 }
    add("another source") { $0.funding["central"] = nil }
    add("payments") { $0.payments[0].amount.dong -= 1 }
    add("payment's year") { $0.payments[0].year = 2031 }
    add("lead") { $0.lead += "x" }
  }

  private static func addVillage(_ index: Int, _ claim: PlanClaim, to changes: inout [Change]) {
    func add(_ field: String, _ apply: @escaping (inout PlanClaim.VillageClaim) -> Void) {
      changes.append(("villages[\(index)].\(field)", { apply(&$0.villages[index]) }))
    }
    add("id") { $0.id += "x" }
    for status: VillageOutcome.Status in [.existing, .planned, .unserved] {
      if claim.villages[index].mobile != status { add("mobile \(status)") { $0.mobile = status } }
      if claim.villages[index].fixed != status { add("fixed \(status)") { $0.fixed = status } }
    }
    for interim in InterimService.allCases + [nil] where claim.villages[index].interim != interim {
      add("interim \(interim?.rawValue ?? "none")") { $0.interim = interim }
    }
    add("mobileProposal") { $0.mobileProposal = $0.mobileProposal == nil ? claim.proposals[0].id : nil }
    add("fixedProposal") { $0.fixedProposal = $0.fixedProposal == nil ? claim.proposals[0].id : nil }
    add("interimProposal") { $0.interimProposal = $0.interimProposal == nil ? claim.proposals[0].id : nil }
    add("year") { $0.year = ($0.year ?? 2026) + 1 }
    add("mobileYear") { $0.mobileYear = ($0.mobileYear ?? 2026) + 1 }
    add("fixedYear") { $0.fixedYear = ($0.fixedYear ?? 2026) + 1 }
    add("interimYear") { $0.interimYear = ($0.interimYear ?? 2026) + 1 }
    changes.append(("villages[\(index)] removed", { $0.villages.remove(at: index) }))
    changes.append(("villages[\(index)] twice", { $0.villages.append($0.villages[index]) }))
  }

  private static func addWork(_ index: Int, _ claim: PlanClaim, to changes: inout [Change]) {
    let name = "works[\(index)]"
    addMoney(
      [("capex", \.capex), ("cost", \.cost), ("opexPerYear", \.opexPerYear)], at: \.works[index], name,
      to: &changes)
    func add(_ field: String, _ apply: @escaping (inout PlanClaim.WorkClaim) -> Void) {
      changes.append(("\(name).\(field)", { apply(&$0.works[index]) }))
    }
    add("id") { $0.id += "x" }
    add("kind") { $0.kind = $0.kind == .site ? .fibreSegment : .site }
    add("presentValue") { $0.presentValue?.dong += 1 }
    add("no presentValue") { $0.presentValue = nil }
    add("proposal") { $0.proposal += "x" }
    add("year") { $0.year = 2031 }
    add("no year") { $0.year = nil }
    add("payments") { $0.payments[0].amount.dong += 1 }
    add("payment's source") { $0.payments[0].source = "friends" }
    add("payment's year") { $0.payments[0].year = 2031 }
    add("no payments") { $0.payments = [] }
    add("progress") { $0.progress = $0.progress == .done ? nil : .done }
    changes.append(("\(name) removed", { $0.works.remove(at: index) }))
    changes.append(("\(name) twice", { $0.works.append($0.works[index]) }))
  }

  @Test func eachChangedFigureIsFound() throws {
    let trial = try Self.plan()
    #expect(PlanVerifier(trial.geography).verify(trial.claim).findings.map(\.description) == [])
    #expect(trial.claim.totals.villagesInterim > 0)
    let changes = Self.changes(of: trial.claim)
    #expect(changes.count > 250)
    for change in changes {
      #expect(trial.findings(change.apply) != [], "\(change.name)")
    }
  }
}
