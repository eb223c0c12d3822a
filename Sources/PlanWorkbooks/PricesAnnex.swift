import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios
import Spreadsheet

/// Annex V: the price list with its ranges, what each price rests on, and the price the plan was made with.
struct PricesAnnex {
  private(set) var table: AnnexTable

  init(_ context: BookContext) {
    let headings = context.words.priceHeadings
    var table = context.table(
      .prices,
      columns: [
        AnnexColumn(heading: headings.number, width: 6, alignment: .centre),
        AnnexColumn(heading: headings.item, width: 40, alignment: .left),
        AnnexColumn(heading: headings.unit, width: 20, alignment: .left),
        AnnexColumn(heading: headings.low, band: headings.range, width: 10),
        AnnexColumn(heading: headings.base, band: headings.range, width: 10),
        AnnexColumn(heading: headings.high, band: headings.range, width: 10),
        AnnexColumn(heading: headings.ofScenario, width: 12),
        AnnexColumn(heading: headings.used, width: 12),
        AnnexColumn(heading: headings.basis, width: 16, alignment: .left),
        AnnexColumn(heading: headings.source, width: 48, alignment: .left),
      ])
    table.unit = context.words.priceUnit
    let costs = context.dossier.geography.costs
    for (index, item) in CostItem.allCases.enumerated() {
      let range = costs[item]
      let own = context.plan.scenario.costs[item]
      func price(_ value: Double) -> Quantity { item.isShare ? .share(value) : .price(value) }
      let row = table.nextRow
      let (base, scenario) = (CellReference.cell(row, 4), CellReference.cell(row, 6))
      table.rows.append(
        AnnexRow(
          kind: .item,
          cells: [
            .count(index + 1), .text(context.words.itemName(item)), .text(context.words.unitName(item)),
            .number(price(range.low)), .number(price(range.base)), .number(price(range.high)),
            own.map { .number(price($0)) } ?? .empty,
            .formula("IF(ISNUMBER(\(scenario)),\(scenario),\(base))", price(own ?? range.base)),
            .text(context.words.basis(range.basis)),
            .text(TerminalText.shown(range.source, width: 300)),
          ]))
    }
    table.notes = [context.words.priceNote]
    self.table = table
  }
}
