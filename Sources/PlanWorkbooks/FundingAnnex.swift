import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios
import Spreadsheet

/// Annex III: what each funding source pays in each year, for which proposals, of how much that it has.
///
/// A plan without sources has one, the budget.
struct FundingAnnex {
  private(set) var table: AnnexTable
  private let context: BookContext
  private let works: WorksAnnex
  /// The years, or one column where there are none.
  private let years: [Int?]
  private var hasYears: Bool { !context.years.isEmpty }
  private var totalColumn: Int { hasYears ? 2 + years.count : 2 }

  /// A source of money as the annex sees it.
  private struct Source {
    var name: String
    var measure: WorkMeasure
    /// What it has a year, after what was lost on works given up; nil without limit.
    var caps: [Money?]
    var lost: [Money]
  }

  init(_ context: BookContext, _ works: WorksAnnex) {
    self.context = context
    self.works = works
    years = context.years.isEmpty ? [nil] : context.years.map { $0 }
    let headings = context.words.fundingHeadings
    var columns = [
      AnnexColumn(heading: headings.number, width: 6, alignment: .centre),
      AnnexColumn(heading: headings.name, width: 56, alignment: .left),
    ]
    columns += context.years.map { AnnexColumn(heading: "\($0)", band: headings.byYear, width: 13) }
    columns.append(AnnexColumn(heading: headings.total, width: 14))
    columns.append(AnnexColumn(heading: headings.share, width: 10))
    table = context.table(.funding, columns: columns)
    table.isLandscape = context.years.count > 2

    let total = table.nextRow
    add(.total, name: context.words.grandTotal, years.map { works.sum(.cost, in: $0) })
    setShare(total, of: total)
    for (index, source) in sources().enumerated() { add(source, index + 1, total: total) }
    if context.sources.isEmpty { table.notes.append(context.words.oneSourceNote) }
    if hasYears { table.notes.append(context.words.carryOverNote(context.plan.scenario.phases.carryOver)) }
    table.notes.append(context.words.signature)
  }

  /// What the sources pay together, from another sheet: the sum over the rows that have a source's number.
  var paid: AnnexCell {
    let rows = AnnexTable.firstRow...(table.nextRow - 1)
    let sum = table.rows.filter { $0.kind == .group }.compactMap { $0.cells[totalColumn].quantity }
    return .formula(
      "SUMIF(\(table.reference(rows, 0)),\"?*\",\(table.reference(rows, totalColumn)))",
      sum.reduce(.money(.zero), +))
  }

  private func sources() -> [Source] {
    let plan = context.plan
    let budgets = plan.scenario.phases.budgets
    guard !context.sources.isEmpty else {
      let budget = [plan.totals.budget]
      let caps = hasYears ? budgets.map { $0.amount } : budget
      // What was lost comes off the first years.
      var debt = plan.totals.lost
      let lost = caps.map { cap in
        let paid = min(debt, cap ?? debt)
        debt = debt - paid
        return paid
      }
      return [Source(name: context.words.oneBudget, measure: .cost, caps: caps, lost: lost)]
    }
    return FundingTable(plan).rows.enumerated().map { index, row in
      Source(
        name: context.sources[index], measure: .source(index), caps: row.cells.map(\.cap),
        lost: row.cells.map(\.lost))
    }
  }

