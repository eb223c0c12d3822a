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
    if let service = service(&log) { answers.append(service.isBroadband) }
    for field in [ImportField.mobile3G, .mobile4G] {
      if let flag = reading.flag(field, &log) { answers.append(flag) }
    }
    // A tick for 2G and nothing for 3G and 4G says that there is no more.
    if answers.isEmpty, reading.table.mapping[.mobile3G] != nil || reading.table.mapping[.mobile4G] != nil,
      reading.flag(.mobile2G, &log) != nil
    {
      return false
    }
    if answers.isEmpty { return reading.unticked(.mobile).map { $0 != reading.styles.isInverted(.mobile) } }
    return answers.contains(true)
  }

  /// Where the heading names no generation, a bare yes is taken for the least that counts as broadband, and told.
  private func service(_ log: inout ImportLog) -> MobileService? {
    guard let column = reading.table.mapping[.mobile] else { return nil }
    let meant = MobileService.meant(byHeading: reading.table.heading(column))
    let isInverted = reading.styles.isInverted(.mobile)
    return reading.value(.mobile, &log) { cell throws(NotUnderstood) in
      if isInverted, let flag = try ServiceReading.inverted(cell) {
        return Understood(flag ? MobileService.none : .thirdGeneration, how: ServiceReading.underDenial)
      }
      if meant == nil, let yes = try? SurveyAnswer.flag(cell), yes.value {
        return Understood(
          .thirdGeneration, how: "a bare yes, read as 3G or better since the heading names no generation")
      }
      return try SurveyAnswer.mobile(cell, meant: meant)
    }
  }

  /// Whether fibre reaches the place; nil where the row does not say.
  func fixed(_ log: inout ImportLog) -> Bool? {
    let isInverted = reading.styles.isInverted(.fixed)
    let said = reading.value(.fixed, &log) { cell throws(NotUnderstood) in
      if isInverted, let flag = try ServiceReading.inverted(cell) {
        return Understood(flag ? FixedService.none : .fibre, how: ServiceReading.underDenial)
      }
      return try SurveyAnswer.fixed(cell)
    }
    return said.map { $0 == .fibre } ?? reading.unticked(.fixed).map { $0 != isInverted }
  }

  private static let underDenial: Message =
    "read the other way round, since the heading asks for what is not there"

  /// A plain yes or no under a heading that denies; nil for an answer in other words.
  private static func inverted(_ cell: SourceCell) throws(NotUnderstood) -> Bool? {
    try RowReading.refuseDoubleDenial(cell)
    return (try? SurveyAnswer.flag(cell))?.value
  }
}

/// What stands at a point of interest.
enum PlaceKind {
  private static let words: [(institution: Institution, words: [String])] = [
    (.school, ["school", "truong", "university", "kindergarten", "college", "escola"]),
    (.clinic, ["clinic", "hospital", "health", "y te", "benh vien", "saude"]),
    (
      .communeOffice,
      ["townhall", "town hall", "commune office", "ubnd", "tru so", "government", "municipal"]
    ),
  ]

  static func institution(_ kind: String) -> Institution? {
    guard !kind.isEmpty else { return nil }
    let folded = FoldedText.of(kind)
    return words.first { $0.words.contains { folded.contains($0) } }?.institution
  }

  private static let natural: Set<String> = [
    "nui", "song", "suoi", "deo", "ho", "dinh", "thac", "hang", "rung", "bien", "vinh", "mountain", "peak",
    "river", "stream", "lake",
    "pass", "waterfall", "cave", "forest", "cape", "bay", "hill", "spring",
  ]

  /// Whether a gazetteer's word is for something of the land.
  static func isNatural(_ kind: String) -> Bool { natural.contains(FoldedText.of(kind)) }
}
