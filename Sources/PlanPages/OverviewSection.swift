import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanWords
import Scenarios

/// What a Steering Committee reads in a minute: what the plan is for, what it brings, and how sure that is.
struct OverviewSection: PageSection {
  let content: PageContent

  /// The title, what was asked, and whether the data are modelled.
  func writeHeading(to page: inout PageMarkup) {
    let plan = content.plan
    page.element("header", ["class": "masthead"]) { page in
      if content.modelled != nil { page.element("p", ["class": "badge"], words.modelledBadge) }
      page.element("h1", words.pageTitle(words.title(plan.dataset)))
      page.element("p", ["class": "asked"], words.scope(plan.dataset))
      // The first line of the introduction says that again.
      for line in words.introduction(plan).dropFirst() { page.element("p", ["class": "asked"], line) }
      if let date = content.dossier.date { page.element("p", ["class": "date"], words.made(date)) }
      if let modelled = content.modelled {
        page.element("p", ["class": "notice"], words.modelledNotice(modelled))
      }
      for line in words.modelled(content.geography) + words.unknown(content.geography, plan.scenario) {
        page.element("p", ["class": "notice"], line)
      }
    }
    page.newline()
  }

  func write(to page: inout PageMarkup) {
    page.section("summary", words.sections.summary) { page in
      figures(to: &page)
      page.element("div", ["class": "lede"]) { page in
        for sentence in sentences { page.element("p", sentence) }
      }
      rules(to: &page)
    }
  }

  private func figures(to page: inout PageMarkup) {
    let (plan, texts) = (content.plan, words.figures)
    let totals = plan.totals
    page.element("ul", ["class": "figures"]) { page in
      gain(totals.villagesMobile, of: plan.dataset.lackingMobile, texts.mobile, "mobile", to: &page)
      gain(totals.villagesFixed, of: plan.dataset.lackingFixed, texts.fixed, "fixed", to: &page)
      figure(numbers.integer(totals.households), texts.households, note: nil, to: &page)
      let served = plan.servedHouseholds(in: content.geography)
      if let minority = served.ethnicMinority, served.withKnownShare > 0 {
        let share = Double(minority) / Double(served.withKnownShare)
        figure(
          content.percent(share), texts.minority,
          note: words.minorityHouseholds(minority, villagesWithoutShare: served.villagesWithoutShare),
          to: &page)
      }
      figure(
        numbers.billions(totals.cost), texts.cost,
        note: totals.budget.map(words.ofBudget), to: &page)
      figure(numbers.billions(totals.opexPerYear), texts.running, note: nil, to: &page)
      figure(
        content.percent(plan.solve.relativeGap, places: 3), texts.gap, note: words.gapNote(plan.solve),
        to: &page)
    }
    page.newline()
  }

  /// How many villages of those that lack a service gain it, with a bar.
  private func gain(
    _ count: Int, of lacking: Int, _ name: String, _ style: String, to page: inout PageMarkup
  ) {
    page.element("li", ["class": "figure wide \(style)"]) { page in
      page.element("strong") { page in
        page.text(numbers.integer(count))
        page.element("small", " " + words.outOf(lacking))
      }
      page.element("span", name)
      let share = lacking > 0 ? Double(count) / Double(lacking) * 100 : 0
      CellBars.bar([(style: style, value: share)], of: 100, to: &page)
      page.element("em", words.stayWithout(max(0, lacking - count)))
    }
  }

  private func figure(_ value: String, _ name: String, note: String?, to page: inout PageMarkup) {
    page.element("li", ["class": "figure"]) { page in
      page.element("strong", value)
      page.element("span", name)
      if let note { page.element("em", note) }
    }
  }

  private var sentences: [String] {
    let plan = content.plan
    guard !plan.proposals.isEmpty else {
      return [words.noProposal(plan, of: content.geography)]
        + words.certificate(plan, content.dossier.verification)
    }
    let communes = content.spend.communes.filter { $0.total > .zero }
    var sentences = [words.brings(plan)]
    if !communes.isEmpty {
      let most = communes.prefix(3).compactMap { row in row.commune.map { (commune: $0, cost: row.total) } }
      sentences[0] += " " + words.places(communes.count, most: most)
    }
    if plan.scenario.ownership.budgetBasis == .presentValue {
      sentences.append(words.presentValueNote(capex: plan.totals.capex))
    }
    if !content.years.isEmpty { sentences.append(words.times(villagesByYear)) }
    if let share = content.firstHalf { sentences.append(words.firstHalf(share)) }
    sentences.append(
      words.undone(
        mobile: content.leftVillages.mobile, fixed: content.leftVillages.fixed,
        cheapest: content.left.first?.offer?.cost))
    if let progress = ProgressSummary(plan) { sentences.append(words.progress(progress)) }
    sentences.append(
      words.certificate(plan, content.dossier.verification).joined(separator: " "))
    if let best = content.dossier.baselines?.map(\.benefit.value).max(), best > 0,
      plan.totals.benefit.value > best
    {
      sentences.append(words.ahead(plan.totals.benefit.value / best - 1))
    }
    return sentences
  }

  /// Villages that have a new service by the end of each year.
  private var villagesByYear: [(year: Int, villages: Int)] {
    let first = content.plan.villages.compactMap { outcome in
      [outcome.mobileYear, outcome.fixedYear, outcome.interimYear].compactMap { $0 }.min()
    }
    return content.years.map { year in (year, first.count { $0 <= year }) }
  }

  private func rules(to page: inout PageMarkup) {
    guard let rules = PlanSections(content.dossier, words).rules else { return }
    page.element("h3", rules.title)
    PageTable(rules, id: "rules").write(to: &page)
  }
}

extension PageTable {
  /// A table of the plan's text as it stands there; only its names may hold anything, and every cell is shown
  /// as if it did.
  init(_ section: PlanSections.Section, id: String) {
    self.init(
      id: id, caption: section.title, isCaptionSaid: true,
      columns: section.table.columns.map { Column(heading: $0.heading, isNumber: $0.isNumber) },
      rows: section.table.rows.map { row in
        zip(row, section.table.columns).map { cell, column in
          column.isNumber ? .number(cell, nil) : .markup { $0.name(cell, width: 120) }
        }
      })
  }
}
