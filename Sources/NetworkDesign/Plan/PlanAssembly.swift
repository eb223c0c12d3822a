package import Geography
import Investment
import RootedDesign
import Scenarios

/// Puts a solution of the digraph into the planner's words: works, proposals, villages, totals.
struct PlanAssembly {
  private let resolved: ResolvedScenario
  private let digraph: TransportDigraph
  private let solution: CoupledSolution
  private let funding: FundingAssembly
  private let assembly: WorkAssembly
  private let yearOfArc: [Int32: YearIndex]
  private let yearOfOption: [Int32: YearIndex]
  /// The year in which each work that stands or is demanded is paid for.
  private let yearStanding: [WorkElement: YearIndex]

  /// - Parameters:
  ///   - solution: feasible and tidied.
  ///   - funding: nil in a scenario without sources.
  init(
    _ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ solution: CoupledSolution,
    funding: FundingClasses?
  ) {
    self.resolved = resolved
    self.digraph = digraph
    self.solution = solution
    self.funding = FundingAssembly(funding, resolved.scenario.phases)
    assembly = WorkAssembly(resolved, digraph)
    yearOfArc = solution.arcs.years
    yearOfOption = solution.options.years
    var yearStanding: [WorkElement: YearIndex] = [:]
    for arc in solution.arcs {
      if case .standing(let work) = digraph.nodes[Int(digraph.problem.arcs[Int(arc.index)].head)] {
        yearStanding[work] = YearIndex(arc.year)
      }
    }
    self.yearStanding = yearStanding
  }

  private var geography: Geography { resolved.geography }
  private var scenario: Scenario { resolved.scenario }

