import Geography
package import Investment
package import RootedDesign
import Scenarios

/// Puts the arcs, nodes and options of a solution into works.
package struct WorkAssembly {
  private let resolved: ResolvedScenario
  private let digraph: TransportDigraph
  /// The years of the plan; empty for a plan without.
  private let years: [Int]

  package init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph) {
    self.resolved = resolved
    self.digraph = digraph
    years = resolved.scenario.phases.years
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
  /// - Parameters:
  ///   - head: the node traffic runs to, for the direction of its line; nil for either.
  ///   - year: an index into the plan's years.
  package func work(_ element: WorkElement, towards head: TransportDigraph.NodeElement?, year: Int) -> Work {
    let price = resolved.costs.price(of: element)
    var work = Work(
      id: resolved.identifiers.id(of: element), kind: element.kind, cost: resolved.costs.cost(of: element),
      capex: price.capex, opexPerYear: price.opexPerYear, presentValue: price.presentValue, proposal: "",
      year: years.indices.contains(year) ? years[year] : nil, geometry: geometry(element, head))
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
