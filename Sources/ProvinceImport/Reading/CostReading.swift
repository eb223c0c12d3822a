import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// Reads price lists: what a list says replaces what the price list it starts from has.
struct CostReading {
  /// Items that a list gave a price.
  private(set) var listed: Set<CostItem> = []

  mutating func read(_ tables: [RoleTable], into costs: inout UnitCosts, _ log: inout ImportLog) {
    for table in tables {
      var sorting = RowSorting(table.mapping, of: table.table, isCommune: { _ in false })
      let styles = ColumnStyles(table)
      for row in table.records where sorting.kind(of: row) == .record {
        read(RowReading(table: table, row: row, styles: styles), &costs, &log)
      }
    }
  }

  private mutating func read(_ reading: RowReading, _ costs: inout UnitCosts, _ log: inout ImportLog) {
    let text = reading.text(.item, &log)
    let row = reading.row.number
    guard let item = CostItem(rawValue: text) else {
      let nearest = NearestName.to(text, among: CostItem.allCases.map(\.rawValue))
      log.refuse(
        reading.table.problem(
          row: row, field: .item, value: text, "is no item of the price list",
          remedy: nearest.map { "Did you mean \($0)?" }
            ?? "Use the items of the sheet that noiban template writes"))
      return
    }
    let unit = reading.text(.unit, &log)
    guard unit.isEmpty || PriceUnit.isThat(of: item, unit) else {
      log.refuse(
        reading.table.problem(
          row: row, field: .unit, value: unit, "is another unit than that of \(item.rawValue)",
          remedy: "Give the price in \(item.unit)"))
      return
    }
    guard let base = reading.decimal(.base, 0...1_000_000, &log) else {
      log.tell(
        reading.table.line(
          .left, row: row, from: text, why: "it has no price; the one of the list it starts from stays"))
      return
    }
    let low = reading.decimal(.low, 0...1_000_000, &log) ?? base
    let high = reading.decimal(.high, 0...1_000_000, &log) ?? base
    guard low <= base, base <= high else {
      log.refuse(
        reading.table.problem(
          row: row, field: .base, value: "\(base)", "does not lie between its low and its high price",
          remedy: "Write low, base and high in this order of size"))
      return
    }
    costs[item] = CostRange(
      low: low, base: base, high: high,
      basis: CostRange.Basis(rawValue: reading.text(.basis, &log)) ?? .unstated,
      source: reading.text(.source, &log))
    listed.insert(item)
    log.tell(reading.table.line(.taken, row: row, from: text, to: item.rawValue))
  }
}

/// Units of prices as lists write them.
enum PriceUnit {
  /// What a unit is of, and by which words lists say it.
  private static let parts: [(sign: String, words: [String])] = [
    ("million", ["trieu", "million", "tr"]), ("km", ["km"]), ("household", ["ho", "household"]),
    ("per village", ["thon", "ban", "village"]), ("per site", ["tram", "site", "cot"]),
    ("per hop", ["chang", "hop", "tuyen"]),
    ("per year", ["nam", "year", "annum"]),
  ]

  /// Whether a unit is the one that an item must be given in: it has a word for each of its parts, and millions only
  /// where it has.
  static func isThat(of item: CostItem, _ text: String) -> Bool {
    if text == item.unit { return true }
    let words = Set(FoldedText.of(text).split(separator: " ").map(String.init))
    return parts.allSatisfy { part in
      let isPart = item.unit.contains(part.sign)
      let isSaid = part.words.contains { words.contains($0) }
      return isPart ? isSaid : part.sign != "million" || !isSaid
    }
  }
}
