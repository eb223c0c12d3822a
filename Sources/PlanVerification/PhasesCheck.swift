import Diagnostics
import Geography
import Investment
import Scenarios

/// That a plan with years builds in an order that works and pays as it goes: each work in a year of the plan
/// and joined to the network by what is built by then, services from the first year in which the works
/// bring them, costs within the budgets of the years.
struct PhasesCheck: EvidenceCheck {
  let evidence: Evidence
  private var phases: Phases { evidence.scenario.phases }

  func run() {
    checkVillages()
    if phases.years.isEmpty {
      for work in evidence.claim.works {
        ledger.expectEqual(work.year, Int?.none, "year of work \(work.id), in a plan without years")
      }
      return
    }
    for work in evidence.works.all {
      guard let year = work.claim.year, phases.years.contains(year) else {
        let claimed = work.claim.year.map { "\($0)" } ?? "none"
        ledger.expect(false, "work \(work.claim.id): its year, \(claimed), is none of the plan's years")
        continue
      }
      // What is joined at the end of its own year stays joined; the last year is every plan's.
      if work.year < evidence.history.lastYear { checkJoined(work, in: year) }
    }
    checkBudgets()
  }

  private func checkJoined(_ work: FoundWorks.Found, in year: Int) {
    let reach = evidence.history.reach[work.year]
    let built = evidence.history.built[work.year]
    let isJoined: Bool
    switch work.element {
    case let work where evidence.standing.contains(work): isJoined = true
    case .route(let index): isJoined = reach.routes.contains(index)
    case .site(let index): isJoined = reach.sites.contains(index)
    case .hop(let index): isJoined = reach.hops.contains(index)
    case .backhaul(_, site: let index): isJoined = built.sites.contains(index)
    case .access(village: let index): isJoined = reach.places.contains(.village(index))
    case .terminal: isJoined = true
    }
    ledger.expect(
      isJoined, "work \(work.claim.id) is built in \(year), but nothing built by then joins it to the network"
    )
  }

  private func checkVillages() {
    let gains = evidence.gains
    for entry in evidence.claim.villages {
      guard let index = evidence.catalogue.villageIndex[entry.id] else { continue }
      let mobile = evidence.calendarYear(gains.year(.mobile, index))
      let fixed = evidence.calendarYear(gains.year(.fixed, index))
      let interim = evidence.calendarYear(gains.interim(index)?.year)
      ledger.expectEqual(entry.mobileYear, mobile, "year of mobile broadband of village \(entry.id)")
      ledger.expectEqual(entry.fixedYear, fixed, "year of fibre of village \(entry.id)")
      ledger.expectEqual(entry.interimYear, interim, "year of the interim service of village \(entry.id)")
      ledger.expectEqual(
        entry.year, [mobile, fixed, interim].compactMap { $0 }.max(),
        "year from which village \(entry.id) has all it gets")
    }
  }

  /// What was lost is taken from the first years.
  private func checkBudgets() {
    var debt = evidence.lost
    var available = Money.zero
    var spent = Money.zero
    for (index, budget) in phases.budgets.enumerated() {
      let paid = min(debt, budget.amount)
      debt = debt - paid
      let left = budget.amount - paid
      let cost = evidence.works.all.filter { $0.year == index }.map(\.claim.cost).total()
      if phases.carryOver {
        available += left
        spent += cost
        ledger.expect(
          spent <= available,
          "the works built by the end of \(budget.year) cost \(spent.dong) đồng, over the \(available.dong) "
            + "that the years up to it have")
      } else {
        ledger.expect(
          cost <= left,
          "the works of \(budget.year) cost \(cost.dong) đồng, over the \(left.dong) that the year has")
      }
    }
  }
}
