import Geography
import Investment
import RootedDesign
import Scenarios

/// The rows of coverage targets: `Σ_{k in group} m_k x_k ≥ ⌈share × need⌉` by the target's year, with all
/// that lack the service as the need, in reach or not.
struct TargetRows {
  private let geography: Geography
  private let scenario: Scenario
  private let digraph: TransportDigraph

  init(_ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph) {
    self.geography = geography
    self.scenario = scenario
    self.digraph = digraph
  }

  func row(of target: CoverageTarget, number: Int) -> CouplingRow {
    let members = VillageGroupMembers(geography, scenario).members(of: target.group)
    let service = Service(rawValue: target.service) ?? .mobile
    func amount(_ village: Int) -> Int64 {
      target.measure == .villages ? 1 : Int64(geography.villages[village].households)
    }
    let need = geography.villages.indices.reduce(Int64(0)) {
      members[$1] && geography.villages[$1].lacks(service) ? $0 + amount($1) : $0
    }
    let years = scenario.phases.years
    let year = target.by.flatMap { years.firstIndex(of: $0) } ?? max(0, years.count - 1)
    let terms = digraph.options.enumerated().compactMap { index, option -> CouplingRow.Term? in
      guard option.service == service, option.interim == nil, members[option.village] else { return nil }
      return .init(amount(option.village), .option(Int32(index)), byYear: year)
    }
    return CouplingRow(
      name: "target_\(number + 1)_\(target.service)", terms: terms, sense: .atLeast,
      bound: ShareFraction(target.share).ceiling(of: need))
  }
}
