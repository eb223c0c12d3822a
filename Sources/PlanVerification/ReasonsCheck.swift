import Diagnostics
import Geography
import Investment
import Scenarios

/// Why each village gains a service or does not, and for one left out what the cheapest works would cost that
/// add it to this plan, and bring.
struct ReasonsCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    let villages = evidence.claim.villages
    guard villages.contains(where: { $0.mobileReason != nil || $0.fixedReason != nil }) else { return }
    let pricing = Pricing(evidence.geography, evidence.scenario)
    let progress = Dictionary(
      evidence.scenario.progress.compactMap { entry in
        evidence.catalogue.work(entry.work).map { ($0, entry) }
      }, uniquingKeysWith: { first, _ in first })
    let additions = CheapestAdditions(
      evidence.geography, evidence.scenario, evidence.history.final, evidence.barred,
      standing: evidence.standing
    ) { OwnershipCheck.cost(pricing.cost(of: $0), progress[$0]) }
    for entry in villages {
      guard let index = evidence.catalogue.villageIndex[entry.id] else { continue }
      check(entry.mobileReason, .mobile, index, entry.id) { mobileAddition(to: index, additions) }
      check(entry.fixedReason, .fixed, index, entry.id) { additions.fibre(to: index) }
    }
  }

  private func check(
    _ claimed: VillageOutcome.Reason?, _ service: Service, _ village: Int, _ id: String,
    addition: () -> Money?
  ) {
    guard let claimed else { return }
    let own = reason(service, village, addition)
    ledger.expect(
      claimed == own,
      "reason for \(service.broadband) of village \(id): the plan says \(shown(claimed)), the data say "
        + "\(shown(own))")
  }

  private func reason(
    _ service: Service, _ village: Int, _ addition: () -> Money?
  ) -> VillageOutcome.Reason {
    guard evidence.geography.villages[village].lacks(service) else { return .existing }
    if evidence.gains.year(service, village) != nil { return .planned }
    if evidence.barred.villages.contains(village) {
      return .lockedOut(coveredBy: service == .mobile ? covering(village) : nil)
    }
    guard let cost = addition() else { return .unreachable }
    return .outbid(cost: cost, benefit: evidence.worth.gain(service, village))
  }

  private func mobileAddition(to village: Int, _ additions: CheapestAdditions) -> Money? {
    evidence.gains.sites(covering: village).compactMap(additions.site).min()
  }

  /// The first site in the coverage table that the plan puts into service and that covers a village locked out.
  private func covering(_ village: Int) -> String? {
    let sites = evidence.history.final.sites
    return evidence.gains.sites(covering: village).first(where: sites.contains)
      .map(evidence.catalogue.identifiers.site)
  }

  private func shown(_ reason: VillageOutcome.Reason) -> Message {
    switch reason {
    case .existing: "there today"
    case .planned: "in the plan"
    case .lockedOut: "excluded by the scenario"
    case .unreachable: "no route, site or hop of the data set leads there"
    case .outbid(let cost, let benefit):
      "\(cost.dong) đồng for \(benefit.value) weighted households"
    }
  }
}
