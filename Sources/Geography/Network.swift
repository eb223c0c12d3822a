/// A candidate fibre route between two places; paid once, whichever way traffic runs.
public struct Route: Sendable, Equatable {
  /// How the cable is laid.
  public enum Construction: String, Sendable, CaseIterable {
    /// On poles.
    case aerial
    /// In the ground.
    case buried
  }

  /// Unlike that of any other work.
  public var id: String
  /// One end.
  public var from: Place
  /// The other end.
  public var to: Place
  /// Length along the route in metres, before the slack of the cable.
  public var lengthMetres: Double
  /// How the cable is laid, which decides its price.
  public var construction: Construction
  /// Cost multiplier of the ground; nil takes the data set's `mountain_factor`.
  public var terrainFactor: Double?

  /// Takes every value as it is; nothing is checked here.
  public init(
    id: String, from: Place, to: Place, lengthMetres: Double, construction: Construction = .aerial,
    terrainFactor: Double? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.lengthMetres = lengthMetres
    self.construction = construction
    self.terrainFactor = terrainFactor
  }
}

/// A radio site: an existing one, which has transport, or a candidate.
public struct Site: Sendable, Equatable {
  /// Whether a site stands.
  public enum Status: String, Sendable, CaseIterable {
    case existing
    case candidate
  }

  /// How a site is built, which decides its price.
  public enum Kind: String, Sendable, CaseIterable {
    /// A 40 m mast with its equipment house.
    case mast40m = "mast_40m"
    /// A 12 to 18 m pole for one village.
    case light
  }

  /// What feeds a site with electricity.
  public enum Power: String, Sendable, CaseIterable {
    case grid
    /// Off the grid: a solar plant is part of the site.
    case solar
  }

  /// Unlike that of any other work.
  public var id: String
  /// Whether it stands.
  public var status: Status
  /// How it is built.
  public var kind: Kind
  /// What feeds it with electricity.
  public var power: Power
  /// Where fibre can feed the site; nil where only microwave or satellite can.
  public var place: Place?
  /// Index into `Geography.communes`.
  public var commune: Int
  /// Where its mast stands or would stand.
  public var coordinate: Coordinate
  /// Metres above sea level, at the foot; nil where nobody knows.
  public var elevationMetres: Double?
  /// A satellite terminal on the site sees the sky it needs.
  public var allowsSatellite: Bool

  /// Takes every value as it is; nothing is checked here.
  public init(
    id: String, status: Status, kind: Kind, power: Power = .grid, place: Place? = nil, commune: Int,
    coordinate: Coordinate, elevationMetres: Double?, allowsSatellite: Bool = true
  ) {
    self.id = id
    self.status = status
    self.kind = kind
    self.power = power
    self.place = place
    self.commune = commune
    self.coordinate = coordinate
    self.elevationMetres = elevationMetres
    self.allowsSatellite = allowsSatellite
  }
}

/// How much of a village a site serves, as a radio tool or the modelled radius says.
public struct Coverage: Sendable, Equatable {
  /// Index into `Geography.sites`.
  public var site: Int
  /// Index into `Geography.villages`.
  public var village: Int
  /// Share of the village's households in service, 0 to 1.
  public var householdShare: Double

  /// Takes every value as it is; nothing is checked here.
  public init(site: Int, village: Int, householdShare: Double) {
    self.site = site
    self.village = village
    self.householdShare = householdShare
  }
}

/// A candidate microwave hop with clear line of sight; either end may feed the other.
public struct Hop: Sendable, Equatable {
  /// Unlike that of any other work.
  public var id: String
  /// Index into `Geography.sites`.
  public var from: Int
  /// Index into `Geography.sites`.
  public var to: Int
  /// Metres from mast to mast.
  public var lengthMetres: Double

  /// Takes every value as it is; nothing is checked here.
  public init(id: String, from: Int, to: Int, lengthMetres: Double) {
    self.id = id
    self.from = from
    self.to = to
    self.lengthMetres = lengthMetres
  }
}
