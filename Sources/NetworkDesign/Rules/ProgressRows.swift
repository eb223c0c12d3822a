import Geography
import Investment
import RootedDesign
import Scenarios

/// What is done or under way is there by its year: `z_w ≥ 1` by the end of the year the progress list names,
/// the first of the plan where it names none of a work that is done.
enum ProgressRows {
  static func rows(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) -> [CouplingRow] {
    let phases = resolved.scenario.phases
    guard !phases.budgets.isEmpty else { return [] }
    return resolved.progress.kept.compactMap { work in
      guard let node = digraph.standing[work], let year = resolved.progress.yearStanding(work, phases) else {
        return nil
      }
      return CouplingRow(
        name: "progress_" + resolved.identifiers.id(of: work),
        terms: [.init(1, .node(node), byYear: year.position)],
        sense: .atLeast, bound: 1)
    }
  }
}
