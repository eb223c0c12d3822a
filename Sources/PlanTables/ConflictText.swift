package import Diagnostics
package import Geography
package import NetworkDesign
package import PlanWords
package import Scenarios

/// A conflict of rules in a planner's words: what was asked, and what would release it.
package struct ConflictText {
  private let scenario: Scenario
  private let geography: Geography
  private let words: ConflictWords
  private let translation: Translation

  package init(_ scenario: Scenario, _ geography: Geography, language: ReportLanguage) {
    self.scenario = scenario
    self.geography = geography
    let language = language.of(geography.country)
    translation = language.messages
    words = language.conflictWords
  }

  /// That there is no plan, and why: the conflict, a line a rule, or what is known without one.
  ///
  /// - Parameter known: rules that nothing can satisfy whatever else is asked, in words.
  package func text(_ conflict: RuleConflict?, known: [Message]) -> String {
    var lines = known.map { "  " + Problem.onOneLine($0.text(translation)) }
    if let conflict {
      lines.insert(words.heading(conflict.members.count, isSmallest: conflict.isSmallest), at: 0)
      lines += conflict.members.map { "  \(demand($0.rule)): \(release($0))" }
    }
    return ([words.noPlan] + lines + [words.advice]).joined(separator: "\n")
  }

  /// A rule as the scenario asks for it.
  func demand(_ rule: ScenarioRule) -> String {
    switch rule {
    case .budget: return words.budget(scenario.budget ?? .zero)
    case .yearBudget(let year):
      let amount = scenario.phases.budgets.first { $0.year == year }?.amount ?? .zero
      return words.budget(amount, of: year)
    case .source(let name): return words.source(TerminalText.shown(name, width: 60))
    case .eligibility: return words.eligibility
    case .share(let name):
      guard let rule = scenario.rules.first(where: { $0.name == name }) else { return name }
      return words.share(rule, TerminalText.shown(name, width: 60))
    case .target(let index):
      guard scenario.targets.indices.contains(index) else { return "" }
      return words.target(scenario.targets[index])
    case .lockIn(let id): return words.lockIn(TerminalText.shown(id, width: 60))
    case .lockOut(let id): return words.lockOut(TerminalText.shown(id, width: 60))
    case .requiredPoint(let id): return words.requiredPoint(TerminalText.shown(id, width: 60))
    case .communeOffices: return words.communeOffices
    case .disjointRoutes: return words.disjointRoutes
    case .progress(let work): return words.progress(TerminalText.shown(work, width: 60))
    }
  }

  private func release(_ member: RuleConflict.Member) -> String {
    switch member.release {
    case .raise(let amount): words.raise(to: amount)
    case .relax(let share): words.relax(to: share)
    case .giveUp: words.giveUp
    case .anotherConflict: words.anotherConflict
    }
  }
}
