package import Geography
import Investment
import PlanWords
import Scenarios

/// What is built when, where and by whom: the works of a plan with years, by year, commune and lead agency.
package struct Roadmap {
  /// What one agency leads in one commune in one year.
  package struct Row: Equatable {
    package var year: Int
    /// The name of the commune in which most households of the proposals live; empty where they serve none.
    package var commune: String
    /// The agency that leads the works; empty where the scenario names none.
    package var lead: String
    /// What the works of this year come to; over all rows they sum to the plan's totals.
    package var capex: Money = .zero
    package var cost: Money = .zero
    /// Identifiers of the proposals with works in this year, by rank.
    package var proposals: [String] = []
    /// Identifiers of the villages that have a new service from this year on.
    package var villages: [String] = []
    /// Households of those villages.
    package var households = 0
    /// Identifiers of the works.
    package var works: [String] = []
  }

  /// By year, then by the commune's name, then by lead; empty for a plan without years.
  package let rows: [Row]

  private struct Key: Hashable {
    var year: Int
    var commune: Int
    var lead: String
  }

  package init(_ dossier: PlanDossier) {
    let plan = dossier.plan
    guard !plan.scenario.phases.years.isEmpty else {
      rows = []
      return
    }
    var rows: [Key: Row] = [:]
    let proposals = plan.proposalIndices()
    func update(_ year: Int?, _ id: String?, _ change: (inout Row) -> Void) {
      guard let year, let index = id.flatMap({ proposals[$0] }) else { return }
      let proposal = plan.proposals[index]
      let key = Key(year: year, commune: proposal.communes.first ?? Int.max, lead: proposal.lead)
      change(
        &rows[
          key, default: Row(year: year, commune: dossier.commune(of: proposal), lead: proposal.lead)])
    }
    for work in plan.works {
      update(work.year, work.proposal) { row in
        row.capex += work.capex
        row.cost += work.cost
        row.works.append(work.id)
        if row.proposals.last != work.proposal { row.proposals.append(work.proposal) }
      }
    }
    for outcome in plan.villages {
      for (year, proposal) in [
        (outcome.mobileYear, outcome.mobileProposal), (outcome.fixedYear, outcome.fixedProposal),
        (outcome.interimYear, outcome.interimProposal),
      ] {
        update(year, proposal) { row in
          guard row.villages.last != outcome.id else { return }
          row.villages.append(outcome.id)
          row.households += dossier.geography.villages[outcome.village].countedHouseholds
        }
      }
    }
    let ordered = rows.map { key, row in
      (
        key: key, commune: VietnameseCollation.key(row.commune), lead: VietnameseCollation.key(row.lead),
        row: row
      )
    }
    // Two communes may have one name.
    self.rows = ordered.sorted {
      ($0.key.year, $0.commune, $0.key.commune, $0.lead)
        < ($1.key.year, $1.commune, $1.key.commune, $1.lead)
    }.map(\.row)
  }
}
