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
  /// How many villages gain mobile broadband, or an interim service, from each proposal.
  private let mobileVillages: [String: Int]
  private let interimVillages: [String: Int]

  init(_ saved: SavedPlan, _ geography: Geography) {
    self.saved = saved
    self.geography = geography
    elements = WorkIdentifiers(geography).works(of: geography)
    villageIndex = Dictionary(
      geography.villages.indices.map { (geography.villages[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    func counts(_ proposal: (PlanClaim.VillageClaim) -> String?) -> [String: Int] {
      Dictionary(saved.claim.villages.compactMap { proposal($0).map { ($0, 1) } }, uniquingKeysWith: +)
    }
    mobileVillages = counts { $0.mobileProposal }
    interimVillages = counts { $0.interimProposal }
  }

  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data.
  func plan() throws(ProblemReport) -> InvestmentPlan {
    let claim = saved.claim
    return InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: claim.scenario, solve: saved.solve, totals: claim.totals,
      proposals: claim.proposals.map(proposal), villages: claim.villages.compactMap(village),
      works: try works())
  }

  /// Its content is counted from the works and villages, which were verified, so that no title says what is
  /// not built.
  private func proposal(_ claim: PlanClaim.ProposalClaim) -> Proposal {
    var content = ProposalContent()
    content.mobileVillages = mobileVillages[claim.id] ?? 0
    content.interimVillages = interimVillages[claim.id] ?? 0
    for element in claim.works.compactMap({ elements[$0] }) { content.add(element, of: geography) }
    return Proposal(
      claim, content: content, villages: claim.villages.compactMap { villageIndex[$0] }, of: geography)
  }

  private func village(_ claim: PlanClaim.VillageClaim) -> VillageOutcome? {
    villageIndex[claim.id].map { VillageOutcome(claim, village: $0, of: geography) }
  }

  private func works() throws(ProblemReport) -> [Work] {
    var report = ProblemReport()
    var works: [Work] = []
    for (index, work) in saved.works.enumerated() {
      guard let element = elements[work.claim.id], let places = places(of: element, as: work.places) else {
        report.add(
          Problem(
            file: saved.file, row: work.line, column: "works[\(index)].geometry", value: work.claim.id,
            message: "is drawn elsewhere than the data set has it",
            remedy: "Take the plan as noiban plan wrote it"))
        continue
      }
      works.append(Work(work.claim, element, geometry: places))
    }
    if report.hasErrors { throw report }
    return works
  }

  /// The exact places of a work in the direction the file has them; nil where it has others.
  private func places(of element: WorkElement, as drawn: [Coordinate]) -> [Coordinate]? {
    let places = geography.places(of: element)
    return [places, places.reversed()].first { $0.map(\.rounded) == drawn }
  }
}
