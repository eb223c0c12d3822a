import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// Reads the rows of village lists as drafts.
struct VillageReading {
  private let tables: [RoleTable]
  private let isCommune: (String) -> Bool
  private(set) var drafts: [VillageDraft] = []

  init(_ tables: [RoleTable], isCommune: @escaping (String) -> Bool) {
    self.tables = tables
    self.isCommune = isCommune
  }

  mutating func read(_ log: inout ImportLog) {
    for (index, table) in tables.enumerated() { read(table, index, &log) }
  }

  /// What is carried from the rows above: the commune and district whose group a row is in, or whose merged cell
  /// reaches over it.
  private struct Group {
    var commune = ""
    var district = ""
    /// The commune of the last row that names one, where a list leaves it out below.
    var last = ""
    var lastRow = 0
    /// The communes of merged cells, by row.
    var merged: [Int: String] = [:]
  }

  private mutating func read(_ table: RoleTable, _ index: Int, _ log: inout ImportLog) {
    var sorting = RowSorting(table.mapping, of: table.table, isCommune: isCommune)
    var group = Group()
    if table.mapping[.commune] == nil, isCommune(table.table.layer) { group.commune = table.table.layer }
    group.merged = table.mergedTexts(.commune)
    let isSparse = isCommuneSparse(table)
    let styles = ColumnStyles(table)
    for row in table.records {
      switch sorting.kind(of: row) {
      case .group(let text):
        let unit = FoldedText.of(text)
        if ["huyen ", "thi xa ", "thanh pho ", "tp ", "quan ", "district "].contains(where: {
          unit.hasPrefix($0)
        }), !isCommune(text) {
          group.district = text
        } else {
          group.commune = text
        }
        log.tell(
          table.line(
            .left, row: row.number, from: text,
            why: "a group's heading, taken as the commune of the rows below it"))
      case .total:
        log.tell(
          table.line(.left, row: row.number, from: VillageReading.summary(row), why: "a sum of other rows"))
      case .note:
        log.tell(
          table.line(.left, row: row.number, from: VillageReading.summary(row), why: "a remark, not a record")
        )
      case .columnNumbers: log.tell(table.line(.left, row: row.number, why: "a row of column numbers"))
      case .repeatedHeadings: log.tell(table.line(.left, row: row.number, why: "the headings once more"))
      case .record:
        record(RowReading(table: table, row: row, styles: styles), index, isSparse, &group, &log)
      }
    }
  }

  /// Whether the list writes a commune in the first row of its villages only.
  private func isCommuneSparse(_ table: RoleTable) -> Bool {
    guard let column = table.mapping[.commune] else { return false }
    var filled = 0
    var empty = 0
    for row in table.records.prefix(2_000) {
      if row[column].isEmpty { empty += 1 } else { filled += 1 }
    }
    return filled > 0 && empty > filled / 3
  }

  private mutating func record(
    _ reading: RowReading, _ table: Int, _ isSparse: Bool, _ group: inout Group,
    _ log: inout ImportLog
  ) {
    let role = reading.table
    tellBeyondHeadings(reading, &log)
    var draft = VillageDraft(table: table, row: reading.row.number)
    draft.name = name(reading, &log)
    draft.id = reading.text(.id, &log)
    guard !draft.name.isEmpty || !draft.id.isEmpty else {
      log.tell(
        role.line(
          .left, row: draft.row, from: VillageReading.summary(reading.row),
          why: "it has neither a name nor an identifier"))
      return
    }
    if draft.name.isEmpty { draft.name = draft.id }
    draft.communeText = reading.text(.commune, &log)
    draft.communeCode = reading.text(.communeCode, &log)
    draft.district = reading.text(.district, &log)
    carry(&group, into: &draft, role, isSparse, &log)
    if reading.row.isHidden {
      log.tell(
        role.line(
          .mapped, row: draft.row, from: draft.name, to: draft.name,
          why: "the sheet hides the row; it is taken all the same"))
    }
    quantities(reading, &draft, &log)
    services(reading, &draft, &log)
    drafts.append(draft)
  }

  /// Values behind the last heading: in text they are what a comma in a name or number leaves, and shift the others.
  private func tellBeyondHeadings(_ reading: RowReading, _ log: inout ImportLog) {
    guard let last = reading.table.mapping.columns.last?.index, reading.row.cells.count > last + 1 else {
      return
    }
    let beyond = reading.row.cells[(last + 1)...].filter { !$0.isEmpty }
    guard let first = beyond.first else { return }
    guard reading.table.table.kind == .delimited else {
      log.tell(
        reading.table.line(
          .left, row: reading.row.number, from: first.shown, why: "it stands behind the last heading"))
      return
    }
    log.refuse(
      reading.table.problem(
        row: reading.row.number, value: first.shown, "the row has more values than there are headings",
        remedy: "Put values that hold the separator into quotes, or take out what is too much"))
  }

