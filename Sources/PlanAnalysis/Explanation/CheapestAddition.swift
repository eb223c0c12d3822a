public import Geography
public import Investment
import NetworkDesign
import RootedDesign
import Scenarios

/// The cheapest works that would bring a service: a shortest path from what stands, where entering a node
/// pays for the arc and for the node.
public struct CheapestAddition: Sendable, Equatable {
  /// From what stands outwards, the village's own last.
  public var works: [PricedWork]
  /// What they take from the budget.
  public var cost: Money
  /// What the service is worth by the scenario's weights.
  public var benefit: Benefit
  /// The same with every other service that the works would bring at no further cost.
  public var benefitTogether: Benefit
  /// The other services.
  public var alongside: [BroughtService]

  /// Weighted households, all services together, per billion đồng; infinite where nothing is to be paid.
  public var benefitPerBillion: Double {
    cost.dong > 0 ? benefitTogether.value / cost.billions : .infinity
  }
}

/// Finds cheapest additions to one solution of a planned network's digraph.
struct AdditionSearch {
  private let network: PlannedNetwork
  private let isReached: [Bool]
  private let isServed: Set<Int32>
  private let paths: ShortestPaths<Int64>

  /// - Parameter solution: what stands; an empty one for today's network.
  init(_ network: PlannedNetwork, _ solution: DesignSolution) {
    self.network = network
    let problem = network.problem
    isReached = solution.reachedNodes(in: problem)
    isServed = Set(solution.options)
    let isReached = self.isReached
    let standing = isReached.indices.filter { isReached[$0] }
      .map { (node: Int32(truncatingIfNeeded: $0), length: Int64(0)) }
    paths = ShortestPaths(problem, ArcIncidence(problem), from: standing) {
      problem.cost(of: problem.arcs[Int($0)])
    }
  }

  /// - Parameter options: what the service consists of; the first is the service itself.
  /// - Returns: nil where no path leads there.
  func addition(of options: [Int32]) -> CheapestAddition? {
    let problem = network.problem
    guard let option = options.first else { return nil }
    let supplier = problem.options[Int(option)].suppliers.min {
      (paths.distance[Int($0)], $0) < (paths.distance[Int($1)], $1)
    }
    guard let supplier, paths.distance[Int(supplier)] < .max else { return nil }
    var arcs: [Int32] = []
    var node = supplier
    while paths.entering[Int(node)] >= 0 {
      arcs.append(paths.entering[Int(node)])
      node = problem.arcs[Int(paths.entering[Int(node)])].tail
    }
    arcs.reverse()
    var works = arcs.flatMap { network.assembly.works(along: problem.arcs[Int($0)]) }
    if let own = network.assembly.work(for: option) { works.append(own) }
    // What stands is paid for without the service.
    works.removeAll { network.digraph.standing[$0] != nil }
    let cost = paths.distance[Int(supplier)].addingSaturated(problem.options[Int(option)].cost)
    let missing = options.filter { !isServed.contains($0) }
    let free = others(than: missing, along: arcs)
    return CheapestAddition(
      works: works.map(network.price), cost: Money(dong: cost), benefit: network.benefit(of: missing),
      benefitTogether: network.benefit(of: missing + free),
      alongside: Set(free.map { network.service(of: $0) }).sorted())
  }

  /// Options that cost nothing more and gain a supplier by the arcs.
  private func others(than own: [Int32], along arcs: [Int32]) -> [Int32] {
    let heads = Set(arcs.map { network.problem.arcs[Int($0)].head })
    return network.problem.options.indices.compactMap { index in
      let option = network.problem.options[index]
      let number = Int32(truncatingIfNeeded: index)
      guard option.cost == 0, !isServed.contains(number), !own.contains(number),
        option.suppliers.contains(where: heads.contains)
      else { return nil }
      return number
    }
  }
}

extension PlannedNetwork {
  func service(of option: Int32) -> BroughtService {
    let element = digraph.options[Int(option)]
    let kind: BroughtService.Kind =
      element.service == .mobile ? .mobile : element.interim == nil ? .fixed : .interim
    return BroughtService(village: element.village, kind: kind)
  }

  /// What a plan without some options would save: the cost of the works on which nothing else hangs.
  func saving(without options: [Int32]) -> Money {
    let removed = Set(options)
    var rest = problem
    for option in options { rest.options[Int(option)].suppliers = [] }
    rest.requiredOptions.removeAll(where: removed.contains)
    let left = DesignSolution(
      arcs: solution.arcs, options: solution.options.filter { !removed.contains($0) }
    ).tidied(in: rest)
    return Money(dong: solution.cost(in: problem)) - Money(dong: left.cost(in: rest))
  }
}
