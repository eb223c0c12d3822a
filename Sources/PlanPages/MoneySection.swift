import Geography
import Investment
import MarkupText
import PlanAnalysis
import PlanCharts
import PlanDossiers
import PlanWords

/// Where the money goes and what it buys: the ranking's curve, the frontier, spend by year, source and commune.
struct MoneySection: PageSection {
  /// More rows than this make no picture; the rest is summed up.
  private static let mostCommunes = 40

  let content: PageContent

  func write(to page: inout PageMarkup) {
    page.section("money", words.sections.money) { page in
      if content.plan.proposals.isEmpty {
        page.element("p", words.noProposal(content.plan, of: content.geography))
      }
      if let curve = RankingCurve(content) {
        page.element("h3", words.money.curveTitle)
        chart(words.money.curveTitle, curve.svg, to: &page) { $0.element("p", curve.description) }
      }
      frontier(to: &page)
      byYear(to: &page)
      bySource(to: &page)
      byCommune(to: &page)
      roadmap(to: &page)
    }
  }

  /// A picture, with what it says in words and numbers beside it.
  private func chart(
    _ title: String, _ svg: String, to page: inout PageMarkup, _ beside: (inout PageMarkup) -> Void
  ) {
    page.element("figure", ["class": "chart"]) { page in
      page.element("div", ["class": "frame", "tabindex": "0", "role": "region", "aria-label": title]) {
        $0.raw(Array(svg.utf8))
      }
      page.element("figcaption", [:], beside)
    }
    page.newline()
  }

  /// Nil where no budget brings anything: a picture of noughts would only look like one.
  private var frontier: Frontier? {
    content.dossier.frontier.flatMap { frontier in
      frontier.points.contains { ($0.solve?.objective ?? 0) > 0 } ? frontier : nil
    }
  }

  /// What other budgets would bring; its title stands in the picture.
  private func frontier(to page: inout PageMarkup) {
    guard let frontier, !frontier.points.isEmpty else { return }
    let whatIf = content.language.whatIfWords
    let title = words.money.frontierTitle
    page.element("h3", ["class": "said"], title)
    chart(title, unstyled(FrontierChart(frontier, language: content.language).svg), to: &page) { page in
      page.element("p", whatIf.chartDescription(frontier))
      if let knee = whatIf.knee(frontier) { page.element("p", ["class": "note"], knee) }
      let measure = frontier.points.compactMap(\.solve).first?.measure ?? .weightedHouseholds
      let headings = whatIf.headings(measure)
      let places = numbers.places(of: frontier.points.map(\.budget.billions))
      PageTable(
        id: "frontier", caption: title, isCaptionSaid: true,
        columns: [
          headings.budget, headings.worth, headings.villagesMobile, headings.villagesFixed,
        ].map { .init(heading: $0, isNumber: true) },
        rows: frontier.points.map { point in
          let figures = [point.totals?.villagesMobile, point.totals?.villagesFixed]
          return [
            .number(numbers.decimal(point.budget.billions, places: places), nil),
            .number(point.solve.map { worth($0) } ?? whatIf.noPlan, nil),
          ] + figures.map { .number($0.map { numbers.integer($0) } ?? "—", nil) }
        }
      ).write(to: &page)
    }
  }

  /// As the heading of its column counts it.
  private func worth(_ solve: SolveSummary) -> String {
    switch solve.measure {
    case .weightedHouseholds: numbers.decimal(solve.objective, places: 1)
    case .dong: numbers.billions(Money(roundingDong: solve.objective))
    case .share: numbers.decimal(solve.objective * 100, places: 1)
    }
  }

  /// The image without a style sheet of its own: the page's rules for it follow the page's colours, and no other
  /// sheet is let in.
  private func unstyled(_ svg: String) -> String {
    guard let start = svg.firstRange(of: "<style>"), let end = svg.firstRange(of: "</style>"),
      start.upperBound <= end.lowerBound
    else { return svg }
    return String(svg[..<start.lowerBound] + svg[end.upperBound...])
  }

  private func byYear(to page: inout PageMarkup) {
    let spend = content.spend
    guard !spend.years.isEmpty else { return }
    page.element("h3", words.money.byYear)
    let names = spend.sources.isEmpty ? spend.kinds.map(words.workName) : spend.sources
    table(
      spend.years, names, hue: spend.sources.isEmpty ? 0 : 4, id: "by-year", words.money.byYear,
      first: words.year, hasGains: true, to: &page)
  }

