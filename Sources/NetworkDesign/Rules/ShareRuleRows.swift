import Geography
import Investment
import RootedDesign
import Scenarios

/// The rows of floors and ceilings.
///
/// Of the plan: `q Σ_{group} m ≥ p Σ_{all} m` for a share `p/q`; of the need: `Σ_{group} m ≥ ⌈p/q need⌉`.
/// Ceilings turn the sign. Everything is counted at the end of the plan.
struct ShareRuleRows {
  private let resolved: ResolvedScenario
  private let parts: CountedParts
  private let lastYear: YearIndex

  init(_ resolved: ResolvedScenario, _ parts: CountedParts, lastYear: YearIndex) {
    self.resolved = resolved
    self.parts = parts
    self.lastYear = lastYear
  }

  private var geography: Geography { resolved.geography }

  /// - Parameter index: the rule's place in the scenario's list, from 0.
  func rows(of index: Int) -> [CouplingRow] {
    let rule = resolved.scenario.rules[index]
    let members = resolved.groups.rules[index]
    let counted = rule.measure == .spend ? parts.spend() : parts.services(rule.measure)
    let name = "rule_\(index + 1)"
    guard rule.eachCommune else { return rows(of: rule, counted, members, name: name) }
    return geography.communes.indices.flatMap { commune -> [CouplingRow] in
      let own = members.indices.map { members[$0] && geography.villages[$0].commune == commune }
      // A commune that lacks nothing cannot reach a floor, and asks for none.
      var rule = rule
      if need(.villages, own) == 0 { rule.atLeast = nil }
      return rows(
        of: rule, counted, own, name: name + "_" + geography.communes[commune].code)
    }
  }

  private func rows(
    of rule: ShareRule, _ counted: [CountedParts.Part], _ members: [Bool], name: String
  ) -> [CouplingRow] {
    let scale = rule.measure == .spend ? 1e6 : 1
    func row(_ share: Double, _ sense: CouplingRow.Sense) -> CouplingRow {
      let fraction = ShareFraction(share)
      let name = name + (sense == .atLeast ? "_at_least" : "_at_most")
      switch rule.of {
      case .plan:
        let terms = counted.compactMap { part -> CouplingRow.Term? in
          let factor = (members[part.village] ? fraction.denominator : 0) - fraction.numerator
          guard factor != 0 else { return nil }
          return .init(part.amount.multipliedSaturated(by: factor), part.element, byYear: lastYear.position)
        }
        return CouplingRow(
          name: name, terms: terms, sense: sense, bound: 0, scale: scale * Double(fraction.denominator))
      case .need:
        let terms = counted.filter { members[$0.village] }
          .map { CouplingRow.Term($0.amount, $0.element, byYear: lastYear.position) }
        // Of money without a limit no floor is ever reached, and no ceiling binds.
        let base =
          rule.measure == .spend ? resolved.spending.whole?.dong ?? .max : need(rule.measure, members)
        return CouplingRow(
          name: name, terms: terms, sense: sense,
          bound: sense == .atLeast ? fraction.ceiling(of: base) : fraction.floor(of: base), scale: scale)
      }
    }
    return (rule.atLeast.map { [row($0, .atLeast)] } ?? []) + (rule.atMost.map { [row($0, .atMost)] } ?? [])
  }

  /// What the villages lack, once for each service.
  private func need(_ measure: ShareRule.Measure, _ members: [Bool]) -> Int64 {
    geography.villages.indices.reduce(0) { sum, index in
      guard members[index] else { return sum }
      let village = geography.villages[index]
      let lacking = Int64(Service.allCases.count { village.lacks($0) })
      return sum + lacking * (measure == .villages ? 1 : Int64(village.countedHouseholds))
    }
  }
}
