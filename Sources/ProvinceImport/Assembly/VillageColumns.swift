import ColumnMapping
import GeographyIO

/// Which columns of `villages.csv` a list of villages fills.
enum VillageColumns {
  private static let fields: [(column: String, fields: [ImportField])] = [
    (VillageTable.id.name, [.id]), (VillageTable.elevation.name, [.elevation]),
    (VillageTable.households.name, [.households]), (VillageTable.population.name, [.population]),
    (
      VillageTable.ethnicMinorityShare.name,
      [.ethnicMinorityShare, .ethnicMinorityPeople, .ethnicMinorityHouseholds]
    ),
    (VillageTable.povertyRate.name, [.povertyRate, .poorHouseholds]), (VillageTable.region.name, [.region]),
    (VillageTable.border.name, [.border]), (VillageTable.speciallyDifficult.name, [.speciallyDifficult]),
    (VillageTable.school.name, [.school, .placeKind]), (VillageTable.clinic.name, [.clinic, .placeKind]),
    (VillageTable.communeOffice.name, [.communeOffice, .placeKind]),
  ]

  /// The columns that a list says nothing of.
  static func untold(by mapping: TableMapping) -> [String] {
    fields.filter { entry in entry.fields.allSatisfy { mapping[$0] == nil } }.map(\.column)
  }
}
