import Diagnostics
import Geography
import Investment
import Scenarios

/// What each work costs to build, run and own, and that the sums are right.
struct OwnershipCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let pricing = Pricing(evidence.geography, evidence.scenario)
    let progress = Dictionary(
      evidence.scenario.progress.map { ($0.work, $0) }, uniquingKeysWith: { first, _ in first })
    let claim = evidence.claim
    for work in evidence.works.all {
      let id = work.claim.id
      let price = pricing.price(of: work.element)
      ledger.expectEqual(
        work.claim.cost, OwnershipCheck.cost(price.cost, progress[id]), "cost of work \(id)")
      ledger.expectEqual(work.claim.capex, price.capex, "capex of work \(id)")
      ledger.expectEqual(work.claim.opexPerYear, price.opexPerYear, "opex of work \(id)")
      if evidence.statesPresentValues {
        ledger.expectEqual(
          work.claim.presentValue?.dong, price.presentValue.dong, "present value of work \(id)")
      }
    }
    let totals = claim.totals
    ledger.expectEqual(totals.capex, claim.works.map(\.capex).total(), "total capex")
    ledger.expectEqual(totals.cost, claim.works.map(\.cost).total(), "total cost")
    ledger.expectEqual(totals.opexPerYear, claim.works.map(\.opexPerYear).total(), "total opex")
    if evidence.statesPresentValues {
      ledger.expectEqual(
        totals.presentValue, claim.works.compactMap(\.presentValue).total(), "total present value")
    }
  }

  /// What a work of a price takes from the budget: what was spent on it where it is done, and at least that
  /// where it is under way.
  static func cost(_ price: Money, _ progress: WorkProgress?) -> Money {
    switch progress?.status {
    case .done: progress?.spent ?? price
    case .underWay: max(price, progress?.spent ?? .zero)
    case .dropped, nil: price
    }
  }
}
