import Geography
package import Investment
package import Scenarios

/// The sheets of the workbook.
package enum Annex: CaseIterable {
  case summary
  case proposals
  /// By year, where the plan has years.
  case phasing
  /// In the order of building, where it has none.
  case order
  case funding
  case villages
  case prices
  case works
}

/// What a proposal mainly is.
package enum ProposalSort: CaseIterable {
  case fibre, radio, fibreAndRadio, terminals, nothing

  package init(_ content: ProposalContent) {
    let hasFibre = content.fibreMetres > 0 || content.fibreVillages > 0
    let hasRadio =
      content.masts + content.lightSites + content.microwaveHops > 0 || !content.backhauls.isEmpty
    switch (hasFibre, hasRadio) {
    case (true, true): self = .fibreAndRadio
    case (true, false): self = .fibre
    case (false, true): self = .radio
    case (false, false): self = content.communityTerminals > 0 ? .terminals : .nothing
    }
  }
}

/// What of a work is added up.
package enum WorkMeasure: Hashable {
  case cost, capex, opex
  /// What a source pays, by its place in the scenario.
  case source(Int)
}

/// A column of the list of proposals.
package enum ProposalsColumn: Hashable {
  case number, name, id, place, scale, villages
  case gains(Service), gainsInterim, households, period, measure(WorkMeasure), benefit, perBillion, rank,
    lead, note
}

/// A column of the list of works.
package enum WorksColumn: Hashable {
  case number, proposal, id, kind, from, to, length, measure(WorkMeasure), year, progress
}

/// A column of the list of villages.
package enum VillagesColumn: Hashable {
  case number, name, id, commune, households, householdsUnknown, population, minorityShare,
    minorityHouseholds, poverty
  case difficult, region, border
  case lacks(Service), gets(Service), getsInterim
  /// Households of a village that gets something; of them, ethnic-minority ones.
  case served, minorityServed
  case year(Service), yearInterim, proposals, reason
}

package enum SummarySection: CaseIterable {
  case need, money, results, certificate, checks, data
}

package enum SummaryFigure: CaseIterable {
  case villages, lackingMobile, lackingFixed
  case budget, cost, lost, left, capex, opex
  case proposals, gainMobile, gainFixed, shareMobile, shareFixed, gainInterim
  case households, minority, shareMinority, regionThree, difficult, border
  case benefit, perBillion, perHousehold
  case objective, bound, gap, gapAsked, solver, comparisons, disagreements
  case differenceProposals, differencePhasing, differenceFunding
  case dataset, fingerprint, scenario
}

package enum SummaryUnit: CaseIterable {
  case villages, households, weightedHouseholds, proposals, millions, millionsAYear, share, comparisons, none
}
