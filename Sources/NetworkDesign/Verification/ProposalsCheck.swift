import Geography

/// That each proposal stands on its own, holds its own numbers, shares nothing with another, and that the
/// order is the one to build in.
struct ProposalsCheck {
  private let geography: Geography
  private let claim: PlanClaim
  private let works: WorksCheck
  private let service: ServiceCheck
  private let benefits: PriorityBenefit
  private let ledger: VerificationLedger

  init(
    _ geography: Geography, _ claim: PlanClaim, _ works: WorksCheck, _ service: ServiceCheck,
    _ benefits: PriorityBenefit, _ ledger: VerificationLedger
  ) {
    self.geography = geography
    self.claim = claim
    self.works = works
    self.service = service
    self.benefits = benefits
    self.ledger = ledger
  }

  func run() {
    let workClaims = Dictionary(claim.works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var outcome: [String: [(village: Int, service: Service)]] = [:]
    for entry in claim.villages {
      guard let index = service.villageIndex[entry.id] else { continue }
      for (service, status, proposal) in [
        (Service.mobile, entry.mobile, entry.mobileProposal), (.fixed, entry.fixed, entry.fixedProposal),
      ] {
        ledger.expectEqual(
          proposal != nil, status == .planned,
          "whether a proposal is named for \(service.rawValue) broadband of village \(entry.id)")
        if let proposal, status == .planned { outcome[proposal, default: []].append((index, service)) }
      }
    }
    var owner: [String: String] = [:]
    for (position, proposal) in claim.proposals.enumerated() {
      ledger.expectEqual(proposal.rank, position + 1, "rank of proposal \(proposal.id)")
      for id in proposal.works {
        ledger.expect(
          owner.updateValue(proposal.id, forKey: id) == nil, "work \(id) is in more than one proposal")
        ledger.expect(
          workClaims[id]?.proposal == proposal.id, "work \(id) does not name proposal \(proposal.id)")
      }
      let served = outcome.removeValue(forKey: proposal.id) ?? []
      checkNumbers(proposal, proposal.works.compactMap { workClaims[$0] }, served, benefits)
      checkStandsAlone(proposal, served)
    }
    for id in outcome.keys.sorted() {
      ledger.expect(false, "villages name proposal \(id), which is not listed")
    }
    for work in claim.works {
      ledger.expect(owner[work.id] != nil, "work \(work.id) is in no proposal")
    }
    checkOrder()
  }

  private func checkNumbers(
    _ proposal: PlanClaim.ProposalClaim, _ own: [PlanClaim.WorkClaim],
    _ served: [(village: Int, service: Service)], _ benefits: PriorityBenefit
  ) {
    let name = "proposal \(proposal.id)"
    ledger.expectEqual(proposal.capex.dong, own.map(\.cost).total().dong, "capex of \(name)")
    ledger.expectEqual(proposal.opexPerYear.dong, own.map(\.opexPerYear).total().dong, "opex of \(name)")
    let benefit = served.reduce(Benefit.zero) {
      $0 + benefits.benefit($1.service, to: geography.villages[$1.village])
    }
    ledger.expectEqual(proposal.benefit.value, benefit.value, "benefit of \(name)")
    let villages = Set(served.map(\.village))
    ledger.expectEqual(
      Set(proposal.villages), Set(villages.map { geography.villages[$0].id }), "villages of \(name)")
    ledger.expectEqual(proposal.villages.count, villages.count, "number of villages of \(name)")
    ledger.expectEqual(
      proposal.households, villages.reduce(0) { $0 + geography.villages[$1].households },
      "households of \(name)")
    ledger.expectEqual(
      proposal.funding.values.total().dong, proposal.capex.dong, "funding of \(name) against its capex")
  }

  /// The proposal's works alone must bring the services it claims.
  private func checkStandsAlone(
    _ proposal: PlanClaim.ProposalClaim, _ served: [(village: Int, service: Service)]
  ) {
    var routes: Set<Int> = []
    var sites: Set<Int> = []
    var hops: Set<Int> = []
    var satellites: Set<Int> = []
    var access: Set<Int> = []
    for id in proposal.works {
      switch works.element[id] {
      case .route(let index): routes.insert(index)
      case .site(let index): sites.insert(index)
      case .hop(let index): hops.insert(index)
      case .satellite(let index): satellites.insert(index)
      case .access(let index): access.insert(index)
      case nil: break
      }
    }
    let reach = NetworkReach(geography, routes: routes, sites: sites, hops: hops, satellites: satellites)
    for (village, kind) in served {
      let isServed =
        kind == .mobile
        ? service.isCovered(village, by: reach.sites)
        : access.contains(village) && reach.places.contains(.village(village))
      ledger.expect(
        isServed,
        "proposal \(proposal.id) does not by itself bring \(kind.rawValue) broadband to village "
          + geography.villages[village].id)
    }
  }

  /// By falling benefit per đồng, compared without rounding.
  private func checkOrder() {
    for (first, second) in zip(claim.proposals, claim.proposals.dropFirst()) {
      let order = ProposalRanking.compareRatio(first.benefit, first.capex, second.benefit, second.capex)
      ledger.expect(
        order >= 0, "proposal \(second.id) is worth more per đồng than \(first.id), which ranks before it")
    }
  }
}
