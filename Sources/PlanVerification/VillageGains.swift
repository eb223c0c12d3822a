import Geography
import Scenarios

/// Which services each village gains from the works, and in which year (an index) first.
struct VillageGains {
  private var mobile: [Int: Int] = [:]
  private var fixed: [Int: Int] = [:]
  private var wireless: [Int: Int] = [:]
  private var terminal: [Int: Int] = [:]
  private let factors: InterimFactors
  /// The candidate sites that serve enough of a village's households to count, by village.
  private let coveringSites: [Int: [Int]]

  init(
    _ geography: Geography, _ scenario: Scenario, _ catalogue: WorkCatalogue, _ history: NetworkHistory,
    _ barred: BarredElements
  ) {
    factors = scenario.interim
    var covering: [Int: [Int]] = [:]
    for entry in catalogue.candidateCoverage where entry.householdShare >= scenario.requiredHouseholdShare {
      covering[entry.village, default: []].append(entry.site)
    }
    coveringSites = covering

    var siteYear: [Int: Int] = [:]
    for (year, reach) in history.reach.enumerated() {
      for site in reach.sites where siteYear[site] == nil { siteYear[site] = year }
    }
    for (index, village) in geography.villages.enumerated()
    where !(village.hasMobileBroadband && village.hasFixedBroadband) && !barred.villages.contains(index) {
      let covered = covering[index]?.compactMap { siteYear[$0] }.min()
      if !village.hasMobileBroadband { mobile[index] = covered }
      guard !village.hasFixedBroadband else { continue }
      if factors.fixedWireless > 0 { wireless[index] = covered }
      if factors.satelliteTerminal > 0 {
        terminal[index] = history.firstYear { history.built[$0].terminals.contains(index) }
      }
    }
    for index in history.built[history.lastYear].access where !geography.villages[index].hasFixedBroadband {
      fixed[index] = history.firstYear {
        history.built[$0].access.contains(index) && history.reach[$0].places.contains(.village(index))
      }
    }
  }

  /// What one village gains by itself.
  init(
    of village: Int, mobile: Int?, fixed: Int?, wireless: Int?, terminal: Int?, _ scenario: Scenario
  ) {
    self.mobile[village] = mobile
    self.fixed[village] = fixed
    self.wireless[village] = wireless
    self.terminal[village] = terminal
    factors = scenario.interim
    coveringSites = [:]
  }

  /// The year in which a village gains a service; nil where it does not, or has it.
  func year(_ service: Service, _ village: Int) -> Int? {
    switch service {
    case .mobile: mobile[village]
    case .fixed: fixed[village]
    }
  }

  /// The year in which means that could stand in for fibre are there, whether or not fibre is.
  func year(_ interim: InterimService, _ village: Int) -> Int? {
    switch interim {
    case .fixedWireless: wireless[village]
    case .satelliteTerminal: terminal[village]
    }
  }

  /// The best interim service of a village that gains no fibre.
  func interim(_ village: Int) -> (service: InterimService, year: Int)? {
    guard fixed[village] == nil else { return nil }
    let found = InterimService.allCases.compactMap { service in
      year(service, village).map { (service: service, year: $0, factor: factor(service)) }
    }
    // Of equals the first: fixed wireless.
    guard let best = found.max(by: { $0.factor < $1.factor }) else { return nil }
    let first = found.first { $0.factor == best.factor } ?? best
    return (first.service, first.year)
  }

  private func factor(_ interim: InterimService) -> Double {
    switch interim {
    case .fixedWireless: factors.fixedWireless
    case .satelliteTerminal: factors.satelliteTerminal
    }
  }

  /// The candidate sites that serve enough of a village's households.
  func sites(covering village: Int) -> [Int] { coveringSites[village] ?? [] }

  /// Whether one of the sites serves enough of a village's households.
  func isCovered(_ village: Int, by sites: Set<Int>) -> Bool {
    coveringSites[village]?.contains(where: sites.contains) ?? false
  }
}
