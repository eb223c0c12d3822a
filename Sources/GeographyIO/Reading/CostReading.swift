import DelimitedText
import Diagnostics
import Geography

extension DataSetReading {
  func readCosts(_ bytes: [UInt8]?) {
    guard let table = open(CostTable.schema, bytes) else { return }
    var index = IdentifierIndex<CostItem>(files: [CostTable.schema.file])
    var ranges: [CostItem: CostRange] = [:]
    table.forEachRow {
      guard let priced = table.choice(CostTable.item, CostItem.self) else { return }
      _ = table.identifier(CostTable.item, priced, into: &index)
      let written = table.text(CostTable.unit)
      let unit = priced.unit(in: country.currency)
      if !written.isEmpty, written != unit {
        table.report(
          CostTable.unit, kind: "unit of \(priced.rawValue)", "is not the unit of \(priced.rawValue)",
          remedy: "Write “\(unit)” and convert the values to it")
      }
      let middle = number(table, CostTable.base, priced)
      let range = CostRange(
        low: number(table, CostTable.low, priced) ?? middle ?? 0, base: middle ?? 0,
        high: number(table, CostTable.high, priced) ?? middle ?? 0,
        basis: table.choice(CostTable.basis, CostRange.Basis.self) ?? .unstated,
        source: table.text(CostTable.source))
      if middle != nil {
        checkOrder(range, table)
        checkPrice(range, of: priced, table)
      }
      ranges[priced] = range
    }
    for item in CostItem.allCases where ranges[item] == nil {
      guard let standard = item.standard else { continue }
      noteGatherer.add(
        Problem(
          .note, file: CostTable.schema.file, column: CostTable.item.name, value: item.rawValue,
          message: "this optional row is missing; \(DecimalText.of(standard.base)) "
            + "\(Message(unit: item.unit)) is taken",
          remedy: "Add it where a price is known"))
    }
    let missing = CostItem.allCases.filter { ranges[$0] == nil && $0.standard == nil }
    if table.has(CostTable.item), !missing.isEmpty {
      gatherer.add(
        Problem(
          file: CostTable.schema.file, column: CostTable.item.name,
          message: "rows are missing: \(missing.map(\.rawValue).joined(separator: ", "))",
          remedy: "Add them; every price is needed, and 0 is a price"))
    }
    costs = UnitCosts(ranges)
  }

  /// A value within the range that makes sense for its item.
  private func number(_ table: TableReader, _ column: Column, _ item: CostItem) -> Double? {
    guard let value = table.number(column) else { return nil }
    guard !item.range.contains(value) else { return value }
    let least = DecimalText.of(item.range.lowerBound)
    let greatest = DecimalText.of(item.range.upperBound)
    table.report(
      column, kind: "range of \(item.rawValue)", "makes no sense for \(item.rawValue)",
      remedy: "Write a value from \(least) to \(greatest) (\(Message(unit: item.unit)))")
    return nil
  }

  private func checkOrder(_ range: CostRange, _ table: TableReader) {
    if range.low > range.base {
      table.report(
        CostTable.low, kind: "order", "is above the base value \(DecimalText.of(range.base))",
        remedy: "Write low, base and high in rising order")
    }
    if range.high < range.base {
      table.report(
        CostTable.high, kind: "order", "is below the base value \(DecimalText.of(range.base))",
        remedy: "Write low, base and high in rising order")
    }
  }

  /// Warns of a price far from those that are known, such as one in thousand đồng. 0 is a price too.
  private func checkPrice(_ price: CostRange, of item: CostItem, _ table: TableReader) {
    let known = item.knownPrices
    let sane = known.lowerBound / CostItem.priceSpread...known.upperBound * CostItem.priceSpread
    for (column, value) in [
      (CostTable.base, price.base), (CostTable.low, price.low), (CostTable.high, price.high),
    ]
    where value != 0 && !sane.contains(value) {
      let least = DecimalText.of(known.lowerBound)
      let greatest = DecimalText.of(known.upperBound)
      table.warn(
        column, kind: "price of \(item.rawValue)", value: DecimalText.of(value),
        "is far from the \(least) to \(greatest) known for \(item.rawValue)",
        remedy: "Check the unit, \(Message(unit: item.unit)), and the digits")
      return
    }
  }
}
