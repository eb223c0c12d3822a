/// What a change would do to a state, without making it.
struct ExchangeProbe: Sendable {
  private let network: ExchangeNetwork
  private var state: ExchangeState?
  /// The number of the probe that last moved a node, or asked for an option; years are of that probe.
  private var nodeStamps: [Int32]
  private var optionStamps: [Int32]
  private var nodeYears: [Int32]
  private var optionYears: [Int32]
  private var stamp: Int32 = 0
  private var movedNodes: [Int32] = []
  private var askedOptions: [Int32] = []
  private var worth = 0.0
  private var use: [Double]

  init(_ network: ExchangeNetwork) {
    self.network = network
    nodeStamps = [Int32](repeating: 0, count: network.design.nodeCount)
    nodeYears = nodeStamps
    optionStamps = [Int32](repeating: 0, count: network.design.options.count)
    optionYears = optionStamps
    use = [Double](repeating: 0, count: network.rowCount)
  }

  /// Begins a change of a state.
  mutating func begin(_ state: ExchangeState) {
    self.state = state
    stamp &+= 1
    movedNodes.removeAll(keepingCapacity: true)
    askedOptions.removeAll(keepingCapacity: true)
    worth = 0
    for row in use.indices { use[row] = 0 }
  }

  /// The node is entered by the arc in the year.
  mutating func move(_ node: Int32, _ arc: Int32, to year: Int32) {
    guard let state else { return }
    let place = Int(node)
    if state.entering[place] >= 0 { take(Int(state.entering[place]), state.nodeYears[place], -1) }
    if year < state.never { take(Int(arc), year, 1) }
    nodeStamps[place] = stamp
    nodeYears[place] = year
    movedNodes.append(node)
  }

  /// The option is served from the year on.
  mutating func serve(_ option: Int32, from year: Int32) {
    if optionStamps[Int(option)] != stamp { askedOptions.append(option) }
    optionStamps[Int(option)] = stamp
    optionYears[Int(option)] = year
  }

  /// What the change takes at the prices of the rows less what it is worth; nil where it leaves out what is
  /// required. What it takes of each row is appended to a buffer.
  mutating func loss(appendingUseTo buffer: inout [Double]) -> Double? {
    guard let state else { return nil }
    for option in askedOptions { follow(option, state, asked: optionYears[Int(option)]) }
    for node in movedNodes {
      for option in network.optionsAt[Int(node)] where optionStamps[Int(option)] != stamp {
        optionStamps[Int(option)] = stamp
        follow(option, state, asked: nil)
      }
    }
    guard worth > -.infinity else { return nil }
    var taken = 0.0
    for row in use.indices { taken += network.prices[row] * use[row] }
    buffer += use
    return taken - worth
  }

  private mutating func follow(_ option: Int32, _ state: ExchangeState, asked: Int32?) {
    var before = state.never
    var after = state.never
    for supplier in network.design.options[Int(option)].suppliers.map(Int.init) {
      let old = state.nodeYears[supplier]
      before = min(before, old)
      after = min(after, nodeStamps[supplier] == stamp ? nodeYears[supplier] : old)
    }
    let old = state.optionYears[Int(option)]
    let new = state.following(option, old: old, suppliedBefore: before, suppliedNow: after, asked: asked)
    guard new != old else { return }
    if new == state.never, network.isRequired[Int(option)] { worth = -.infinity }
    let column = network.optionColumn(option)
    if old < state.never { take(column, old, -1) }
    if new < state.never { take(column, new, 1) }
  }

  private mutating func take(_ column: Int, _ year: Int32, _ sign: Double) {
    let place = column * network.yearCount + Int(year)
    worth += sign * network.worths[place]
    let start = place * network.rowCount
    for row in use.indices { use[row] += sign * network.uses[start + row] }
  }
}

extension ExchangeState {
  /// The year of an option whose suppliers have changed: what costs nothing is served as soon as it can be;
  /// what costs something stays in its year, or moves with its supplier.
  func following(
    _ option: Int32, old: Int32, suppliedBefore: Int32, suppliedNow: Int32, asked: Int32?
  ) -> Int32 {
    if suppliedNow == never { return never }
    if let asked { return max(asked, suppliedNow) }
    if network.design.options[Int(option)].cost == 0 { return suppliedNow }
    if old == never { return never }
    return old == suppliedBefore ? suppliedNow : max(old, suppliedNow)
  }
}