  private func bySource(to page: inout PageMarkup) {
    let spend = content.spend
    guard !spend.payers.isEmpty else { return }
    page.element("h3", words.money.bySource)
    table(
      spend.payers, spend.kinds.map(words.workName), id: "by-source", words.money.bySource,
      first: words.funding.source, hasGains: false, to: &page)
    guard let funding = PlanSections(content.dossier, words).funding else { return }
    page.element("h3", funding.title)
    PageTable(funding, id: "funding").write(to: &page)
  }

  private func byCommune(to page: inout PageMarkup) {
    var rows = content.spend.communes
    guard !rows.isEmpty else { return }
    if rows.count > MoneySection.mostCommunes + 1 {
      let rest = rows[MoneySection.mostCommunes...]
      let name = words.money.others.replacing("{0}", with: numbers.integer(rest.count))
      var sum = PlanSpend.Row(name: name, amounts: content.spend.kinds.map { _ in .zero })
      for row in rest {
        sum.amounts = zip(sum.amounts, row.amounts).map { $0 + $1 }
        sum.villagesMobile += row.villagesMobile
        sum.villagesFixed += row.villagesFixed
        sum.households += row.households
      }
      rows = rows[..<MoneySection.mostCommunes] + [sum]
    }
    page.element("h3", words.money.byCommune)
    page.element("p", ["class": "note"], words.money.communeNote)
    table(
      rows, content.spend.kinds.map(words.workName), id: "by-commune", words.money.byCommune,
      first: words.headings.commune, hasGains: true, to: &page)
  }

  /// A row a year, source or commune: its amount, a bar of its parts, what it brings.
  ///
  /// - Parameter hue: the first colour, so that sources do not look like kinds of work.
  private func table(
    _ rows: [PlanSpend.Row], _ parts: [String], hue: Int = 0, id: String, _ caption: String, first: String,
    hasGains: Bool,
    to page: inout PageMarkup
  ) {
    CellBars.legend(parts.enumerated().map { (CellBars.style($0 + hue), $1) }, to: &page)
    let most = rows.map(\.total.millions).max() ?? 0
    let texts = words.money
    var columns: [PageTable.Column] = [
      .init(heading: first), .init(heading: words.headings.cost, isNumber: true), .init(heading: texts.share),
    ]
    if hasGains {
      columns += [texts.villagesMobile, texts.villagesFixed, texts.households].map {
        .init(heading: $0, isNumber: true)
      }
    }
    func gains(_ row: PlanSpend.Row) -> [PageTable.Cell] {
      guard hasGains else { return [] }
      return [row.villagesMobile, row.villagesFixed, row.households].map {
        .number(numbers.integer($0), Double($0))
      }
    }
    let cells = rows.map { row -> [PageTable.Cell] in
      [
        .name(row.name), .number(numbers.millions(row.total), row.total.millions),
        .markup { page in
          let parts = row.amounts.enumerated().map { (style: CellBars.style($0 + hue), value: $1.millions) }
          CellBars.bar(parts, of: most, to: &page)
        },
      ] + gains(row)
    }
    let total = rows.map(\.total).total()
    var sum = PlanSpend.Row(name: words.total, amounts: [total])
    sum.villagesMobile = rows.reduce(0) { $0 + $1.villagesMobile }
    sum.villagesFixed = rows.reduce(0) { $0 + $1.villagesFixed }
    sum.households = rows.reduce(0) { $0 + $1.households }
    PageTable(
      id: id, caption: caption, isCaptionSaid: true, columns: columns, rows: cells,
      sum: [.text(words.total), .number(numbers.millions(total), nil), .text("")] + gains(sum),
      isSortable: rows.count > 2
    ).write(to: &page)
  }

  private func roadmap(to page: inout PageMarkup) {
    guard let roadmap = PlanSections(content.dossier, words).roadmap else { return }
    page.element("h3", words.money.roadmap)
    var table = PageTable(roadmap, id: "roadmap")
    table.isLong = table.rows.count > 16
    table.write(to: &page)
  }
}
