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

extension TransportDigraph {
  /// The part of the digraph that building each work builds; put together at each call.
  func partsOfWorks() -> [WorkElement: CouplingRow.Element] {
    var parts: [WorkElement: CouplingRow.Element] = [:]
    for (index, option) in options.enumerated() where option.service == .fixed && option.interim == nil {
      parts[.access(village: option.village)] = .option(Int32(index))
    }
    for (index, node) in nodes.enumerated() {
      if let work = node.work { parts[work] = .node(Int32(index)) }
    }
    for (index, work) in segments.enumerated() { parts[work] = .segment(Int32(index)) }
    return parts
  }
}
