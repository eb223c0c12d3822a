import Diagnostics
import Geography
import Investment
import PlanDossiers

/// Puts a saved plan, whose claim was verified, back together with the data it was made from.
struct SavedPlanAssembly {
  private let saved: SavedPlan
  private let geography: Geography
  private let elements: [String: WorkElement]
  private let villageIndex: [String: Int]

  init(_ saved: SavedPlan, _ geography: Geography) {
    self.saved = saved
    self.geography = geography
    elements = WorkIdentifiers(geography).works(of: geography)
    villageIndex = Dictionary(
      geography.villages.indices.map { (geography.villages[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data.
  func plan() throws(ProblemReport) -> InvestmentPlan {
    let claim = saved.claim
    return InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: claim.scenario, solve: saved.solve, totals: claim.totals,
      proposals: zip(claim.proposals, saved.proposals).map { proposal($0, $1) },
      villages: zip(claim.villages, saved.villages).compactMap { village($0, $1) }, works: try works())
  }

  private func proposal(
    _ claim: PlanClaim.ProposalClaim, _ extra: SavedPlan.ProposalExtra
  ) -> Proposal {
    let villages = claim.villages.compactMap { villageIndex[$0] }
    var communes: [Int] = []
    for village in villages where !communes.contains(geography.villages[village].commune) {
      communes.append(geography.villages[village].commune)
    }
    var proposal = Proposal(
      rank: claim.rank, id: claim.id, content: content(claim, extra), communes: communes, villages: villages,
      works: claim.works, capex: claim.capex, cost: claim.cost, opexPerYear: claim.opexPerYear,
      presentValue: claim.presentValue ?? .zero, benefit: claim.benefit, households: claim.households,
      year: claim.year, funding: claim.funding, payments: claim.payments)
    proposal.lead = claim.lead
    proposal.entryBudget = extra.entryBudget
    proposal.replacementLoss = extra.replacementLoss
    return proposal
  }

  /// Counted from the works, which were verified, so that no title says what is not built.
  private func content(
    _ claim: PlanClaim.ProposalClaim, _ extra: SavedPlan.ProposalExtra
  ) -> ProposalContent {
    var content = ProposalContent(
      fibreMetres: 0, fibreVillages: 0, masts: 0, lightSites: 0, microwaveHops: 0, satelliteBackhauls: 0,
      mobileVillages: saved.claim.villages.count { $0.mobileProposal == claim.id })
    content.interimVillages = extra.interimVillages
    for element in claim.works.compactMap({ elements[$0] }) {
      switch element {
      case .route(let index): content.fibreMetres += geography.routes[index].lengthMetres
      case .hop: content.microwaveHops += 1
      case .satellite: content.satelliteBackhauls += 1
      case .terminal: content.communityTerminals += 1
      case .access: content.fibreVillages += 1
      case .site(let index):
        if geography.sites[index].kind == .mast40m { content.masts += 1 } else { content.lightSites += 1 }
      }
    }
    return content
  }

  private func village(
    _ claim: PlanClaim.VillageClaim, _ reasons: SavedPlan.VillageReasons
  ) -> VillageOutcome? {
    guard let index = villageIndex[claim.id] else { return nil }
    let village = geography.villages[index]
    var outcome = VillageOutcome(
      village: index, id: claim.id, name: village.name, commune: geography.communes[village.commune].name,
      mobile: claim.mobile, fixed: claim.fixed, mobileProposal: claim.mobileProposal,
      fixedProposal: claim.fixedProposal, year: claim.year, mobileReason: reasons.mobile,
      fixedReason: reasons.fixed)
    outcome.mobileYear = claim.mobileYear
    outcome.fixedYear = claim.fixedYear
    outcome.interim = claim.interim
    outcome.interimYear = claim.interimYear
    outcome.interimProposal = claim.interimProposal
    return outcome
  }

  private func works() throws(ProblemReport) -> [Work] {
    var report = ProblemReport()
    var works: [Work] = []
    for (index, (claim, shape)) in zip(saved.claim.works, saved.works).enumerated() {
      guard let element = elements[claim.id], let places = places(of: element, as: shape.places) else {
        report.add(
          Problem(
            file: saved.file, row: shape.line, column: "works[\(index)].geometry", value: claim.id,
            message: "is drawn elsewhere than the data set has it",
            remedy: "Take the plan as noiban plan wrote it"))
        continue
      }
      var work = Work(
        id: claim.id, kind: claim.kind, cost: claim.cost, capex: claim.capex, opexPerYear: claim.opexPerYear,
        presentValue: claim.presentValue ?? .zero, proposal: claim.proposal, year: claim.year,
        geometry: places)
      work.payments = claim.payments
      work.progress = claim.progress
      works.append(work)
    }
    if report.hasErrors { throw report }
    return works
  }

  /// The exact places of a work in the direction the file has them; nil where it has others.
  private func places(of element: WorkElement, as drawn: [Coordinate]) -> [Coordinate]? {
    let places: [Coordinate] =
      switch element {
      case .route(let index):
        [geography.routes[index].from, geography.routes[index].to].map { geography.coordinate(of: $0) }
      case .hop(let index):
        [geography.hops[index].from, geography.hops[index].to].map { geography.sites[$0].coordinate }
      case .site(let index), .satellite(let index): [geography.sites[index].coordinate]
      case .access(let index), .terminal(let index): [geography.villages[index].coordinate]
      }
    return [places, places.reversed()].first { $0.map(\.rounded) == drawn }
  }
}
