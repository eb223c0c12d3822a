package import Geography
package import Investment
import RootedDesign
package import Scenarios

/// Plans made the way it is done today, to measure an optimum against. Both see the same data, prices,
/// priorities and budget; both leave what is locked in aside.
package enum BaselinePlans {
  /// Every method's plan under the scenario's budget.
  ///
  /// - Throws: `ProblemReport` for a scenario that does not fit the geography.
  package static func all(_ geography: Geography, _ scenario: Scenario) throws -> [Baseline] {
    let digraph = try TransportDigraph(geography, scenario)
    return [greedy(geography, digraph), straightToNearestNode(geography, digraph)]
  }

  private static func greedy(_ geography: Geography, _ digraph: TransportDigraph) -> Baseline {
    let problem = digraph.problem
    let clusters = problem.clusters()
    let split = ClusterSplit(clusters, clusters.map { _ in nil }, budget: problem.budget)
    let built = MasterConstruction(split, budget: problem.budget).construction()
    let solution = split.rest.lifted(built?.rest ?? DesignSolution())
    return baseline(
      .greedy, geography, digraph, options: solution.options, cost: solution.cost(in: problem))
  }

  /// Each service by itself, its cheapest works paid in full whatever its neighbours share, taken by
  /// benefit per đồng while the money lasts.
  private static func straightToNearestNode(_ geography: Geography, _ digraph: TransportDigraph) -> Baseline {
    let problem = digraph.problem
    let alone = MarginalCosts(problem, DesignSolution())
    let offers = problem.options.indices.compactMap { index -> (option: Int32, cost: Int64, ratio: Double)? in
      guard let cost = alone.cost(of: Int32(index)) else { return nil }
      let benefit = Double(problem.options[index].benefit)
      return (Int32(index), cost, cost > 0 ? benefit / Double(cost) : .infinity)
    }
    var spent: Int64 = 0
    var taken: [Int32] = []
    for offer in offers.sorted(by: { ($1.ratio, $0.option) < ($0.ratio, $1.option) })
    where problem.budget.allows(offer.cost, after: spent) {
      spent += offer.cost
      taken.append(offer.option)
    }
    return baseline(.straightToNearestNode, geography, digraph, options: taken, cost: spent)
  }

  private static func baseline(
    _ method: Baseline.Method, _ geography: Geography, _ digraph: TransportDigraph, options: [Int32],
    cost: Int64
  ) -> Baseline {
    let served = options.map { digraph.options[Int($0)] }
    let benefit = options.reduce(Int64(0)) { $0.addingSaturated(digraph.problem.options[Int($1)].benefit) }
    return Baseline(
      method: method, capex: Money(dong: cost), benefit: Benefit(thousandths: benefit),
      villagesMobile: served.count { $0.service == .mobile },
      villagesFixed: served.count { $0.service == .fixed },
      households: Set(served.map(\.village)).reduce(0) { $0 + geography.villages[$1].countedHouseholds })
  }
}
