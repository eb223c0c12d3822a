package import Geography

extension Geography {
  /// The communes of some villages: the one in which most of their households live first, of equals the one named
  /// first.
  package func communes(of villages: [Int]) -> [Int] {
    var order: [Int] = []
    var households: [Int: Int] = [:]
    for village in villages.map({ self.villages[$0] }) {
      if households[village.commune] == nil { order.append(village.commune) }
      households[village.commune, default: 0] += village.countedHouseholds
    }
    return order.enumerated().sorted { a, b in
      (households[b.element] ?? 0, a.offset) < (households[a.element] ?? 0, b.offset)
    }.map(\.element)
  }
}

/// In which commune the money of each work counts: where most households of its proposal's villages live; for a
/// proposal that serves no village, where the work is (`WorkPlaces`). Every report that parts money by commune
/// goes by this one rule.
package struct WorkCommunes {
  private let geography: Geography
  private let places: WorkPlaces
  private let homes: [String: Int]

  package init(_ proposals: [PlanClaim.ProposalClaim], _ geography: Geography) {
    self.geography = geography
    places = WorkPlaces(geography)
    let villages = Dictionary(
      geography.villages.indices.map { (geography.villages[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    homes = Dictionary(
      proposals.compactMap { proposal in
        geography.communes(of: proposal.villages.compactMap { villages[$0] }).first.map { (proposal.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Index of the commune; nil in a geography without villages.
  package func commune(of work: PlanClaim.WorkClaim, _ element: WorkElement) -> Int? {
    homes[work.proposal] ?? places.village(of: element).map { geography.villages[$0].commune }
  }
}
