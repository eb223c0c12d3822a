import DelimitedText
import Geography
import Investment
package import PlanDossiers
package import PlanWords
import Scenarios

/// The tables of a plan as CSV; headers in snake_case like a data set's, money in whole đồng.
package struct PlanCSV: Sendable {
  let dossier: PlanDossier
  private let words: ReportWords

  package init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    words = language.words
  }

  /// One row a proposal, by rank. Lists in a cell are parted by semicolons. The running total is of costs.
  package var proposals: [UInt8] {
    var csv = CSVWriter(header: [
      "rank", "id", "title", "commune", "villages", "village_names", "works", "households", "capex", "cost",
      "opex_per_year", "present_value", "benefit", "benefit_per_billion", "running_total", "year", "lead",
      "funding", "payments", "entry_budget", "replacement_loss",
    ])
    var spent = Money.zero
    for proposal in dossier.plan.proposals {
      spent += proposal.cost
      let villages = proposal.villages.map { dossier.geography.villages[$0] }
      let funding = proposal.funding.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.dong)" }
      csv.row([
        .integer(Int64(proposal.rank)), .text(proposal.id), .text(words.title(proposal.content)),
        .text(dossier.commune(of: proposal)), .text(villages.map(\.id).joined(separator: ";")),
        .text(villages.map(\.name).joined(separator: "; ")),
        .text(proposal.works.joined(separator: ";")), .integer(Int64(proposal.households)),
        .integer(proposal.capex.dong), .integer(proposal.cost.dong), .integer(proposal.opexPerYear.dong),
        .integer(proposal.presentValue.dong), .number(proposal.benefit.value, places: 3),
        .number(proposal.benefitPerBillion, places: 3), .integer(spent.dong), PlanCSV.year(proposal.year),
        .text(proposal.lead), .text(funding.joined(separator: "; ")),
        .text(PlanCSV.shown(proposal.payments)),
        proposal.entryBudget.map { .integer($0.dong) } ?? .empty,
        proposal.replacementLoss.map { .number($0.value, places: 3) } ?? .empty,
      ])
    }
    return csv.bytes
  }

  /// One row a village of the data set.
  package var villages: [UInt8] {
    var csv = CSVWriter(header: [
      "id", "name", "commune", "latitude", "longitude", "households", "mobile", "fixed", "interim",
      "mobile_proposal", "fixed_proposal", "interim_proposal", "year", "mobile_year", "fixed_year",
      "interim_year", "reason",
    ])
    for outcome in dossier.plan.villages {
      let village = dossier.geography.villages[outcome.village]
      csv.row([
        .text(outcome.id), .text(outcome.name), .text(outcome.commune),
        .number(village.coordinate.latitude, places: 7), .number(village.coordinate.longitude, places: 7),
        .integer(Int64(village.households)), .text(outcome.mobile.rawValue), .text(outcome.fixed.rawValue),
        .text(outcome.interim?.rawValue ?? ""), .text(outcome.mobileProposal ?? ""),
        .text(outcome.fixedProposal ?? ""), .text(outcome.interimProposal ?? ""), PlanCSV.year(outcome.year),
        PlanCSV.year(outcome.mobileYear), PlanCSV.year(outcome.fixedYear), PlanCSV.year(outcome.interimYear),
        .text(words.reason(mobile: outcome.mobileReason, fixed: outcome.fixedReason)),
      ])
    }
    return csv.bytes
  }

  /// One row a work, in the order of the proposals; a point has the same two ends.
  package var works: [UInt8] {
    var csv = CSVWriter(header: [
      "id", "kind", "proposal", "cost", "capex", "opex_per_year", "present_value", "year", "progress",
      "payments", "from_latitude", "from_longitude", "to_latitude", "to_longitude",
    ])
    for work in dossier.plan.works {
      csv.row(
        [
          .text(work.id), .text(work.kind.rawValue), .text(work.proposal), .integer(work.cost.dong),
          .integer(work.capex.dong), .integer(work.opexPerYear.dong), .integer(work.presentValue.dong),
          PlanCSV.year(work.year), .text(work.progress?.rawValue ?? ""),
          .text(PlanCSV.shown(work.payments)),
        ] + PlanCSV.position(work.geometry.first) + PlanCSV.position(work.geometry.last))
    }
    return csv.bytes
  }

  /// One row a year, commune and lead agency; nil for a plan without years.
  package var roadmap: [UInt8]? {
    let rows = Roadmap(dossier).rows
    guard !rows.isEmpty else { return nil }
    var csv = CSVWriter(header: [
      "year", "commune", "lead", "capex", "cost", "proposals", "villages", "households", "works",
    ])
    for row in rows {
      csv.row([
        .integer(Int64(row.year)), .text(row.commune), .text(row.lead), .integer(row.capex.dong),
        .integer(row.cost.dong), .text(row.proposals.joined(separator: ";")),
        .text(row.villages.joined(separator: ";")), .integer(Int64(row.households)),
        .text(row.works.joined(separator: ";")),
      ])
    }
    return csv.bytes
  }

  /// One row a funding source and year, the cap empty where there is none; nil for a plan without sources.
  package var funding: [UInt8]? {
    let rows = FundingTable(dossier.plan).rows
    guard !rows.isEmpty else { return nil }
    var csv = CSVWriter(header: ["source", "year", "amount", "cap"])
    for row in rows {
      for cell in row.cells {
        csv.row([
          .text(row.source), PlanCSV.year(cell.year), .integer(cell.amount.dong),
          cell.cap.map { .integer($0.dong) } ?? .empty,
        ])
      }
    }
    return csv.bytes
  }

  private static func year(_ year: Int?) -> CSVWriter.Cell { year.map { .integer(Int64($0)) } ?? .empty }

  private static func shown(_ payments: [Payment]) -> String {
    payments.map { payment in
      (payment.year.map { "\($0) " } ?? "") + "\(payment.source): \(payment.amount.dong)"
    }.joined(separator: "; ")
  }

  private static func position(_ place: Coordinate?) -> [CSVWriter.Cell] {
    guard let place else { return [.empty, .empty] }
    return [.number(place.latitude, places: 7), .number(place.longitude, places: 7)]
  }
}
