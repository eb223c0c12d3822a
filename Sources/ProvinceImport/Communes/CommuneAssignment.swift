import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import SourceTables

/// Gives each village its commune: by the list's words, else by where it lies.
struct CommuneAssignment {
  /// Beyond this a place belongs to no commune whose centre is known: 60 km, as the farthest of a large one.
  private static let farthestMetres = 60_000.0

  /// - Parameter isRegister: whether the communes are those of a register or a list of them, so that a name that
  ///   is not among them is a mistake; else a name that a list uses is a commune.
  static func assign(
    _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ register: inout CommuneRegister,
    isRegister: Bool,
    _ log: inout ImportLog
  ) {
    var known: [String: CommuneRegister.Resolution] = [:]
    var strange: [String: (first: Int, nearest: String?, rows: Int)] = [:]
    for index in drafts.indices {
      let draft = drafts[index]
      guard !draft.communeText.isEmpty || !draft.communeCode.isEmpty else { continue }
      let key = "\(draft.communeText)\u{1}\(draft.communeCode)\u{1}\(draft.district)"
      let found =
        known[key] ?? register.resolve(draft.communeText, code: draft.communeCode, district: draft.district)
      known[key] = found
      let table = tables[draft.table]
      let field: ImportField = draft.communeText.isEmpty ? .communeCode : .commune
      let written = draft.communeText.isEmpty ? draft.communeCode : draft.communeText
      switch found {
      case .one(let commune, let how):
        drafts[index].commune = commune
        guard let how else { continue }
        log.tell(
          table.line(
            .mapped, row: draft.row, column: table.mapping[field], from: written,
            to: register.communes[commune].name, why: how))
      case .several(let several, let why):
        log.refuse(
          table.problem(
            row: draft.row, field: field, value: written, why,
            remedy: "Write the name of today's commune, or its code: \(register.names(several))"))
      case .none(let nearest):
        guard isRegister else {
          let name = UnitName(draft.communeText)
          let commune = register.addPlaceless(
            code: draft.communeCode.isEmpty ? register.freeCode() : draft.communeCode,
            name: name.name.isEmpty ? draft.communeCode : name.name, type: name.type)
          known[key] = .one(commune, how: nil)
          drafts[index].commune = commune
          continue
        }
        strange[key, default: (index, nearest, 0)].rows += 1
      }
    }
    refuse(strange, drafts, tables, known: known.count, &log)
  }

  /// Refuses the names that are none of the communes there are, each once.
  private static func refuse(
    _ strange: [String: (first: Int, nearest: String?, rows: Int)], _ drafts: [VillageDraft],
    _ tables: [RoleTable],
    known: Int, _ log: inout ImportLog
  ) {
    for (_, name) in strange.sorted(by: { $0.value.first < $1.value.first }) {
      let draft = drafts[name.first]
      var problem = tables[draft.table].problem(
        row: draft.row, field: draft.communeText.isEmpty ? .communeCode : .commune,
        value: draft.communeText.isEmpty ? draft.communeCode : draft.communeText,
        "is none of the communes that are known here",
        remedy: name.nearest.map {
          "Did you mean \($0)? If it is a commune of another province, leave its villages out"
        }
          ?? "Correct it, or hand in the communes with --communes; villages of another province are to be left out"
      )
      problem.rows = name.rows
      log.refuse(problem)
    }
    guard strange.count * 2 > known, strange.count > 2 else { return }
    log.refuse(
      Problem(
        file: tables.first?.place ?? "",
        message: "most of its communes are none that are known: it may be the list of another province",
        remedy: "Name its province with --province, or hand in its communes with --communes"))
  }

  /// Gives villages whose row names no commune the one whose centre is nearest.
  static func assignByPosition(
    _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ register: inout CommuneRegister, name: String,
    _ log: inout ImportLog
  ) {
    let open = drafts.indices.filter {
      drafts[$0].commune == nil && drafts[$0].communeText.isEmpty && drafts[$0].communeCode.isEmpty
    }
    guard !open.isEmpty else { return }
    guard !register.communes.isEmpty else { return group(open, &drafts, tables, &register, name: name, &log) }
    for index in open {
      guard let place = drafts[index].coordinate else { continue }
      let nearest = register.communes.indices.min {
        place.distance(to: register.communes[$0].coordinate)
          < place.distance(to: register.communes[$1].coordinate)
      }
      guard let nearest else { continue }
      let distance = place.distance(to: register.communes[nearest].coordinate)
      let table = tables[drafts[index].table]
      guard distance <= farthestMetres else {
        log.refuse(
          table.problem(
            row: drafts[index].row, value: "\(place.latitude), \(place.longitude)",
            "lies \(Int((distance / 1000).rounded())) km from the nearest commune that is known",
            remedy: "Check its position, or name its commune"))
        continue
      }
      drafts[index].commune = nearest
      log.tell(
        table.line(
          .mapped, row: drafts[index].row, to: register.communes[nearest].name,
          why:
            "no commune is named; the one whose centre is nearest, \(Int((distance / 1000).rounded())) km away"
        ))
    }
  }
}

extension CommuneAssignment {
  /// Puts places of which no list names a commune into groups by where they lie, which stand for communes.
  private static func group(
    _ open: [Int], _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ register: inout CommuneRegister,
    name: String,
    _ log: inout ImportLog
  ) {
    let placed = open.filter { drafts[$0].coordinate != nil }
    let groups = PlaceGroups(placed.compactMap { drafts[$0].coordinate })
    for (number, members) in groups.members.enumerated() {
      guard let middle = Coordinate.middle(of: members.compactMap { drafts[placed[$0]].coordinate }) else {
        continue
      }
      let commune = register.add(
        Commune.unknown(
          code: register.freeCode(), name: groups.members.count == 1 ? name : "\(name) \(number + 1)",
          type: "", at: middle))
      for member in members { drafts[placed[member]].commune = commune }
    }
    log.tell(
      ImportLine(
        .mapped, .villages, file: tables.first?.table.file ?? "", to: "\(groups.members.count)",
        why:
          "the list names no communes, so its places are put into groups by where they lie; groups: \(count: groups.members.count)"
      ))
  }
}

extension Coordinate {
  /// The middle latitude and the middle longitude of places, which a few that lie far off do not move; nil of none.
  static func median(of places: [Coordinate]) -> Coordinate? {
    guard !places.isEmpty else { return nil }
    let latitudes = places.map(\.latitude).sorted()
    let longitudes = places.map(\.longitude).sorted()
    return Coordinate(latitude: latitudes[places.count / 2], longitude: longitudes[places.count / 2])
  }

  /// The mean of places; nil of none. Right for places that do not lie around the pole or on both sides of the date line.
  static func middle(of places: [Coordinate]) -> Coordinate? {
    guard !places.isEmpty else { return nil }
    let count = Double(places.count)
    return Coordinate(
      latitude: (places.reduce(0) { $0 + $1.latitude } / count * 1e5).rounded() / 1e5,
      longitude: (places.reduce(0) { $0 + $1.longitude } / count * 1e5).rounded() / 1e5)
  }
}
