import Geography
import Investment
import NetworkDesign
import PlanDossiers
import PlanVerification
import PlanWords
import Scenarios
import Spreadsheet

/// The sheet before the annexes: the key figures, each a formula over the annex it comes from, and the
/// certificate.
struct SummarySheet {
  private(set) var table: AnnexTable
  private let context: BookContext

  /// The annexes the figures come from.
  struct Sources {
    var proposals: ProposalsAnnex
    var villages: VillagesAnnex
    var works: WorksAnnex
    /// What annexes II and III come to.
    var listed: AnnexCell
    var paid: AnnexCell
  }

  private static let valueColumn = 3
  /// Rows that later figures are measured by.
  private var lackingMobile = 0
  private var lackingFixed = 0
  private var cost = 0

  init(_ context: BookContext, _ sources: Sources) {
    self.context = context
    let headings = context.words.summaryHeadings
    table = context.table(
      .summary,
      columns: [
        AnnexColumn(heading: headings.number, width: 6, alignment: .centre),
        AnnexColumn(heading: headings.figure, width: 48, alignment: .left),
        AnnexColumn(heading: headings.unit, width: 16, alignment: .centre),
        AnnexColumn(heading: headings.value, width: 20),
        AnnexColumn(heading: headings.source, width: 16, alignment: .centre),
      ])
    table.unit = ""
    table.isLandscape = false
    table.hasFilter = false
    table.frozenColumns = 0
    addNeed(sources)
    addMoney(sources)
    addResults(sources)
    addCertificate()
    addChecks(sources)
    addData()
    table.notes = context.words.certificate(context.plan, context.dossier.verification)
    table.notes += context.words.modelled(context.dossier.geography)
    table.notes += context.words.unknown(context.dossier.geography, context.plan.scenario)
    if context.years.count > 1, context.plan.scenario.phases.laterWorth > 0 {
      table.notes.append(context.words.discountNote)
    }
    if let note = context.presentValueNote { table.notes.append(note) }
    if let date = context.dossier.date { table.notes.append(context.words.made(date)) }
  }

  private func from(_ annex: Annex) -> String { context.words.number(annex) ?? "" }

  private mutating func section(_ name: String) {
    let number = table.rows.count { $0.kind == .group } + 1
    table.rows.append(
      AnnexRow(kind: .group, cells: [.text(RomanNumeral.text(number)), .text(name), .empty, .empty, .empty]))
  }

  /// Adds a figure and says in which row.
  @discardableResult
  private mutating func add(
    _ figure: SummaryFigure, _ unit: SummaryUnit, _ cell: AnnexCell, _ source: String = ""
  ) -> Int {
    let row = table.nextRow
    let number = row - AnnexTable.firstRow - (table.rows.lastIndex { $0.kind == .group } ?? 0)
    table.rows.append(
      AnnexRow(
        kind: .item,
        cells: [
          .count(number), .text(context.words.name(figure)), .text(context.words.unit(unit)), cell,
          .text(source),
        ]))
    return row
  }

  private func value(_ row: Int) -> String { CellReference.cell(row, SummarySheet.valueColumn) }

  private func quantity(_ row: Int) -> Double {
    table.rows[row - AnnexTable.firstRow].cells[SummarySheet.valueColumn].quantity?.value ?? 0
  }

  /// One figure by another, both of this sheet.
  private func ratio(_ part: Int, _ whole: Int, times factor: Int = 1, _ shown: (Double) -> Quantity)
    -> AnnexCell
  {
    let result = quantity(whole) > 0 ? quantity(part) / quantity(whole) * Double(factor) : 0
    let by = factor == 1 ? "" : "*\(factor)"
    return .formula("IF(\(value(whole))>0,\(value(part))/\(value(whole))\(by),0)", shown(result))
  }

  private mutating func addNeed(_ sources: Sources) {
    let data = context.plan.dataset
    section(context.words.section(.need))
    add(.villages, .villages, .count(data.villages))
    lackingMobile = add(
      .lackingMobile, .villages,
      sources.villages.sum(.lacks(.mobile)) { $1.hasMobileBroadband ? 0 : 1 }, from(.villages))
    lackingFixed = add(
      .lackingFixed, .villages,
      sources.villages.sum(.lacks(.fixed)) { $1.hasFixedBroadband ? 0 : 1 }, from(.villages))
  }

  private mutating func addMoney(_ sources: Sources) {
    let totals = context.plan.totals
    section(context.words.section(.money))
    let budget =
      totals.budget.map { add(.budget, .millions, .money($0)) }
      ?? add(.budget, .millions, .text(context.words.noLimit))
    cost = add(.cost, .millions, sources.works.sum(.cost), from(.works))
    let lost = totals.lost > .zero ? add(.lost, .millions, .money(totals.lost)) : nil
    if let available = totals.budget {
      let left = available - totals.cost - totals.lost
      let minus = lost.map { "-\(value($0))" } ?? ""
      add(.left, .millions, .formula("\(value(budget))-\(value(cost))\(minus)", .money(left)))
    }
    if context.hasListPrices { add(.capex, .millions, sources.works.sum(.capex), from(.works)) }
    add(.opex, .millionsAYear, sources.works.sum(.opex), from(.works))
  }

