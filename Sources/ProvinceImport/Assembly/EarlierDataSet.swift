import ColumnMapping
import Diagnostics
import Geography
import GeographyIO
import ImportRecords

/// A data set whose rows stay unless a list replaces them.
struct EarlierDataSet {
  let geography: Geography
  let register: CommuneRegister
  /// Tables that were changed by hand since the data set was written.
  private let changed: Set<String>

  /// - Throws: every problem of the data set.
  init(_ path: String) throws(ProblemReport) {
    let earlier = try DataSetReader.read(at: path).geography
    if let known = try ProvinceRegister.register(naming: earlier.communes.map(\.name)) {
      register = CommuneRegister(earlier.communes, of: known)
    } else {
      register = CommuneRegister(earlier.communes)
    }
    changed = Set(earlier.provenance.filter { $0.kind == .changed }.map(\.table))
    geography = earlier
  }

  /// Finds the village whose row each draft replaces, by identifier or by commune and name, and takes from it what the
  /// list does not say.
  func match(
    _ drafts: inout [VillageDraft], _ tables: [RoleTable], _ register: CommuneRegister,
    _ request: ImportRequest,
    _ log: inout ImportLog
  ) {
    var byId: [String: Int] = [:]
    var named = PlaceIndex<Int>()
    for (index, village) in geography.villages.enumerated() {
      byId[village.id] = index
      named.add(village.name, commune: village.commune, index)
    }
    var replaced: [Int: Int] = [:]
    for at in drafts.indices {
      let draft = drafts[at]
      let table = tables[draft.table]
      let found =
        draft.id.isEmpty
        ? named.places(draft.name, commune: draft.commune) : byId[draft.id].map { [$0] } ?? []
      guard let index = found.first else { continue }
      guard found.count == 1 else {
        log.refuse(
          table.problem(
            row: draft.row, field: .name, value: draft.name,
            "is the name of \(count: found.count) villages of the earlier data set",
            remedy:
              "Write the identifier of the one that is meant: \(found.prefix(5).map { geography.villages[$0].id }.joined(separator: ", "))"
          ))
        continue
      }
      if let other = replaced.updateValue(draft.row, forKey: index) {
        log.refuse(
          table.problem(
            row: draft.row, field: .name, value: draft.name, "replaces the same village as row \(other)",
            remedy: "Take out one of the two rows, or write the identifiers"))
        continue
      }
      drafts[at].adopt(geography.villages[index], index)
      guard changed.contains(VillageTable.schema.file), !request.replacesChangedRows,
        let column = drafts[at].difference(from: geography.villages[index])
      else { continue }
      log.refuse(
        Problem(
          file: VillageTable.schema.file, row: index + 2, column: column, value: geography.villages[index].id,
          message:
            "the table was changed by hand, and row \(draft.row) of \(table.place) would replace what stands there",
          remedy:
            "Take the change over into the list, or replace such rows with --force, which keeps the changed file beside"
        ))
    }
  }

  /// Puts everything that stays into an assembly.
  func begin(_ assembly: inout GeographyAssembly, _ drafts: ImportDrafts) {
    assembly.ledger.adopt(geography)
    let moved = MovedPlaces(drafts, in: geography)
    assembly.adopt(
      Remaining(geography, moved: moved), protected: drafts.replacesChangedRows ? [] : changed)
  }
}

/// Which rows of a data set a model made.
struct ModelledRows {
  private var tables: Set<String> = []
  private var rows: [String: [String: Bool]] = [:]

  init(_ geography: Geography) {
    tables = Set(geography.provenance.filter { $0.kind == .modelled }.map(\.table))
    for row in geography.rowProvenance {
      rows[row.table, default: [:]][row.row] = row.kind == .modelled
    }
  }

  func has(_ table: String, _ row: String) -> Bool { rows[table]?[row] ?? tables.contains(table) }
}

extension VillageDraft {
  /// Takes what the list leaves open from the village whose row this replaces.
  mutating func adopt(_ village: Village, _ index: Int) {
    replaces = index
    id = village.id
    commune = commune ?? village.commune
    coordinate = coordinate ?? village.coordinate
    elevation = elevation ?? village.elevationMetres
    households = households ?? village.households
    population = population ?? village.population
    ethnicMinorityShare = ethnicMinorityShare ?? village.ethnicMinorityShare
    povertyRate = povertyRate ?? village.povertyRate
    region = region ?? village.region
    isBorder = isBorder ?? village.isBorder
    isSpeciallyDifficult = isSpeciallyDifficult ?? village.isSpeciallyDifficult
    hasMobile = hasMobile ?? village.hasMobileBroadband
    hasFixed = hasFixed ?? village.hasFixedBroadband
    institutions.formUnion(village.institutions)
  }

  /// The first column in which it differs from a village.
  func difference(from village: Village) -> String? {
    if households != village.households { return VillageTable.households.name }
    if population != village.population { return VillageTable.population.name }
    if coordinate != village.coordinate { return VillageTable.latitude.name }
    if ethnicMinorityShare != village.ethnicMinorityShare { return VillageTable.ethnicMinorityShare.name }
    if povertyRate != village.povertyRate { return VillageTable.povertyRate.name }
    if hasMobile != village.hasMobileBroadband { return VillageTable.mobileBroadband.name }
    if hasFixed != village.hasFixedBroadband { return VillageTable.fixedBroadband.name }
    if name != village.name { return VillageTable.name.name }
    return nil
  }
}
