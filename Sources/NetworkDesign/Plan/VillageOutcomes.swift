import Geography

/// What a solution does for each village, and why.
struct VillageOutcomes {
  private let geography: Geography
  private let digraph: TransportDigraph
  private let proposalOfOption: [Int32: String]
  private let optionIndex: [TransportDigraph.OptionElement: Int32]
  private let served: Set<Int32>
  private let lockedOut: Set<String>
  private let identifiers: WorkIdentifiers
  private let marginal: MarginalCosts

  init(
    _ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph, _ solution: DesignSolution,
    _ proposalOfOption: [Int32: String], _ identifiers: WorkIdentifiers
  ) {
    self.geography = geography
    self.digraph = digraph
    self.proposalOfOption = proposalOfOption
    var optionIndex: [TransportDigraph.OptionElement: Int32] = [:]
    for (index, element) in digraph.options.enumerated() { optionIndex[element] = Int32(index) }
    self.optionIndex = optionIndex
    served = Set(solution.options)
    lockedOut = Set(scenario.lockOut)
    self.identifiers = identifiers
    marginal = MarginalCosts(digraph.problem, solution)
  }

  func outcomes() -> [VillageOutcome] {
    geography.villages.indices.map { index in
      let village = geography.villages[index]
      let mobile = outcome(index, .mobile)
      let fixed = outcome(index, .fixed)
      return VillageOutcome(
        village: index, id: village.id, name: village.name, commune: geography.communes[village.commune].name,
        mobile: mobile.status, fixed: fixed.status, mobileProposal: mobile.proposal,
        fixedProposal: fixed.proposal, mobileReason: mobile.reason, fixedReason: fixed.reason)
    }
  }

  private func outcome(
    _ village: Int, _ service: Service
  ) -> (status: VillageOutcome.Status, proposal: String?, reason: VillageOutcome.Reason) {
    guard geography.villages[village].lacks(service) else { return (.existing, nil, .existing) }
    let option = optionIndex[TransportDigraph.OptionElement(village: village, service: service)]
    if let option, served.contains(option) { return (.planned, proposalOfOption[option], .planned) }
    if lockedOut.contains(identifiers.village(village)) { return (.unserved, nil, .lockedOut) }
    guard let option, let cost = marginal.cost(of: option) else { return (.unserved, nil, .unreachable) }
    let benefit = Benefit(thousandths: digraph.problem.options[Int(option)].benefit)
    return (.unserved, nil, .outbid(cost: Money(dong: cost), benefit: benefit))
  }
}
