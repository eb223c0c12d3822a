/// What a column of a table of others can tell. The raw value is its key in `import.yaml`.
public enum ImportField: String, Sendable, CaseIterable {
  // Which row it is, and where.
  case ordinal
  case id
  case name
  case kind
  case commune
  case communeCode = "commune-code"
  case district
  case province
  case latitude
  case longitude
  /// Easting or northing, or degrees: decided by the values.
  case x
  /// Northing or easting, or degrees: decided by the values.
  case y
  /// Latitude and longitude in one cell.
  case position
  case elevation
  case note
  // Of villages.
  case households
  case population
  case ethnicMinorityShare = "ethnic-minority-share"
  case ethnicMinorityHouseholds = "ethnic-minority-households"
  case ethnicMinorityPeople = "ethnic-minority-people"
  case povertyRate = "poverty-rate"
  case poorHouseholds = "poor-households"
  case region
  case border
  case speciallyDifficult = "specially-difficult"
  case mobile
  case mobile3G = "mobile-3g"
  case mobile4G = "mobile-4g"
  case mobile2G = "mobile-2g"
  case fixed
  case school
  case clinic
  case communeOffice = "commune-office"
  /// What stands there (school, clinic, market), where a list is one of points of interest.
  case placeKind = "place-kind"
  // Of sites, nodes and lines.
  case status
  case height
  case siteKind = "site-kind"
  case power
  case backhaul
  case technology
  case from
  case to
  case length
  case construction
  // Of communes.
  case area
  case formerUnits = "former-units"
  // Of prices.
  case item
  case unit
  case low
  case base
  case high
  case basis
  case source
}