  private mutating func addResults(_ sources: Sources) {
    let villages = sources.villages
    section(context.words.section(.results))
    add(.proposals, .proposals, sources.proposals.count, from(.proposals))
    let mobile = add(
      .gainMobile, .villages,
      villages.sum(.gets(.mobile)) { outcome, _ in outcome.mobile == .planned ? 1 : 0 },
      from(.villages))
    let fixed = add(
      .gainFixed, .villages, villages.sum(.gets(.fixed)) { outcome, _ in outcome.fixed == .planned ? 1 : 0 },
      from(.villages))
    add(.shareMobile, .share, ratio(mobile, lackingMobile) { .share($0) })
    add(.shareFixed, .share, ratio(fixed, lackingFixed) { .share($0) })
    if context.plan.totals.villagesInterim > 0 {
      add(
        .gainInterim, .villages, villages.sum(.getsInterim) { outcome, _ in outcome.interim == nil ? 0 : 1 },
        from(.villages))
    }
    func served(_ outcome: VillageOutcome, _ village: Village, _ isCounted: Bool) -> Int {
      isCounted && VillagesAnnex.isServed(outcome) ? village.countedHouseholds : 0
    }
    let households = add(
      .households, .households, villages.sum(.served) { served($0, $1, true) }, from(.villages))
    addGroups(villages, served: households)
    let benefit = add(
      .benefit, .weightedHouseholds,
      sources.proposals.sum(.benefit, .benefit(context.plan.proposals.map(\.benefit).reduce(.zero, +))),
      from(.proposals))
    add(.perBillion, .weightedHouseholds, ratio(benefit, cost, times: 1000) { .decimal($0) })
    add(.perHousehold, .millions, ratio(cost, households) { .decimal($0) })
  }

  /// The households served of the groups that anything is known of.
  ///
  /// - Parameter households: the row of all households served.
  private mutating func addGroups(_ villages: VillagesAnnex, served households: Int) {
    func served(_ isCounted: @escaping (Village) -> Bool) -> (VillageOutcome, Village) -> Int {
      { VillagesAnnex.isServed($0) && isCounted($1) ? $1.countedHouseholds : 0 }
    }
    let known = context.plan.servedHouseholds(in: context.dossier.geography)
    if villages.has(.minorityServed), known.ethnicMinority != nil {
      let minority = add(
        .minority, .households,
        villages.sum(.minorityServed) { VillagesAnnex.isServed($0) ? $1.ethnicMinorityHouseholds ?? 0 : 0 },
        from(.villages))
      // A share of households of which some are unknown would be too small.
      if known.villagesWithoutShare == 0 {
        add(.shareMinority, .share, ratio(minority, households) { .share($0) })
      }
    }
    if villages.has(.region) {
      add(
        .regionThree, .households,
        villages.sum(.served, where: (.region, "\"III\""), served { $0.region == .three }), from(.villages))
    }
    if villages.has(.difficult) {
      add(
        .difficult, .households,
        villages.sum(.served, where: (.difficult, "1"), served { $0.isSpeciallyDifficult == true }),
        from(.villages))
    }
    if villages.has(.border) {
      add(
        .border, .households,
        villages.sum(.served, where: (.border, "1"), served { $0.isBorder == true }), from(.villages))
    }
  }

  private mutating func addCertificate() {
    let solve = context.plan.solve
    section(context.words.section(.certificate))
    func worth(_ value: Double) -> AnnexCell {
      switch solve.measure {
      case .weightedHouseholds: .number(.decimal(value))
      case .dong: .money(Money(roundingDong: value))
      case .share: .number(.share(value))
      }
    }
    let unit: SummaryUnit =
      switch solve.measure {
      case .weightedHouseholds: .weightedHouseholds
      case .dong: .millions
      case .share: .share
      }
    let objective = add(.objective, unit, worth(solve.objective))
    let bound = add(.bound, unit, worth(solve.bound))
    let scale = max(abs(quantity(objective)), 1e-9)
    add(
      .gap, .share,
      .formula(
        "ABS(\(value(bound))-\(value(objective)))/MAX(ABS(\(value(objective))),0.000000001)",
        .gap(abs(quantity(bound) - quantity(objective)) / scale)))
    add(.gapAsked, .share, .number(.gap(context.plan.scenario.gap)))
    add(.solver, .none, .text(context.shown(solve.solver)))
    add(.comparisons, .comparisons, .count(context.dossier.verification.checks))
    add(.disagreements, .comparisons, .count(context.dossier.verification.findings.count))
  }

  /// Differences between annexes: nought, or somebody has changed one of them.
  private mutating func addChecks(_ sources: Sources) {
    section(context.words.section(.checks))
    let cost = value(self.cost)
    guard case .money(let all)? = sources.works.sum(.cost).quantity else { return }
    func compare(_ figure: SummaryFigure, _ cell: AnnexCell, _ annex: Annex) {
      guard case .formula(let formula, .money(let sum)) = cell else { return }
      add(
        figure, .millions, .formula("ROUND(\(formula)-\(cost),6)", .decimal((sum - all).millions)),
        from(annex))
    }
    compare(.differenceProposals, sources.proposals.cost, .proposals)
    compare(.differencePhasing, sources.listed, .phasing)
    compare(.differenceFunding, sources.paid, .funding)
  }

  private mutating func addData() {
    section(context.words.section(.data))
    add(.dataset, .none, .text(context.words.title(context.plan.dataset)))
    add(.fingerprint, .none, .text(TerminalText.shown(context.plan.dataset.sha256, width: 80)))
    add(.scenario, .none, .text(context.words.scenarioTitle(context.plan.scenario)))
  }
}
