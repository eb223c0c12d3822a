public import Geography
public import Scenarios

/// A technology that feeds a site from the existing network with nothing built in between. What tells one from
/// another stands here; digraph, verifier and reports know only that a site is fed.
public enum Backhaul: String, Sendable, CaseIterable {
  case satellite

  /// The kind of work it is in a plan.
  public var kind: WorkKind {
    switch self {
    case .satellite: .satelliteBackhaul
    }
  }

  /// What the identifier of such a work begins with; the site's follows.
  public var prefix: String {
    switch self {
    case .satellite: "SAT-"
    }
  }

  /// What is put up at the site, and wears out.
  public var terminal: CostItem {
    switch self {
    case .satellite: .satelliteBackhaulCapex
    }
  }

  /// The capacity for a year, bought for the whole horizon.
  public var rent: CostItem {
    switch self {
    case .satellite: .satelliteBackhaulRent
    }
  }

  /// Whether a plan of a scenario may feed a site with it.
  public func mayFeed(_ site: Site, in scenario: Scenario) -> Bool {
    switch self {
    case .satellite: scenario.satelliteBackhaul && site.allowsSatellite
    }
  }
}
