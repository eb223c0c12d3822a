package import Geography

/// A village of a sample as it is meant, however its row writes it. Every one is invented.
package struct SampleVillage: Sendable, Equatable {
  /// How its row says where it lies.
  package enum Placing: Sendable, Equatable, CaseIterable {
    case degrees
    case degreesMinutesSeconds
    /// X to the north and Y to the east, in the zone 103-00.
    case vn2000
    case none
  }

  /// The row of the sheet of villages, counted from 1.
  package var row = 0
  package var name: String
  /// Of the commune of today.
  package var communeCode: String
  /// Whether its commune is written by its name of before July 2025.
  package var usesOldCommune = false
  package var placing = Placing.degrees
  /// On WGS 84, as the row has it: what is written is rounded, and this is read back from it.
  package var coordinate: Coordinate?
  package var households: Int?
  package var population: Int?
  /// From 0 to 1.
  package var ethnicMinorityShare: Double?
  /// From 0 to 1.
  package var povertyRate: Double?
  package var hasMobileBroadband: Bool
  package var hasFibre: Bool
  package var isSpeciallyDifficult: Bool
  package var hasSchool: Bool
}

/// A base station of a sample.
package struct SampleStation: Sendable, Equatable {
  /// The row of its sheet, counted from 1.
  package var row = 0
  package var code: String
  package var communeCode: String
  package var coordinate: Coordinate
  package var heightMetres: Double
  package var hasGridPower: Bool
  package var isStanding: Bool
}

/// The centre of a commune of a sample, with fibre.
package struct SampleCentre: Sendable, Equatable {
  /// The row of its sheet, counted from 1.
  package var row = 0
  package var communeCode: String
  package var coordinate: Coordinate
}
