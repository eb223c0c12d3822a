public import Geography

/// What a plan may build, as rules and funding sources name it.
public enum WorkKind: String, Sendable, CaseIterable {
  /// A fibre route, with the route's id.
  case fibreSegment
  /// Fibre distribution in a village, "FA-" and the village's id.
  case fibreAccess
  /// A mast or light site, with the site's id.
  case site
  /// A microwave hop, with the hop's id.
  case microwaveHop
  /// Satellite backhaul of a site, "SAT-" and the site's id; or a community satellite terminal of a
  /// village, "CST-" and the village's id.
  case satelliteBackhaul

  /// Whether the agency that leads fibre builds it; the one that leads radio builds the rest.
  public var isFibre: Bool { self == .fibreSegment || self == .fibreAccess }

  /// Whether it is at one place and no site of its own: a village's, or at a site that is a work by itself.
  public var isAtPlace: Bool {
    switch self {
    case .fibreSegment, .site, .microwaveHop: false
    case .fibreAccess, .satelliteBackhaul: true
    }
  }

  /// What running it for a year takes.
  public enum Upkeep: Sendable {
    /// A share of what it cost to build.
    case share(CostItem)
    case sum(CostItem)
    /// Part of another work's, or of its price.
    case none
  }

  public var upkeep: Upkeep {
    switch self {
    case .fibreSegment, .fibreAccess: .share(.fibreOpex)
    case .site: .sum(.siteOpex)
    case .microwaveHop, .satelliteBackhaul: .none
    }
  }

  /// Years after which it is built anew.
  public func life(_ ownership: Ownership) -> Double {
    switch self {
    case .fibreSegment, .fibreAccess: ownership.fibreLifeYears
    case .site: ownership.siteLifeYears
    case .microwaveHop: ownership.microwaveLifeYears
    case .satelliteBackhaul: ownership.satelliteLifeYears
    }
  }

  /// Whether a plan of a scenario may hold works of the kind.
  func isBuildable(_ scenario: Scenario) -> Bool {
    switch self {
    case .fibreSegment, .fibreAccess, .site, .microwaveHop: true
    case .satelliteBackhaul: scenario.satelliteBackhaul || scenario.interim.satelliteTerminal > 0
    }
  }
}
