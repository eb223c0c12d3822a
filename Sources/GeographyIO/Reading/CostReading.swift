import DelimitedText
import Diagnostics
import Geography

extension DataSetReading {
  func readCosts(_ bytes: [UInt8]?) {
    guard let table = open(CostTable.schema, bytes) else { return }
    let item = table.field(CostTable.item)
    let unit = table.field(CostTable.unit)
    let low = table.field(CostTable.low)
    let base = table.field(CostTable.base)
    let high = table.field(CostTable.high)
    let basis = table.field(CostTable.basis)
    let source = table.field(CostTable.source)
    var index = IdentifierIndex<CostItem>(files: [CostTable.schema.file])
    var ranges: [CostItem: CostRange] = [:]
    table.forEachRow {
      guard let priced = table.choice(item, CostItem.self) else { return }
      _ = table.identifier(item, priced, into: &index)
      let written = table.text(unit)
      if !written.isEmpty, written != priced.unit {
        table.report(
          unit, kind: "unit of \(priced.rawValue)", "is not the unit of \(priced.rawValue)",
          remedy: "Write “\(priced.unit)” and convert the values to it")
      }
      let middle = number(table, base, priced)
      let range = CostRange(
        low: number(table, low, priced) ?? middle ?? 0, base: middle ?? 0,
        high: number(table, high, priced) ?? middle ?? 0,
        basis: table.choice(basis, CostRange.Basis.self) ?? .unstated, source: table.text(source))
      if middle != nil { checkOrder(range, table, low, high) }
      ranges[priced] = range
    }
    for item in CostItem.allCases where ranges[item] == nil {
      guard let standard = item.standard else { continue }
      notes.add(
        Problem(
          .warning, file: CostTable.schema.file, column: CostTable.item.name, value: item.rawValue,
          message: "this optional row is missing; \(DecimalText.of(standard.base)) \(item.unit) is taken",
          remedy: "Add it where a price is known"))
    }
    let missing = CostItem.allCases.filter { ranges[$0] == nil && $0.standard == nil }
    if table.field(CostTable.item).position != nil, !missing.isEmpty {
      gatherer.add(
        Problem(
          file: CostTable.schema.file, column: CostTable.item.name,
          message: "rows are missing: \(missing.map(\.rawValue).joined(separator: ", "))",
          remedy: "Add them; every price is needed, and 0 is a price"))
    }
    costs = UnitCosts(ranges)
  }

  /// A value within the range that makes sense for its item.
  private func number(_ table: TableReader, _ field: TableReader.Field, _ item: CostItem) -> Double? {
    guard let value = table.number(field) else { return nil }
    guard !item.range.contains(value) else { return value }
    let least = DecimalText.of(item.range.lowerBound)
    let greatest = DecimalText.of(item.range.upperBound)
    table.report(
      field, kind: "range of \(item.rawValue)", "makes no sense for \(item.rawValue)",
      remedy: "Write a value from \(least) to \(greatest) (\(item.unit))")
    return nil
  }

  private func checkOrder(
    _ range: CostRange, _ table: TableReader, _ low: TableReader.Field, _ high: TableReader.Field
  ) {
    if range.low > range.base {
      table.report(
        low, kind: "order", "is above the base value \(DecimalText.of(range.base))",
        remedy: "Write low, base and high in rising order")
    }
    if range.high < range.base {
      table.report(
        high, kind: "order", "is below the base value \(DecimalText.of(range.base))",
        remedy: "Write low, base and high in rising order")
    }
  }
}
