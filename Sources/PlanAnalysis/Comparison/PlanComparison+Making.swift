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
  /// - Throws: `ProblemReport` where the plans are of different data, or a scenario does not fit the
  ///   geography; `SolverError`, `PlanningError`.
  public init(
    _ first: PlanClaim, _ second: PlanClaim, _ geography: Geography, solver: any Solver,
    isCancelled: (@Sendable () -> Bool)? = nil, progress: ((StudyProgress) -> Void)? = nil
  ) throws {
    guard first.datasetSHA256 == second.datasetSHA256 else {
      throw ProblemReport(
        Problem(
          file: "compare",
          message: "the plans are of different data: their SHA-256 are "
            + "\(first.datasetSHA256.prefix(12))… and \(second.datasetSHA256.prefix(12))…",
          remedy: "Make both plans from one data set; for other prices write them under costs in a scenario"))
    }
    let sides = try ComparedSides(first, second, geography)
    self.first = sides.side(sides.first)
    self.second = sides.side(sides.second)
    services = sides.services()
    (works, repriced) = sides.works()
    communes = sides.communes(services)
    attributes = ScenarioDifferences.between(first.scenario, second.scenario)
    rules = try RuleBinding(
      first, second, geography, solver: solver, isCancelled: isCancelled, progress: progress
    ).differences()
  }
}

/// Two plans laid out in their digraphs.
private struct ComparedSides {
  let geography: Geography
  let first: PlannedNetwork
  let second: PlannedNetwork
  private let firstBrings: Set<BroughtService>
  private let secondBrings: Set<BroughtService>
  private let firstWeights: PriorityBenefit
  private let secondWeights: PriorityBenefit

  init(_ first: PlanClaim, _ second: PlanClaim, _ geography: Geography) throws {
    self.geography = geography
    self.first = try PlannedNetwork(first, geography)
    self.second = try PlannedNetwork(second, geography)
    firstBrings = self.first.brought()
    secondBrings = self.second.brought()
    firstWeights = PriorityBenefit(geography, first.scenario)
    secondWeights = PriorityBenefit(geography, second.scenario)
  }

  func side(_ network: PlannedNetwork) -> PlanComparison.Side {
    let claim = network.claim
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
    return firstBrings.symmetricDifference(secondBrings).sorted().map { service in
      let cameIn = secondBrings.contains(service)
      let holder = cameIn ? second : first
      return ServiceDifference(
        service: service, change: cameIn ? .came : .left, proposal: holder.proposal(of: service) ?? "",
        first: standing(service, first, firstSearch, isBrought: !cameIn),
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
    for village in Set(firstBrings.map(\.village)) {
      communes[commune(village)].firstHouseholds += geography.villages[village].households
    }
    for village in Set(secondBrings.map(\.village)) {
      communes[commune(village)].secondHouseholds += geography.villages[village].households
    }
    for (network, cost) in [(first, \CommuneDifference.firstCost), (second, \.secondCost)] {
      let homes = WorkCommunes(network.claim.proposals, geography)
      for work in network.claim.works {
        guard let home = network.works[work.id].flatMap({ homes.commune(of: work, $0) }) else { continue }
        communes[home][keyPath: cost] += work.cost
      }
    }
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
