package import Geography
package import Investment
package import PlanAnalysis
package import Scenarios

/// An answer to "what if", with all that a report says about it.
package struct WhatIfDossier: Sendable {
  /// What was asked, and what came of it.
  package enum Answer: Sendable {
    /// Other budgets.
    case frontier(Frontier)
    /// Another value of one number.
    case variation(VariationCurve)
    /// Each rule left out in turn.
    case equity(EquityPrice)
  }

  package var answer: Answer
  /// The geography the plans were made from: indices of villages are into this one.
  package var geography: Geography

  package init(_ answer: Answer, _ geography: Geography) {
    self.answer = answer
    self.geography = geography
  }

  /// What the plans were asked.
  package var scenario: Scenario {
    switch answer {
    case .frontier(let frontier): frontier.scenario
    case .variation(let curve): curve.scenario
    case .equity(let price): price.scenario
    }
  }

  /// Why none of the plans builds anything; empty where one does, or where none was found.
  package var nothingBuilt: [NothingBuilt] {
    let points =
      switch answer {
      case .frontier(let frontier): frontier.points
      case .variation(let curve): curve.points
      case .equity: [FrontierPoint]()
      }
    let plans = points.compactMap(\.totals)
    guard !plans.isEmpty, plans.allSatisfy({ $0.cost == .zero && $0.benefit == .zero }) else { return [] }
    let missing = NothingBuilt.missing(in: geography)
    return missing.isEmpty ? [.budgetTooSmall] : missing
  }
}

extension FrontierPoint {
  /// How much less it is worth than the optimum at its budget, and that as a share of the optimum; nil where
  /// one of the two has no plan.
  package func nestingCost(against optimum: FrontierPoint?) -> (worth: Double, share: Double)? {
    guard let own = solve?.objective, let best = optimum?.solve?.objective,
      optimum?.solve?.measure == .weightedHouseholds
    else { return nil }
    return (best - own, (best - own) / max(abs(best), 1e-9))
  }
}

extension Frontier {
  /// The points of each budget on both frontiers.
  package var pairs: [(optimal: FrontierPoint, nested: FrontierPoint?)] {
    points.enumerated().map { ($1, $0 < nested.count ? nested[$0] : nil) }
  }
}
