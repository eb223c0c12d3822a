import Geography
import Investment
import RootedDesign
import Scenarios

/// The rows of coverage targets: `Σ_{k in group} m_k x_k ≥ ⌈share × need⌉` by the target's year, with all
/// that lack the service as the need, in reach or not.
struct TargetRows {
  private let resolved: ResolvedScenario
  private let digraph: TransportDigraph

  init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self.resolved = resolved
    self.digraph = digraph
  }

  /// - Parameter index: the target's place in the scenario's list, from 0.
  func row(of index: Int) -> CouplingRow {
    let geography = resolved.geography
    let target = resolved.scenario.targets[index]
    let members = resolved.groups.targets[index]
    let service = Service(rawValue: target.service) ?? .mobile
    func amount(_ village: Int) -> Int64 {
      target.measure == .villages ? 1 : Int64(geography.villages[village].countedHouseholds)
    }
    let need = geography.villages.indices.reduce(Int64(0)) {
      members[$1] && geography.villages[$1].lacks(service) ? $0 + amount($1) : $0
    }
    let phases = resolved.scenario.phases
    let year = target.by.flatMap(phases.index) ?? phases.lastYear
    let terms = digraph.options.enumerated().compactMap { number, option -> CouplingRow.Term? in
      guard option.service == service, option.interim == nil, members[option.village] else { return nil }
      return .init(amount(option.village), .option(Int32(number)), byYear: year.position)
    }
    return CouplingRow(
      name: "target_\(index + 1)_\(target.service)", terms: terms, sense: .atLeast,
      bound: ShareFraction(target.share).ceiling(of: need))
  }
}