  /// - Throws: `PlanningError.unpayable`.
  func plan(solve: SolveSummary) throws -> InvestmentPlan {
    let groups = ProposalGroups(
      digraph.problem, solution.final, secondPaths: solution.secondPathSegments.map(\.index),
      joined: StandingUse(resolved, digraph, solution).pairs)
    let ranked = ProposalRanking.ranked(try paid(groups.members.map(draft)))
    var proposalOfOption: [Int32: String] = [:]
    for draft in ranked {
      for option in draft.options { proposalOfOption[option] = draft.id }
    }
    let works = ranked.flatMap { draft in
      draft.works.map { work in
        var own = work
        own.proposal = draft.id
        return own
      }
    }
    let proposals = ranked.enumerated().map { proposal($1, rank: $0 + 1) }
    let outcomes = VillageOutcomes(resolved, digraph, solution, proposalOfOption).outcomes()
    return InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: scenario, solve: solve,
      totals: totals(proposals, outcomes), proposals: proposals, villages: outcomes, works: works)
  }

  /// The works of one group, from the existing network outwards, with what they bring.
  private func draft(_ group: ProposalGroups.Member) -> ProposalDraft {
    let problem = digraph.problem
    var draft = ProposalDraft(options: group.options)
    var added: Set<WorkElement> = []
    func add(_ element: WorkElement, towards head: TransportDigraph.NodeElement?, year: YearIndex) {
      guard added.insert(element).inserted else { return }
      let year = yearStanding[element] ?? year
      draft.add(assembly.work(element, towards: head, year: year), year: year, in: geography)
    }
    // What stands is told where it carries; what carries nothing comes last.
    var standing: [WorkElement] = []
    for index in group.arcs {
      let arc = problem.arcs[Int(index)]
      if case .standing(let work) = digraph.nodes[Int(arc.head)] {
        standing.append(work)
        continue
      }
      for element in assembly.works(along: arc) {
        add(element, towards: digraph.nodes[Int(arc.head)], year: yearOfArc[index] ?? .first)
      }
    }
    for entry in solution.secondPathSegments where group.secondPathSegments.contains(entry.index) {
      add(digraph.segments[Int(entry.index)], towards: nil, year: YearIndex(entry.year))
    }
    var villages: Set<Int> = []
    for option in group.options {
      let element = digraph.options[Int(option)]
      villages.insert(element.village)
      draft.benefit += Benefit(thousandths: problem.options[Int(option)].benefit)
      if element.service == .mobile { draft.content.mobileVillages += 1 }
      if let access = assembly.work(for: option) {
        add(access, towards: nil, year: yearOfOption[option] ?? .first)
      }
    }
    for work in standing { add(work, towards: nil, year: .first) }
    draft.id = draft.works.first.map { resolved.identifiers.proposal(from: $0.element) } ?? ""
    let fixed = group.options.map { digraph.options[Int($0)] }.filter { $0.service == .fixed }
    let onFibre = Set(fixed.filter { $0.interim == nil }.map(\.village))
    draft.content.interimVillages = Set(fixed.map(\.village)).subtracting(onFibre).count
    draft.villages = villages.sorted {
      (geography.villages[$1].countedHouseholds, $0) < (geography.villages[$0].countedHouseholds, $1)
    }
    return draft
  }

  /// The drafts with who pays for their works.
  private func paid(_ drafts: [ProposalDraft]) throws -> [ProposalDraft] {
    let payments = try funding.payments(
      drafts.flatMap { draft in draft.works.map { ($0.element, $0.cost) } }, built: drafts.flatMap(\.years))
    var paid = drafts
    var next = 0
    for index in paid.indices {
      for work in paid[index].works.indices {
        paid[index].works[work].payments = payments[next]
        next += 1
      }
    }
    return paid
  }

  private func proposal(_ draft: ProposalDraft, rank: Int) -> Proposal {
    // A key path through what a work looks up in its claim is made anew at each use; one to the claim is not.
    let works = draft.works.map(\.claim)
    let payments = works.flatMap(\.payments).joined(order: scenario.funding.map(\.name))
    let funding =
      scenario.funding.isEmpty
      ? ["budget": draft.cost]
      : Dictionary(payments.map { ($0.source, $0.amount) }, uniquingKeysWith: { $0 + $1 })
    var claim = PlanClaim.ProposalClaim(
      rank: rank, id: draft.id, villages: draft.villages.map { geography.villages[$0].id },
      works: works.map(\.id), capex: works.map(\.capex).total(), cost: draft.cost,
      opexPerYear: works.map(\.opexPerYear).total(),
      presentValue: works.compactMap(\.presentValue).total(), benefit: draft.benefit,
      households: draft.villages.reduce(0) { $0 + geography.villages[$1].countedHouseholds },
      year: works.compactMap(\.year).max(), funding: funding, payments: payments)
    let fibre = works.filter(\.kind.isFibre)
    let isFibre = fibre.map(\.capex).total().dong >= claim.capex.dong / 2
    claim.lead = isFibre ? scenario.leads.fibre : scenario.leads.radio
    return Proposal(claim, content: draft.content, villages: draft.villages, of: geography)
  }

  private func totals(_ proposals: [Proposal], _ outcomes: [VillageOutcome]) -> Totals {
    var totals = Totals()
    let claims = proposals.map(\.claim)
    totals.capex = claims.map(\.capex).total()
    totals.cost = claims.map(\.cost).total()
    totals.presentValue = claims.compactMap(\.presentValue).total()
    totals.lost = resolved.spending.lost
    totals.opexPerYear = claims.map(\.opexPerYear).total()
    totals.budget = resolved.spending.whole
    totals.benefit = claims.reduce(Benefit.zero) { $0 + $1.benefit }
    var served = ServedHouseholds(in: geography)
    for outcome in outcomes {
      if outcome.mobile == .planned { totals.villagesMobile += 1 }
      if outcome.fixed == .planned { totals.villagesFixed += 1 }
      if outcome.interim != nil { totals.villagesInterim += 1 }
      if outcome.mobile == .planned || outcome.fixed == .planned || outcome.interim != nil {
        served.add(geography.villages[outcome.village])
      }
    }
    totals.households = served.households
    totals.ethnicMinorityHouseholds = served.ethnicMinority
    return totals
  }
}

extension [CoupledSolution.Dated] {
  /// The year of each part, by its index.
  var years: [Int32: YearIndex] {
    Dictionary(map { ($0.index, YearIndex($0.year)) }, uniquingKeysWith: Swift.min)
  }
}
