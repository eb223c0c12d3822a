package import MILP

/// Finds the connectivity constraints that a point breaks, by one maximum flow for each option and
/// required node in it.
///
/// For a broken target it takes the minimum cut nearest the target, widens that cut and goes on, which
/// gives nested cuts from the target towards the root (Koch and Martin 1998).
package struct ConnectivitySeparator {
  private let problem: DesignProblem
  private let columns: DesignColumns
  private var network: FlowNetwork
  private var cutCount = 0

  /// A constraint counts as broken by more than this at a fractional point: far above a simplex method's tolerance of
  /// 1e-7, and what is broken by less hardly moves the bound.
  static let tolerance = 1e-4
  /// Nested cuts taken for one target in one round: more at once make the linear program larger before it is known
  /// which bind.
  static let nestedCuts = 4

  package init(_ problem: DesignProblem) {
    self.problem = problem
    columns = DesignColumns(problem)
    network = FlowNetwork(problem)
  }

  /// Broken constraints at a point that holds one value a column, in the order of the columns.
  package mutating func violated(at point: [Double]) -> [Constraint] {
    network.load(capacity: point)
    var constraints: [Constraint] = []
    var seen: Set<[Int32]> = []
    for (index, option) in problem.options.enumerated() {
      let wanted = point[Int(columns.option(index).index)]
      guard wanted > ConnectivitySeparator.tolerance else { continue }
      let sinks = option.suppliers.map { (node: $0, room: point[Int(columns.node($0).index)]) }
      separate(.option(Int32(truncatingIfNeeded: index)), wanted, sinks, into: &constraints, seen: &seen)
    }
    for node in problem.requiredNodes {
      separate(.node(node), 1, [(node: node, room: 1)], into: &constraints, seen: &seen)
    }
    return constraints
  }

  private mutating func separate(
    _ target: ConnectivityTarget, _ wanted: Double, _ suppliers: [(node: Int32, room: Double)],
    into constraints: inout [Constraint], seen: inout Set<[Int32]>
  ) {
    var sinks = suppliers
    var sent = 0.0
    network.clearFlow()
    var widened: [Int] = []
    for _ in 0..<ConnectivitySeparator.nestedCuts {
      sent += network.send(to: &sinks, limit: wanted - sent)
      // A cut may lack only what is missing; suppliers without room are outside the set.
      guard sent < wanted - ConnectivitySeparator.tolerance else { break }
      let entering = network.arcsEnteringTargetSide()
      let side = Set(network.targetSide)
      let key = entering.map { Int32(truncatingIfNeeded: $0) } + [-1] + side.sorted()
      let row = ConnectivityFamily.row(
        target: target, isInside: side.contains, entering: entering, problem, columns,
        name: "connectivity_\(cutCount)")
      if seen.insert(key + [targetKey(target)]).inserted {
        constraints.append(row)
        cutCount += 1
      }
      guard !side.isEmpty, !entering.isEmpty else { break }
      for arc in entering {
        network.widen(arc, by: wanted)
        widened.append(arc)
      }
    }
    network.clearFlow()
    for arc in widened { network.widen(arc, by: -wanted) }
  }

  private func targetKey(_ target: ConnectivityTarget) -> Int32 {
    switch target {
    case .option(let option): option
    case .node(let node): -2 - node
    }
  }
}
