import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanWords
import Scenarios

/// The services that villages lack and do not gain: by commune, then one by one with reason and cost.
struct LeftOutSection: PageSection {
  /// Above this many rows the script makes those that are looked at, and the page holds only the first.
  static let mostRows = 600
  static let firstRows = 200

  let content: PageContent

  func write(to page: inout PageMarkup) {
    page.section("left", words.sections.left) { page in
      guard !content.left.isEmpty else {
        let dataset = content.plan.dataset
        let isNothingLacking = dataset.lackingMobile == 0 && dataset.lackingFixed == 0
        page.element(
          "p", isNothingLacking ? words.noProposal(content.plan, of: content.geography) : words.left.nothing)
        return
      }
      content.modelledNote(to: &page)
      let left = content.leftVillages
      page.element(
        "p",
        words.leftIntroduction(
          villages: left.villages, mobile: left.mobile, fixed: left.fixed, withNothing: left.withNothing))
      byCommune(to: &page)
      page.element("h3", words.left.lists)
      let communes = Set(content.left.map { village($0).commune }).sorted()
      TableFilter(
        content: content, table: "left-table", kindName: words.left.service, canBeBoth: false, hasYears: false
      ).write(
        communes: communes, to: &page)
      let shown = isPaged ? LeftOutSection.firstRows : content.left.count
      table(rows: shown).write(to: &page) { index in
        let entry = content.left[index]
        return [
          "data-l": "\(index)", "data-c": ProposalsSection.list([village(entry).commune]),
          "data-k": entry.service == .mobile ? "m" : "f",
        ]
      }
      if isPaged {
        page.element("p", ["class": "note no-script"], words.firstRows(shown, of: content.left.count))
        pager(to: &page)
      }
    }
  }

  private var isPaged: Bool { content.left.count > LeftOutSection.mostRows }

  private func village(_ entry: PageContent.LeftOut) -> Village {
    content.geography.villages[content.plan.villages[entry.outcome].village]
  }

  private struct CommuneRow {
    var services = [Service: Int]()
    var villages = Set<Int>()
    var households = 0
    var cheapest: Money?
  }

  private func byCommune(to page: inout PageMarkup) {
    var rows: [Int: CommuneRow] = [:]
    for entry in content.left {
      let village = village(entry)
      var row = rows[village.commune, default: CommuneRow()]
      row.services[entry.service, default: 0] += 1
      if row.villages.insert(entry.outcome).inserted { row.households += village.countedHouseholds }
      if let cost = entry.offer?.cost { row.cheapest = min(cost, row.cheapest ?? cost) }
      rows[village.commune] = row
    }
    let texts = words.left
    let lines = rows.sorted { ($1.value.households, $0.key) < ($0.value.households, $1.key) }
    PageTable(
      id: "left-communes", caption: texts.communesCaption,
      columns: [.init(heading: words.headings.commune)]
        + (Service.allCases.map(words.serviceName) + [words.headings.households, texts.cheapest]).map {
          .init(heading: $0, isNumber: true)
        },
      rows: lines.map { commune, row in
        let counts = Service.allCases.map { row.services[$0] ?? 0 } + [row.households]
        return [.name(content.geography.communes[commune].name)]
          + counts.map { .number(numbers.integer($0), Double($0)) }
          + [.number(row.cheapest.map(numbers.millions) ?? "—", row.cheapest?.millions)]
      }, isSortable: true, isLong: lines.count > 16
    ).write(to: &page)
  }

  private func table(rows count: Int) -> PageTable {
    let texts = words.left
    return PageTable(
      id: "left-table", caption: words.leftCaption(content.left.count),
      columns: [
        .init(heading: texts.village), .init(heading: words.headings.id),
        .init(heading: words.headings.commune), .init(heading: words.headings.households, isNumber: true),
        .init(heading: texts.service), .init(heading: texts.cost, isNumber: true),
        .init(heading: texts.worth, isNumber: true), .init(heading: texts.perBillion, isNumber: true),
        .init(heading: texts.reason),
      ],
      rows: content.left.prefix(count).map { entry in
        let (outcome, offer) = (content.plan.villages[entry.outcome], entry.offer)
        let rate = offer.flatMap { $0.cost > .zero ? $0.benefit.value / $0.cost.billions : nil }
        return [
          .name(outcome.name),
          .markup { page in
            page.element("a", ["href": "#map", "class": "to-map", "title": words.table.showOnMap]) {
              $0.name(outcome.id, width: 24)
            }
          },
          .name(outcome.commune),
          .number(
            village(entry).households.map(numbers.integer) ?? "—", village(entry).households.map(Double.init)),
          .text(words.serviceName(entry.service)),
          .number(offer.map { numbers.millions($0.cost) } ?? "—", offer?.cost.millions),
          .number(
            offer.map { numbers.decimal($0.benefit.value, places: 1) } ?? "—", offer?.benefit.value),
          .number(rate.map { numbers.decimal($0, places: 1) } ?? "—", rate),
          .text(words.leftReason(entry.reason, content.plan.solve.measure)),
        ]
      }, isSortable: true, isLong: count > 16)
  }

  private func pager(to page: inout PageMarkup) {
    page.element(
      "div", ["class": "pager needs-script", "hidden": "hidden", "data-table": "left-table"]
    ) { page in
      page.element("button", ["type": "button", "name": "previous"], words.table.previous)
      page.element("output", ["aria-live": "polite"], "")
      page.element("button", ["type": "button", "name": "next"], words.table.next)
    }
    page.newline()
  }
}
