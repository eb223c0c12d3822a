import Geography
import Investment
import Scenarios

/// The commune worst off: of the households that candidate works could serve, each counted once for each
/// service it lacks, the share that the plan serves.
struct CommuneShares {
  /// Over the communes that could gain anything; nil where none could.
  let least: Double?

  init(_ evidence: Evidence) {
    let geography = evidence.geography
    let reach = NetworkReach(geography, CommuneShares.everyCandidate(evidence))
    var needed: [Int: Int64] = [:]
    var served: [Int: Int64] = [:]
    for (index, village) in geography.villages.enumerated() where !evidence.barred.villages.contains(index) {
      let households = Int64(village.countedHouseholds)
      for service in Service.allCases where village.lacks(service) {
        let canBeServed =
          switch service {
          case .mobile: evidence.gains.isCovered(index, by: reach.sites)
          case .fixed:
            reach.places.contains(.village(index)) && !evidence.barred.works.contains(.access(village: index))
          }
        guard canBeServed, households > 0 else { continue }
        needed[village.commune, default: 0] += households
        if evidence.gains.year(service, index) != nil { served[village.commune, default: 0] += households }
      }
    }
    // Compared as fractions; the least is told as a number.
    let shares = needed.map { (served: served[$0.key] ?? 0, needed: $0.value) }
    least =
      shares.min { Int128($0.served) * Int128($1.needed) < Int128($1.served) * Int128($0.needed) }
      .map { Double($0.served) / Double($0.needed) }
  }

  private static func everyCandidate(_ evidence: Evidence) -> WorkSet {
    let geography = evidence.geography
    var works = geography.routes.indices.map { WorkElement.route($0) }
    works += geography.hops.indices.map { .hop($0) }
    for (index, site) in geography.sites.enumerated() where site.status == .candidate {
      works.append(.site(index))
      works += Backhaul.allCases.filter { $0.mayFeed(site, in: evidence.scenario) }
        .map { .backhaul($0, site: index) }
    }
    return WorkSet(works.filter { !evidence.barred.works.contains($0) })
  }
}
