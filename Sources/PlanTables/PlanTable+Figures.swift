import Investment
import PlanDossiers
import PlanWords

/// The columns of the figures that weigh a proposal beside its rank; only in a plan that has them.
extension PlanTable {
  private var hasFigures: Bool {
    dossier.plan.proposals.contains { $0.entryBudget != nil || $0.replacementLoss != nil }
  }

  var figureColumns: [TextTable.Column] {
    guard hasFigures else { return [] }
    return [
      .init(heading: words.headings.entersAt, isNumber: true, importance: 2),
      .init(heading: words.headings.lossWithout, isNumber: true, importance: 1),
    ]
  }

  func figures(_ proposal: Proposal) -> [String] {
    guard hasFigures else { return [] }
    return [
      proposal.entryBudget.map(words.numbers.billions) ?? "—",
      proposal.replacementLoss.map { words.numbers.decimal($0.value, places: 1) } ?? "—",
    ]
  }
}
