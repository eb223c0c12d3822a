import Geography
import Investment
import RootedDesign
import Scenarios

/// A scenario with years, sources or shared rules as a coupled problem over its digraph.
package struct CoupledDesign {
  let digraph: TransportDigraph
  /// The problem of the goal best value; other goals change its goal, benefits and rows.
  let problem: CoupledProblem
  /// Options that bring each tier's villages a service, in the order of the tiers; a village of two tiers
  /// belongs to the first.
  let tierOptions: [[Int]]

  /// The sources' money and who may be paid from it; nil in a scenario without sources.
  let funding: FundingClasses?

  package init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self.digraph = digraph
    let (geography, scenario) = (resolved.geography, resolved.scenario)
    let parts = CountedParts(geography, digraph)
    var problem = CoupledProblem(digraph.problem)
    problem.yearCount = max(1, scenario.phases.budgets.count)
    problem.benefits = digraph.problem.options.map { option in
      scenario.phases.worths(of: Benefit(thousandths: option.benefit)).map(\.thousandths)
    }
    let lastYear = scenario.phases.lastYear
    if !scenario.phases.budgets.isEmpty {
      problem.rows += YearBudgetRows.rows(scenario.phases, spend: parts.spend(), lost: resolved.spending.lost)
    }
    let rules = ShareRuleRows(resolved, parts, lastYear: lastYear)
    problem.rows += scenario.rules.indices.flatMap(rules.rows)
    let targets = TargetRows(resolved, digraph)
    problem.rows += scenario.targets.indices.map(targets.row)
    problem.rows += ProgressRows.rows(resolved, digraph)
    funding = scenario.funding.isEmpty ? nil : FundingClasses(resolved, digraph, parts)
    problem.funding = funding?.problem
    // What is covered is served, whether a ceiling likes it or not.
    problem.servesWhatIsCovered = scenario.rules.contains {
      $0.measure != .spend && ($0.of == .plan || $0.atMost != nil)
    }
    // A rule of spending could gain by building a second way to what a work that stands reaches already, and later.
    let rewardsSpending = scenario.rules.contains { $0.measure == .spend }
    problem.rows += StandingRows(resolved, digraph).rows(
      mayIdle: problem.servesWhatIsCovered || problem.yearCount > 1 && rewardsSpending)
    if scenario.requiredPoints.disjointRoutes {
      let places = Set(scenario.requiredPoints.places(in: geography))
      problem.doublyLinkedNodes = digraph.nodes.indices.compactMap { index in
        guard case .fibre(let place) = digraph.nodes[index], places.contains(place) else { return nil }
        return Int32(index)
      }
      problem.secondPathSegments = digraph.segments.indices.compactMap { index in
        if case .route = digraph.segments[index] { Int32(index) } else { nil }
      }
    }
    self.problem = problem

    var isTaken = [Bool](repeating: false, count: geography.villages.count)
    tierOptions = resolved.groups.tiers.map { isMember in
      let options = digraph.options.indices.filter {
        isMember[digraph.options[$0].village] && !isTaken[digraph.options[$0].village]
      }
      for index in isTaken.indices where isMember[index] { isTaken[index] = true }
      return options
    }
  }
}

extension Phases {
  /// What a benefit is worth when it comes in each year, rounded to a thousandth once; one year without
  /// phases.
  func worths(of benefit: Benefit) -> [Benefit] {
    (0..<max(1, budgets.count)).map { year in
      let worth = (Double(benefit.thousandths) / power(1 + laterWorth, year)).rounded()
      return Benefit(thousandths: Int64(exactly: worth) ?? 0)
    }
  }

  /// The same product on every machine.
  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { product, _ in product * base }
  }
}
