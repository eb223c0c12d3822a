import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanWords
import Scenarios

/// The ranked proposals: a row each, to be sorted, filtered and found.
struct ProposalsSection: PageSection {
  /// Names of villages in a row; all of them are found and shown on the map.
  private static let namesShown = 3

  let content: PageContent

  func write(to page: inout PageMarkup) {
    page.section("proposals", words.sections.proposals) { page in
      content.modelledNote(to: &page)
      if content.plan.proposals.isEmpty {
        page.element("p", words.noProposal(content.plan, of: content.geography))
      } else {
        TableFilter(
          content: content, table: "proposal-table", kindName: words.table.kindFilter, canBeBoth: true,
          hasYears: !content.years.isEmpty
        ).write(communes: communes, to: &page)
        table.write(to: &page) { index in
          let proposal = content.plan.proposals[index]
          return [
            "id": "p\(proposal.rank)", "data-p": "\(index)", "data-c": Self.list(proposal.communes),
            "data-k": kinds(proposal), "data-y": proposal.year.map { "\($0)" } ?? "",
          ]
        }
        page.element(
          "p", ["class": "after"], words.totals(content.plan.totals, proposals: content.plan.proposals.count))
      }
    }
  }

  /// Communes with a proposal, by their place in the data set.
  private var communes: [Int] { Set(content.plan.proposals.flatMap(\.communes)).sorted() }

  /// Numbers between spaces, so that each can be found whole.
  static func list(_ numbers: [Int]) -> String {
    " " + numbers.map { "\($0)" }.joined(separator: " ") + " "
  }

  /// What a proposal brings, in the letters of the filter.
  private func kinds(_ proposal: Proposal) -> String {
    (proposal.content.mobileVillages > 0 ? "m" : "") + (proposal.content.fibreVillages > 0 ? "f" : "")
  }

  private var hasFigures: Bool {
    content.plan.proposals.contains { $0.entryBudget != nil || $0.replacementLoss != nil }
  }
  private var hasFunding: Bool { !content.plan.scenario.funding.isEmpty }
  private var hasYears: Bool { !content.years.isEmpty }

  private var table: PageTable {
    let headings = words.headings
    var columns: [PageTable.Column] = [
      .init(heading: headings.rank, isNumber: true), .init(heading: headings.id),
      .init(heading: headings.proposal), .init(heading: headings.commune),
    ]
    if hasYears { columns.append(.init(heading: words.year, isNumber: true)) }
    columns += [
      .init(heading: headings.villages), .init(heading: headings.households, isNumber: true),
      .init(heading: headings.cost, isNumber: true),
      .init(heading: headings.benefitPerBillion, isNumber: true),
      .init(heading: headings.runningTotal, isNumber: true),
    ]
    if hasFunding { columns.append(.init(heading: words.table.funding)) }
    if hasFigures {
      columns += [headings.entersAt, headings.lossWithout].map { .init(heading: $0, isNumber: true) }
    }
    var spent = Money.zero
    let rows = content.plan.proposals.enumerated().map { index, proposal in
      spent += proposal.cost
      return row(proposal, index, spent)
    }
    return PageTable(
      id: "proposal-table", caption: words.proposalsCaption(rows.count), columns: columns, rows: rows,
      isSortable: true, isLong: rows.count > 16)
  }

  private func row(_ proposal: Proposal, _ index: Int, _ spent: Money) -> [PageTable.Cell] {
    var cells: [PageTable.Cell] = [
      .number(numbers.integer(proposal.rank), Double(proposal.rank)),
      .markup { page in
        page.element("a", ["href": "#map", "class": "to-map", "title": words.table.showOnMap]) {
          $0.name(proposal.id, width: 32)
        }
      },
      .text(words.title(proposal.content)), .name(content.dossier.commune(of: proposal)),
    ]
    if hasYears {
      cells.append(.number(proposal.year.map { "\($0)" } ?? "—", proposal.year.map(Double.init)))
    }
    cells += [
      .markup { villages(proposal, to: &$0) },
      .number(numbers.integer(proposal.households), Double(proposal.households)),
      .number(numbers.millions(proposal.cost), proposal.cost.millions),
      .number(
        numbers.decimal(proposal.benefitPerBillion, places: 1),
        proposal.benefitPerBillion.isFinite ? proposal.benefitPerBillion : .greatestFiniteMagnitude),
      .number(numbers.millions(spent), spent.millions),
    ]
    if hasFunding { cells.append(.markup { funding(proposal, to: &$0) }) }
    if hasFigures {
      cells += [
        .number(
          proposal.entryBudget.map(numbers.billions) ?? "—", proposal.entryBudget?.billions),
        .number(
          proposal.replacementLoss.map { numbers.decimal($0.value, places: 1) } ?? "—",
          proposal.replacementLoss?.value),
      ]
    }
    return cells
  }

  private func villages(_ proposal: Proposal, to page: inout PageMarkup) {
    let count = proposal.villages.count
    if count > 1 { page.text("\(numbers.integer(count)): ") }
    for (place, village) in proposal.villages.prefix(ProposalsSection.namesShown).enumerated() {
      if place > 0 { page.text(", ") }
      page.name(content.geography.villages[village].name, width: 28)
    }
    if count > ProposalsSection.namesShown { page.text(", …") }
  }

  /// Who pays, most first.
  private func funding(_ proposal: Proposal, to page: inout PageMarkup) {
    let paid = proposal.funding.filter { $0.value > .zero }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    page.element("ul", ["class": "funds"]) { page in
      for (source, amount) in paid {
        page.element("li") { page in
          page.name(source, width: 28)
          page.text(" \(numbers.millions(amount))")
        }
      }
    }
  }
}
