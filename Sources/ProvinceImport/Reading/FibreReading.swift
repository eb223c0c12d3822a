import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables
import SurveyValues

/// A fibre node as a list has it.
struct NodeDraft {
  var table: Int
  var row: Int
  var role: ImportRole
  var id: String
  var name: String
  var coordinate: Coordinate
  /// Index into the register of the commune that the list names; nil where it names none that is known.
  var commune: Int?
  var elevation: Double?
  /// Whether the list calls it the centre of its commune.
  var isCentre = false
  /// False for a node that is planned.
  var hasFibre: Bool
}

/// A fibre line as a list has it.
struct LineDraft {
  var table: Int
  var row: Int
  var id: String
  /// The list's words for its ends.
  var from: String
  var to: String
  /// Its ends as drawn; nil where it is not drawn.
  var start: Coordinate?
  var end: Coordinate?
  /// Metres as stated.
  var stated: Double?
  /// Metres along the drawn line.
  var drawn: Double?
  var construction: Route.Construction?
  /// False for a line that is planned.
  var lies: Bool
}

/// Reads fibre nodes and lines.
struct FibreReading {
  private(set) var nodes: [NodeDraft] = []
  private(set) var lines: [LineDraft] = []
  private let register: CommuneRegister

  /// - Parameter register: the communes by which points of presence may be named.
  init(_ register: CommuneRegister) { self.register = register }

  mutating func readNodes(_ tables: [RoleTable], _ positions: inout Positioning, _ log: inout ImportLog) {
    for (index, table) in tables.enumerated() {
      table.forEachRecord(&log, otherwise: "a heading, sum or remark, not a node") { reading, log in
        let medium = reading.text(.technology, &log)
        if FibreReading.isOther(medium) {
          log.tell(
            table.line(
              .left, row: reading.row.number, from: medium,
              why: "its transmission is not fibre, so no fibre is taken to be there"))
          return
        }
        guard
          let coordinate = positions.position(of: reading, &log) ?? communeCentre(reading, &log)
        else {
          log.tell(
            table.line(
              .left, row: reading.row.number, from: VillageReading.summary(reading.row),
              why: "a node without a position cannot be used; write its latitude and longitude"))
          return
        }
        let stands = reading.stands(&log)
        var draft = NodeDraft(
          table: index, row: reading.row.number, role: table.role, id: reading.text(.id, &log),
          name: reading.text(.name, &log), coordinate: coordinate,
          commune: register.named(by: reading, &log),
          elevation: reading.decimal(.elevation, -500...9_000, &log), hasFibre: stands ?? true)
        draft.isCentre = ["trung tam xa", "tt xa", "commune centre", "commune center"].contains(
          FoldedText.of(reading.text(.placeKind, &log)))
        nodes.append(draft)
      }
    }
  }

  /// The centre of the commune by which a list names a point of presence.
  private func communeCentre(_ reading: RowReading, _ log: inout ImportLog) -> Coordinate? {
    let name = reading.text(.name, &log)
    let commune = reading.text(.commune, &log)
    guard let place = register.centre(of: commune.isEmpty ? name : commune) else { return nil }
    log.tell(
      reading.table.line(
        .mapped, row: reading.row.number, from: name.isEmpty ? commune : name,
        to: "\(place.latitude), \(place.longitude)",
        why: "no position; put at the centre of its commune"))
    return place
  }

  /// Whether a node is fed by something else than fibre.
  private static func isOther(_ medium: String) -> Bool {
    let folded = FoldedText.of(medium)
    guard !folded.isEmpty else { return false }
    let fibre = ["fib", "fiber", "quang", "optic", "ftth"]
    let other = ["microwave", "vi ba", "viba", "satellite", "ve tinh", "copper", "cap dong", "adsl", "radio"]
    return !fibre.contains { folded.contains($0) } && other.contains { folded.contains($0) }
  }

  mutating func readLines(_ tables: [RoleTable], _ positions: inout Positioning, _ log: inout ImportLog) {
    for (index, table) in tables.enumerated() {
      let metres = FibreReading.metresPerUnit(table)
      table.forEachRecord(&log, otherwise: "a heading, sum or remark, not a line") { reading, log in
        var draft = LineDraft(
          table: index, row: reading.row.number, id: reading.text(.id, &log), from: reading.text(.from, &log),
          to: reading.text(.to, &log), lies: true)
        draft.stated = length(reading, metres, &log)
        draft.construction = reading.value(.construction, &log) { cell throws(NotUnderstood) in
          try SurveyAnswer.construction(cell)
        }
        let stands = reading.stands(&log)
        draft.lies = stands ?? false
        if let drawn = positions.line(of: reading, &log) {
          draft.start = drawn.first
          draft.end = drawn.last
          draft.drawn = zip(drawn, drawn.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
        }
        guard draft.start != nil || !draft.from.isEmpty && !draft.to.isEmpty else {
          log.tell(
            table.line(
              .left, row: reading.row.number, from: VillageReading.summary(reading.row),
              why: "it is neither drawn nor says its two ends"))
          return
        }
        tellLength(draft, table, &log)
        lines.append(draft)
      }
    }
  }

  /// A length in metres, by the unit in the cell, else that of the heading.
  private func length(_ reading: RowReading, _ metres: Double, _ log: inout ImportLog) -> Double? {
    reading.value(.length, &log) { cell throws(NotUnderstood) in
      let style = reading.styles[.length]
      // A number that is plain has the unit of the heading; one with a unit of its own has that.
      if let plain = try? SurveyNumber.decimal(cell, style: style, expected: 0...1_000_000) {
        return Understood(plain.value * metres, how: plain.how)
      }
      return try SurveyNumber.decimal(cell, style: style, unit: .metres, expected: 0...1_000_000)
    }
  }

  /// Metres in the unit that the heading of a length says; metres where it says none.
  private static func metresPerUnit(_ table: RoleTable) -> Double {
    guard let heading = table.mapping.columns.first(where: { $0.field == .length })?.heading else { return 1 }
    let words = FoldedText.of(heading).split(separator: " ")
    return words.contains("km") || words.contains("kilomet") || words.contains("kilometres")
      || words.contains("kilometers") || words.contains("fibrelength") ? 1_000 : 1
  }

  /// A stated length that cannot be that of the line that is drawn: a tenth off, since lines are drawn by hand.
  private func tellLength(_ draft: LineDraft, _ table: RoleTable, _ log: inout ImportLog) {
    guard let stated = draft.stated, let drawn = draft.drawn, drawn > 0, stated > 0 else { return }
    let ratio = stated / drawn
    guard ratio < 0.9 || ratio > 1.25 else { return }
    log.refuse(
      table.problem(
        .warning, row: draft.row, field: .length, value: "\(Int(stated.rounded())) m",
        "is not the length of the line that is drawn, \(Int(drawn.rounded())) m",
        remedy: "Check the unit (m or km) and the line; the stated length is taken"))
  }
}
