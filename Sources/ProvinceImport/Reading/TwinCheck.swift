import ColumnMapping
import Diagnostics
import Geography
import ImportRecords

/// Finds villages of one name in one commune: one village on two rows, or two that a plan should tell apart.
enum TwinCheck {
  /// Nearer than this two rows of one name are one village.
  private static let sameMetres = 50.0

  static func check(
    _ drafts: [VillageDraft], _ tables: [RoleTable], _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    var seen: [String: Int] = [:]
    for (at, draft) in drafts.enumerated() {
      guard let commune = draft.commune else { continue }
      let key = "\(commune)\u{1}\(draft.name.lowercased())"
      guard let first = seen[key] else {
        seen[key] = at
        continue
      }
      let other = drafts[first]
      let table = tables[draft.table]
      let place: Message = "row \(other.row) of \(tables[other.table].place)"
      let isOne = isOnePlace(draft, other) && (draft.id.isEmpty || draft.id == other.id)
      log.refuse(
        table.problem(
          isOne ? .error : .warning, row: draft.row, field: .name, value: draft.name,
          isOne
            ? "is the village of \(place) once more: the same name in the same commune, \(Problem.excerpt(of: register.communes[commune].name)), and nothing tells them apart"
            : "has the name of the village of \(place), in the same commune",
          remedy: isOne
            ? "Take out one of the two rows, or give each its position or an identifier"
            : "If they are two villages, nothing need be done: their positions or identifiers tell them apart"
        ))
    }
  }

  private static func isOnePlace(_ one: VillageDraft, _ other: VillageDraft) -> Bool {
    guard let a = one.coordinate, let b = other.coordinate else { return true }
    return a.distance(to: b) < sameMetres
  }
}
