public import Geography

/// Puts a solution of the digraph into the planner's words: works, proposals, villages, totals.
struct PlanAssembly {
  private let geography: Geography
  private let scenario: Scenario
  private let digraph: TransportDigraph
  private let solution: DesignSolution
  private let pricing: Pricing
  private let identifiers: WorkIdentifiers

  /// - Parameter solution: feasible and tidied.
  init(
    _ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph, _ solution: DesignSolution,
    _ identifiers: WorkIdentifiers
  ) {
    self.geography = geography
    self.scenario = scenario
    self.digraph = digraph
    self.solution = solution
    pricing = Pricing(geography, scenario)
    self.identifiers = identifiers
  }

  func plan(solve: SolveSummary) -> InvestmentPlan {
    let groups = ProposalGroups(digraph.problem, solution)
    let ranked = ProposalRanking.ranked(groups.members.map(draft))
    var works: [Work] = []
    var proposals: [Proposal] = []
    var proposalOfOption: [Int32: String] = [:]
    for (position, draft) in ranked.enumerated() {
      proposals.append(proposal(draft, rank: position + 1))
      works += draft.works.map { work in
        var own = work
        own.proposal = draft.id
        return own
      }
      for option in draft.options { proposalOfOption[option] = draft.id }
    }
    let outcomes = VillageOutcomes(
      geography, scenario, digraph, solution, proposalOfOption, identifiers
    ).outcomes()
    return InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: scenario, solve: solve,
      totals: totals(proposals, outcomes), proposals: proposals, villages: outcomes, works: works)
  }

  /// The works of one group, from the existing network outwards, with what they bring.
  private func draft(_ group: ProposalGroups.Member) -> ProposalDraft {
    let problem = digraph.problem
    var draft = ProposalDraft(options: group.options)
    for index in group.arcs {
      let arc = problem.arcs[Int(index)]
      if let segment = arc.segment { draft.add(segmentWork(digraph.segments[Int(segment)], along: arc)) }
      if case .site(let site) = digraph.nodes[Int(arc.head)] {
        draft.add(siteWork(site))
        if geography.sites[site].kind == .mast40m {
          draft.content.masts += 1
        } else {
          draft.content.lightSites += 1
        }
      }
      if case .route(let route)? = arc.segment.map({ digraph.segments[Int($0)] }) {
        draft.content.fibreMetres += geography.routes[route].lengthMetres
      }
    }
    var villages: Set<Int> = []
    for option in group.options {
      let element = digraph.options[Int(option)]
      villages.insert(element.village)
      draft.benefit += Benefit(thousandths: problem.options[Int(option)].benefit)
      switch element.service {
      case .mobile: draft.content.mobileVillages += 1
      case .fixed: draft.add(accessWork(element.village))
      }
    }
    draft.villages = villages.sorted {
      (geography.villages[$1].households, $0) < (geography.villages[$0].households, $1)
    }
    return draft
  }

  private func work(
    _ id: String, _ kind: Work.Kind, _ cost: Money, _ geometry: [Coordinate]
  ) -> Work {
    Work(
      id: id, kind: kind, cost: cost, opexPerYear: pricing.opexPerYear(kind, capex: cost), proposal: "",
      geometry: geometry)
  }

  private func segmentWork(
    _ segment: TransportDigraph.SegmentElement, along arc: DesignProblem.Arc
  ) -> Work {
    switch segment {
    case .route(let index):
      let route = geography.routes[index]
      let ends = [geography.coordinate(of: route.from), geography.coordinate(of: route.to)]
      let isForward = digraph.nodes[Int(arc.head)] == .fibre(route.to)
      return work(
        identifiers.route(index), .fibreSegment, pricing.segment(route), isForward ? ends : ends.reversed())
    case .hop(let index):
      let hop = geography.hops[index]
      let ends = [geography.sites[hop.from].coordinate, geography.sites[hop.to].coordinate]
      let isForward = digraph.nodes[Int(arc.head)] == .site(hop.to)
      return work(
        identifiers.hop(index), .microwaveHop, pricing.hop(hop), isForward ? ends : ends.reversed())
    case .satellite(let index):
      return work(
        identifiers.satelliteBackhaul(ofSite: index), .satelliteBackhaul, pricing.satelliteBackhaul(),
        [geography.sites[index].coordinate])
    }
  }

  private func siteWork(_ index: Int) -> Work {
    let site = geography.sites[index]
    return work(identifiers.site(index), .site, pricing.site(site), [site.coordinate])
  }

  private func accessWork(_ index: Int) -> Work {
    let village = geography.villages[index]
    return work(
      identifiers.fibreAccess(inVillage: index), .fibreAccess, pricing.access(village), [village.coordinate])
  }

  private func proposal(_ draft: ProposalDraft, rank: Int) -> Proposal {
    var communes: [Int] = []
    for village in draft.villages where !communes.contains(geography.villages[village].commune) {
      communes.append(geography.villages[village].commune)
    }
    return Proposal(
      rank: rank, id: draft.id, content: draft.content, communes: communes, villages: draft.villages,
      works: draft.works.map(\.id), capex: draft.capex, opexPerYear: draft.works.map(\.opexPerYear).total(),
      benefit: draft.benefit, households: draft.villages.reduce(0) { $0 + geography.villages[$1].households },
      funding: ["budget": draft.capex])
  }

  private func totals(_ proposals: [Proposal], _ outcomes: [VillageOutcome]) -> Totals {
    var totals = Totals()
    totals.capex = proposals.map(\.capex).total()
    totals.opexPerYear = proposals.map(\.opexPerYear).total()
    totals.budget = scenario.budget ?? .zero
    totals.benefit = proposals.reduce(Benefit.zero) { $0 + $1.benefit }
    for outcome in outcomes {
      if outcome.mobile == .planned { totals.villagesMobile += 1 }
      if outcome.fixed == .planned { totals.villagesFixed += 1 }
      if outcome.mobile == .planned || outcome.fixed == .planned {
        let village = geography.villages[outcome.village]
        totals.households += village.households
        totals.ethnicMinorityHouseholds += village.ethnicMinorityHouseholds
      }
    }
    return totals
  }
}

extension Village {
  /// Households of an ethnic minority, by the share of residents, rounded.
  public var ethnicMinorityHouseholds: Int {
    Int((Double(households) * ethnicMinorityShare).rounded())
  }
}
