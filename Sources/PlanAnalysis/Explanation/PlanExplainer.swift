import Diagnostics
public import Geography
public import Investment
public import MILP
import NetworkDesign
import RootedDesign
import Scenarios

/// Says of a village, a proposal or a work why a plan has it or leaves it out.
public struct PlanExplainer {
  let network: PlannedNetwork
  let plans: WholePlans
  let lifting: RuleLifting
  /// The clusters prepared for any budget; nil where the scenario or the geography does not allow it.
  let figures: ProposalFigures?
  private let priorities: PriorityBenefit
  private let proposals: [String: PlanClaim.ProposalClaim]
  private let workClaims: [String: PlanClaim.WorkClaim]

  /// - Parameters:
  ///   - plan: one that agrees with the geography (`PlanVerifier`).
  ///   - solver: for plans without one of the rules.
  ///   - progress: told before each of them.
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  public init(
    _ plan: PlanClaim, _ geography: Geography, solver: any Solver, isCancelled: (@Sendable () -> Bool)? = nil,
    progress: ((StudyProgress) -> Void)? = nil
  ) throws {
    network = try PlannedNetwork(plan, geography)
    plans = WholePlans(geography, plan.scenario, solver: solver, isCancelled: isCancelled)
    lifting = RuleLifting(plans, plan.scenario, progress: progress)
    figures = ProposalFigures(network.resolved, network.digraph, isCancelled: isCancelled)
    priorities = PriorityBenefit(geography, plan.scenario)
    proposals = Dictionary(plan.proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    workClaims = Dictionary(plan.works.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Explains what an identifier names: a village, a proposal of the plan, or a work.
  ///
  /// - Throws: `ProblemReport` naming the nearest where there is no such and all that are meant where there are several,
  ///   `SolverError`, `PlanningError`.
  public func explanation(of name: String) throws -> Explanation {
    let named = named
    guard case .element(let id) = named.find(name) else { throw ProblemReport(unknown(name, named)) }
    let villages = network.geography.villages.indices
    if let village = villages.first(where: { network.identifiers.village($0) == id }) {
      return .village(try explain(village: village))
    }
    if let proposal = proposals[id] { return .proposal(try explain(proposal)) }
    if let work = network.works[id] { return .work(explain(work)) }
    throw ProblemReport(unknown(name, named))
  }

  /// Villages by identifier and name, the plan's proposals, and the works that it builds or could.
  private var named: NamedElements {
    var named = NamedElements.villages(network.geography, network.identifiers)
    for id in proposals.keys.sorted() { named.add(id: id) }
    let offered = network.geography.candidateWorks + network.built
    for work in Set(offered) { named.add(id: network.identifiers.id(of: work)) }
    return named
  }

  private func unknown(_ name: String, _ named: NamedElements) -> Problem {
    let problem = named.problem(
      with: name,
      unknown:
        "no village or work of data set \(network.geography.name) and no proposal of the plan has this "
        + "identifier or name", remedy: "Take an identifier from the plan or from the data set's tables")
    return Problem(
      .error, .badUsage, file: "ID", value: name,
      message: problem?.message ?? "is of no use here",
      remedy: problem?.remedy ?? "Take an identifier from the plan or from the data set's tables")
  }

  private func explain(village: Int) throws -> VillageExplanation {
    let data = network.geography.villages[village]
    let claim = network.villageClaims[data.id]
    var services: [ServiceExplanation] = []
    for service in Service.allCases {
      let kind: BroughtService.Kind = service == .mobile ? .mobile : .fixed
      let isPlanned = (service == .mobile ? claim?.mobile : claim?.fixed) == .planned
      let state: ServiceExplanation.State
      if !data.lacks(service) {
        state = .existing
      } else if isPlanned,
        let proposal = service == .mobile ? claim?.mobileProposal : claim?.fixedProposal,
        let planned = try planned(
          BroughtService(village: village, kind: kind), by: proposal,
          year: service == .mobile ? claim?.mobileYear : claim?.fixedYear)
      {
        state = .planned(planned)
      } else {
        state = .left(try left(BroughtService(village: village, kind: kind)))
      }
      services.append(ServiceExplanation(kind: kind, state: state))
      if service == .fixed, claim?.interim != nil, let proposal = claim?.interimProposal,
        let planned = try planned(
          BroughtService(village: village, kind: .interim), by: proposal, year: claim?.interimYear)
      {
        services.append(ServiceExplanation(kind: .interim, state: .planned(planned)))
      }
    }
    return VillageExplanation(
      village: village,
      priority: PriorityFactors(data, priorities, network.scenario), services: services)
  }

  private func planned(
    _ service: BroughtService, by proposal: String, year: Int?
  ) throws -> PlannedService? {
    guard let claim = proposals[proposal] else { return nil }
    let served = Set(network.solution.options)
    let options = network.options.options(of: service).filter(served.contains)
    return PlannedService(
      proposal: try explain(claim), works: network.feed(of: options).map(network.price),
      benefit: network.benefit(of: options), saving: network.saving(without: options), year: year)
  }

  private func explain(_ claim: PlanClaim.ProposalClaim) throws -> ProposalExplanation {
    let services = network.services(of: claim.id)
    let figure = try figures(of: services)
    return ProposalExplanation(
      id: claim.id, rank: claim.rank, count: network.claim.proposals.count,
      works: claim.works.map(priced), services: services, cost: claim.cost,
      opexPerYear: claim.opexPerYear, benefit: claim.benefit, households: claim.households,
      year: claim.year, funding: claim.funding, entryBudget: figure?.entry, replacementLoss: figure?.loss)
  }

  /// A work of the plan at the plan's own cost.
  private func priced(_ id: String) -> PricedWork {
    if let claim = workClaims[id] { return PricedWork(id: id, kind: claim.kind, cost: claim.cost) }
    return network.works[id].map(network.price) ?? PricedWork(id: id, kind: .fibreSegment, cost: .zero)
  }

  private func explain(_ work: WorkElement) -> WorkExplanation {
    let price = network.assembly.work(work, towards: nil, year: .first)
    var explanation = WorkExplanation(
      work: network.price(of: work), capex: price.capex, opexPerYear: price.opexPerYear,
      ends: network.ends(of: work))
    guard let claim = workClaims[price.id] else { return explanation }
    let hanging = network.hanging(on: work)
    explanation.ends = hanging.ends
    var funding: [String: Money] = [:]
    for payment in claim.payments { funding[payment.source, default: .zero] += payment.amount }
    explanation.use = WorkExplanation.Use(
      proposal: claim.proposal, year: claim.year, funding: funding, progress: claim.progress,
      before: hanging.before.map(network.price), after: hanging.after.map(network.price),
      feeds: hanging.services)
    return explanation
  }
}