  /// Its name; what stands there, told apart by an identifier, where a list of points of interest has no names.
  private func name(_ reading: RowReading, _ log: inout ImportLog) -> String {
    let name = reading.text(.name, &log)
    let kind = reading.text(.placeKind, &log)
    guard name.isEmpty || name == kind else { return name }
    let id = reading.text(.id, &log)
    return id.isEmpty || kind.isEmpty ? kind : "\(kind) \(id)"
  }

  private func carry(
    _ group: inout Group, into draft: inout VillageDraft, _ table: RoleTable, _ isSparse: Bool,
    _ log: inout ImportLog
  ) {
    if draft.district.isEmpty { draft.district = group.district }
    if !draft.communeText.isEmpty {
      group.last = draft.communeText
      group.lastRow = draft.row
      return
    }
    guard draft.communeCode.isEmpty else { return }
    if let merged = group.merged[draft.row] {
      draft.communeText = merged
    } else if !group.commune.isEmpty {
      draft.communeText = group.commune
    } else if isSparse, !group.last.isEmpty {
      draft.communeText = group.last
      log.tell(
        table.line(
          .mapped, row: draft.row, column: table.mapping[.commune], to: group.last,
          why: "empty; taken from row \(group.lastRow), the last that names a commune"))
    }
  }

  private func quantities(
    _ reading: RowReading, _ draft: inout VillageDraft, _ log: inout ImportLog
  ) {
    draft.households = reading.whole(.households, 0...20_000, &log)
    draft.population = reading.whole(.population, 0...100_000, &log)
    for (value, path, field) in [
      (draft.households, \VillageDraft.households, ImportField.households),
      (draft.population, \VillageDraft.population, .population),
    ] where value == 0 {
      draft[keyPath: path] = nil
      log.tell(
        reading.table.line(
          .mapped, row: draft.row, column: reading.table.mapping[field], from: "0",
          why: "0 is taken as not known, since nobody would live there"))
    }
    draft.elevation = reading.decimal(.elevation, -500...9_000, &log)
    draft.ethnicMinorityShare =
      share(.ethnicMinorityShare, .ethnicMinorityPeople, draft.population, reading, &log)
      ?? share(.ethnicMinorityShare, .ethnicMinorityHouseholds, draft.households, reading, &log)
    draft.povertyRate = share(.povertyRate, .poorHouseholds, draft.households, reading, &log)
    draft.region = reading.value(.region, &log) { cell throws(NotUnderstood) in try SurveyAnswer.region(cell)
    }
    draft.isBorder = reading.flag(.border, &log)
    draft.isSpeciallyDifficult = reading.flag(.speciallyDifficult, &log)
  }

  /// A share as a column has it, or of a count over what it is a part of.
  private func share(
    _ field: ImportField, _ count: ImportField, _ whole: Int?, _ reading: RowReading, _ log: inout ImportLog
  ) -> Double? {
    if let share = reading.share(field, &log) {
      return share
    }
    let part = reading.whole(count, 0...100_000, &log)
    guard let part, let whole, whole > 0 else { return nil }
    guard part <= whole else {
      log.refuse(
        reading.table.problem(
          row: reading.row.number, field: count, value: "\(part)",
          "is more than the \(count: whole) it is a part of",
          remedy: "Correct one of the two"))
      return nil
    }
    return (Double(part) / Double(whole) * 1000).rounded() / 1000
  }

  private func services(_ reading: RowReading, _ draft: inout VillageDraft, _ log: inout ImportLog) {
    let services = ServiceReading(reading)
    let before = log.problems.problems.count
    draft.hasMobile = services.mobile(&log)
    let between = log.problems.problems.count
    draft.hasFixed = services.fixed(&log)
    draft.isMobileRefused = between > before
    draft.isFixedRefused = log.problems.problems.count > between
    for (field, institution) in [
      (ImportField.school, Institution.school), (.clinic, .clinic), (.communeOffice, .communeOffice),
    ] where reading.flag(field, &log) == true {
      draft.institutions.insert(institution)
    }
    if let institution = PlaceKind.institution(reading.text(.placeKind, &log)) {
      draft.institutions.insert(institution)
    }
  }

  /// The first texts of a row, to know it by.
  static func summary(_ row: SourceRow) -> String {
    row.cells.filter { !$0.isEmpty }.prefix(3).map { Problem.excerpt(of: $0.shown) }.joined(separator: " | ")
  }
}
