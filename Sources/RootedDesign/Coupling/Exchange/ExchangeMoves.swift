/// The moves of a state, cluster by cluster: a move touches its cluster alone, so that after an exchange only
/// the clusters it touched are looked at again.
struct ExchangeMoves: Sendable {
  /// By cluster.
  private(set) var moves: [[ExchangeMove]]
  /// By cluster: for each move what it takes of each row.
  private(set) var uses: [[Double]]

  private let network: ExchangeNetwork
  private var probe: ExchangeProbe
  /// By cluster, its nodes in an order in which what hangs on a node follows it, as of the last look.
  private var group: [Int32]
  private var children: [[Int32]]
  /// The arc into each node that is not built, on the cheapest path from what is.
  private var pathArcs: [Int32]

  init(_ state: ExchangeState) {
    network = state.network
    probe = ExchangeProbe(state.network)
    let clusters = state.network.nodesOfClusters.count
    moves = [[ExchangeMove]](repeating: [], count: clusters)
    uses = [[Double]](repeating: [], count: clusters)
    group = [Int32](repeating: 0, count: network.design.nodeCount)
    children = [[Int32]](repeating: [], count: network.design.nodeCount)
    pathArcs = [Int32](repeating: -1, count: network.design.nodeCount)
    for cluster in 0..<clusters { refresh(cluster, state) }
  }

  /// Looks at a cluster again.
  mutating func refresh(_ cluster: Int, _ state: ExchangeState) {
    moves[cluster].removeAll(keepingCapacity: true)
    uses[cluster].removeAll(keepingCapacity: true)
    let nodes = network.nodesOfClusters[cluster]
    for node in nodes { children[Int(node)].removeAll(keepingCapacity: true) }
    var tops: [Int32] = []
    for node in nodes where state.entering[Int(node)] >= 0 {
      let tail = network.design.arcs[Int(state.entering[Int(node)])].tail
      if tail == DesignProblem.root { tops.append(node) } else { children[Int(tail)].append(node) }
    }
    for top in tops {
      for node in subtree(top) { group[Int(node)] = top }
    }
    for node in nodes where state.entering[Int(node)] >= 0 { addRetimings(of: node, cluster, state) }
    for option in network.optionsOfClusters[cluster] { addServing(of: option, cluster, state) }
    addBranches(cluster, state)
  }

  /// The change that a move stands for.
  func change(_ move: ExchangeMove, _ state: ExchangeState) -> ExchangeState.Change {
    var change = ExchangeState.Change()
    func retime(_ nodes: [Int32], to year: Int32) {
      change.nodes = nodes.map { .init(node: $0, arc: state.entering[Int($0)], year: year) }
    }
    switch move.kind {
    case .earlier, .later, .leaveOut: retime(moved(move, state), to: move.value)
    case .earlierAlone: retime([move.index], to: move.value)
    case .reroute:
      change.nodes = [.init(node: move.index, arc: move.value, year: state.nodeYears[Int(move.index)])]
    case .serve: change.options = [.init(option: move.index, year: move.value)]
    case .branch, .branchServingAll:
      for node in path(to: move.index, state) {
        change.nodes.append(.init(node: node, arc: pathArcs[Int(node)], year: move.value))
        for option in served(at: node, move.value, all: move.kind == .branchServingAll, state) {
          if !change.options.contains(where: { $0.option == option }) {
            change.options.append(.init(option: option, year: move.value))
          }
        }
      }
    }
    return change
  }

  private func subtree(_ node: Int32) -> [Int32] {
    var nodes = [node]
    var next = 0
    while next < nodes.count {
      nodes += children[Int(nodes[next])]
      next += 1
    }
    return nodes
  }

  private func moved(_ move: ExchangeMove, _ state: ExchangeState) -> [Int32] {
    let own = state.nodeYears[Int(move.index)]
    return subtree(move.index).filter { node in
      let year = state.nodeYears[Int(node)]
      return move.kind == .leaveOut || (move.kind == .earlier ? year == own : year < move.value)
    }
  }

  private mutating func offer(
    _ cluster: Int, _ kind: ExchangeMove.Kind, _ index: Int32, _ value: Int32, group: Int32
  ) {
    guard let loss = probe.loss(appendingUseTo: &uses[cluster]) else { return }
    moves[cluster].append(ExchangeMove(kind: kind, index: index, value: value, group: group, loss: loss))
  }

