public import Geography
public import Scenarios

/// The best plan of a tiny geography under years, sources and shared rules, by trying every year for every
/// work. It restates the rules in its own words and shares nothing with the planner.
public struct RuleOracle {
  let geography: Geography
  let scenario: Scenario
  let prices: OraclePrices
  let works: [OracleWork]
  let yearCount: Int

  public init(_ geography: Geography, _ scenario: Scenario) {
    self.geography = geography
    self.scenario = scenario
    prices = OraclePrices(geography, scenario)
    yearCount = max(1, scenario.phases.budgets.count)
    works = OracleWork.all(geography, scenario)
  }

  /// How many assignments of years to works there are.
  public var assignments: Double {
    works.reduce(1) { product, _ in product * Double(yearCount + 1) }
  }

  /// What the scenario's goal seeks, in order, and last the least cost, as a negative number: each entry exactly, more
  /// is better. Nil where no plan satisfies the scenario.
  public func best() -> [OracleShare]? {
    var best: [OracleShare]?
    var years = [Int](repeating: -1, count: works.count)
    while true {
      if let plan = OraclePlan(self, years), plan.keepsRules() {
        let score = plan.score()
        if best.map({ OracleShare.isBetter(score, $0) }) ?? true { best = score }
      }
      // The next assignment, as a number in base `yearCount + 1`.
      var place = 0
      while place < years.count, years[place] == yearCount - 1 {
        years[place] = -1
        place += 1
      }
      guard place < years.count else { return best }
      years[place] += 1
    }
  }
}

/// A work an oracle may build.
enum OracleWork: Hashable {
  case route(Int)
  case site(Int)
  case hop(Int)
  case satellite(Int)
  case access(Int)
  case terminal(Int)

  static func all(_ geography: Geography, _ scenario: Scenario) -> [OracleWork] {
    var works: [OracleWork] = []
    for (index, route) in geography.routes.enumerated()
    where !(geography.hasFibre(route.from) && geography.hasFibre(route.to)) && route.from != route.to {
      works.append(.route(index))
    }
    for (index, site) in geography.sites.enumerated() where site.status == .candidate {
      works.append(.site(index))
      if scenario.satelliteBackhaul && site.allowsSatellite { works.append(.satellite(index)) }
    }
    for (index, hop) in geography.hops.enumerated()
    where geography.sites[hop.from].status == .candidate || geography.sites[hop.to].status == .candidate {
      works.append(.hop(index))
    }
    for (index, village) in geography.villages.enumerated() where !village.hasFixedBroadband {
      if geography.routes.contains(where: { $0.from == .village(index) || $0.to == .village(index) }) {
        works.append(.access(index))
      }
      if scenario.interim.satelliteTerminal > 0 { works.append(.terminal(index)) }
    }
    // What stands, and lines that are locked in, are there whatever else could be built.
    let demanded = Set(scenario.standing + scenario.lockIn)
    let all =
      geography.routes.indices.map { OracleWork.route($0) } + geography.hops.indices.map { .hop($0) }
      + geography.sites.indices.flatMap { [.site($0), .satellite($0)] }
      + geography.villages.indices.flatMap { [.access($0), .terminal($0)] }
    for work in all where demanded.contains(work.id(in: geography)) && !works.contains(work) {
      if case .site(let index) = work, geography.sites[index].status == .existing,
        !scenario.standing.contains(work.id(in: geography))
      {
        continue
      }
      works.append(work)
    }
    return works
  }

  func id(in geography: Geography) -> String {
    switch self {
    case .route(let index): geography.routes[index].id
    case .site(let index): geography.sites[index].id
    case .hop(let index): geography.hops[index].id
    case .satellite(let index): "SAT-" + geography.sites[index].id
    case .access(let index): "FA-" + geography.villages[index].id
    case .terminal(let index): "CST-" + geography.villages[index].id
    }
  }

  var kind: String {
    switch self {
    case .route: "fibreSegment"
    case .site: "site"
    case .hop: "microwaveHop"
    case .satellite, .terminal: "satelliteBackhaul"
    case .access: "fibreAccess"
    }
  }

  /// The village it belongs to.
  func village(in geography: Geography) -> Int {
    func nearest(_ point: Coordinate) -> Int {
      geography.villages.indices.min {
        geography.villages[$0].coordinate.distance(to: point)
          < geography.villages[$1].coordinate.distance(to: point)
      } ?? 0
    }
    func middle(_ a: Coordinate, _ b: Coordinate) -> Coordinate {
      Coordinate(latitude: (a.latitude + b.latitude) / 2, longitude: (a.longitude + b.longitude) / 2)
    }
    switch self {
    case .route(let index):
      let route = geography.routes[index]
      return nearest(middle(geography.coordinate(of: route.from), geography.coordinate(of: route.to)))
    case .hop(let index):
      let hop = geography.hops[index]
      return nearest(middle(geography.sites[hop.from].coordinate, geography.sites[hop.to].coordinate))
    case .site(let index), .satellite(let index):
      if case .village(let village)? = geography.sites[index].place { return village }
      return nearest(geography.sites[index].coordinate)
    case .access(let index), .terminal(let index): return index
    }
  }
}

extension Scenario {
  /// The works that are done or under way.
  var standing: [String] { progress.filter { $0.status != .dropped }.map(\.work) }
}

/// A number as a fraction, compared exactly.
public struct OracleShare: Equatable, Sendable {
  public var numerator: Int64
  public var denominator: Int64

  public init(_ numerator: Int64, of denominator: Int64 = 1) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public var value: Double { Double(numerator) / Double(denominator) }

  static func isBetter(_ a: [OracleShare], _ b: [OracleShare]) -> Bool {
    for (first, second) in zip(a, b) {
      let left = Int128(first.numerator) * Int128(second.denominator)
      let right = Int128(second.numerator) * Int128(first.denominator)
      if left != right { return left > right }
    }
    return false
  }
}
