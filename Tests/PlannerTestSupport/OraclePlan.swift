import Geography
import Scenarios

/// Works with their years, and what they bring.
struct OraclePlan {
  private let oracle: RuleOracle
  /// The year of each work of the oracle's list; -1 for never.
  private let years: [Int]
  /// For each village the year it gains a service; the number of years where it does not.
  private var mobile: [Int]
  private var fixed: [Int]
  private var wireless: [Int]
  private var terminal: [Int]
  /// The year in which fibre reaches each place.
  private var lit: [Place: Int] = [:]

  private var geography: Geography { oracle.geography }
  private var scenario: Scenario { oracle.scenario }
  private var never: Int { oracle.yearCount }

  /// Nil where a work is built before what it hangs on.
  init?(_ oracle: RuleOracle, _ years: [Int]) {
    self.oracle = oracle
    self.years = years
    let count = oracle.geography.villages.count
    mobile = [Int](repeating: oracle.yearCount, count: count)
    fixed = mobile
    wireless = mobile
    terminal = mobile
    for year in 0..<oracle.yearCount {
      guard build(by: year) else { return nil }
    }
    guard isForest() else { return nil }
  }

  private func isBuilt(_ work: OracleWork, by year: Int) -> Bool {
    guard let index = oracle.works.firstIndex(of: work) else { return false }
    return years[index] >= 0 && years[index] <= year
  }

  private mutating func build(by year: Int) -> Bool {
    let built = zip(oracle.works, years).filter { $1 >= 0 && $1 <= year }.map(\.0)
    var reached = Set(
      geography.villages.indices.filter { geography.villages[$0].hasFixedBroadband }.map(Place.village))
    reached.formUnion(
      geography.nodes.indices.filter { geography.nodes[$0].kind != .junction }.map(Place.node))
    var live = Set(geography.sites.indices.filter { geography.sites[$0].status == .existing })
    for _ in 0...built.count {
      for work in built {
        switch work {
        case .route(let index):
          let route = geography.routes[index]
          if reached.contains(route.from) || reached.contains(route.to) {
            reached.formUnion([route.from, route.to])
          }
        case .site(let index):
          if let place = geography.sites[index].place, reached.contains(place) { live.insert(index) }
          if built.contains(.satellite(index)) { live.insert(index) }
        case .hop(let index):
          let hop = geography.hops[index]
          let ends = [hop.from, hop.to]
          guard
            ends.allSatisfy({ geography.sites[$0].status == .existing || built.contains(.site($0)) })
          else {
            if stands(work) { continue }
            return false
          }
          if live.contains(hop.from) || live.contains(hop.to) { live.formUnion(ends) }
        case .satellite, .access, .terminal: break
        }
      }
    }
    for work in built {
      switch work {
      case .access(let index) where stands(work):
        if isLockedOut(index) { return false }
        if reached.contains(.village(index)), !geography.villages[index].hasFixedBroadband {
          fixed[index] = min(fixed[index], year)
        }
      case .route where stands(work), .site where stands(work), .satellite where stands(work): break
      case .route(let index): if !reached.contains(geography.routes[index].from) { return false }
      case .site(let index): if !live.contains(index) { return false }
      case .hop: break
      case .satellite(let index): if !built.contains(.site(index)) { return false }
      case .access(let index):
        guard reached.contains(.village(index)), !isLockedOut(index) else { return false }
        fixed[index] = min(fixed[index], year)
      case .terminal(let index):
        guard !isLockedOut(index) else { return false }
        terminal[index] = min(terminal[index], year)
      }
    }
    for place in reached where lit[place] == nil { lit[place] = year }
    for entry in geography.coverage
    where built.contains(.site(entry.site)) && live.contains(entry.site)
      && geography.sites[entry.site].status == .candidate
      && entry.householdShare >= scenario.requiredHouseholdShare
      && !isLockedOut(entry.village)
    {
      if !geography.villages[entry.village].hasMobileBroadband {
        mobile[entry.village] = min(mobile[entry.village], year)
      }
      if !geography.villages[entry.village].hasFixedBroadband, scenario.interim.fixedWireless > 0 {
        wireless[entry.village] = min(wireless[entry.village], year)
      }
    }
    return true
  }

