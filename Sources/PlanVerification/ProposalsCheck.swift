import Diagnostics
import Geography
import Investment
import Scenarios

/// That each proposal stands on its own, holds its own numbers, shares nothing with another, and that the
/// order is the one to build in.
struct ProposalsCheck: EvidenceCheck {
  let evidence: Evidence
  private var claim: PlanClaim { evidence.claim }

  /// A service that a proposal brings a village.
  private struct Brought {
    var village: Int
    var service: Service
    /// What stands in for the service; nil for the service itself.
    var interim: InterimService?
  }

  func run() {
    let works = evidence.works.claimed
    var brought = broughtByProposal()
    var owner: [String: String] = [:]
    for (position, proposal) in claim.proposals.enumerated() {
      ledger.expectEqual(proposal.rank, position + 1, "rank of proposal \(proposal.id)")
      for id in proposal.works {
        ledger.expect(
          owner.updateValue(proposal.id, forKey: id) == nil, "work \(id) is in more than one proposal")
        ledger.expect(
          works[id]?.proposal == proposal.id, "work \(id) does not name proposal \(proposal.id)")
      }
      let own = brought.removeValue(forKey: proposal.id) ?? []
      checkNumbers(proposal, proposal.works.compactMap { works[$0] }, own)
      checkStandsAlone(proposal, own)
    }
    for id in brought.keys.sorted() {
      ledger.expect(false, "villages name proposal \(id), which is not listed")
    }
    for work in claim.works {
      ledger.expect(owner[work.id] != nil, "work \(work.id) is in no proposal")
    }
    checkOrder()
  }

  private func broughtByProposal() -> [String: [Brought]] {
    var brought: [String: [Brought]] = [:]
    for entry in claim.villages {
      guard let index = evidence.catalogue.villageIndex[entry.id] else { continue }
      func note(_ what: Brought, _ proposal: String?, isGained: Bool, _ name: @autoclosure () -> Message) {
        ledger.expectEqual(
          proposal != nil, isGained, "whether a proposal is named for \(name()) of village \(entry.id)")
        if let proposal, isGained { brought[proposal, default: []].append(what) }
      }
      note(
        Brought(village: index, service: .mobile), entry.mobileProposal, isGained: entry.mobile == .planned,
        "mobile broadband")
      note(
        Brought(village: index, service: .fixed), entry.fixedProposal, isGained: entry.fixed == .planned,
        "fixed broadband")
      note(
        Brought(village: index, service: .fixed, interim: entry.interim), entry.interimProposal,
        isGained: entry.interim != nil, "the interim service")
    }
    return brought
  }

  private func checkNumbers(
    _ proposal: PlanClaim.ProposalClaim, _ own: [PlanClaim.WorkClaim], _ brought: [Brought]
  ) {
    let geography = evidence.geography
    let name: Message = "proposal \(proposal.id)"
    ledger.expectEqual(proposal.capex, own.map(\.capex).total(), "capex of \(name)")
    ledger.expectEqual(proposal.cost, own.map(\.cost).total(), "cost of \(name)")
    ledger.expectEqual(proposal.opexPerYear, own.map(\.opexPerYear).total(), "opex of \(name)")
    if evidence.statesPresentValues {
      ledger.expectEqual(
        proposal.presentValue?.dong, own.compactMap(\.presentValue).total().dong, "present value of \(name)")
    }
    let benefit = brought.reduce(Benefit.zero) { sum, gain in
      sum
        + (gain.interim.map { evidence.worth.benefit($0, to: gain.village) }
          ?? evidence.benefits.benefit(gain.service, to: geography.villages[gain.village]))
    }
    ledger.expectEqual(proposal.benefit.value, benefit.value, "benefit of \(name)")
    let villages = Set(brought.map(\.village))
    ledger.expectEqual(
      Set(proposal.villages), Set(villages.map { geography.villages[$0].id }), "villages of \(name)")
    ledger.expectEqual(proposal.villages.count, villages.count, "number of villages of \(name)")
    ledger.expectEqual(
      proposal.households, villages.reduce(0) { $0 + geography.villages[$1].countedHouseholds },
      "households of \(name)")
    ledger.expectEqual(proposal.year, own.compactMap(\.year).max(), "year of \(name)")
    let fibre = own.filter(\.kind.isFibre).map(\.capex).total()
    let leads = evidence.scenario.leads
    ledger.expectEqual(
      proposal.lead, fibre.dong >= proposal.capex.dong / 2 ? leads.fibre : leads.radio, "lead of \(name)")
  }

  /// The proposal's works alone must bring the services it claims.
  private func checkStandsAlone(_ proposal: PlanClaim.ProposalClaim, _ brought: [Brought]) {
    let own = WorkSet(proposal.works.compactMap { evidence.works.named[$0]?.element })
    let reach = NetworkReach(evidence.geography, own)
    for gain in brought {
      let isBrought: Bool
      switch (gain.service, gain.interim) {
      case (.mobile, _), (_, .fixedWireless):
        isBrought = evidence.gains.isCovered(gain.village, by: reach.sites)
      case (.fixed, .satelliteTerminal): isBrought = own.terminals.contains(gain.village)
      case (.fixed, nil):
        isBrought = own.access.contains(gain.village) && reach.places.contains(.village(gain.village))
      }
      ledger.expect(
        isBrought,
        "proposal \(proposal.id) does not by itself bring "
          + "\(gain.interim?.broadband ?? gain.service.broadband) to village \(evidence.geography.villages[gain.village].id)"
      )
    }
  }

  /// By falling benefit per đồng, compared without rounding.
  private func checkOrder() {
    for (first, second) in zip(claim.proposals, claim.proposals.dropFirst()) {
      let order = ExactArithmetic.compareRatio(first.benefit, first.cost, second.benefit, second.cost)
      ledger.expect(
        order >= 0, "proposal \(second.id) is worth more per đồng than \(first.id), which ranks before it")
    }
  }
}
