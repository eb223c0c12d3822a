import Geography
package import Investment
package import RootedDesign
package import Scenarios

/// Puts the arcs, nodes and options of a solution into works.
package struct WorkAssembly {
  private let resolved: ResolvedScenario
  private let digraph: TransportDigraph

  package init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self.resolved = resolved
    self.digraph = digraph
  }

  /// What is built with an arc, from its tail outwards: along its segment, then at its head.
  package func works(along arc: DesignProblem.Arc) -> [WorkElement] {
    let along = arc.segment.map { [digraph.segments[Int($0)]] } ?? []
    return along + (digraph.nodes[Int(arc.head)].work.map { [$0] } ?? [])
  }

  /// What is built for an option by itself.
  ///
  /// Fibre distribution is the option's own cost, unless it is a node.
  package func work(for option: Int32) -> WorkElement? {
    let element = digraph.options[Int(option)]
    guard element.service == .fixed, element.interim == nil else { return nil }
    let suppliers = digraph.problem.options[Int(option)].suppliers
    let isNode = suppliers.contains { digraph.nodes[Int($0)] == .access(element.village) }
    return isNode ? nil : .access(village: element.village)
  }

  /// A work as a plan tells it.
  ///
  /// - Parameter head: the node traffic runs to, for the direction of its line; nil for either.
  package func work(_ element: WorkElement, towards head: TransportDigraph.NodeElement?, year: YearIndex)
    -> Work
  {
    let price = resolved.costs.price(of: element)
    let ends = resolved.geography.places(of: element)
    let claim = PlanClaim.WorkClaim(
      id: resolved.identifiers.id(of: element), kind: element.kind, cost: resolved.costs.cost(of: element),
      capex: price.capex, opexPerYear: price.opexPerYear, presentValue: price.presentValue, proposal: "",
      year: resolved.scenario.phases.calendarYear(of: year),
      progress: resolved.progress.works[element]?.status)
    return Work(claim, element, geometry: runsBack(element, to: head) ? ends.reversed() : ends)
  }

  /// Whether traffic runs to the end of a line that the data set names first.
  private func runsBack(_ element: WorkElement, to head: TransportDigraph.NodeElement?) -> Bool {
    switch element {
    case .route(let index): head == .fibre(resolved.geography.routes[index].from)
    case .hop(let index): head == .site(resolved.geography.hops[index].from)
    case .site, .backhaul, .access, .terminal: false
    }
  }
}