  /// What is done or under way is there, whether it carries or not.
  private func stands(_ work: OracleWork) -> Bool {
    !scenario.progress.isEmpty && scenario.standing.contains(work.id(in: geography))
  }

  private func isLockedOut(_ village: Int) -> Bool {
    scenario.lockOut.contains(geography.villages[village].id)
  }

  /// Links form no cycle, the existing network counted as one place: what the plan chooses is a forest, to
  /// which what stands or is locked in may add rings. Where two routes are asked for, cycles are the point.
  private func isForest() -> Bool {
    if scenario.requiredPoints.disjointRoutes { return true }
    var group: [String: String] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let above = group[name] { name = above }
      return name
    }
    func name(_ place: Place) -> String { geography.hasFibre(place) ? "root" : "\(place)" }
    func name(_ site: Int) -> String { geography.sites[site].status == .existing ? "root" : "site \(site)" }
    for (work, year) in zip(oracle.works, years)
    where year >= 0 && !stands(work) && !scenario.lockIn.contains(work.id(in: geography)) {
      let ends: (String, String)
      switch work {
      case .route(let index): ends = (name(geography.routes[index].from), name(geography.routes[index].to))
      case .hop(let index): ends = (name(geography.hops[index].from), name(geography.hops[index].to))
      case .satellite(let index): ends = ("root", name(index))
      case .site, .access, .terminal: continue
      }
      let (first, second) = (root(ends.0), root(ends.1))
      if first == second { return false }
      group[first] = second
    }
    return true
  }

  private func cost(_ work: OracleWork) -> Int64 {
    let price: Int64 =
      switch work {
      case .route(let index): oracle.prices.price(route: geography.routes[index])
      case .site(let index): oracle.prices.price(site: geography.sites[index])
      case .hop(let index): oracle.prices.price(hop: geography.hops[index])
      case .satellite: oracle.prices.priceOfSatellite()
      case .access(let index): oracle.prices.priceOfAccess(geography.villages[index])
      case .terminal: oracle.prices.priceOfTerminal()
      }
    guard let entry = scenario.progress.first(where: { $0.work == work.id(in: geography) }) else {
      return price
    }
    switch entry.status {
    case .done: return entry.spent?.dong ?? price
    case .underWay: return max(price, entry.spent?.dong ?? 0)
    case .dropped: return price
    }
  }

  private var built: [(work: OracleWork, year: Int, cost: Int64)] {
    zip(oracle.works, years).filter { $1 >= 0 }.map { ($0, $1, cost($0)) }
  }

  /// Villages of each service gained, with the year.
  private var gained: [(village: Int, isMobile: Bool, year: Int)] {
    geography.villages.indices.flatMap { index in
      [(index, true, mobile[index]), (index, false, fixed[index])].filter { $0.2 < never }
    }
  }

  func keepsRules() -> Bool {
    keepsLocks() && keepsBudgets() && OracleFunding(geography, scenario).canPay(built)
      && scenario.targets.allSatisfy(reaches)
      && scenario.rules.allSatisfy(keeps) && keepsPoints()
  }

  private func keepsLocks() -> Bool {
    let ids = Set(built.map { $0.work.id(in: geography) })
    // What feeds a site goes with it, and what stands in a village with the village.
    for id in scenario.standing {
      let place = id.split(separator: "-").last.map(String.init) ?? id
      if scenario.lockOut.contains(place) { return false }
    }
    for id in scenario.lockOut where ids.contains(id) { return false }
    for id in scenario.lockIn {
      if let village = geography.villages.firstIndex(where: { $0.id == id }) {
        if !geography.villages[village].hasMobileBroadband && mobile[village] >= never { return false }
        if !geography.villages[village].hasFixedBroadband && fixed[village] >= never { return false }
      } else if !ids.contains(id), geography.sites.first(where: { $0.id == id })?.status != .existing {
        return false
      }
    }
    for entry in scenario.progress {
      let year = built.first { $0.work.id(in: geography) == entry.work }?.year
      switch entry.status {
      case .done:
        let due = entry.year.map { scenario.phases.years.firstIndex(of: $0) ?? 0 } ?? 0
        guard let year, year <= due else { return false }
      case .underWay:
        let due = entry.year.flatMap { scenario.phases.years.firstIndex(of: $0) } ?? never
        guard let year, year <= due else { return false }
      case .dropped: if year != nil { return false }
      }
    }
    return true
  }

  private func keepsBudgets() -> Bool {
    let lost = scenario.progress.filter { $0.status == .dropped }.reduce(0) { $0 + ($1.spent?.dong ?? 0) }
    let total = built.reduce(0) { $0 + $1.cost }
    let years = scenario.phases.budgets
    let limits = [scenario.budget?.dong, years.isEmpty ? nil : years.reduce(0) { $0 + $1.amount.dong }]
    if let whole = limits.compactMap({ $0 }).min(), total + lost > whole { return false }
    var debt = lost
    var available: Int64 = 0
    for (index, entry) in scenario.phases.budgets.enumerated() {
      let paid = min(debt, entry.amount.dong)
      debt -= paid
      available = (scenario.phases.carryOver ? available : 0) + entry.amount.dong - paid
      let spent = built.filter { scenario.phases.carryOver ? $0.year <= index : $0.year == index }
      if spent.reduce(0, { $0 + $1.cost }) > available { return false }
    }
    return true
  }

  private func reaches(_ target: CoverageTarget) -> Bool {
    let group = OracleGroup(target.group, geography)
    let isMobile = target.service == "mobile"
    func size(_ village: Int) -> Int64 {
      target.measure == .villages ? 1 : Int64(geography.villages[village].countedHouseholds)
    }
    let needed = geography.villages.indices.filter {
      group.contains($0)
        && !(isMobile ? geography.villages[$0].hasMobileBroadband : geography.villages[$0].hasFixedBroadband)
    }
    let due = target.by.flatMap { scenario.phases.years.firstIndex(of: $0) } ?? never - 1
    let reached = gained.filter { $0.isMobile == isMobile && $0.year <= due && group.contains($0.village) }
    let sum = reached.reduce(0) { $0 + size($1.village) }
    return Int128(sum) * 1_000_000
      >= Int128(needed.reduce(0) { $0 + size($1) }) * Int128((target.share * 1e6).rounded())
  }

  private func keeps(_ rule: ShareRule) -> Bool {
    let group = OracleGroup(rule.group, geography)
    guard rule.eachCommune else { return keeps(rule) { group.contains($0) } }
    return geography.communes.indices.allSatisfy { commune in
      keeps(rule) { group.contains($0) && geography.villages[$0].commune == commune }
    }
  }

  private func keeps(_ rule: ShareRule, _ isMember: (Int) -> Bool) -> Bool {
    func size(_ village: Int) -> Int64 {
      rule.measure == .villages ? 1 : Int64(geography.villages[village].countedHouseholds)
    }
    let counted: [(village: Int, amount: Int64)] =
      rule.measure == .spend
      ? built.map { ($0.work.village(in: geography), $0.cost) }
      : gained.map { ($0.village, size($0.village)) }
    let own = counted.filter { isMember($0.village) }.reduce(0) { $0 + $1.amount }
    let lacking = geography.villages.indices.filter(isMember).reduce(Int64(0)) { sum, index in
      let village = geography.villages[index]
      let services = (village.hasMobileBroadband ? 0 : 1) + (village.hasFixedBroadband ? 0 : 1)
      return sum + Int64(services) * (rule.measure == .spend ? 1 : size(index))
    }
    let base: Int64
    switch rule.of {
    case .plan: base = counted.reduce(0) { $0 + $1.amount }
    case .need:
      let years = scenario.phases.budgets.reduce(0) { $0 + $1.amount.dong }
      let budgets = [scenario.budget?.dong, scenario.phases.budgets.isEmpty ? nil : years].compactMap { $0 }
      base = rule.measure == .spend ? budgets.min() ?? .max : lacking
    }
    func millionths(_ share: Double) -> Int128 { Int128((share * 1e6).rounded()) * Int128(base) }
    if let floor = rule.atLeast, !(rule.eachCommune && lacking == 0),
      Int128(own) * 1_000_000 < millionths(floor)
    {
      return false
    }
    if let ceiling = rule.atMost, Int128(own) * 1_000_000 > millionths(ceiling) { return false }
    return true
  }

  private func keepsPoints() -> Bool {
    var places = scenario.requiredPoints.points.compactMap { id -> Place? in
      if let index = geography.villages.firstIndex(where: { $0.id == id }) { return .village(index) }
      return geography.nodes.firstIndex { $0.id == id }.map(Place.node)
    }
    if scenario.requiredPoints.communeOffices {
      places += geography.villages.indices.filter {
        geography.villages[$0].institutions.contains(.communeOffice)
      }.map(Place.village)
    }
    for place in places where !geography.hasFibre(place) {
      guard lit[place] != nil else { return false }
      guard scenario.requiredPoints.disjointRoutes else { continue }
      // Two routes without a common segment: the point survives the loss of any one.
      let routes = built.compactMap { entry -> Int? in
        if case .route(let index) = entry.work { index } else { nil }
      }
      for lost in routes where !reaches(place, by: routes.filter { $0 != lost }) { return false }
    }
    return true
  }

  private func reaches(_ place: Place, by routes: [Int]) -> Bool {
    var reached: Set<Place> = []
    for _ in 0...routes.count {
      for route in routes.map({ geography.routes[$0] }) {
        let ends = [route.from, route.to]
        if ends.contains(where: { geography.hasFibre($0) || reached.contains($0) }) {
          reached.formUnion(ends)
        }
      }
    }
    return reached.contains(place)
  }

  /// What the goal seeks, in order, and last the least cost.
  func score() -> [OracleShare] {
    let cost = OracleShare(-built.reduce(0) { $0 + $1.cost })
    return scenario.goal == .leastCost ? [cost] : worth() + [cost]
  }

  private func worth() -> [OracleShare] {
    switch scenario.goal {
    case .bestValue: return [OracleShare(benefit { _ in true })]
    case .leastCost: return []
    case .lexicographic:
      var taken: Set<Int> = []
      var score: [OracleShare] = []
      for tier in scenario.tiers {
        let group = OracleGroup(tier.group, geography)
        let own = geography.villages.indices.filter { group.contains($0) && !taken.contains($0) }
        score.append(OracleShare(benefit(own.contains)))
        taken.formUnion(own)
      }
      return score + [OracleShare(benefit { _ in true })]
    case .maxMin: return (worstOff().map { [$0] } ?? []) + [OracleShare(benefit { _ in true })]
    }
  }

  private func benefit(_ counts: (Int) -> Bool) -> Int64 {
    var sum: Int64 = 0
    func add(_ worth: Int64, _ year: Int) {
      guard year < never else { return }
      let discount = (0..<year).reduce(1.0) { product, _ in product * (1 + scenario.phases.laterWorth) }
      sum += Int64((Double(worth) / (scenario.phases.budgets.isEmpty ? 1 : discount)).rounded())
    }
    for (index, village) in geography.villages.enumerated() where counts(index) {
      add(oracle.prices.worth(village, scenario.values.mobile), mobile[index])
      let full = oracle.prices.worth(village, scenario.values.fixed)
      let means = [
        (scenario.interim.satelliteTerminal, terminal[index]),
        (scenario.interim.fixedWireless, wireless[index]), (1, fixed[index]),
      ].filter { $0.0 > 0 }.sorted { $0.0 < $1.0 }
      // Each step of the ladder comes with the first means that reaches as high.
      var below: Int64 = 0
      for (position, step) in means.enumerated() {
        let height = Int64((Double(full) * step.0).rounded())
        add(height - below, means[position...].map(\.1).min() ?? never)
        below = height
      }
    }
    return sum
  }

  /// Nil where no commune can gain anything.
  private func worstOff() -> OracleShare? {
    var worst: OracleShare?
    for commune in geography.communes.indices {
      var needed: Int64 = 0
      var served: Int64 = 0
      for (index, village) in geography.villages.enumerated() where village.commune == commune {
        let reachable = oracle.reachable[index]
        let households = Int64(village.countedHouseholds)
        if reachable.mobile { needed += households }
        if reachable.fixed { needed += households }
        if mobile[index] < never { served += households }
        if fixed[index] < never { served += households }
      }
      guard needed > 0 else { continue }
      let share = OracleShare(served, of: needed)
      if worst.map({ OracleShare.isBetter([$0], [share]) }) ?? true { worst = share }
    }
    return worst
  }
}
