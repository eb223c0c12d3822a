import Diagnostics
import Geography

/// `routes.csv`: where fibre could be laid.
package enum RouteTable {
  package static let id = Column("id", .identifier, "Identifier")
  package static let from = Column("from", .reference(["villages.csv", "nodes.csv"]), "One end")
  package static let to = Column("to", .reference(["villages.csv", "nodes.csv"]), "The other end")
  package static let length = Column(
    "length_m", .number(0...500_000), unit: "m",
    "Length along the route, before the slack of the cable; 0 between places on one point")
  package static let construction = Column(
    "construction", .choice(Route.Construction.allCases.map(\.rawValue)),
    presence: .optional(default: "aerial"),
    "aerial: on poles; buried: in the ground")
  package static let terrainFactor = Column(
    "terrain_factor", .number(0.5...10), unit: "ratio", presence: .optional(default: ""),
    "Multiplier of the cost for the ground; empty takes mountain_factor of costs.csv")

  package static let schema = TableSchema(
    file: "routes.csv", description: "Candidate fibre routes; each is paid once, whichever way traffic runs",
    columns: [id, from, to, length, construction, terrainFactor], key: ["id"], mayBeEmpty: true)
}

/// `sites.csv`: where radios stand or could stand.
package enum SiteTable {
  package static let id = Column("id", .identifier, "Identifier")
  package static let status = Column(
    "status", .choice(Site.Status.allCases.map(\.rawValue)),
    "existing: stands and has transport; candidate: could be built")
  package static let kind = Column(
    "kind", .choice(Site.Kind.allCases.map(\.rawValue)), presence: .optional(default: "mast_40m"),
    "mast_40m: a 40 m mast with its equipment house; light: a 12 to 18 m pole for one village")
  package static let power = Column(
    "power", .choice(Site.Power.allCases.map(\.rawValue)), presence: .optional(default: "grid"),
    "grid, or solar: off the grid, so that a solar plant is part of the site")
  package static let place = Column(
    "place", .reference(["villages.csv", "nodes.csv"]), presence: .optional(default: ""),
    "The village or node where fibre can feed the site; empty where only microwave or satellite can")
  package static let commune = Column(
    "commune", .reference(["communes.csv"]), "Code of the commune it stands in")
  package static let latitude = Column("latitude", .number(-90...90), unit: "degrees", "Latitude, WGS 84")
  package static let longitude = Column(
    "longitude", .number(-180...180), unit: "degrees", "Longitude, WGS 84")
  package static let elevation = Column(
    "elevation_m", .number(-500...9_000), unit: "m", presence: .unknown, "Ground above sea level")
  package static let satellite = Column(
    "satellite", .flag, presence: .optional(default: "true"),
    "Whether a satellite terminal there sees the sky it needs")

  package static let schema = TableSchema(
    file: "sites.csv", description: "Existing and candidate radio sites",
    columns: [id, status, kind, power, place, commune, latitude, longitude, elevation, satellite],
    key: ["id"], mayBeEmpty: true)
}

/// `coverage.csv`: what each site serves.
package enum CoverageTable {
  package static let site = Column("site", .reference(["sites.csv"]), "The site")
  package static let village = Column("village", .reference(["villages.csv"]), "The village it serves")
  package static let householdShare = Column(
    "household_share", .number(0...1), unit: "share",
    "Share of the village's households in service, as a radio tool or a modelled radius says")

  package static let schema = TableSchema(
    file: "coverage.csv", description: "What each site serves of each village",
    columns: [site, village, householdShare], key: ["site", "village"], mayBeEmpty: true)
}

/// `hops.csv`: microwave hops that could be installed.
package enum HopTable {
  package static let id = Column("id", .identifier, "Identifier")
  package static let from = Column("from", .reference(["sites.csv"]), "The site at one end")
  package static let to = Column("to", .reference(["sites.csv"]), "The site at the other end")
  package static let length = Column("length_m", .number(1...100_000), unit: "m", "Distance")

  package static let schema = TableSchema(
    file: "hops.csv",
    description: "Candidate microwave hops with clear line of sight; either end may feed the other",
    columns: [id, from, to, length], key: ["id"], mayBeEmpty: true)
}

/// `costs.csv`: the price list.
package enum CostTable {
  package static let item = Column(
    "item", .choice(CostItem.allCases.map(\.rawValue)),
    "What is priced; every item is needed but community_satellite_terminal, whose standard is 25")
  package static let unit = Column(
    "unit", .text, "Unit of the values; each item has one, fixed by its meaning")
  package static let low = Column(
    "low", .number(0...1_000_000), presence: .optional(default: ""), "Low value; empty takes the base value")
  package static let base = Column("base", .number(0...1_000_000), "Value a plan is made with")
  package static let high = Column(
    "high", .number(0...1_000_000), presence: .optional(default: ""), "High value; empty takes the base value"
  )
  package static let basis = Column(
    "basis", .choice(CostRange.Basis.allCases.map(\.rawValue)), presence: .optional(default: "unstated"),
    "cited: found in a source; derived: computed from sources; assumption: judgement (giả định); unstated")
  package static let source = Column(
    "source", .text, presence: .optional(default: ""), "Where the values come from")

  package static let schema = TableSchema(
    file: "costs.csv", description: "Unit costs and rates; money in million đồng",
    columns: [item, unit, low, base, high, basis, source], key: ["item"])
}
