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
  /// How many villages gain mobile broadband from each proposal.
  private let mobileVillages: [String: Int]

  init(_ saved: SavedPlan, _ geography: Geography) {
    self.saved = saved
    self.geography = geography
    elements = WorkIdentifiers(geography).works(of: geography)
    villageIndex = Dictionary(
      geography.villages.indices.map { (geography.villages[$0].id, $0) },
      uniquingKeysWith: { first, _ in first })
    mobileVillages = Dictionary(
      saved.villages.compactMap { $0.claim.mobileProposal.map { ($0, 1) } }, uniquingKeysWith: +)
  }

  /// - Throws: `ProblemReport` where the file draws a work elsewhere than the data.
  func plan() throws(ProblemReport) -> InvestmentPlan {
    let claim = saved.claim
    return InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: claim.scenario, solve: saved.solve, totals: claim.totals,
      proposals: saved.proposals.map(proposal), villages: saved.villages.compactMap(village),
      works: try works())
  }

  /// Its content is counted from the works, which were verified, so that no title says what is not built.
  private func proposal(_ saved: SavedProposal) -> Proposal {
    var content = saved.content
    content.mobileVillages = mobileVillages[saved.claim.id] ?? 0
    for element in saved.claim.works.compactMap({ elements[$0] }) { content.add(element, of: geography) }
    var proposal = Proposal(
      saved.claim, content: content, villages: saved.claim.villages.compactMap { villageIndex[$0] },
      of: geography)
    proposal.entryBudget = saved.entryBudget
    proposal.replacementLoss = saved.replacementLoss
    return proposal
  }

  private func village(_ saved: SavedVillage) -> VillageOutcome? {
    villageIndex[saved.claim.id].map {
      VillageOutcome(
        saved.claim, village: $0, of: geography, mobileReason: saved.mobileReason,
        fixedReason: saved.fixedReason)
    }
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
