import MILP

extension ExchangeState.Years {
  /// An arc that the point builds less of carries nothing.
  private static let leastBuilt = 1e-6
  /// What an arc built whole is long: of paths built alike the one with fewer arcs is taken.
  private static let arcLength = 1e-3

  /// The solution nearest a point of the relaxation: nodes and options that are more in than out, each from
  /// the first year in which they are, fed along the arcs the point builds most of. It need not keep any row.
  init(nearest point: [Double], _ network: ExchangeNetwork) {
    let columns = network.columns
    let design = network.design
    let never = Int32(truncatingIfNeeded: network.yearCount)
    func value(_ column: Int, _ year: Int) -> Double { point[Int(columns.column(column, year).index)] }
    func firstYear(_ column: Int) -> Int32 {
      Int32(
        truncatingIfNeeded: (0..<network.yearCount).first { value(column, $0) >= Rounding.half }
          ?? network.yearCount)
    }
    let last = network.yearCount - 1
    let paths = ShortestPaths(design, network.incidence, from: [(node: DesignProblem.root, length: 0.0)]) {
      let built = value(Int($0), last)
      return built > Self.leastBuilt && !network.isForbidden[Int($0)]
        ? max(0, 1 - built) + Self.arcLength : .infinity
    }
    nodes = [Int32](repeating: never, count: design.nodeCount)
    nodes[0] = 0
    entering = [Int32](repeating: -1, count: design.nodeCount)
    for node in 1..<Int32(max(1, design.nodeCount)) where paths.distance[Int(node)] < .infinity {
      var wanted = firstYear(columns.base.arcCount + Int(node) - 1)
      if wanted == never, network.isKept[Int(node)] { wanted = never - 1 }
      guard wanted < never else { continue }
      // What lies on the way is needed as early.
      var place = node
      while place != DesignProblem.root, nodes[Int(place)] > wanted {
        nodes[Int(place)] = wanted
        entering[Int(place)] = paths.entering[Int(place)]
        place = design.arcs[Int(entering[Int(place)])].tail
      }
    }
    options = design.options.indices.map { [nodes] index in
      let option = design.options[index]
      let supplied = option.suppliers.map { nodes[Int($0)] }.min() ?? never
      let column = network.optionColumn(Int32(truncatingIfNeeded: index))
      guard supplied < never, !network.isForbidden[column] else { return never }
      if option.cost == 0 { return supplied }
      let wanted = firstYear(column)
      return wanted < never || network.isRequired[index] ? max(supplied, min(wanted, never - 1)) : never
    }
    secondPaths = (0..<columns.secondPathCount).map { firstYear(columns.base.count + $0) }
  }
}
