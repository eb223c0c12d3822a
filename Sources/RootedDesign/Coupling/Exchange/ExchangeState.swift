import MILP

/// A solution on the network as years, with what it uses of each row, which moves change a little at a time.
struct ExchangeState: Sendable {
  let network: ExchangeNetwork
  /// The year of each node and option, `yearCount` where it is not reached or served.
  private(set) var nodeYears: [Int32]
  private(set) var optionYears: [Int32]
  /// The arc by which each node is reached, -1 where it is not.
  private(set) var entering: [Int32]
  private let secondPathYears: [Int32]
  private(set) var worth: Double
  /// Of each row.
  private(set) var used: [Double]

  /// Nodes with the arc that enters them and their new year, and options with theirs.
  struct Change: Sendable {
    struct Node: Sendable {
      var node: Int32
      var arc: Int32
      var year: Int32
    }
    struct Option: Sendable {
      var option: Int32
      var year: Int32
    }
    var nodes: [Node] = []
    var options: [Option] = []
  }

  /// The years of a solution on the network; `yearCount` where something is not built or served.
  struct Years: Sendable {
    var nodes: [Int32]
    /// The arc by which each node is reached, -1 where it is not.
    var entering: [Int32]
    var options: [Int32]
    /// Of the edges of second paths, which no move touches.
    var secondPaths: [Int32]
  }

  /// - Parameter years: of an arborescence, with every option no earlier than a supplier.
  init(_ network: ExchangeNetwork, _ years: Years) {
    self.network = network
    nodeYears = years.nodes
    entering = years.entering
    optionYears = years.options
    secondPathYears = years.secondPaths
    used = [Double](repeating: 0, count: network.rowCount)
    worth = 0
    for node in nodeYears.indices where entering[node] >= 0 { take(Int(entering[node]), nodeYears[node], 1) }
    for option in optionYears.indices where optionYears[option] < never {
      take(network.optionColumn(Int32(truncatingIfNeeded: option)), optionYears[option], 1)
    }
    for edge in secondPathYears.indices where secondPathYears[edge] < never {
      take(network.columns.base.count + edge, secondPathYears[edge], 1)
    }
  }

  private mutating func take(_ column: Int, _ year: Int32, _ sign: Double) {
    let place = column * network.yearCount + Int(year)
    worth += sign * network.worths[place]
    for row in 0..<network.rowCount { used[row] += sign * network.uses[place * network.rowCount + row] }
  }

  var years: Years {
    Years(nodes: nodeYears, entering: entering, options: optionYears, secondPaths: secondPathYears)
  }

  var never: Int32 { Int32(truncatingIfNeeded: network.yearCount) }

  /// The year from which on an option can be served.
  func supplyYear(_ option: Int32) -> Int32 {
    var year = never
    for supplier in network.design.options[Int(option)].suppliers {
      year = min(year, nodeYears[Int(supplier)])
    }
    return year
  }

  /// Makes a change; options follow the nodes that supply them (`following`).
  ///
  /// - Returns: the change that takes this one back; nil, with the state as it was, where the change would leave
  ///   out what is required, or leave something hanging on what is not there in its year.
  mutating func make(_ change: Change) -> Change? {
    guard change.nodes.allSatisfy({ $0.year == never || $0.arc >= 0 }) else { return nil }
    var back = Change()
    var touched: [(option: Int32, supplied: Int32)] = []
    var isTouched: Set<Int32> = []
    for node in change.nodes {
      for option in network.optionsAt[Int(node.node)] where isTouched.insert(option).inserted {
        touched.append((option, supplyYear(option)))
      }
    }
    for option in change.options where isTouched.insert(option.option).inserted {
      touched.append((option.option, supplyYear(option.option)))
    }
    for node in change.nodes {
      let place = Int(node.node)
      back.nodes.append(.init(node: node.node, arc: entering[place], year: nodeYears[place]))
      if nodeYears[place] < never { take(Int(entering[place]), nodeYears[place], -1) }
      entering[place] = node.year < never ? node.arc : -1
      nodeYears[place] = node.year
      if node.year < never { take(Int(node.arc), node.year, 1) }
    }
    var isAllowed = change.nodes.allSatisfy { hangs($0.node) }
    for (option, before) in touched {
      let old = optionYears[Int(option)]
      let new = following(
        option, old: old, suppliedBefore: before, suppliedNow: supplyYear(option),
        asked: change.options.first { $0.option == option }?.year)
      back.options.append(.init(option: option, year: old))
      if new == never, network.isRequired[Int(option)] { isAllowed = false }
      set(option, new)
    }
    if isAllowed { return back }
    restore(back)
    return nil
  }

  /// Whether a node hangs on what is there by its year, and what hangs on it comes no earlier.
  private func hangs(_ node: Int32) -> Bool {
    let year = nodeYears[Int(node)]
    for arc in network.incidence.arcs(outOf: node) {
      let head = Int(network.design.arcs[Int(arc)].head)
      if entering[head] == arc, nodeYears[head] < year { return false }
    }
    var place = node
    for _ in 0..<nodeYears.count where place != DesignProblem.root && entering[Int(place)] >= 0 {
      let tail = network.design.arcs[Int(entering[Int(place)])].tail
      if nodeYears[Int(tail)] > nodeYears[Int(place)] { return false }
      place = tail
    }
    return place == DesignProblem.root || year == never
  }

  /// Takes a change back.
  mutating func restore(_ back: Change) {
    for node in back.nodes.reversed() {
      let place = Int(node.node)
      if nodeYears[place] < never { take(Int(entering[place]), nodeYears[place], -1) }
      entering[place] = node.arc
      nodeYears[place] = node.year
      if node.year < never { take(Int(node.arc), node.year, 1) }
    }
    for option in back.options { set(option.option, option.year) }
  }

  private mutating func set(_ option: Int32, _ year: Int32) {
    let old = optionYears[Int(option)]
    guard old != year else { return }
    let column = network.optionColumn(option)
    if old < never { take(column, old, -1) }
    optionYears[Int(option)] = year
    if year < never { take(column, year, 1) }
  }

  /// How far the rows are from holding, each by its own size; 0 where they hold.
  var violation: Double {
    var sum = 0.0
    for row in used.indices where used[row] > network.bounds[row] {
      sum += (used[row] - network.bounds[row]) / max(1, abs(network.bounds[row]))
    }
    return sum
  }

  /// The point of the formulation.
  var point: [Double] {
    let columns = network.columns
    var point = [Double](repeating: 0, count: columns.count)
    func set(_ column: Int, _ year: Int32) {
      for later in Int(year)..<columns.yearCount { point[Int(columns.column(column, later).index)] = 1 }
    }
    for node in nodeYears.indices where entering[node] >= 0 {
      set(Int(entering[node]), nodeYears[node])
      set(columns.base.arcCount + node - 1, nodeYears[node])
    }
    for option in optionYears.indices where optionYears[option] < never {
      set(network.optionColumn(Int32(truncatingIfNeeded: option)), optionYears[option])
    }
    for edge in secondPathYears.indices where secondPathYears[edge] < never {
      set(columns.base.count + edge, secondPathYears[edge])
    }
    return point
  }
}
