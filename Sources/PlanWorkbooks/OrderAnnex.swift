import Geography
import Investment
import PlanWords
import Spreadsheet

/// Annex II of a plan without years: the order to build in as the money comes, with running totals.
struct OrderAnnex {
  private(set) var table: AnnexTable

  private enum Column: Hashable, CaseIterable {
    case rank, name, id, place, households, cost, running, share, benefit, runningBenefit, entry, loss
  }

  init(_ context: BookContext, _ works: WorksAnnex) {
    let plan = context.plan
    let hasFigures = plan.proposals.contains { $0.entryBudget != nil || $0.replacementLoss != nil }
    let columns = Column.allCases.filter { hasFigures || ($0 != .entry && $0 != .loss) }
    let headings = context.words.orderHeadings
    var table = context.table(
      .order,
      columns: columns.map { column in
        switch column {
        case .rank: AnnexColumn(heading: headings.rank, width: 7, alignment: .centre)
        case .name: AnnexColumn(heading: headings.name, width: 34, alignment: .left)
        case .id: AnnexColumn(heading: headings.id, width: 11, alignment: .left)
        case .place: AnnexColumn(heading: headings.place, width: 15, alignment: .left)
        case .households: AnnexColumn(heading: headings.households, width: 9)
        case .cost: AnnexColumn(heading: headings.cost, width: 12)
        case .running: AnnexColumn(heading: headings.running, width: 13)
        case .share: AnnexColumn(heading: headings.share, width: 9)
        case .benefit: AnnexColumn(heading: headings.benefit, width: 11)
        case .runningBenefit: AnnexColumn(heading: headings.runningBenefit, width: 12)
        case .entry: AnnexColumn(heading: headings.entry, width: 12)
        case .loss: AnnexColumn(heading: headings.loss, width: 11)
        }
      })
    func place(_ column: Column) -> Int { columns.firstIndex(of: column) ?? 0 }
    func cell(_ row: Int, _ column: Column, fixed: Bool = false) -> String {
      CellReference.cell(row, place(column), fixed: fixed)
    }
    let total = table.nextRow
    table.rows.append(AnnexRow(kind: .total, cells: columns.map { _ in .empty }))
    let all = context.works.flatMap { $0 }.map { plan.works[$0].cost }.total()
    var spent = Money.zero
    var gained = Benefit.zero
    for (index, proposal) in plan.proposals.enumerated() {
      let row = table.nextRow
      let cost = works.sum(of: index, .cost)
      if case .money(let money)? = cost.quantity { spent += money }
      gained += proposal.benefit
      func running(_ own: Column, _ sum: Column, _ quantity: Quantity) -> AnnexCell {
        .formula(index == 0 ? cell(row, own) : "\(cell(row - 1, sum))+\(cell(row, own))", quantity)
      }
      let whole = cell(total, .cost, fixed: true)
      let share = all.dong > 0 ? Double(spent.dong) / Double(all.dong) : 0
      table.rows.append(
        AnnexRow(
          kind: .item,
          cells: columns.map { column in
            switch column {
            case .rank: .count(proposal.rank)
            case .name: .text(context.name(of: proposal))
            case .id: .text(context.shownID(proposal.id))
            case .place: .text(context.communes(of: proposal))
            case .households: .count(proposal.households)
            case .cost: cost
            case .running: running(.cost, .running, .money(spent))
            case .share: .formula("IF(\(whole)>0,\(cell(row, .running))/\(whole),0)", .share(share))
            case .benefit: .number(.benefit(proposal.benefit))
            case .runningBenefit: running(.benefit, .runningBenefit, .benefit(gained))
            case .entry: proposal.entryBudget.map { .money($0) } ?? .empty
            case .loss: proposal.replacementLoss.map { .number(.benefit($0)) } ?? .empty
            }
          }))
    }
    table.setTotal(
      total, over: total + 1, [1: .text(context.words.grandTotal)],
      sums: [
        place(.households): .count(0), place(.cost): .money(.zero), place(.benefit): .benefit(.zero),
      ])
    table.notes = [context.words.orderNote(hasFigures: hasFigures), context.words.signature]
    self.table = table
  }

  /// What the proposals cost together, from another sheet: the sum over the rows that have a number.
  var listed: AnnexCell { table.sumOfItems(5) }
}
