import ColumnMapping
import Diagnostics
import Geography
import ImportRecords

/// The country that places lie in, of those that the program knows: it decides words, agencies and money, and which
/// positions cannot be.
enum CountryChoice {
  /// The known country whose box holds most of the places; one without a name where none does.
  static func country(of places: [Coordinate]) -> Country {
    let counts = Country.known.map { country in places.count { country.box?.contains($0) == true } }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
      counts[best] * 5 >= places.count * 4,
      counts[best] > 0
    else { return places.isEmpty ? .vietnam : .unnamed }
    return Country.known[best]
  }

  /// Refuses the positions that lie outside of the country in which the others lie.
  static func check(
    _ drafts: [VillageDraft], _ tables: [RoleTable], _ country: Country, _ log: inout ImportLog
  ) {
    guard let box = country.box else { return }
    for draft in drafts where draft.basis == .given {
      guard let place = draft.coordinate, !box.contains(place) else { continue }
      log.refuse(
        tables[draft.table].problem(
          row: draft.row, value: "\(place.latitude), \(place.longitude)",
          "lies outside of the country in which the other villages lie",
          remedy: "Check the numbers, and which of them is the latitude"))
    }
  }
}
