import Geography
import Investment
import RootedDesign
import Scenarios

/// What is done or under way is there by its year: `e ≥ 1` by the end of the year the progress list names,
/// the first of the plan where it names none.
enum ProgressRows {
  static func rows(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) -> [CouplingRow] {
    let phases = resolved.scenario.phases
    guard !phases.budgets.isEmpty else { return [] }
    let progress = resolved.progress
    let element = digraph.partsOfWorks()
    return progress.kept.compactMap { work in
      guard let entry = progress.works[work], let element = element[work] else { return nil }
      let named = entry.year.flatMap(phases.index)
      guard let year = entry.status == .done ? named ?? .first : named else { return nil }
      return CouplingRow(
        name: "progress_" + resolved.identifiers.id(of: work),
        terms: [.init(1, element, byYear: year.position)],
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
