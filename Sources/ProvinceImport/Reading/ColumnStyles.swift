import ColumnMapping
import SourceTables
import SurveyValues

/// How the numbers of each column of a table are written, decided once from all of its cells.
struct ColumnStyles {
  private var styles: [ImportField: NumberStyle] = [:]
  private var ticks: Set<ImportField> = []
  private var inverted: Set<ImportField> = []
  private var scales: [ImportField: ShareScale] = [:]

  init(_ table: RoleTable) {
    for column in table.mapping.columns {
      guard let field = column.field else { continue }
      if ColumnStyles.flags.contains(field), InvertedHeading.denies(column.heading) { inverted.insert(field) }
      if ColumnStyles.flags.contains(field), ColumnStyles.holdsTicks(table, column.index) {
        ticks.insert(field)
      }
      guard ColumnStyles.numbers.contains(field) else { continue }
      let cells = table.records.lazy.map { $0[column.index] }
      let style = NumberStyle.decide(cells)
      styles[field] = style
      if field == .ethnicMinorityShare || field == .povertyRate {
        let scale = ShareScale.decide(cells, heading: column.heading, style: style)
        // Whole numbers above 1 under a heading that speaks of no rate may be counts.
        let mayCount =
          scale == .percent && !ColumnStyles.speaksOfRate(column.heading)
          && !ColumnStyles.holdsFractions(cells, style)
        scales[field] = mayCount ? .unknown : scale
      }
    }
  }

  /// The style of a field's column; unknown where there is none.
  subscript(field: ImportField) -> NumberStyle { styles[field] ?? .unknown }

  /// Whether a field's heading asks for what is not there, so that a yes means no.
  func isInverted(_ field: ImportField) -> Bool { inverted.contains(field) }

  /// Whether the shares of a field's column are percents.
  func scale(_ field: ImportField) -> ShareScale { scales[field] ?? .unknown }

  /// Whether a field's column holds nothing but ticks, so that an empty cell is a no.
  func isTicked(_ field: ImportField) -> Bool { ticks.contains(field) }

  private static func holdsTicks(_ table: RoleTable, _ column: Int) -> Bool {
    var ticks = 0
    var others = 0
    for row in table.records where !row[column].isEmpty {
      let mark = row[column].shown.trimmingBlanks.lowercased()
      if marks.contains(mark) {
        ticks += 1
      } else if mark.unicodeScalars.allSatisfy({
        ("0"..."9").contains($0) || "().".unicodeScalars.contains($0)
      }) {
        // How many there are, in a row of sums, or the number of the column.
        others += 1
      } else if row.cells.count(where: { !$0.isEmpty }) > 3 {
        // The words of a remark below the table do not count; an answer in words does.
        return false
      }
    }
    return ticks > 0 && others <= max(3, ticks / 3)
  }

  private static let marks: Set<String> = ["x", "✓", "✔", "√", "v", "+"]

  private static func holdsFractions(_ cells: some Sequence<SourceCell>, _ style: NumberStyle) -> Bool {
    cells.contains { cell in
      guard let number = try? SurveyNumber.decimal(cell, style: style, expected: 0...100) else {
        return false
      }
      return number.value != number.value.rounded()
    }
  }

  private static func speaksOfRate(_ heading: String) -> Bool {
    let folded = FoldedText.of(heading)
    return heading.contains("%")
      || ["ty le", "ti le", "phan tram", "share", "rate", "percent", "pct", "taux", "taxa"].contains {
        folded.contains($0)
      }
  }

  private static let flags: Set<ImportField> = [
    .border, .speciallyDifficult, .mobile, .mobile2G, .mobile3G, .mobile4G, .fixed, .school, .clinic,
    .communeOffice,
  ]

  private static let numbers: Set<ImportField> = [
    .households, .population, .elevation, .ethnicMinorityShare, .ethnicMinorityPeople,
    .ethnicMinorityHouseholds, .povertyRate,
    .poorHouseholds, .latitude,
    .longitude, .x, .y, .height, .length, .area, .low, .base, .high,
  ]
}
