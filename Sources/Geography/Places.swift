/// How far a commune is from ordinary living conditions, by the State's own grading ("khu vực").
public enum Region: String, Sendable, CaseIterable {
  case one = "I"
  case two = "II"
  case three = "III"
}

/// Heights of an area in metres above sea level.
public struct ElevationRange: Sendable, Equatable {
  /// Metres above sea level.
  public var minimum: Double
  /// Metres above sea level; nil where nobody knows.
  public var mean: Double?
  /// Metres above sea level.
  public var maximum: Double

  /// Takes every value as it is; nothing is checked here.
  public init(minimum: Double, mean: Double?, maximum: Double) {
    self.minimum = minimum
    self.mean = mean
    self.maximum = maximum
  }
}

/// A commune or ward (xã, phường): the only level below the province since 1 July 2025.
public struct Commune: Sendable, Equatable {
  /// The General Statistics Office's five-digit code.
  public var code: String
  /// As the register writes it.
  public var name: String
  /// `xã` or `phường`.
  public var type: String
  /// Square kilometres; nil where nobody knows.
  public var areaKm2: Double?
  /// People; nil where nobody knows.
  public var population: Int?
  /// Households; nil where nobody knows.
  public var households: Int?
  /// The region by level of development that the state puts it in; nil where it is not known or there are none.
  public var region: Region?
  /// Whether it lies on the land border; nil where nobody knows.
  public var isBorder: Bool?
  /// The district it belonged to before July 2025.
  public var oldDistrict: String
  /// Its centre.
  public var coordinate: Coordinate
  /// Lowest, mean and highest ground, metres above sea level; nil where nobody knows.
  public var elevation: ElevationRange?

  /// Takes every value as it is; nothing is checked here.
  public init(
    code: String, name: String, type: String, areaKm2: Double?, population: Int?, households: Int?,
    region: Region?, isBorder: Bool?, oldDistrict: String, coordinate: Coordinate,
    elevation: ElevationRange?
  ) {
    self.code = code
    self.name = name
    self.type = type
    self.areaKm2 = areaKm2
    self.population = population
    self.households = households
    self.region = region
    self.isBorder = isBorder
    self.oldDistrict = oldDistrict
    self.coordinate = coordinate
    self.elevation = elevation
  }
}

/// A village (thôn, bản, tổ dân phố): the demand node of the model.
public struct Village: Sendable, Equatable {
  /// Unlike that of any other village or node.
  public var id: String
  /// As the list writes it.
  public var name: String
  /// Index into `Geography.communes`.
  public var commune: Int
  /// Where most of its houses stand.
  public var coordinate: Coordinate
  /// Metres above sea level; nil where nobody knows.
  public var elevationMetres: Double?
  /// Households, all of which count as served with the village; nil where nobody knows.
  public var households: Int?
  /// People; nil where nobody knows.
  public var population: Int?
  /// Share of residents of an ethnic minority, 0 to 1; nil where nobody knows.
  public var ethnicMinorityShare: Double?
  /// Share of poor households, 0 to 1; nil where nobody knows.
  public var povertyRate: Double?
  /// The region by level of development that the state puts it in; nil where it is not known or there are none.
  public var region: Region?
  /// Whether it lies in a commune on the land border; nil where nobody knows.
  public var isBorder: Bool?
  /// On the State's list of specially difficult villages (thôn đặc biệt khó khăn); nil where nobody knows.
  public var isSpeciallyDifficult: Bool?
  /// A 3G or 4G signal reaches the village today.
  public var hasMobileBroadband: Bool
  /// Fibre reaches the village today; the network may be extended from there.
  public var hasFixedBroadband: Bool
  /// Public institutions in the village, as the data set lists them.
  public var institutions: Set<Institution> = []

  /// Takes every value as it is; nothing is checked here.
  public init(
    id: String, name: String, commune: Int, coordinate: Coordinate, elevationMetres: Double?,
    households: Int?, population: Int?, ethnicMinorityShare: Double?, povertyRate: Double?, region: Region?,
    isBorder: Bool?, isSpeciallyDifficult: Bool?, hasMobileBroadband: Bool, hasFixedBroadband: Bool
  ) {
    self.id = id
    self.name = name
    self.commune = commune
    self.coordinate = coordinate
    self.elevationMetres = elevationMetres
    self.households = households
    self.population = population
    self.ethnicMinorityShare = ethnicMinorityShare
    self.povertyRate = povertyRate
    self.region = region
    self.isBorder = isBorder
    self.isSpeciallyDifficult = isSpeciallyDifficult
    self.hasMobileBroadband = hasMobileBroadband
    self.hasFixedBroadband = hasFixedBroadband
  }

  /// Households as plans count them: a village whose households nobody knows counts as 1, so that it is served
  /// for its own sake and outweighs no village whose households are known.
  public var countedHouseholds: Int { households ?? 1 }

  /// Households of an ethnic minority, by the share of residents, rounded; nil where the share is not known.
  public var ethnicMinorityHouseholds: Int? {
    ethnicMinorityShare.map { Int((Double(countedHouseholds) * $0).rounded()) }
  }
}

/// A public institution whose service a connection improves.
public enum Institution: String, Sendable, CaseIterable {
  case school
  case clinic
  /// The seat of the commune's People's Committee, or another of its offices.
  case communeOffice = "commune_office"
}

/// A point of the fibre map that is not a village.
public struct Node: Sendable, Equatable {
  /// What stands at a node.
  public enum Kind: String, Sendable, CaseIterable {
    /// The commune's point of presence; fibre is there.
    case communeCentre = "commune_centre"
    /// Another existing fibre node.
    case fibreNode = "fibre_node"
    /// A fork of candidate routes; no fibre yet.
    case junction
  }

  /// Unlike that of any other node or village.
  public var id: String
  /// What stands there.
  public var kind: Kind
  /// Index into `Geography.communes`.
  public var commune: Int
  /// Where it stands.
  public var coordinate: Coordinate
  /// Metres above sea level; nil where nobody knows.
  public var elevationMetres: Double?

  /// Fibre is there today.
  public var hasFibre: Bool { kind != .junction }

  /// Takes every value as it is; nothing is checked here.
  public init(id: String, kind: Kind, commune: Int, coordinate: Coordinate, elevationMetres: Double?) {
    self.id = id
    self.kind = kind
    self.commune = commune
    self.coordinate = coordinate
    self.elevationMetres = elevationMetres
  }
}

/// An end of a route: a village or a node, by index into the geography.
public enum Place: Hashable, Sendable {
  case village(Int)
  case node(Int)
}
