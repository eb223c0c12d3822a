import Diagnostics
import Geography
import Investment
import Scenarios

/// That a plan is worth what it says by its goal, that its stages are, and that its certificate holds
/// together: no bound on the wrong side, the gap the distance between the two.
struct ObjectiveCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let claim = evidence.claim
    let goal = evidence.scenario.goal
    let measure: ObjectiveMeasure = goal == .leastCost ? .dong : .weightedHouseholds
    ledger.expectEqual(claim.measure.rawValue, measure.rawValue, "what the objective is counted in")
    let objective: Double
    if goal == .leastCost {
      objective = Double(claim.works.map(\.cost).total().dong)
    } else {
      objective = worth { _ in true }.value
    }
    ledger.expectEqual(claim.objective, objective, "the objective")
    checkBound(claim.bound, objective, measure, nil)
    if let gap = claim.relativeGap {
      let recomputed = abs(claim.bound - claim.objective) / max(abs(claim.objective), 1e-9)
      ledger.expect(
        abs(gap - recomputed) <= 1e-9 + 1e-6 * recomputed || gap == recomputed,
        "the relative gap: the plan says \(gap), its bound and objective say \(recomputed)")
    }
    checkStages(objective)
    if let bound = claim.costBound {
      let cost = claim.works.map(\.cost).total()
      ledger.expect(bound <= cost, "the bound \(bound.dong) on the cost is above the cost \(cost.dong)")
    }
  }

  /// The worth of what the villages gain, in the years they gain it.
  private func worth(_ isCounted: (Int) -> Bool) -> Benefit {
    evidence.geography.villages.indices.reduce(Benefit.zero) { sum, index in
      guard isCounted(index) else { return sum }
      return sum + evidence.worth.discounted(.mobile, index, evidence.gains)
        + evidence.worth.discounted(.fixed, index, evidence.gains)
    }
  }

  private func checkBound(_ bound: Double, _ objective: Double, _ measure: ObjectiveMeasure, _ stage: String?)
  {
    let whose: Message = stage.map { "stage \($0)'s bound" } ?? "the bound"
    let slack = 1e-6 * max(1, abs(objective))
    if measure == .dong {
      ledger.expect(
        bound <= objective + slack, "\(whose) \(bound) is above the cost \(objective)")
    } else {
      ledger.expect(
        bound >= objective - slack,
        measure == .share
          ? "\(whose) \(bound) is below the share \(objective)"
          : "\(whose) \(bound) is below the benefit \(objective)")
    }
  }

  private func checkStages(_ objective: Double) {
    let stages = evidence.claim.stages
    var expected: [(name: String, measure: ObjectiveMeasure, objective: Double)] = []
    switch evidence.scenario.goal {
    case .bestValue, .leastCost: break
    case .lexicographic: expected = tierStages()
    case .maxMin:
      if let share = CommuneShares(evidence).least {
        expected = [(name: "worstOff", measure: .share, objective: share)]
      }
    }
    if !expected.isEmpty {
      expected.append((name: "all", measure: .weightedHouseholds, objective: objective))
    }
    // A search that a limit ended has not come to its last stages.
    ledger.expect(
      stages.count <= expected.count && (stages.isEmpty == expected.isEmpty),
      "the plan tells of \(stages.count) stages, its goal takes \(expected.count)")
    // The last stage is the plan's own certificate.
    if let last = stages.last, stages.count == expected.count {
      ledger.expectEqual(last.bound, evidence.claim.bound, "the bound of the last stage")
    }
    for (stage, own) in zip(stages, expected) {
      let name: Message = "stage \(own.name)"
      ledger.expectEqual(stage.name, own.name, "name of \(name)")
      ledger.expectEqual(stage.measure.rawValue, own.measure.rawValue, "what \(name) is counted in")
      ledger.expectEqual(stage.objective, own.objective, "objective of \(name)")
      checkBound(stage.bound, own.objective, own.measure, own.name)
    }
  }

  /// A village of two tiers belongs to the first.
  private func tierStages() -> [(name: String, measure: ObjectiveMeasure, objective: Double)] {
    let groups = VillageGroupMembers(evidence.geography, evidence.scenario)
    var isTaken = [Bool](repeating: false, count: evidence.geography.villages.count)
    return evidence.scenario.tiers.map { tier in
      let isMember = groups.members(of: tier.group)
      let worth = worth { isMember[$0] && !isTaken[$0] }
      for index in isTaken.indices where isMember[index] { isTaken[index] = true }
      return (name: tier.name, measure: .weightedHouseholds, objective: worth.value)
    }
  }
}
