import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// A radio site as a list has it.
struct SiteDraft {
  var table: Int
  var row: Int
  var id: String
  var name: String
  var coordinate: Coordinate
  /// Index into the register of the commune that the list names; nil where it names none that is known.
  var commune: Int?
  var elevation: Double?
  var kind: Site.Kind?
  var power: Site.Power?
  var stands: Bool
}

/// Reads lists of radio sites.
struct TowerReading {
  private(set) var drafts: [SiteDraft] = []
  private let register: CommuneRegister

  init(_ register: CommuneRegister) { self.register = register }

  mutating func read(_ tables: [RoleTable], _ positions: inout Positioning, _ log: inout ImportLog) {
    var seen: [String: (place: String, row: Int, id: String)] = [:]
    for (index, table) in tables.enumerated() {
      table.forEachRecord(&log, otherwise: "a heading, sum or remark, not a site") { reading, log in
        guard let draft = site(reading, index, &positions, &log) else { return }
        let point = "\(draft.coordinate.latitude) \(draft.coordinate.longitude)"
        if let first = seen[point] {
          tellSamePoint(draft, first, table, &log)
          if first.id == draft.id || draft.id.isEmpty { return }
        } else {
          seen[point] = (table.place, draft.row, draft.id)
        }
        drafts.append(draft)
      }
    }
  }

  private func site(
    _ reading: RowReading, _ table: Int, _ positions: inout Positioning, _ log: inout ImportLog
  ) -> SiteDraft? {
    let role = reading.table
    let id = reading.text(.id, &log)
    let name = reading.text(.name, &log)
    guard let coordinate = positions.position(of: reading, &log) else {
      log.tell(
        role.line(
          .left, row: reading.row.number, from: VillageReading.summary(reading.row),
          why: "a site without a position cannot be used; write its latitude and longitude"))
      return nil
    }
    var draft = SiteDraft(
      table: table, row: reading.row.number, id: id, name: name, coordinate: coordinate, stands: true)
    draft.commune = register.named(by: reading, &log)
    draft.elevation = reading.decimal(.elevation, -500...9_000, &log)
    draft.kind =
      reading.value(.siteKind, &log) { cell throws(NotUnderstood) in try SurveyAnswer.siteKind(cell) }?.kind
    if draft.kind == nil, let height = reading.decimal(.height, 0...400, unit: .metres, &log), height > 0 {
      draft.kind = SurveySite.kind(ofHeight: height)
    }
    draft.power = reading.value(.power, &log) { cell throws(NotUnderstood) in try SurveyAnswer.power(cell) }
    draft.stands = reading.stands(&log) ?? true
    return draft
  }

  private func tellSamePoint(
    _ draft: SiteDraft, _ first: (place: String, row: Int, id: String), _ table: RoleTable,
    _ log: inout ImportLog
  ) {
    let isTwice = first.id == draft.id || draft.id.isEmpty
    log.tell(
      table.line(
        isTwice ? .left : .mapped, row: draft.row, from: draft.id.isEmpty ? draft.name : draft.id,
        why: isTwice
          ? "stands on the point of row \(first.row) of \(first.place) and is taken for the same site"
          : "stands on the point of row \(first.row) of \(first.place), as the sites of two operators on one mast do"
      ))
    log.refuse(
      table.problem(
        .warning, row: draft.row, value: draft.id.isEmpty ? draft.name : draft.id,
        "stands on the very point of row \(first.row) of \(first.place)",
        remedy: isTwice
          ? "Take out one of the two, or correct its position"
          : "Correct its position if it is not the same mast"))
  }
}
