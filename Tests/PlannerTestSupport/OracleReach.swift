import Geography
import Scenarios

extension RuleOracle {
  /// For each village whether candidate works could bring it a service it lacks.
  var reachable: [(mobile: Bool, fixed: Bool)] {
    let barred = Set(
      scenario.lockOut + scenario.progress.filter { $0.status == .dropped }.map(\.work))
    var lit = Set(
      geography.villages.indices.filter { geography.villages[$0].hasFixedBroadband }.map(Place.village))
    lit.formUnion(geography.nodes.indices.filter { geography.nodes[$0].kind != .junction }.map(Place.node))
    var live = Set(geography.sites.indices.filter { geography.sites[$0].status == .existing })
    let open = works.filter { !barred.contains($0.id(in: geography)) }
    for _ in 0...open.count {
      for work in open {
        switch work {
        case .route(let index):
          let route = geography.routes[index]
          if lit.contains(route.from) || lit.contains(route.to) { lit.formUnion([route.from, route.to]) }
        case .site(let index):
          if let place = geography.sites[index].place, lit.contains(place) { live.insert(index) }
          if open.contains(.satellite(index)) { live.insert(index) }
        case .hop(let index):
          let ends = [geography.hops[index].from, geography.hops[index].to]
          let isOpen = ends.allSatisfy {
            geography.sites[$0].status == .existing || open.contains(.site($0))
          }
          if isOpen, ends.contains(where: live.contains) { live.formUnion(ends) }
        case .satellite, .access, .terminal: break
        }
      }
    }
    return geography.villages.enumerated().map { index, village in
      let isOut = scenario.lockOut.contains(village.id)
      let covered = geography.coverage.contains {
        $0.village == index && $0.householdShare >= scenario.requiredHouseholdShare && live.contains($0.site)
          && geography.sites[$0.site].status == .candidate
      }
      return (
        !isOut && !village.hasMobileBroadband && covered,
        !isOut && !village.hasFixedBroadband && lit.contains(.village(index))
          && open.contains(.access(index))
      )
    }
  }
}
