import Geography
import Spreadsheet

/// Writes the sheet of villages and keeps where each came to stand.
struct VillageSheetWriter {
  private let layout: MessyLayout
  private let province: SampleProvince
  private let cells: MessyCells
  private var numbers: SeededNumbers
  private var row = 0
  /// Of the households that stand as numbers: a spreadsheet leaves texts out of a sum.
  private var sum = 0.0

  init(_ layout: MessyLayout, _ province: SampleProvince, _ numbers: SeededNumbers) throws {
    self.layout = layout
    self.province = province
    self.numbers = numbers
    cells = try MessyCells(layout)
  }

  private static var bold: CellStyle {
    var style = MessyCells.plain
    style.isBold = true
    style.horizontal = .centre
    style.wraps = true
    style.hasBorder = true
    return style
  }

  mutating func write(to workbook: Workbook) throws -> [SampleVillage] {
    let sheet = try workbook.addSheet(named: layout.village)
    try writeTitles(to: sheet)
    try writeHeadings(to: sheet)
    var written: [SampleVillage] = []
    let first = row
    for (index, commune) in province.communes.enumerated() {
      if layout.communePlace != .column { try writeCommune(commune, index, to: sheet) }
      for village in province.villages where village.communeCode == commune.code {
        written.append(try write(village, of: commune, number: written.count + 1, to: sheet))
      }
    }
    try writeEnd(to: sheet, from: first)
    return written
  }

  private mutating func writeTitles(to sheet: Sheet) throws {
    let titles = [
      "UBND TỈNH ĐIỆN BIÊN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
      "DANH SÁCH THÔN, BẢN (VÍ DỤ: THÔN BẢN KHÔNG CÓ THẬT)", "(Kèm theo Công văn số     /SKHCN-VT)",
      "Đơn vị tính: như tiêu đề cột",
    ]
    let shown = layout.titleRows < 3 ? [titles[0], titles[2]] : Array(titles.prefix(layout.titleRows))
    for title in shown {
      try sheet.merge(title, rows: row...row, columns: 0...(layout.columns.count - 1), Self.bold)
      row += 1
    }
    // An empty row parts titles from headings.
    row += 1
  }

  /// Two rows: a heading of its own reaches over both, two that belong together have one over them.
  private mutating func writeHeadings(to sheet: Sheet) throws {
    var column = 0
    while column < layout.columns.count {
      let field = layout.columns[column]
      let words = layout.words[field] ?? ""
      if let group = layout.group(of: field) {
        try sheet.merge(group, rows: row...row, columns: column...(column + 1), Self.bold)
        try sheet.write(.text(words), row: row + 1, column: column, Self.bold)
        let next = layout.words[layout.columns[column + 1]] ?? ""
        try sheet.write(.text(next), row: row + 1, column: column + 1, Self.bold)
        column += 2
      } else {
        try sheet.merge(words, rows: row...(row + 1), columns: column...column, Self.bold)
        column += 1
      }
    }
    row += 2
    guard layout.hasNumberRow else { return }
    for column in layout.columns.indices {
      try sheet.write(.text("(\(column + 1))"), row: row, column: column, Self.bold)
    }
    row += 1
  }

  private mutating func writeCommune(_ commune: SampleCommune, _ index: Int, to sheet: Sheet) throws {
    let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"]
    let name = cells.name(
      "\(commune.type) \(isHeadedByFormerName(commune) ? commune.formerName : commune.name)")
    try sheet.write(.text(numerals[index]), row: row, column: 0, Self.bold)
    let text = layout.isUpperCaseCommunes ? name.uppercased() : name
    try sheet.write(.text(text), row: row, column: nameColumn, Self.bold)
    row += 1
  }

  /// Where only rows name communes, one of them still stands over its villages by the name of before July 2025.
  private func isHeadedByFormerName(_ commune: SampleCommune) -> Bool {
    layout.communePlace == .rows && commune.code == province.communes[2].code
  }

  private var nameColumn: Int { layout.columns.firstIndex(of: .name) ?? 1 }

  private mutating func write(
    _ village: SampleVillage, of commune: SampleCommune, number: Int, to sheet: Sheet
  ) throws -> SampleVillage {
    var written = village
    if layout.communePlace == .rows { written.usesOldCommune = isHeadedByFormerName(commune) }
    let (first, second, read) = cells.place(village, &numbers)
    written.coordinate = read
    for (column, field) in layout.columns.enumerated() {
      let (value, style) = cell(field, written, commune, number, first, second)
      if value != .empty { try sheet.write(value, row: row, column: column, style) }
    }
    row += 1
    written.row = row
    return written
  }

  private mutating func cell(
    _ field: MessyField, _ village: SampleVillage, _ commune: SampleCommune, _ number: Int,
    _ first: CellValue, _ second: CellValue
  ) -> (CellValue, CellStyle) {
    let plain = MessyCells.plain
    switch field {
    case .number: return (.number(Double(number)), plain)
    case .name: return (.text(cells.name(village.name)), plain)
    case .commune:
      let name = village.usesOldCommune ? commune.formerName : commune.name
      return (.text(cells.name(numbers.chance(50) ? "Xã \(name)" : name)), plain)
    case .households:
      let written = cells.count(village.households, unit: "hộ", &numbers)
      if case .number(let value) = written.0 { sum += value }
      return written
    case .population: return cells.count(village.population, unit: "người", &numbers)
    case .first: return (first, plain)
    case .second: return (second, plain)
    case .minority: return cells.share(village.ethnicMinorityShare, &numbers)
    case .poverty: return cells.share(village.povertyRate, &numbers)
    case .mobile: return cells.flag(village.hasMobileBroadband)
    case .fibre: return cells.flag(village.hasFibre)
    case .difficult: return cells.flag(village.isSpeciallyDifficult)
    case .school: return cells.flag(village.hasSchool)
    case .note: return (numbers.chance(10) ? .text("Số liệu ví dụ") : .empty, plain)
    }
  }

  /// Sums, then notes and who signs.
  private mutating func writeEnd(to sheet: Sheet, from first: Int) throws {
    if layout.hasSums, let column = layout.columns.firstIndex(of: .households) {
      try sheet.write(.text("Tổng cộng"), row: row, column: nameColumn, Self.bold)
      let range = CellReference.range(first...(row - 1), column)
      try sheet.write(.formula("=SUM(\(range))", result: sum), row: row, column: column, Self.bold)
      row += 1
    }
    row += 1
    let notes = [
      "Ghi chú: thôn bản trong danh sách này do noiban đặt ra để thử, không có thật.",
      "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)",
    ]
    for note in notes {
      try sheet.write(.text(note), row: row, column: 1, MessyCells.plain)
      row += 1
    }
  }
}
