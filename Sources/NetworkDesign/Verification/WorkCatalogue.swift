import Geography

/// What a verifier looks up in a data set, indexed once: every work it offers, by kind and identifier; its
/// villages by identifier; what its candidate sites cover.
struct WorkCatalogue: Sendable {
  let identifiers: WorkIdentifiers
  let elements: [Work.Kind: [String: WorksCheck.BuiltElement]]
  /// Index of each village.
  let villageIndex: [String: Int]
  let candidateCoverage: [Coverage]

  init(_ geography: Geography) {
    let identifiers = WorkIdentifiers(geography)
    self.identifiers = identifiers
    villageIndex = Dictionary(
      geography.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    candidateCoverage = geography.coverage.filter { geography.sites[$0.site].status == .candidate }
    func index(
      _ indices: Range<Int>, _ id: (Int) -> String, _ element: (Int) -> WorksCheck.BuiltElement
    ) -> [String: WorksCheck.BuiltElement] {
      Dictionary(indices.map { (id($0), element($0)) }, uniquingKeysWith: { first, _ in first })
    }
    elements = [
      .fibreSegment: index(geography.routes.indices, identifiers.route) { .route($0) },
      .microwaveHop: index(geography.hops.indices, identifiers.hop) { .hop($0) },
      .site: index(geography.sites.indices, identifiers.site) { .site($0) },
      .satelliteBackhaul: index(
        geography.sites.indices, { identifiers.satelliteBackhaul(ofSite: $0) }, { .satellite($0) }),
      .fibreAccess: index(
        geography.villages.indices, { identifiers.fibreAccess(inVillage: $0) }, { .access($0) }),
    ]
  }
}
