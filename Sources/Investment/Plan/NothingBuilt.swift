public import Geography
import Scenarios

/// Why a plan builds nothing though no rule forbids one: what a data set would have to hold, or a scenario to say,
/// for a plan to build something.
public enum NothingBuilt: String, Sendable, CaseIterable {
  /// Every village has both services today.
  case everythingServed
  /// The plan of least cost has nothing to reach.
  case targetsMet
  /// Villages lack fibre, and no route is in the data.
  case noRoutes
  /// Villages lack mobile broadband, and no candidate site is in the data.
  case noCandidateSites
  /// Candidate sites are in the data, and not what they cover.
  case noCoverage
  /// What is in the data leads to no village that lacks a service.
  case nothingReaches
  /// The scenario excludes whatever could be reached.
  case lockedOut
  /// What the budget would pay for breaks a ceiling of the scenario's rules.
  case ceilings
  /// What could be built counts for nothing under the scenario.
  case worthNothing
  /// The cheapest works that would bring a service cost more than there is.
  case budgetTooSmall
}

extension NothingBuilt {
  /// What the data alone say: what is missing before any budget matters. Empty where nothing is.
  public static func missing(in geography: Geography) -> [NothingBuilt] {
    let lacksFixed = geography.villages.contains { !$0.hasFixedBroadband }
    let lacksMobile = geography.villages.contains { !$0.hasMobileBroadband }
    guard lacksFixed || lacksMobile else { return [.everythingServed] }
    var missing: [NothingBuilt] = []
    if lacksFixed, geography.routes.isEmpty { missing.append(.noRoutes) }
    guard lacksMobile else { return missing }
    let candidates = geography.sites.map { $0.status == .candidate }
    if !candidates.contains(true) {
      missing.append(.noCandidateSites)
    } else if !geography.coverage.contains(where: { candidates[$0.site] && $0.householdShare > 0 }) {
      missing.append(.noCoverage)
    }
    return missing
  }

  /// Why a plan has no proposal, most telling first; empty for one that has any.
  public static func reasons(_ plan: InvestmentPlan, of geography: Geography) -> [NothingBuilt] {
    guard plan.proposals.isEmpty else { return [] }
    let missing = missing(in: geography)
    if missing == [.everythingServed] { return missing }
    if plan.solve.measure == .dong { return [.targetsMet] }
    if plan.scenario.rules.contains(where: { $0.atMost != nil }) { return missing + [.ceilings] }
    let offers = plan.offers
    if !offers.isEmpty {
      return missing + [offers.contains { $0.benefit > .zero } ? .budgetTooSmall : .worthNothing]
    }
    let isLockedOut = plan.villages.flatMap { [$0.mobileReason, $0.fixedReason] }.contains { reason in
      if case .lockedOut = reason { true } else { false }
    }
    if isLockedOut { return missing + [.lockedOut] }
    return missing.isEmpty ? [.nothingReaches] : missing
  }
}

extension InvestmentPlan {
  /// What the cheapest works that would bring one more service cost; nil where none would.
  package var cheapestOffer: Money? { offers.map(\.cost).min() }

  fileprivate var offers: [(cost: Money, benefit: Benefit)] {
    let reasons = villages.flatMap { [$0.mobileReason, $0.fixedReason] }
    return reasons.compactMap { reason -> (cost: Money, benefit: Benefit)? in
      guard case .outbid(let cost, let benefit) = reason else { return nil }
      return (cost, benefit)
    }
  }
}
