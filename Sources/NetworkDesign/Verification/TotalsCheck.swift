import Geography

/// That a plan's totals are the sums of its parts, within the budget, and its certificate holds together.
struct TotalsCheck {
  private let geography: Geography
  private let claim: PlanClaim
  private let service: ServiceCheck
  private let benefits: PriorityBenefit
  private let ledger: VerificationLedger

  init(
    _ geography: Geography, _ claim: PlanClaim, _ service: ServiceCheck, _ benefits: PriorityBenefit,
    _ ledger: VerificationLedger
  ) {
    self.geography = geography
    self.claim = claim
    self.service = service
    self.benefits = benefits
    self.ledger = ledger
  }

  func run() {
    let totals = claim.totals
    ledger.expectEqual(totals.capex.dong, claim.works.map(\.cost).total().dong, "total capex")
    ledger.expectEqual(totals.opexPerYear.dong, claim.works.map(\.opexPerYear).total().dong, "total opex")
    if let budget = claim.scenario.budget {
      ledger.expectEqual(totals.budget.dong, budget.dong, "the budget in the totals")
      ledger.expect(
        totals.capex <= budget, "the works cost \(totals.capex.dong) đồng, over the budget of \(budget.dong)")
    }
    var mobile = 0
    var fixed = 0
    var households = 0
    var ethnicMinorityHouseholds = 0
    var benefit = Benefit.zero
    for entry in claim.villages {
      guard let village = service.villageIndex[entry.id].map({ geography.villages[$0] }) else { continue }
      if entry.mobile == .planned {
        mobile += 1
        benefit += benefits.benefit(.mobile, to: village)
      }
      if entry.fixed == .planned {
        fixed += 1
        benefit += benefits.benefit(.fixed, to: village)
      }
      if entry.mobile == .planned || entry.fixed == .planned {
        households += village.households
        ethnicMinorityHouseholds += Int((Double(village.households) * village.ethnicMinorityShare).rounded())
      }
    }
    ledger.expectEqual(totals.villagesMobile, mobile, "villages that gain mobile broadband")
    ledger.expectEqual(totals.villagesFixed, fixed, "villages that gain fibre")
    ledger.expectEqual(totals.households, households, "households served")
    ledger.expectEqual(
      totals.ethnicMinorityHouseholds, ethnicMinorityHouseholds, "ethnic-minority households served")
    ledger.expectEqual(totals.benefit.value, benefit.value, "total benefit")
    ledger.expectEqual(claim.objective, benefit.value, "the objective")
    ledger.expect(
      claim.bound >= benefit.value - 1e-6 * max(1, abs(benefit.value)),
      "the bound \(claim.bound) is below the benefit \(benefit.value)")
  }
}
