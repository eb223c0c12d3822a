import Diagnostics
import Geography

/// `communes.csv`: the level below the province.
package enum CommuneTable {
  package static let code = Column(
    "code", .identifier, "Code of the General Statistics Office, five digits with the leading zero")
  package static let name = Column("name", .text, "Name without its type")
  package static let type = Column(
    "type", .text, presence: .optional(default: "xã"), "xã (commune) or phường (ward)")
  package static let area = Column(
    "area_km2", .number(0...100_000), unit: "km²", presence: .unknown, "Area")
  package static let population = Column(
    "population", .integer(0...10_000_000), unit: "residents", presence: .unknown, "Residents")
  package static let households = Column(
    "households", .integer(0...10_000_000), unit: "households", presence: .unknown, "Households")
  package static let region = Column(
    "region", .choice(Region.allCases.map(\.rawValue)), presence: .unknown,
    "Region (khu vực) by the State's grading: III is the furthest from ordinary living conditions")
  package static let border = Column(
    "border", .flag, presence: .unknown, "Whether the commune lies on the national border")
  package static let oldDistrict = Column(
    "old_district", .text, presence: .optional(default: ""), "District it belonged to before 1 July 2025")
  package static let latitude = Column(
    "latitude", .number(-90...90), unit: "degrees", "Latitude of a point near the middle, WGS 84")
  package static let longitude = Column(
    "longitude", .number(-180...180), unit: "degrees", "Longitude of a point near the middle, WGS 84")
  package static let lowest = Column(
    "elevation_min_m", .number(-500...9_000), unit: "m", presence: .unknown,
    "Lowest ground above sea level")
  package static let mean = Column(
    "elevation_mean_m", .number(-500...9_000), unit: "m", presence: .unknown,
    "Mean ground above sea level")
  package static let highest = Column(
    "elevation_max_m", .number(-500...9_000), unit: "m", presence: .unknown,
    "Highest ground above sea level")

  package static let schema = TableSchema(
    file: "communes.csv", description: "Communes and wards",
    columns: [
      code, name, type, area, population, households, region, border, oldDistrict, latitude, longitude,
      lowest, mean, highest,
    ],
    key: ["code"])
}

/// `villages.csv`: the demand.
package enum VillageTable {
  package static let id = Column("id", .identifier, "Identifier, unique over villages and nodes")
  package static let name = Column("name", .text, "Name (thôn, bản, tổ dân phố)")
  package static let commune = Column(
    "commune", .reference(["communes.csv"]), "Code of the commune it belongs to")
  package static let latitude = Column(
    "latitude", .number(-90...90), unit: "degrees", "Latitude of the village centre, WGS 84")
  package static let longitude = Column(
    "longitude", .number(-180...180), unit: "degrees", "Longitude of the village centre, WGS 84")
  package static let elevation = Column(
    "elevation_m", .number(-500...9_000), unit: "m", presence: .unknown, "Ground above sea level")
  package static let households = Column(
    "households", .integer(1...20_000), unit: "households", presence: .unknown,
    "Households; a village where they are not known counts as 1")
  package static let population = Column(
    "population", .integer(1...100_000), unit: "residents", presence: .unknown, "Residents")
  package static let ethnicMinorityShare = Column(
    "ethnic_minority_share", .number(0...1), unit: "share", presence: .unknown,
    "Share of residents who belong to an ethnic minority")
  package static let povertyRate = Column(
    "poverty_rate", .number(0...1), unit: "share", presence: .unknown, "Share of households that are poor")
  package static let region = Column(
    "region", .choice(Region.allCases.map(\.rawValue)), presence: .unknown, "Region (khu vực) of its commune")
  package static let border = Column(
    "border", .flag, presence: .unknown, "Whether its commune lies on the national border")
  package static let speciallyDifficult = Column(
    "specially_difficult", .flag, presence: .unknown,
    "Whether it is on the State's list of specially difficult villages (thôn đặc biệt khó khăn)")
  package static let mobileBroadband = Column(
    "mobile_broadband", .flag, "Whether a 3G or 4G signal reaches it today")
  package static let fixedBroadband = Column(
    "fixed_broadband", .flag, "Whether fibre reaches it today; routes may start there")
  package static let school = Column(
    "school", .flag, presence: .optional(default: "false"), "Whether a school stands there")
  package static let clinic = Column(
    "clinic", .flag, presence: .optional(default: "false"), "Whether a clinic stands there")
  package static let communeOffice = Column(
    "commune_office", .flag, presence: .optional(default: "false"),
    "Whether an office of the commune stands there, such as the People's Committee")

  /// The column of an institution.
  static func column(of institution: Institution) -> Column {
    switch institution {
    case .school: school
    case .clinic: clinic
    case .communeOffice: communeOffice
    }
  }

  package static let schema = TableSchema(
    file: "villages.csv", description: "Villages: the demand for service",
    columns: [
      id, name, commune, latitude, longitude, elevation, households, population, ethnicMinorityShare,
      povertyRate, region, border, speciallyDifficult, mobileBroadband, fixedBroadband,
    ] + Institution.allCases.map(column),
    key: ["id"])
}

/// `nodes.csv`: points of the fibre map that are not villages.
package enum NodeTable {
  package static let id = Column("id", .identifier, "Identifier, unique over villages and nodes")
  package static let kind = Column(
    "kind", .choice(Node.Kind.allCases.map(\.rawValue)),
    "commune_centre or fibre_node: fibre is there today; junction: a fork of routes without fibre")
  package static let commune = Column(
    "commune", .reference(["communes.csv"]), "Code of the commune it stands in")
  package static let latitude = Column("latitude", .number(-90...90), unit: "degrees", "Latitude, WGS 84")
  package static let longitude = Column(
    "longitude", .number(-180...180), unit: "degrees", "Longitude, WGS 84")
  package static let elevation = Column(
    "elevation_m", .number(-500...9_000), unit: "m", presence: .unknown, "Ground above sea level")

  package static let schema = TableSchema(
    file: "nodes.csv", description: "Existing fibre nodes and junctions of candidate routes",
    columns: [id, kind, commune, latitude, longitude, elevation], key: ["id"], mayBeEmpty: true)
}
