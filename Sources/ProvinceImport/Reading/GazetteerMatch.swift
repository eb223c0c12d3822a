import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables

/// Finds positions for villages whose row has none: in a gazetteer by commune and name, else at the commune's centre.
struct GazetteerMatch {
  private struct Place {
    var name: String
    var commune: Int?
    var coordinate: Coordinate
    var origin: String
  }

  private var index = PlaceIndex<Place>()

  init(
    _ tables: [RoleTable], _ positions: inout Positioning, _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    for table in tables {
      let styles = ColumnStyles(table)
      var sorting = RowSorting(table.mapping, of: table.table, isCommune: { register.isCommune($0) })
      var group = ""
      var taken = 0
      for row in table.records {
        let kind = sorting.kind(of: row)
        if case .group(let text) = kind { group = text }
        guard kind == .record else { continue }
        let reading = RowReading(table: table, row: row, styles: styles)
        guard !PlaceKind.isNatural(reading.text(.placeKind, &log)),
          !PlaceKind.isNatural(reading.text(.kind, &log))
        else {
          log.tell(
            table.line(
              .left, row: row.number, from: VillageReading.summary(row),
              why: "a mountain, a river or the like, where nobody lives"))
          continue
        }
        let name = reading.text(.name, &log)
        let communeText = reading.text(.commune, &log)
        guard !name.isEmpty, let coordinate = positions.position(of: reading, &log) else {
          log.tell(
            table.line(
              .left, row: row.number, from: VillageReading.summary(row), why: "it lacks a name or a position")
          )
          continue
        }
        var commune: Int?
        if case .one(let found, _) = register.resolve(
          communeText.isEmpty ? group : communeText, code: reading.text(.communeCode, &log),
          district: reading.text(.district, &log))
        {
          commune = found
        }
        index.add(
          name, commune: commune,
          Place(name: name, commune: commune, coordinate: coordinate, origin: "\(table.place), \(row.number)")
        )
        taken += 1
      }
      log.tell(table.line(.taken, to: "\(taken)", why: "places to look villages up in: \(count: taken)"))
    }
  }

  /// Settles the position of every draft without one.
  func settle(
    _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    for at in drafts.indices
    where drafts[at].coordinate == nil && drafts[at].replaces == nil && !drafts[at].isPositionOpen {
      let draft = drafts[at]
      let table = tables[draft.table]
      guard let commune = draft.commune else {
        log.refuse(
          table.problem(
            row: draft.row, value: draft.name, "has neither a position nor a commune that is known",
            remedy: "Write its latitude and longitude, or its commune"))
        continue
      }
      let found = index.places(draft.name, commune: commune)
      let centre = register.communes[commune]
      if found.count == 1, let place = found.first {
        drafts[at].coordinate = place.coordinate
        drafts[at].basis = .gazetteer(place.origin)
        log.tell(
          table.line(
            .mapped, row: draft.row, from: draft.name,
            to: "\(place.coordinate.latitude), \(place.coordinate.longitude)",
            why: "no position; found as \(place.name) in \(place.origin)"))
        continue
      }
      guard register.isPlaced(commune) else {
        log.refuse(
          table.problem(
            row: draft.row, value: draft.name,
            "has no position, and where its commune \(Problem.excerpt(of: centre.name)) lies is not known either",
            remedy:
              "Write its latitude and longitude, or hand in the communes with their centres by --communes or places by --gazetteer"
          ))
        continue
      }
      drafts[at].coordinate = centre.coordinate
      drafts[at].basis = .communeCentre
      let candidates = found.prefix(5).map {
        "\($0.name) \($0.coordinate.latitude), \($0.coordinate.longitude) (\($0.origin))"
      }
      let why: Message =
        candidates.isEmpty
        ? "no position; put at the centre of \(centre.name) until it is surveyed"
        : "no position; put at the centre of \(centre.name), since the gazetteer has several: \(candidates.joined(separator: "; "))"
      log.tell(
        table.line(
          .mapped, row: draft.row, from: draft.name,
          to: "\(centre.coordinate.latitude), \(centre.coordinate.longitude)", why: why))
    }
  }
}
