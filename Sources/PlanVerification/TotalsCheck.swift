import Diagnostics
import Geography
import Investment
import Scenarios

/// That a plan's totals are the sums of its parts, and that it keeps to its budget.
struct TotalsCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let geography = evidence.geography
    let totals = evidence.claim.totals
    ledger.expectEqual(totals.budget?.dong, evidence.budget?.dong, "the budget in the totals")
    if let budget = evidence.budget {
      let lost = evidence.lost
      ledger.expect(
        totals.cost + lost <= budget,
        lost > .zero
          ? "the works cost \(totals.cost.dong) đồng and \(lost.dong) are lost, over the budget of \(budget.dong)"
          : "the works cost \(totals.cost.dong) đồng, over the budget of \(budget.dong)")
    }
    var counted = Totals()
    var served = ServedHouseholds(in: geography)
    for entry in evidence.claim.villages {
      guard let village = evidence.catalogue.villageIndex[entry.id] else { continue }
      count(entry, geography.villages[village], village, &counted)
      if entry.mobile == .planned || entry.fixed == .planned || entry.interim != nil {
        served.add(geography.villages[village])
      }
    }
    ledger.expectEqual(totals.villagesMobile, counted.villagesMobile, "villages that gain mobile broadband")
    ledger.expectEqual(totals.villagesFixed, counted.villagesFixed, "villages that gain fibre")
    ledger.expectEqual(
      totals.villagesInterim, counted.villagesInterim, "villages that get an interim service")
    ledger.expectEqual(totals.households, served.households, "households served")
    ledger.expectEqual(
      totals.ethnicMinorityHouseholds, served.ethnicMinority, "ethnic-minority households served")
    ledger.expectEqual(totals.benefit.value, counted.benefit.value, "total benefit")
  }

  private func count(
    _ entry: PlanClaim.VillageClaim, _ village: Village, _ index: Int, _ totals: inout Totals
  ) {
    if entry.mobile == .planned {
      totals.villagesMobile += 1
      totals.benefit += evidence.benefits.benefit(.mobile, to: village)
    }
    if entry.fixed == .planned {
      totals.villagesFixed += 1
      totals.benefit += evidence.benefits.benefit(.fixed, to: village)
    }
    if let interim = entry.interim {
      totals.villagesInterim += 1
      totals.benefit += evidence.worth.benefit(interim, to: index)
    }
  }
}
