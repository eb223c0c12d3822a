import Diagnostics
public import Geography
public import Investment
public import MILP
import RootedDesign
import Scenarios

extension PlanComparison {
  /// Compares two plans that agree with the geography (`PlanVerifier`).
  ///
  /// - Parameters:
  ///   - solver: for plans without one of the rules, which say whether it binds.
  ///   - progress: told before each of them.
  /// - Throws: `ProblemReport` where a scenario does not fit the geography; `SolverError`, `PlanningError`.
  public init(
    _ first: PlanClaim, _ second: PlanClaim, _ geography: Geography, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil, progress: ((StudyProgress) -> Void)? = nil
  ) throws {
    try self.init(
      (first, geography), (second, geography), solver: solver, isCancelled: isCancelled, progress: progress)
  }

  /// Compares two plans that agree each with its own data set of the same province.
  public init(
    _ first: (claim: PlanClaim, geography: Geography), _ second: (claim: PlanClaim, geography: Geography),
    solver: any Solver, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((StudyProgress) -> Void)? = nil
  ) throws {
    let codes = Set(second.geography.communes.map(\.code))
    guard first.geography.communes.contains(where: { codes.contains($0.code) }) else {
      throw ProblemReport(
        Problem(
          file: "compare",
          message: "the data sets \(first.geography.name) and \(second.geography.name) share no commune",
          remedy: "Compare plans of one province"))
    }
    let sides = try ComparedSides(
      try PlannedNetwork(first.claim, first.geography), try PlannedNetwork(second.claim, second.geography))
    data =
      first.geography.sha256 == second.geography.sha256
      ? nil : DataChange(from: first.geography, to: second.geography)
    self.first = sides.side(sides.first)
    self.second = sides.side(sides.second)
    services = sides.services()
    (works, repriced) = sides.works()
    communes = sides.communes(services)
    attributes = ScenarioDifferences.between(first.claim.scenario, second.claim.scenario)
    rules = try RuleBinding(
      first, second, solver: solver, isCancelled: isCancelled, progress: progress
    ).differences()
  }
}

/// Two plans laid out in their digraphs. Villages and communes are named by their places in the second plan's data.
private struct ComparedSides {
  let first: PlannedNetwork
  let second: PlannedNetwork
  private let firstBrings: Set<BroughtService>
  private let secondBrings: Set<BroughtService>
  /// Where a village of the first data set stands in the second, and the other way.
  private let toSecond: [Int: Int]
  private let toFirst: [Int: Int]

