package import Investment

/// How many villages lack a service and do not gain it: one count for every text that says what stays undone.
package struct LeftVillages: Equatable {
  /// Villages that stay without mobile broadband.
  package private(set) var mobile = 0
  /// Villages that stay without fibre, an interim service or none.
  package private(set) var fixed = 0
  /// Villages that stay without one of the two, or both.
  package private(set) var villages = 0
  /// Of these, villages that the plan brings nothing at all.
  package private(set) var withNothing = 0
  /// The services lacking: a village that stays without both counts twice.
  package var services: Int { mobile + fixed }

  package init(_ plan: InvestmentPlan) {
    for outcome in plan.villages where outcome.mobile == .unserved || outcome.fixed == .unserved {
      villages += 1
      if outcome.mobile == .unserved { mobile += 1 }
      if outcome.fixed == .unserved { fixed += 1 }
      let gains = outcome.mobile == .planned || outcome.fixed == .planned || outcome.interim != nil
      if !gains { withNothing += 1 }
    }
  }
}
