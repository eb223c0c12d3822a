import Diagnostics
import Geography
import Investment
import Scenarios

/// That lists stand in the order that says something: villages as in the data set, works by proposal, a
/// proposal's villages by households, payments by year and source, proposals of one ratio by their benefit.
/// What is missing, or stands twice, other checks say.
struct OrderCheck: EvidenceCheck {
  let evidence: Evidence

  func run() {
    checkVillages()
    checkWorks()
    checkRanks()
    let place = Dictionary(
      evidence.scenario.funding.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for proposal in evidence.claim.proposals {
      checkVillages(of: proposal)
      ledger.expect(
        isOrdered(proposal.payments.map { ($0.year ?? 0, place[$0.source] ?? 0) }),
        "payments of proposal \(proposal.id) are not by year and source")
    }
    for work in evidence.claim.works where work.payments.count > 1 {
      ledger.expect(
        isOrdered(work.payments.map { (0, place[$0.source] ?? 0) }),
        "payments of work \(work.id) are not in the order of the sources")
    }
  }

  private func isOrdered(_ keys: [(Int, Int)]) -> Bool { zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 } }

  private func checkVillages() {
    let villages = evidence.claim.villages
    for (first, second) in zip(villages, villages.dropFirst()) {
      guard let one = evidence.catalogue.villageIndex[first.id],
        let other = evidence.catalogue.villageIndex[second.id]
      else { continue }
      ledger.expect(one <= other, "village \(second.id) is listed after \(first.id), unlike in the data set")
    }
  }

  private func checkWorks() {
    let listed = evidence.claim.works.map(\.id)
    let owned = evidence.claim.proposals.flatMap(\.works)
    guard listed.count == owned.count, Set(listed) == Set(owned) else { return }
    let odd = zip(listed, owned).first { $0 != $1 }
    ledger.expect(
      odd == nil, "work \(odd?.0 ?? "") is listed where the proposals have \(odd?.1 ?? "")")
  }

  private func checkVillages(of proposal: PlanClaim.ProposalClaim) {
    let indices = proposal.villages.compactMap { evidence.catalogue.villageIndex[$0] }
    let isOrdered = zip(indices, indices.dropFirst()).allSatisfy { one, other in
      let (first, second) = (evidence.geography.villages[one], evidence.geography.villages[other])
      return (second.countedHouseholds, one) <= (first.countedHouseholds, other)
    }
    ledger.expect(isOrdered, "villages of proposal \(proposal.id) are not by households, most first")
  }

  private func checkRanks() {
    for (first, second) in zip(evidence.claim.proposals, evidence.claim.proposals.dropFirst()) {
      guard ExactArithmetic.compareRatio(first.benefit, first.cost, second.benefit, second.cost) == 0 else {
        continue
      }
      ledger.expect(
        first.benefit > second.benefit || first.benefit == second.benefit && first.id < second.id,
        "proposal \(second.id) is worth as much per đồng as \(first.id) and ranks after it out of turn")
    }
  }
}