  /// A branch built earlier or later, left out, or fed another way.
  private mutating func addRetimings(of node: Int32, _ cluster: Int, _ state: ExchangeState) {
    let own = state.nodeYears[Int(node)]
    let entering = state.entering[Int(node)]
    let tail = network.design.arcs[Int(entering)].tail
    let below = subtree(node)
    let group = group[Int(node)]
    for year in state.nodeYears[Int(tail)]..<state.never where year != own {
      probe.begin(state)
      for member in below {
        let old = state.nodeYears[Int(member)]
        if year < own ? old == own : old < year {
          probe.move(member, state.entering[Int(member)], to: year)
        }
      }
      offer(cluster, year < own ? .earlier : .later, node, year, group: group)
      if year < own, children[Int(node)].contains(where: { state.nodeYears[Int($0)] == own }) {
        probe.begin(state)
        probe.move(node, entering, to: year)
        offer(cluster, .earlierAlone, node, year, group: group)
      }
    }
    if !below.contains(where: { network.isKept[Int($0)] }) {
      probe.begin(state)
      for member in below { probe.move(member, -1, to: state.never) }
      offer(cluster, .leaveOut, node, state.never, group: group)
    }
    guard !network.isKept[Int(node)] else { return }
    for arc in network.incidence.arcs(into: node) where arc != entering && !network.isForbidden[Int(arc)] {
      let other = network.design.arcs[Int(arc)].tail
      guard state.nodeYears[Int(other)] <= own, !below.contains(other) else { continue }
      probe.begin(state)
      probe.move(node, arc, to: own)
      offer(cluster, .reroute, node, arc, group: group)
    }
  }

  /// An option with a cost served earlier, later, or not at all.
  private mutating func addServing(of option: Int32, _ cluster: Int, _ state: ExchangeState) {
    guard network.design.options[Int(option)].cost > 0,
      !network.isForbidden[network.optionColumn(option)]
    else { return }
    let supplied = state.supplyYear(option)
    guard supplied < state.never else { return }
    let supplier = network.design.options[Int(option)].suppliers.first {
      state.nodeYears[Int($0)] == supplied
    }
    for year in supplied...state.never where year != state.optionYears[Int(option)] {
      probe.begin(state)
      probe.serve(option, from: year)
      offer(cluster, .serve, option, year, group: supplier.map { group[Int($0)] } ?? 0)
    }
  }

  /// New branches to nodes with something to serve, by the cheapest path from what is built.
  private mutating func addBranches(_ cluster: Int, _ state: ExchangeState) {
    let design = network.design
    let nodes = network.nodesOfClusters[cluster]
    let wanted = nodes.filter { node in
      state.entering[Int(node)] < 0
        && network.optionsAt[Int(node)].contains { state.optionYears[Int($0)] == state.never }
    }
    guard !wanted.isEmpty else { return }
    var starts = [(node: DesignProblem.root, length: 0.0)]
    starts += nodes.filter { state.entering[Int($0)] >= 0 }.map { (node: $0, length: 0.0) }
    let paths = ShortestPaths(design, network.incidence, from: starts) {
      network.isForbidden[Int($0)] || network.clusterOfNode[Int(design.arcs[Int($0)].head)] != cluster
        ? .infinity : Double(design.cost(of: design.arcs[Int($0)]))
    }
    for node in nodes where state.entering[Int(node)] < 0 { pathArcs[Int(node)] = paths.entering[Int(node)] }
    for node in wanted where paths.distance[Int(node)] < .infinity {
      let path = path(to: node, state)
      guard let first = path.last else { continue }
      let start = design.arcs[Int(pathArcs[Int(first)])].tail
      let owner = start == DesignProblem.root ? first : group[Int(start)]
      for year in state.nodeYears[Int(start)]..<state.never {
        var counts: [Int] = []
        for all in [false, true] {
          probe.begin(state)
          for step in path { probe.move(step, pathArcs[Int(step)], to: year) }
          var count = 0
          for step in path {
            for option in served(at: step, year, all: all, state) {
              probe.serve(option, from: year)
              count += 1
            }
          }
          counts.append(count)
          if !all || counts[0] < count {
            offer(cluster, all ? .branchServingAll : .branch, node, year, group: owner)
          }
        }
      }
    }
  }

  /// The nodes of the cheapest path to a node, itself first.
  private func path(to node: Int32, _ state: ExchangeState) -> [Int32] {
    var path: [Int32] = []
    var place = node
    while place != DesignProblem.root, state.entering[Int(place)] < 0, pathArcs[Int(place)] >= 0 {
      path.append(place)
      place = network.design.arcs[Int(pathArcs[Int(place)])].tail
    }
    return path
  }

  /// The options with a cost that a new branch serves at a node: all, or those worth their price.
  private func served(at node: Int32, _ year: Int32, all: Bool, _ state: ExchangeState) -> [Int32] {
    network.optionsAt[Int(node)].filter { option in
      let column = network.optionColumn(option)
      return network.design.options[Int(option)].cost > 0 && state.optionYears[Int(option)] == state.never
        && !network.isForbidden[column] && (all || network.gain(column, Int(year)) > 0)
    }
  }
}