  private mutating func add(_ source: Source, _ number: Int, total: Int) {
    let proposals = context.sources.isEmpty && !hasYears ? [] : paying(source.measure)
    let own = table.nextRow
    // The limit, what was lost, what is left, then the proposals.
    let hasLost = source.lost.contains { $0 > .zero }
    let firstItem = own + (hasLost ? 4 : 3)
    let amounts = years.enumerated().map { place, year in
      let sum = works.sum(source.measure, in: year)
      guard !proposals.isEmpty, let quantity = sum.quantity else { return sum }
      let range = CellReference.range(firstItem...(firstItem + proposals.count - 1), 2 + place)
      return AnnexCell.formula("SUM(\(range))", quantity)
    }
    add(.group, name: source.name, number: .text("\(number)"), amounts)
    setShare(own, of: total)
    let cap = table.nextRow
    let caps = source.caps.map { $0.map { .money($0) } ?? AnnexCell.text(context.words.noLimit) }
    add(.subtotal, name: context.words.limit, outline: 1, caps)
    if hasLost {
      add(.subtotal, name: context.words.lost, outline: 1, source.lost.map { .money($0) })
    }
    addLeft(source, own: own, cap: cap, lost: hasLost ? cap + 1 : nil)
    for index in proposals {
      let proposal = context.plan.proposals[index]
      let name = "\(context.shownID(proposal.id)): \(context.name(of: proposal))"
      let row = table.nextRow
      let amounts = years.map { year in
        year.map { works.sum(of: index, source.measure, in: $0) } ?? works.sum(of: index, source.measure)
      }
      add(.item, name: name, outline: 1, amounts)
      setShare(row, of: total)
    }
  }

  /// What a source still has: what is not spent in a year stays for the next where the scenario says so.
  private mutating func addLeft(_ source: Source, own: Int, cap: Int, lost: Int?) {
    let carries = context.plan.scenario.phases.carryOver
    var rest = Money.zero
    let row = table.nextRow
    var all: Money? = .zero
    let cells = years.enumerated().map { place, year in
      guard let has = source.caps[place] else {
        all = nil
        return AnnexCell.text(context.words.noLimit)
      }
      var paid = Money.zero
      if case .money(let money)? = works.sum(source.measure, in: year).quantity { paid = money }
      let column = 2 + place
      let now = has - source.lost[place] - paid
      rest = carries ? rest + now : now
      all = all.map { $0 + now }
      var formula = "\(CellReference.cell(cap, column))-\(CellReference.cell(own, column))"
      if let lost { formula += "-\(CellReference.cell(lost, column))" }
      if carries, place > 0 { formula = "\(CellReference.cell(row, column - 1))+\(formula)" }
      return .formula(formula, .money(rest))
    }
    add(.subtotal, name: context.words.left(carries: carries && hasYears), outline: 1, cells)
    // Over all years: what is left at their end, or the sum of what each year leaves.
    guard hasYears, let all else { return }
    var formula = "\(CellReference.cell(cap, totalColumn))-\(CellReference.cell(own, totalColumn))"
    if let lost { formula += "-\(CellReference.cell(lost, totalColumn))" }
    table.rows[row - AnnexTable.firstRow].cells[totalColumn] = .formula(formula, .money(all))
  }

  /// Indices of the proposals a source pays for.
  private func paying(_ measure: WorkMeasure) -> [Int] {
    context.plan.proposals.indices.filter { index in
      context.works[index].contains {
        WorksAnnex.amount(measure, context.plan.works[$0], context) > .zero
      }
    }
  }

  /// Adds a row with an amount a year and their sum.
  private mutating func add(
    _ kind: AnnexRow.Kind, name: String, number: AnnexCell = .empty, outline: Int = 0,
    _ amounts: [AnnexCell]
  ) {
    let row = table.nextRow
    var cells = [number, .text(name)] + amounts
    if hasYears {
      let quantities = amounts.compactMap(\.quantity)
      let range = CellReference.range(row: row, 2...(1 + years.count))
      cells.append(
        quantities.count == amounts.count
          ? .formula("SUM(\(range))", quantities.reduce(.money(.zero), +)) : amounts.last ?? .empty)
    }
    cells.append(.empty)
    table.rows.append(AnnexRow(kind: kind, cells: cells, outline: outline))
  }

  private mutating func setShare(_ row: Int, of total: Int) {
    let part = table.rows[row - AnnexTable.firstRow].cells[totalColumn].quantity?.value ?? 0
    let whole = table.rows[total - AnnexTable.firstRow].cells[totalColumn].quantity?.value ?? 0
    let bottom = CellReference.cell(total, totalColumn, fixed: true)
    table.rows[row - AnnexTable.firstRow].cells[totalColumn + 1] = .formula(
      "IF(\(bottom)>0,\(CellReference.cell(row, totalColumn))/\(bottom),0)",
      .share(whole > 0 ? part / whole : 0))
  }
}
