import Diagnostics
import Geography
import Investment
import Scenarios

/// That every floor and ceiling is kept, and every target reached by its year.
struct RulesCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let scenario = evidence.scenario
    guard !scenario.rules.isEmpty || !scenario.targets.isEmpty else { return }
    let gains = evidence.gains
    let outcomes = RuleOutcomes(
      evidence.geography, scenario, works: evidence.works.all.map { ($0.element, $0.claim.cost) }
    ) { service, village in gains.year(service, village) }
    for rule in outcomes.rules() { evidence.ledger.expect(rule.isKept, broken(rule)) }
    checkTargets(outcomes.targets())
  }

  private func broken(_ rule: RuleOutcome) -> Message {
    let name: Message =
      rule.commune.map { "rule \(rule.name) in \(evidence.geography.communes[$0].name)" }
      ?? "rule \(rule.name)"
    let unit = rule.measure == .spend ? "đồng" : rule.measure.rawValue
    let verdict: Message =
      rule.demand == .atLeast
      ? "below the share of \(rule.share) asked" : "above the share of \(rule.share) allowed"
    return "\(name): \(rule.part) of \(rule.whole) \(unit), \(verdict)"
  }

  private func checkTargets(_ outcomes: [RuleOutcome]) {
    var readable = outcomes[...]
    for (number, target) in evidence.scenario.targets.enumerated() {
      let name: Message = "target \(number + 1) (\(target.service))"
      guard Service(rawValue: target.service) != nil else {
        evidence.ledger.expect(false, "\(name): there is no such service")
        continue
      }
      if let by = target.by, !evidence.scenario.phases.years.contains(by) {
        evidence.ledger.expect(false, "\(name): its year \(by) is none of the plan's years")
        continue
      }
      guard let outcome = readable.popFirst() else { return }
      evidence.ledger.expect(
        outcome.isKept,
        missed(name, outcome, target))
    }
  }

  private func missed(_ name: Message, _ outcome: RuleOutcome, _ target: CoverageTarget) -> Message {
    let measure = target.measure.rawValue
    return if let by = target.by {
      "\(name): \(outcome.part) of \(outcome.whole) \(measure) gain it by \(by), \(outcome.asked) are asked"
    } else {
      "\(name): \(outcome.part) of \(outcome.whole) \(measure) gain it, \(outcome.asked) are asked"
    }
  }
}
