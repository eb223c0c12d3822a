import ColumnMapping
import Diagnostics
import Geography
import ImportRecords

/// Holds every position against the commune that its row names: a wrong map or swapped numbers put a village tens of
/// kilometres away, where it would still look like a village.
struct PositionCheck {
  /// As the check of a data set: a long commune reaches 40 km, a large one three times the radius of a disc of its area.
  static func farthest(in commune: Commune) -> Double {
    max(40_000, 3 * ((commune.areaKm2 ?? 0) / Double.pi).squareRoot() * 1_000)
  }

  /// Odd, though a long commune may reach that far: 10 km beyond two and a half radii of a disc of its area.
  private static func oddly(in commune: Commune) -> Double {
    guard let area = commune.areaKm2, area > 0 else { return .infinity }
    return 10_000 + 2.5 * (area / Double.pi).squareRoot() * 1_000
  }

  private static func farOff(
    _ draft: VillageDraft, _ table: RoleTable, _ place: Coordinate, _ commune: Commune, _ distance: Double
  ) -> Problem {
    let value = "\(place.latitude), \(place.longitude)"
    let swapped = Coordinate(latitude: place.longitude, longitude: place.latitude)
    if abs(swapped.latitude) <= 90, swapped.distance(to: commune.coordinate) <= farthest(in: commune) {
      return table.problem(
        row: draft.row, value: value, "has its latitude and longitude the other way round",
        remedy: "Exchange the two numbers of the row")
    }
    return table.problem(
      row: draft.row, value: value,
      "lies \(Int((distance / 1_000).rounded())) km from the middle of its commune \(Problem.excerpt(of: commune.name))",
      remedy:
        "Check the numbers, which of them is the latitude, the commune, and for metres the map named with --crs"
    )
  }

  private static func odd(
    _ draft: VillageDraft, _ table: RoleTable, _ place: Coordinate, _ commune: Commune, _ distance: Double
  ) -> Problem {
    table.problem(
      .warning, row: draft.row, value: "\(place.latitude), \(place.longitude)",
      "lies \(Int((distance / 1_000).rounded())) km from the middle of its commune \(Problem.excerpt(of: commune.name))",
      remedy: "Check the position and the commune; the village may lie beyond the border of the province")
  }

  /// Zones of VN-2000 that lie 15 minutes apart differ by 25 to 27 km: that many rows so far off are one mistake.
  private static let shiftMetres = 15_000.0

  static func check(
    _ drafts: [VillageDraft], _ tables: [RoleTable], _ register: CommuneRegister, _ log: inout ImportLog
  ) {
    var far = 0
    var asked = 0
    var distances: [Double] = []
    for draft in drafts where draft.basis == .given && draft.replaces == nil {
      guard let place = draft.coordinate, let index = draft.commune else { continue }
      let commune = register.communes[index]
      let distance = place.distance(to: commune.coordinate)
      asked += 1
      distances.append(distance)
      guard distance > farthest(in: commune) else {
        if distance > oddly(in: commune) {
          log.refuse(odd(draft, tables[draft.table], place, commune, distance))
        }
        continue
      }
      far += 1
      log.refuse(farOff(draft, tables[draft.table], place, commune, distance))
    }
    guard far == 0, asked >= 5 else { return }
    let median = distances.sorted()[distances.count / 2]
    guard median > shiftMetres else { return }
    log.refuse(
      Problem(
        .warning, file: tables.first?.place ?? "",
        message:
          "half of the villages lie more than \(Int((median / 1_000).rounded())) km from the middle of their communes",
        remedy:
          "For positions in metres, check that --crs names the map they were measured on: zones next to each other differ by some 26 km"
      ))
  }

  /// Says that positions were held against nothing, where the program knows no commune of the list.
  static func tellUnchecked(
    _ drafts: [VillageDraft], _ tables: [RoleTable], _ province: String?, _ log: inout ImportLog
  ) {
    guard let table = tables.first, drafts.contains(where: { $0.basis == .given && $0.coordinate != nil })
    else { return }
    log.refuse(
      Problem(
        .warning, file: table.place,
        message: province.map {
          "the program knows no communes of \($0), so the positions were checked against nothing but each other"
        }
          ?? "the program knows none of its communes, so the positions were checked against nothing but each other",
        remedy: "Hand in the communes with their centres by --communes"))
  }
}
