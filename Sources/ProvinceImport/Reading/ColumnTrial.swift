import ColumnMapping
import Diagnostics
import ImportRecords
import SourceTables
import SurveyValues

/// Tries the values of a column before its heading is believed: one called Region that holds names of regions elsewhere is
/// not the grading of a commune.
enum ColumnTrial {
  /// So many values of a column are tried.
  private static let sample = 60
  /// With fewer, a column of one mistake would be left without a word.
  private static let fewest = 3

  /// The mapping without the columns of which no value is one of their field's, each told.
  static func tried(_ table: RoleTable, _ log: inout ImportLog) -> RoleTable {
    var mapping = table.mapping
    for (at, column) in mapping.columns.enumerated() {
      guard let field = column.field, let isOne = test(field) else { continue }
      var asked = 0
      var first = ""
      var isUnderstood = false
      for row in table.records {
        let cell = row[column.index]
        switch cell {
        case .text, .number, .flag: break
        // What a spreadsheet failed to reckon is refused row by row, not left.
        case .empty, .date, .error, .formulaWithoutResult: continue
        }
        if cell.isEmpty { continue }
        asked += 1
        if first.isEmpty { first = cell.shown }
        isUnderstood = isOne(cell)
        if isUnderstood || asked == sample { break }
      }
      guard asked >= fewest, !isUnderstood else { continue }
      mapping.columns[at].field = nil
      log.tell(
        table.line(
          .left, column: column.index, from: first,
          why: "its heading is that of a known column, but none of its values fits, so it is left"))
    }
    return RoleTable(table.table, mapping)
  }

  /// Whether a cell holds a value of a field; nil for fields that any text may stand in.
  private static func test(_ field: ImportField) -> ((SourceCell) -> Bool)? {
    switch field {
    case .region: { (try? SurveyAnswer.region($0)) != nil }
    case .border, .speciallyDifficult, .school, .clinic, .communeOffice, .mobile2G, .mobile3G, .mobile4G:
      { (try? SurveyAnswer.flag($0)) != nil }
    case .mobile: { (try? SurveyAnswer.mobile($0, meant: .thirdGeneration)) != nil }
    case .fixed: { (try? SurveyAnswer.fixed($0)) != nil }
    case .households, .population, .ethnicMinorityPeople, .poorHouseholds:
      { (try? SurveyNumber.whole($0, style: .unknown)) != nil }
    case .ethnicMinorityShare, .povertyRate:
      { (try? SurveyNumber.share($0, style: .unknown, scale: .percent)) != nil }
    case .elevation, .height, .area:
      { (try? SurveyNumber.decimal($0, style: .unknown, unit: .metres, expected: -500...9_000)) != nil }
    case .siteKind: { (try? SurveyAnswer.siteKind($0)) != nil }
    case .power: { (try? SurveyAnswer.power($0)) != nil }
    case .status: { (try? SurveyAnswer.status($0)) != nil }
    case .construction: { (try? SurveyAnswer.construction($0)) != nil }
    default: nil
    }
  }

  /// Warns of columns that are left though all their values are answers: a service that a plan would then not know of.
  static func tellAnswers(_ table: RoleTable, _ log: inout ImportLog) {
    guard table.role == .villages || table.role == .lacking else { return }
    for column in table.mapping.columns where column.field == nil && !column.heading.isEmpty {
      let cells = table.records.lazy.map { $0[column.index] }.filter { !$0.isEmpty }.prefix(sample)
      let answers = Array(cells)
      guard !answers.isEmpty, answers.allSatisfy(isAnswer) else { continue }
      log.refuse(
        table.problem(
          .warning, column: column.index, value: answers.first?.shown,
          "is not used, though its values are answers such as có, chưa có or 4G",
          remedy: "Say in import.yaml what it tells, such as mobile or fixed, and import again with --map"))
    }
  }

  private static func isAnswer(_ cell: SourceCell) -> Bool {
    guard case .text = cell else { return false }
    return (try? SurveyAnswer.mobile(cell, meant: .thirdGeneration)) != nil
      || (try? SurveyAnswer.fixed(cell)) != nil
  }
}
