import Geography
import Investment
import PlanWords
import Scenarios
import Spreadsheet

/// Annex II of a plan with years: what is spent on each proposal in each year.
struct PhasingAnnex {
  private(set) var table: AnnexTable
  private let context: BookContext

  private static let yearColumn = 6

  init(_ context: BookContext, _ works: WorksAnnex, _ villages: VillagesAnnex) {
    self.context = context
    let words = context.words
    let years = context.years
    let headings = words.phasingHeadings
    var columns = [
      AnnexColumn(heading: headings.number, width: 6, alignment: .centre),
      AnnexColumn(heading: headings.name, width: 34, alignment: .left),
      AnnexColumn(heading: headings.id, width: 11, alignment: .left),
      AnnexColumn(heading: headings.place, width: 14, alignment: .left),
      AnnexColumn(heading: headings.period, width: 11, alignment: .centre),
      AnnexColumn(heading: headings.cost, width: 12),
    ]
    columns += years.map { AnnexColumn(heading: "\($0)", band: headings.byYear, width: 11) }
    columns.append(AnnexColumn(heading: headings.lead, width: 20, alignment: .left))
    var table = context.table(.phasing, columns: columns)
    func empty(_ kind: AnnexRow.Kind) -> AnnexRow { AnnexRow(kind: kind, cells: columns.map { _ in .empty }) }

    let first = PhasingAnnex.yearColumn
    let total = table.nextRow
    table.rows.append(empty(.total))
    table.rows += PhasingAnnex.summary(
      context, works, villages, total: total, empty: empty(.subtotal))
    let firstGroup = table.nextRow

    var sums: [Int: Quantity] = [5: .money(.zero)]
    for index in years.indices { sums[first + index] = .money(.zero) }
    let ends = years.map { Optional($0) } + [nil]
    var group = 0
    for end in ends {
      let members = context.plan.proposals.indices.filter { context.plan.proposals[$0].year == end }
      guard !members.isEmpty else { continue }
      group += 1
      let start = table.nextRow + 1
      let items = members.enumerated().map { number, index in
        PhasingAnnex.row(index, number + 1, start + number, works, context)
      }
      table.addGroup(
        [0: .text(RomanNumeral.text(group)), 1: .text(end.map(words.completed) ?? "—")], items: items,
        sums: sums)
    }
    table.setTotal(total, over: firstGroup, [1: .text(words.grandTotal)], sums: sums)
    table.notes.append(words.signature)
    self.table = table
  }

  /// What the proposals cost together, from another sheet: the sum over the rows that have a number.
  var listed: AnnexCell { table.sumOfItems(5) }

  /// The rows under the total: budget, running total and share of each year, villages that gain a service.
  private static func summary(
    _ context: BookContext, _ works: WorksAnnex, _ villages: VillagesAnnex, total: Int, empty: AnnexRow
  ) -> [AnnexRow] {
    let words = context.words
    let years = context.years
    let budgets = context.plan.scenario.phases.budgets
    let span = yearColumn...(yearColumn + years.count - 1)
    func row(_ offset: Int, _ name: String, sum: Quantity?, _ cell: (Int, Int) -> AnnexCell) -> AnnexRow {
      var row = empty
      let line = total + offset
      row.cells[1] = .text(name)
      for index in years.indices { row.cells[yearColumn + index] = cell(index, line) }
      if let sum { row.cells[5] = .formula("SUM(\(CellReference.range(row: line, span)))", sum) }
      return row
    }
    let spent = years.map { works.sum(.cost, in: $0).quantity ?? .money(.zero) }
    let all = spent.reduce(.money(.zero), +)
    let mobile = years.map { year in villages.count(.year(.mobile), in: year) { $0.mobileYear } }
    let fixed = years.map { year in villages.count(.year(.fixed), in: year) { $0.fixedYear } }
    func sum(_ cells: [AnnexCell]) -> Quantity { cells.compactMap(\.quantity).reduce(.count(0), +) }
    return [
      row(1, words.yearBudget, sum: .money(budgets.map(\.amount).total())) { index, _ in
        .money(budgets[index].amount)
      },
      row(2, words.runningTotal, sum: nil) { index, line in
        let column = yearColumn + index
        let own = CellReference.cell(total, column)
        let running = spent[...index].reduce(.money(.zero), +)
        return index == 0
          ? .formula(own, running) : .formula("\(CellReference.cell(line, column - 1))+\(own)", running)
      },
      row(3, words.shareOfTotal, sum: nil) { index, _ in
        let share = all.value > 0 ? spent[index].value / all.value : 0
        let whole = CellReference.cell(total, 5, fixed: true)
        return .formula(
          "IF(\(whole)>0,\(CellReference.cell(total, yearColumn + index))/\(whole),0)", .share(share))
      },
      row(4, words.villagesGainingMobile, sum: sum(mobile)) { index, _ in mobile[index] },
      row(5, words.villagesGainingFibre, sum: sum(fixed)) { index, _ in fixed[index] },
    ]
  }

  private static func row(
    _ index: Int, _ number: Int, _ line: Int, _ works: WorksAnnex, _ context: BookContext
  ) -> AnnexRow {
    let proposal = context.plan.proposals[index]
    let years = context.years
    let amounts = years.map { works.sum(of: index, .cost, in: $0) }
    let sum = amounts.compactMap(\.quantity).reduce(.money(.zero), +)
    let span = yearColumn...(yearColumn + max(0, years.count - 1))
    let cells: [AnnexCell] =
      [
        .count(number), .text(context.name(of: proposal)), .text(context.shownID(proposal.id)),
        .text(context.communes(of: proposal)), .text(context.period(of: index)),
        .formula("SUM(\(CellReference.range(row: line, span)))", sum),
      ] + amounts
      + [.text(context.shown(proposal.lead))]
    return AnnexRow(kind: .item, cells: cells, outline: 1)
  }
}
