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
    let along = arc.segment.map { [digraph.segments[Int($0)].work] } ?? []
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
    var work = Work(
      id: resolved.identifiers.id(of: element), kind: element.kind, cost: resolved.costs.cost(of: element),
      capex: price.capex, opexPerYear: price.opexPerYear, presentValue: price.presentValue, proposal: "",
      year: resolved.scenario.phases.calendarYear(of: year), geometry: geometry(element, head))
    work.progress = resolved.progress.works[element]?.status
    return work
  }

  private func geometry(_ element: WorkElement, _ head: TransportDigraph.NodeElement?) -> [Coordinate] {
    let geography = resolved.geography
    switch element {
    case .route(let index):
      let route = geography.routes[index]
      let ends = [geography.coordinate(of: route.from), geography.coordinate(of: route.to)]
      return head == .fibre(route.from) ? ends.reversed() : ends
    case .hop(let index):
      let hop = geography.hops[index]
      let ends = [geography.sites[hop.from].coordinate, geography.sites[hop.to].coordinate]
      return head == .site(hop.from) ? ends.reversed() : ends
    case .site(let index), .satellite(let index): return [geography.sites[index].coordinate]
    case .access(let index), .terminal(let index): return [geography.villages[index].coordinate]
    }
  }
}
