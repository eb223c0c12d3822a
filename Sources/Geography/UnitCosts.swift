/// A unit price or rate of the model: one row of `costs.csv`.
public enum CostItem: String, Sendable, CaseIterable {
  case fibreRouteAerial = "fibre_route_aerial"
  case fibreRouteBuried = "fibre_route_buried"
  case fibreLengthFactor = "fibre_length_factor"
  case mountainFactor = "mountain_factor"
  case fibreAccessNode = "fibre_access_node"
  case fibreAccessHousehold = "fibre_access_household"
  case fibreOpex = "fibre_opex"
  case mastSite40m = "mast_site_40m"
  case mastLightSite = "mast_light_site"
  case solarPowerSite = "solar_power_site"
  case siteOpex = "site_opex"
  case microwaveHopShort = "microwave_hop_short"
  case microwaveHopLong = "microwave_hop_long"
  case satelliteBackhaulCapex = "satellite_backhaul_capex"
  case satelliteBackhaulRent = "satellite_backhaul_rent"
  case communitySatelliteTerminal = "community_satellite_terminal"
  case discountRate = "discount_rate"
  case horizon

  /// The unit the item must be given in; a table in another unit is refused, never converted.
  public var unit: String {
    switch self {
    case .fibreRouteAerial, .fibreRouteBuried: "million VND per km"
    case .fibreLengthFactor, .mountainFactor: "ratio"
    case .fibreAccessNode, .communitySatelliteTerminal: "million VND per village"
    case .fibreAccessHousehold: "million VND per household"
    case .fibreOpex: "share of capex per year"
    case .mastSite40m, .mastLightSite, .solarPowerSite, .satelliteBackhaulCapex: "million VND per site"
    case .siteOpex, .satelliteBackhaulRent: "million VND per site per year"
    case .microwaveHopShort, .microwaveHopLong: "million VND per hop"
    case .discountRate: "per year"
    case .horizon: "years"
    }
  }

  /// What stands in for the item where a price list lacks it; nil for one that every list must have.
  public var standard: CostRange? {
    switch self {
    case .communitySatelliteTerminal:
      CostRange(
        low: 15, base: 25, high: 60, basis: .derived,
        source: "kit 8-15 million VND plus installation and power")
    default: nil
    }
  }

  /// Values that sources name, in the item's unit: from the lowest to the highest of the shipped price list, whose
  /// rows name them (UNESCAP, ITU Connectivity Planning Platform, Giga, VNPT Hà Tĩnh).
  package var knownPrices: ClosedRange<Double> {
    switch self {
    case .fibreRouteAerial: 100...260
    case .fibreRouteBuried: 260...650
    case .fibreLengthFactor: 1.05...1.2
    case .mountainFactor: 1...2
    case .fibreAccessNode: 80...250
    case .fibreAccessHousehold: 0.8...3
    case .fibreOpex: 0.03...0.08
    case .mastSite40m: 1200...2200
    case .mastLightSite: 350...800
    case .solarPowerSite: 200...600
    case .siteOpex: 60...230
    case .microwaveHopShort: 150...350
    case .microwaveHopLong: 220...780
    case .satelliteBackhaulCapex: 15...200
    case .satelliteBackhaulRent: 30...200
    case .communitySatelliteTerminal: 15...60
    case .discountRate: 0.05...0.1
    case .horizon: 10...10
    }
  }

  /// How many times beyond the known prices one is odd: a slip of the comma is, a dear district is not.
  package static let priceSpread = 2.5

  /// The values that make sense; a value outside is reported as absurd.
  public var range: ClosedRange<Double> {
    switch self {
    case .fibreLengthFactor: 1...3
    case .mountainFactor: 0.5...10
    case .fibreOpex: 0...1
    case .discountRate: 0...1
    case .horizon: 1...50
    default: 0...1_000_000
    }
  }
}

/// A price as a range, in the item's unit.
public struct CostRange: Sendable, Equatable {
  /// What a price rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// Found in a source.
    case cited
    /// Computed from sources.
    case derived
    /// Judgement without a source ("giả định").
    case assumption
    /// The data set does not say.
    case unstated
  }

  /// The lowest price to reckon with, in the item's unit.
  public var low: Double
  /// The price planned with, in the item's unit.
  public var base: Double
  /// The highest price to reckon with, in the item's unit.
  public var high: Double
  /// What the price rests on.
  public var basis: Basis
  /// Where the values come from, as the data set says.
  public var source: String

  /// Takes every value as it is; nothing is checked here.
  public init(low: Double, base: Double, high: Double, basis: Basis = .unstated, source: String = "") {
    self.low = low
    self.base = base
    self.high = high
    self.basis = basis
    self.source = source
  }
}

/// The price list of a data set: a range for every item.
public struct UnitCosts: Sendable, Equatable {
  private var ranges: [CostItem: CostRange]

  /// A price list from a table; nil when an item is missing that has no standard.
  public init?(_ ranges: [CostItem: CostRange]) {
    var complete = ranges
    for item in CostItem.allCases where complete[item] == nil {
      guard let standard = item.standard else { return nil }
      complete[item] = standard
    }
    self.ranges = complete
  }

  /// The range of an item.
  public subscript(item: CostItem) -> CostRange {
    get { ranges[item] ?? CostRange(low: 0, base: 0, high: 0) }
    set { ranges[item] = newValue }
  }

  /// The base value of an item, in its unit.
  public func base(_ item: CostItem) -> Double { self[item].base }
}

extension CostItem {
  /// The unit of its values in a country's money: `million EUR per km`.
  public func unit(in currency: Country.Currency) -> String {
    let own = Country.vietnam.currency.code
    return currency.code == own
      ? unit
      : unit.split(separator: " ").map { $0 == own ? currency.code : String($0) }.joined(separator: " ")
  }
}
