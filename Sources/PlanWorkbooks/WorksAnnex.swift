import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios
import Spreadsheet

/// Annex VI: every work with its cost. The amounts of all other annexes are formulas over this one.
struct WorksAnnex {
  typealias Column = WorksColumn

  private(set) var table: AnnexTable
  private let context: BookContext
  private let columns: [Column]
  /// The rows of each proposal's works; nil for one without works.
  private let places: [ClosedRange<Int>?]

  init(_ context: BookContext) {
    self.context = context
    columns =
      [.number, .proposal, .id, .kind, .from, .to, .length, .measure(.cost)]
      + context.sources.indices.map { .measure(.source($0)) }
      + (context.hasListPrices ? [.measure(.capex)] : []) + [.measure(.opex)]
      + (context.years.isEmpty ? [] : [.year])
      + (context.plan.scenario.progress.isEmpty ? [] : [.progress])
    var table = context.table(.works, columns: columns.map { WorksAnnex.layout($0, context) })
    table.frozenColumns = 3
    table.rows.append(AnnexRow(kind: .total, cells: columns.map { _ in .empty }))
    let ends = WorkEnds(context.dossier.geography)
    var places: [ClosedRange<Int>?] = []
    var number = 0
    for works in context.works {
      let first = table.nextRow
      for index in works {
        number += 1
        table.rows.append(WorksAnnex.row(context.plan.works[index], number, columns, ends, context))
      }
      places.append(works.isEmpty ? nil : first...(table.nextRow - 1))
    }
    self.places = places
    var sums: [Int: Quantity] = [:]
    for (index, column) in columns.enumerated() {
      if case .measure = column { sums[index] = .money(.zero) }
      if column == .length { sums[index] = .decimal(0) }
    }
    table.setTotal(
      AnnexTable.firstRow, over: AnnexTable.firstRow + 1,
      [1: .text(context.words.grandTotal)], sums: sums)
    self.table = table
  }

  /// The works of a proposal in a column, from another sheet; nil for one without works.
  func cells(of proposal: Int, _ measure: WorkMeasure) -> String? {
    places[proposal].map { table.reference($0, place(.measure(measure))) }
  }

  /// The years of a proposal's works, from another sheet.
  func years(of proposal: Int) -> String? {
    places[proposal].map { table.reference($0, place(.year)) }
  }

  /// All works in a column, from another sheet; nil for a plan without works.
  func cells(_ column: Column) -> String? {
    guard table.rows.count > 1 else { return nil }
    return table.reference((AnnexTable.firstRow + 1)...(table.nextRow - 1), place(column))
  }

  /// What a proposal's works sum to, as a formula.
  func sum(of proposal: Int, _ measure: WorkMeasure) -> AnnexCell {
    let sum = context.works[proposal].map { WorksAnnex.amount(measure, context.plan.works[$0], context) }
      .total()
    guard let cells = cells(of: proposal, measure) else { return .money(.zero) }
    return .formula("SUM(\(cells))", .money(sum))
  }

  /// What a proposal's works of one year sum to.
  func sum(of proposal: Int, _ measure: WorkMeasure, in year: Int) -> AnnexCell {
    let works = context.works[proposal].map { context.plan.works[$0] }.filter { $0.year == year }
    let sum = works.map { WorksAnnex.amount(measure, $0, context) }.total()
    guard let cells = cells(of: proposal, measure), let years = years(of: proposal) else {
      return .money(.zero)
    }
    return .formula("SUMIF(\(years),\(year),\(cells))", .money(sum))
  }

  /// What all works sum to, those of one year where it is given.
  func sum(_ measure: WorkMeasure, in year: Int? = nil) -> AnnexCell {
    let works = context.plan.works.filter { year == nil || $0.year == year }
    let sum = works.map { WorksAnnex.amount(measure, $0, context) }.total()
    guard let cells = cells(.measure(measure)) else { return .money(.zero) }
    guard let year, let years = self.cells(.year) else { return .formula("SUM(\(cells))", .money(sum)) }
    return .formula("SUMIF(\(years),\(year),\(cells))", .money(sum))
  }

  static func amount(_ measure: WorkMeasure, _ work: Work, _ context: BookContext) -> Money {
    switch measure {
    case .cost: return work.cost
    case .capex: return work.capex
    case .opex: return work.opexPerYear
    case .source(let index):
      let name = context.plan.scenario.funding[index].name
      return work.payments.filter { $0.source == name }.map(\.amount).total()
    }
  }

  private func place(_ column: Column) -> Int { columns.firstIndex(of: column) ?? 0 }

  private static func row(
    _ work: Work, _ number: Int, _ columns: [Column], _ ends: WorkEnds, _ context: BookContext
  ) -> AnnexRow {
    let end = ends.ends(of: work)
    return AnnexRow(
      kind: .item,
      cells: columns.map { column in
        switch column {
        case .number: .count(number)
        case .proposal: .text(context.shownID(work.proposal))
        case .id: .text(context.shownID(work.id))
        case .kind: .text(context.words.kind(work.kind))
        case .from: .text(context.shown(end.from))
        case .to: .text(context.shown(end.to))
        case .length: end.metres.map { .number(.decimal($0 / 1000)) } ?? .empty
        case .measure(let measure): .money(amount(measure, work, context))
        case .year: .year(work.year)
        case .progress: work.progress.map { .text(context.words.progress($0)) } ?? .empty
        }
      })
  }

  private static func layout(_ column: Column, _ context: BookContext) -> AnnexColumn {
    let heading = context.words.heading(column, sources: context.sources)
    return switch column {
    case .number: AnnexColumn(heading: heading, width: 6, alignment: .centre)
    case .proposal: AnnexColumn(heading: heading, width: 14, alignment: .left)
    case .id: AnnexColumn(heading: heading, width: 12, alignment: .left)
    case .kind: AnnexColumn(heading: heading, width: 31, alignment: .left)
    case .from, .to: AnnexColumn(heading: heading, width: 20, alignment: .left)
    case .length: AnnexColumn(heading: heading, width: 9)
    case .measure(.source): AnnexColumn(heading: heading, band: context.words.ofWhich, width: 11)
    case .measure: AnnexColumn(heading: heading, width: 11)
    case .year: AnnexColumn(heading: heading, width: 7, alignment: .centre)
    case .progress: AnnexColumn(heading: heading, width: 12, alignment: .centre)
    }
  }
}
