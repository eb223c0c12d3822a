import Geography
import Investment
import RootedDesign
import Scenarios

/// What a solution does for each village, and why.
struct VillageOutcomes {
  private let geography: Geography
  private let digraph: TransportDigraph
  private let proposalOfOption: [Int32: String]
  private let optionIndex: [TransportDigraph.OptionElement: Int32]
  /// The year of each option served.
  private let served: [Int32: YearIndex]
  private let phases: Phases
  private let factors: InterimFactors
  private let lockedOut: Set<LockedElement>
  private let marginal: MarginalCosts
  /// For each village locked out that a site of the plan covers, the first such site.
  private let covering: [Int: String]

  init(
    _ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ solution: CoupledSolution,
    _ proposalOfOption: [Int32: String]
  ) {
    geography = resolved.geography
    self.digraph = digraph
    self.proposalOfOption = proposalOfOption
    var optionIndex: [TransportDigraph.OptionElement: Int32] = [:]
    for (index, element) in digraph.options.enumerated() { optionIndex[element] = Int32(index) }
    self.optionIndex = optionIndex
    served = solution.options.years
    phases = resolved.scenario.phases
    factors = resolved.scenario.interim
    lockedOut = resolved.locks.lockedOut
    marginal = MarginalCosts(digraph.problem, solution.final)
    covering = VillageOutcomes.covering(resolved, digraph, solution)
  }

  private static func covering(
    _ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ solution: CoupledSolution
  ) -> [Int: String] {
    guard !resolved.locks.lockedOut.isEmpty else { return [:] }
    var isReached = solution.final.reachedNodes(in: digraph.problem)
    // What stands carries, though nothing that counts hangs on it.
    let assembly = WorkAssembly(resolved, digraph)
    let standing =
      digraph.standing.isEmpty
      ? []
      : digraph.problem.arcs.filter { arc in
        assembly.works(along: arc).allSatisfy { digraph.standing[$0] != nil }
      }
    while let arc = standing.first(where: { isReached[Int($0.tail)] && !isReached[Int($0.head)] }) {
      isReached[Int(arc.head)] = true
    }
    var built: Set<Int> = []
    for (index, node) in digraph.nodes.enumerated() where isReached[index] {
      if case .site(let site) = node { built.insert(site) }
    }
    var covering: [Int: String] = [:]
    for entry in resolved.geography.coverage
    where built.contains(entry.site) && covering[entry.village] == nil
      && entry.householdShare >= resolved.scenario.requiredHouseholdShare
    {
      covering[entry.village] = resolved.identifiers.site(entry.site)
    }
    return covering
  }

  func outcomes() -> [VillageOutcome] {
    geography.villages.indices.map { index in
      let mobile = outcome(index, .mobile)
      let fixed = outcome(index, .fixed)
      var claim = PlanClaim.VillageClaim(
        id: geography.villages[index].id, mobile: mobile.status, fixed: fixed.status,
        mobileProposal: mobile.proposal, fixedProposal: fixed.proposal, mobileYear: mobile.year,
        fixedYear: fixed.year)
      if fixed.status == .unserved, let interim = interim(index) {
        claim.interim = interim.service
        claim.interimYear = interim.year
        claim.interimProposal = interim.proposal
      }
      claim.year = [mobile.year, fixed.year, claim.interimYear].compactMap { $0 }.max()
      claim.mobileReason = mobile.reason
      claim.fixedReason = fixed.reason
      return VillageOutcome(claim, village: index, of: geography)
    }
  }

  private struct Outcome {
    var status: VillageOutcome.Status
    var proposal: String?
    var year: Int?
    var reason: VillageOutcome.Reason
  }

  private func outcome(_ village: Int, _ service: Service) -> Outcome {
    guard geography.villages[village].lacks(service) else {
      return Outcome(status: .existing, reason: .existing)
    }
    let option = optionIndex[TransportDigraph.OptionElement(village: village, service: service)]
    if let option, let year = served[option] {
      return Outcome(
        status: .planned, proposal: proposalOfOption[option], year: phases.calendarYear(of: year),
        reason: .planned)
    }
    if lockedOut.contains(.village(village)) {
      return Outcome(
        status: .unserved, reason: .lockedOut(coveredBy: service == .mobile ? covering[village] : nil))
    }
    guard let option, let cost = marginal.cost(of: option) else {
      return Outcome(status: .unserved, reason: .unreachable)
    }
    let benefit = Benefit(thousandths: digraph.problem.options[Int(option)].benefit)
    return Outcome(status: .unserved, reason: .outbid(cost: Money(dong: cost), benefit: benefit))
  }

  /// The best interim service the village gets.
  private func interim(_ village: Int) -> (service: InterimService, proposal: String?, year: Int?)? {
    var best: (service: InterimService, option: Int32, year: YearIndex, worth: Double)?
    for service in InterimService.allCases {
      let element = TransportDigraph.OptionElement(village: village, service: .fixed, interim: service)
      guard let option = optionIndex[element], let year = served[option] else { continue }
      let worth = factors[service]
      if worth > best?.worth ?? -1 { best = (service, option, year, worth) }
    }
    return best.map { ($0.service, proposalOfOption[$0.option], phases.calendarYear(of: $0.year)) }
  }
}
