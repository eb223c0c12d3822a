public import Geography
import Investment
import NetworkDesign
import RootedDesign
public import Scenarios

/// A plan laid out again in the digraph of its scenario: what is built and served of what could be.
struct PlannedNetwork {
  let resolved: ResolvedScenario
  let claim: PlanClaim
  let digraph: TransportDigraph
  /// What is built and served by the plan's last year; second paths are left out.
  let solution: DesignSolution
  let isReached: [Bool]
  /// Every candidate work of the geography.
  let works: [String: WorkElement]
  /// The claim's works that are among them.
  let built: Set<WorkElement>
  let assembly: WorkAssembly
  let options: ServiceOptions
  /// What the claim says of each village, by its identifier.
  let villageClaims: [String: PlanClaim.VillageClaim]

  var geography: Geography { resolved.geography }
  var scenario: Scenario { resolved.scenario }
  var identifiers: WorkIdentifiers { resolved.identifiers }
  var problem: DesignProblem { digraph.problem }

  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  init(_ claim: PlanClaim, _ geography: Geography) throws {
    let resolved = try ResolvedScenario(geography, claim.scenario)
    self.resolved = resolved
    self.claim = claim
    let digraph = TransportDigraph(resolved)
    self.digraph = digraph
    let works = resolved.identifiers.works(of: geography)
    self.works = works
    built = Set(claim.works.compactMap { works[$0.id] })
    assembly = WorkAssembly(resolved, digraph)
    options = ServiceOptions(digraph)
    villageClaims = Dictionary(claim.villages.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // What is built one year after another: where works close a ring, the way that came first feeds.
    let byYear = Dictionary(grouping: claim.works) { $0.year ?? 0 }.sorted { $0.key < $1.key }
    solution = PlannedNetwork.solution(
      digraph, assembly, byYear.map { $0.value.compactMap { works[$0.id] } })
    isReached = solution.reachedNodes(in: digraph.problem)
  }

  /// Spreads from the existing network over what is built, step by step.
  private static func solution(
    _ digraph: TransportDigraph, _ assembly: WorkAssembly, _ steps: [[WorkElement]]
  ) -> DesignSolution {
    let problem = digraph.problem
    let incidence = ArcIncidence(problem)
    var solution = DesignSolution()
    var isReached = [Bool](repeating: false, count: problem.nodeCount)
    isReached[Int(DesignProblem.root)] = true
    var built: Set<WorkElement> = []
    var frontier = [DesignProblem.root]
    for step in steps {
      built.formUnion(step)
      var next = 0
      while next < frontier.count {
        for index in incidence.arcs(outOf: frontier[next]) {
          let arc = problem.arcs[Int(index)]
          guard !isReached[Int(arc.head)], assembly.works(along: arc).allSatisfy(built.contains) else {
            continue
          }
          isReached[Int(arc.head)] = true
          solution.arcs.append(index)
          frontier.append(arc.head)
        }
        next += 1
      }
    }
    for (index, option) in problem.options.enumerated()
    where option.suppliers.contains(where: { isReached[Int($0)] }) {
      let number = Int32(truncatingIfNeeded: index)
      if assembly.work(for: number).map(built.contains) ?? true { solution.options.append(number) }
    }
    solution.arcs.sort()
    return solution
  }

  /// The worth of a service that is brought, by the plan's own weights; without discount.
  func benefit(of options: [Int32]) -> Benefit {
    Benefit(
      thousandths: options.reduce(Int64(0)) { $0.addingSaturated(problem.options[Int($1)].benefit) })
  }

  func price(of work: WorkElement) -> PricedWork {
    PricedWork(
      id: identifiers.id(of: work), kind: work.kind,
      cost: assembly.work(work, towards: nil, year: .first).cost)
  }
}

/// A work with what it takes from the budget.
public struct PricedWork: Sendable, Equatable {
  /// Of the work.
  public var id: String
  /// What it is.
  public var kind: WorkKind
  /// Đồng, by what the budget pays for.
  public var cost: Money

  /// Takes every value as it is; nothing is checked here.
  public init(id: String, kind: WorkKind, cost: Money) {
    self.id = id
    self.kind = kind
    self.cost = cost
  }
}