  init(_ first: PlannedNetwork, _ second: PlannedNetwork) throws {
    self.first = first
    self.second = second
    let places = Dictionary(
      second.geography.villages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var toSecond: [Int: Int] = [:]
    var toFirst: [Int: Int] = [:]
    for (index, village) in first.geography.villages.enumerated() {
      guard let place = places[village.id] else { continue }
      toSecond[index] = place
      toFirst[place] = index
    }
    self.toSecond = toSecond
    self.toFirst = toFirst
    firstBrings = Set(
      first.brought().compactMap { service in
        toSecond[service.village].map { BroughtService(village: $0, kind: service.kind) }
      })
    secondBrings = second.brought()
  }

  private var geography: Geography { second.geography }

  private func isInPlace(_ service: BroughtService) -> Bool {
    let village = geography.villages[service.village]
    return service.kind == .mobile ? village.hasMobileBroadband : village.hasFixedBroadband
  }

  /// A service in the places of the first plan's data; nil where that has no such village.
  private func inFirst(_ service: BroughtService) -> BroughtService? {
    toFirst[service.village].map { BroughtService(village: $0, kind: service.kind) }
  }

  func side(_ network: PlannedNetwork) -> PlanComparison.Side {
    let claim = network.claim
    let geography = network.geography
    let firstWeights = PriorityBenefit(geography, first.scenario)
    let secondWeights = PriorityBenefit(geography, second.scenario)
    func weighed(_ weights: PriorityBenefit, _ scenario: Scenario) -> Benefit {
      network.brought().reduce(Benefit.zero) { sum, service in
        let village = geography.villages[service.village]
        guard service.kind == .interim else {
          return sum + weights.benefit(service.kind == .mobile ? .mobile : .fixed, to: village)
        }
        guard let means = network.villageClaims[village.id]?.interim else { return sum }
        return sum + scenario.interim.worth(of: means, insteadOf: weights.benefit(.fixed, to: village))
      }
    }
    return PlanComparison.Side(
      scenario: claim.scenario, totals: claim.totals, measure: claim.measure, objective: claim.objective,
      bound: claim.bound, proposals: claim.proposals.count, works: claim.works.count,
      benefits: PlanComparison.Weighed(
        byFirst: weighed(firstWeights, first.scenario), bySecond: weighed(secondWeights, second.scenario)))
  }

  func services() -> [ServiceDifference] {
    let firstSearch = AdditionSearch(first, first.solution)
    let secondSearch = AdditionSearch(second, second.solution)
    // What the later data has already was built, not lost.
    let differing = firstBrings.subtracting(secondBrings).filter { !isInPlace($0) }
      .union(secondBrings.subtracting(firstBrings))
    return differing.sorted().map { service in
      let cameIn = secondBrings.contains(service)
      let own = inFirst(service)
      let proposal = cameIn ? second.proposal(of: service) : own.flatMap(first.proposal)
      return ServiceDifference(
        service: service, change: cameIn ? .came : .left, proposal: proposal ?? "",
        first: own.map { standing($0, first, firstSearch, isBrought: !cameIn) }
          ?? .init(marginalCost: nil, benefit: .zero),
        second: standing(service, second, secondSearch, isBrought: cameIn))
    }
  }

  private func standing(
    _ service: BroughtService, _ network: PlannedNetwork, _ search: AdditionSearch, isBrought: Bool
  ) -> ServiceDifference.Standing {
    let options = network.options.options(of: service)
    guard isBrought else {
      let addition = search.addition(of: options)
      return .init(marginalCost: addition?.cost, benefit: network.benefit(of: options))
    }
    let isServed = Set(network.solution.options)
    let served = options.filter(isServed.contains)
    return .init(marginalCost: network.saving(without: served), benefit: network.benefit(of: served))
  }

  func works() -> ([WorkDifference], Repriced) {
    func byName(_ claim: PlanClaim) -> [String: PlanClaim.WorkClaim] {
      Dictionary(claim.works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (a, b) = (byName(first.claim), byName(second.claim))
    var differences: [WorkDifference] = []
    var repriced = Repriced(count: 0, first: .zero, second: .zero)
    for id in Set(a.keys).union(b.keys).sorted() {
      if let one = a[id], let other = b[id] {
        guard one.cost != other.cost else { continue }
        repriced.count += 1
        repriced.first += one.cost
        repriced.second += other.cost
      } else if let work = a[id] ?? b[id] {
        differences.append(
          WorkDifference(
            work: PricedWork(id: id, kind: work.kind, cost: work.cost), change: b[id] == nil ? .left : .came,
            proposal: work.proposal))
      }
    }
    return (differences, repriced)
  }

  func communes(_ services: [ServiceDifference]) -> [CommuneDifference] {
    var communes = geography.communes.indices.map {
      CommuneDifference(
        commune: $0, came: 0, left: 0, firstHouseholds: 0, secondHouseholds: 0, firstCost: .zero,
        secondCost: .zero)
    }
    func commune(_ village: Int) -> Int { geography.villages[village].commune }
    for difference in services {
      switch difference.change {
      case .came: communes[commune(difference.service.village)].came += 1
      case .left: communes[commune(difference.service.village)].left += 1
      }
    }
    let byCode = Dictionary(
      geography.communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    func add(
      _ network: PlannedNetwork, _ households: WritableKeyPath<CommuneDifference, Int>,
      _ cost: WritableKeyPath<CommuneDifference, Money>
    ) {
      let own = network.geography
      func place(_ village: Int) -> Int? { byCode[own.communes[own.villages[village].commune].code] }
      for village in Set(network.brought().map(\.village)) {
        if let place = place(village) {
          communes[place][keyPath: households] += own.villages[village].countedHouseholds
        }
      }
      let homes = WorkCommunes(network.claim.proposals, own)
      for work in network.claim.works {
        guard let home = network.works[work.id].flatMap({ homes.commune(of: work, $0) }),
          let place = byCode[own.communes[home].code]
        else { continue }
        communes[place][keyPath: cost] += work.cost
      }
    }
    add(first, \.firstHouseholds, \.firstCost)
    add(second, \.secondHouseholds, \.secondCost)
    return communes.filter {
      $0.came > 0 || $0.left > 0 || $0.firstHouseholds != $0.secondHouseholds
        || $0.firstCost != $0.secondCost
    }
  }
}

extension PlannedNetwork {
  /// Everything the plan brings.
  func brought() -> Set<BroughtService> {
    var services: Set<BroughtService> = []
    for (village, data) in geography.villages.enumerated() {
      guard let claim = villageClaims[data.id] else { continue }
      if claim.mobile == .planned { services.insert(BroughtService(village: village, kind: .mobile)) }
      if claim.fixed == .planned { services.insert(BroughtService(village: village, kind: .fixed)) }
      if claim.interim != nil { services.insert(BroughtService(village: village, kind: .interim)) }
    }
    return services
  }

  /// The proposal that brings a service.
  func proposal(of service: BroughtService) -> String? {
    let claim = villageClaims[geography.villages[service.village].id]
    return switch service.kind {
    case .mobile: claim?.mobileProposal
    case .fixed: claim?.fixedProposal
    case .interim: claim?.interimProposal
    }
  }
}
