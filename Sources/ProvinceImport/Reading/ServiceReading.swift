import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// What a row says of the services that are there.
struct ServiceReading {
  private let reading: RowReading

  init(_ reading: RowReading) { self.reading = reading }

  /// Whether 3G or better reaches the place; nil where the row does not say.
  func mobile(_ log: inout ImportLog) -> Bool? {
    var answers: [Bool] = []
    if let generation = reading.value(
      .mobile, &log, { cell throws(NotUnderstood) in try SurveyAnswer.mobile(cell) })
    {
      answers.append(generation.isBroadband)
    }
    for field in [ImportField.mobile3G, .mobile4G] {
      if let flag = reading.flag(field, &log) { answers.append(flag) }
    }
    // A tick for 2G and nothing for 3G and 4G says that there is no more.
    if answers.isEmpty, reading.table.mapping[.mobile3G] != nil || reading.table.mapping[.mobile4G] != nil,
      reading.flag(.mobile2G, &log) != nil
    {
      return false
    }
    if answers.isEmpty { return reading.unticked(.mobile) }
    return answers.isEmpty ? nil : answers.contains(true)
  }

  /// Whether fibre reaches the place; nil where the row does not say.
  func fixed(_ log: inout ImportLog) -> Bool? {
    reading.value(.fixed, &log) { cell throws(NotUnderstood) in try SurveyAnswer.fixed(cell) }
      ?? reading.unticked(.fixed)
  }
}

/// What stands at a point of interest.
enum PlaceKind {
  static func institution(_ kind: String) -> Institution? {
    let folded = FoldedText.of(kind)
    guard !folded.isEmpty else { return nil }
    if ["school", "truong", "university", "kindergarten", "college", "escola"].contains(
      where: folded.contains)
    {
      return .school
    }
    if ["clinic", "hospital", "health", "y te", "benh vien", "saude"].contains(where: folded.contains) {
      return .clinic
    }
    if ["townhall", "town hall", "commune office", "ubnd", "tru so", "government", "municipal"].contains(
      where: folded.contains)
    {
      return .communeOffice
    }
    return nil
  }
}
