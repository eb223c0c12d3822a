import Geography
package import Investment
import RootedDesign
import Scenarios

/// What the parts of a digraph count in a rule: money by the village a work belongs to, villages and
/// households by the village served.
struct CountedParts {
  private let geography: Geography
  private let digraph: TransportDigraph
  private let places: WorkPlaces

  init(_ geography: Geography, _ digraph: TransportDigraph) {
    self.geography = geography
    self.digraph = digraph
    places = WorkPlaces(geography)
  }

  /// A part, the village it belongs to, and how much it counts.
  struct Part {
    var element: CouplingRow.Element
    var village: Int
    var amount: Int64
  }

  /// Everything that costs money.
  func spend() -> [Part] {
    let problem = digraph.problem
    var parts: [Part] = []
    func add(_ element: CouplingRow.Element, _ village: Int, _ amount: Int64) {
      if amount != 0 { parts.append(Part(element: element, village: village, amount: amount)) }
    }
    for (index, segment) in digraph.segments.enumerated() {
      add(.segment(Int32(index)), village(of: segment), problem.segmentCosts[index])
    }
    for (index, node) in digraph.nodes.enumerated() {
      guard let work = node.work else { continue }
      add(.node(Int32(index)), village(of: work), problem.nodeCosts[index])
    }
    for (index, option) in digraph.options.enumerated() {
      add(.option(Int32(index)), option.village, problem.options[index].cost)
    }
    return parts
  }

  /// Every service that may be served, counted as villages or as households; interim services are not.
  func services(_ measure: ShareRule.Measure) -> [Part] {
    digraph.options.enumerated().compactMap { index, option in
      guard option.interim == nil else { return nil }
      return Part(
        element: .option(Int32(index)), village: option.village,
        amount: measure == .villages ? 1 : Int64(geography.villages[option.village].countedHouseholds))
    }
  }

  /// The village a work belongs to; the first where the geography has none, which offers no works.
  func village(of work: WorkElement) -> Int { places.village(of: work) ?? 0 }
}

extension TransportDigraph.NodeElement {
  /// What is built at the node; nil where nothing is. The terminal is built along its segment.
  package var work: WorkElement? {
    switch self {
    case .existingNetwork, .fibre, .terminal: nil
    case .site(let index): .site(index)
    case .access(let index): .access(village: index)
    case .standing(let work): work
    }
  }
}
