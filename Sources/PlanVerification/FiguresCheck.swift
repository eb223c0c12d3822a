import Diagnostics
import Geography
import Investment

/// That what the search says of a single proposal can be: it enters at no more than the plan's own budget, and
/// no more is lost without it than it brings. The figures themselves take a search.
struct FiguresCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let budget = evidence.budget
    for proposal in evidence.claim.proposals {
      // Asked whether or not there is a figure: the plan is verified before it has them, and counts the same.
      let (entry, loss) = (proposal.entryBudget ?? .zero, proposal.replacementLoss ?? .zero)
      ledger.expect(
        entry >= .zero && budget.map { entry <= $0 } ?? true,
        "proposal \(proposal.id) cannot enter at a budget of \(entry.dong) đồng: that is not between nothing and "
          + "the plan's own budget")
      ledger.expect(
        loss >= .zero && loss <= proposal.benefit,
        "loss without proposal \(proposal.id): \(loss.value) weighted households, where it brings "
          + "\(proposal.benefit.value)")
    }
  }
}
