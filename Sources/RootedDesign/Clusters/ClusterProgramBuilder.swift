/// Builds a cluster's programme vertex by vertex; see `ClusterProgram`.
struct ClusterProgramBuilder {
  private let problem: DesignProblem
  private let incidence: ArcIncidence
  private(set) var tables: [ClusterProgram.Table] = []
  private(set) var transitions: [ClusterProgram.Transition] = []
  private(set) var stateCount = 0

  /// Options with one supplier, by node; the others are vertices numbered from the node count on.
  private var ownOptions: [[Int32]]
  private var sharedOptions: [Int32] = []
  /// The arcs between two vertices, once at each of them, and suppliers as arcs without a number.
  private var linksAt: [[Link]]
  private let isRequired: [Bool]

  private struct Link {
    var other: Int32
    /// The arc from the vertex to the other, and back; −1 where there is none.
    var outward: Int32
    var inward: Int32
  }

  /// A table in the making: the vertices in play and the states reached.
  private struct Front {
    /// Index of the finished table; −1 for the one that holds nothing.
    var table: Int32
    var vertices: [Int32]
    var states: [FeedingState]
  }

  /// Fills one table with transitions.
  private struct TableFiller {
    var number: [FeedingState: Int32] = [:]
    var states: [FeedingState] = []
    var transitions: [ClusterProgram.Transition] = []

    mutating func add(
      _ state: FeedingState, source: Int, partner: Int = -1, cost: Int64 = 0, benefit: Int64 = 0,
      decision: Int32 = -1
    ) {
      let target: Int32
      if let known = number[state] {
        target = known
      } else {
        target = Int32(truncatingIfNeeded: states.count)
        number[state] = target
        states.append(state)
      }
      transitions.append(
        ClusterProgram.Transition(
          source: Int32(truncatingIfNeeded: source), partner: Int32(truncatingIfNeeded: partner),
          target: target, cost: cost, benefit: benefit, decision: decision))
    }
  }

  init?(_ problem: DesignProblem, _ incidence: ArcIncidence) {
    self.problem = problem
    self.incidence = incidence
    ownOptions = [[Int32]](repeating: [], count: problem.nodeCount)
    var isRequired = [Bool](repeating: false, count: problem.nodeCount)
    for node in problem.requiredNodes { isRequired[Int(node)] = true }
    self.isRequired = isRequired
    linksAt = []
    guard let order = prepare() else { return nil }
    guard run(order) else { return nil }
  }

  /// Sorts options and arcs by vertex, and finds the order of elimination.
  private mutating func prepare() -> EliminationOrder? {
    for (index, option) in problem.options.enumerated() {
      switch option.suppliers.count {
      case 0: if problem.requiredOptions.contains(Int32(index)) { return nil }
      case 1: ownOptions[Int(option.suppliers[0])].append(Int32(truncatingIfNeeded: index))
      default: sharedOptions.append(Int32(truncatingIfNeeded: index))
      }
    }
    let vertexCount = problem.nodeCount + sharedOptions.count
    linksAt = [[Link]](repeating: [], count: vertexCount)
    var edges: [(Int32, Int32)] = []
    for (index, arc) in problem.arcs.enumerated() where arc.tail != DesignProblem.root {
      let number = Int32(truncatingIfNeeded: index)
      // Opposite arcs of one segment are one link; of the two, the first makes it.
      let opposite = incidence.arcs(into: arc.tail).first {
        problem.arcs[Int($0)].tail == arc.head && arc.segment != nil
          && problem.arcs[Int($0)].segment == arc.segment
      }
      if let opposite, opposite < number { continue }
      linksAt[Int(arc.tail)].append(Link(other: arc.head, outward: number, inward: opposite ?? -1))
      linksAt[Int(arc.head)].append(Link(other: arc.tail, outward: opposite ?? -1, inward: number))
      edges.append((arc.tail, arc.head))
    }
    for (position, option) in sharedOptions.enumerated() {
      let vertex = Int32(truncatingIfNeeded: problem.nodeCount + position)
      for supplier in problem.options[Int(option)].suppliers {
        linksAt[Int(supplier)].append(Link(other: vertex, outward: -1, inward: -1))
        linksAt[Int(vertex)].append(Link(other: supplier, outward: -1, inward: -1))
        edges.append((supplier, vertex))
      }
    }
    let order = EliminationOrder(
      vertexCount: vertexCount, edges: edges, widthLimit: ClusterProgram.widthLimit)
    return order.width <= ClusterProgram.widthLimit ? order : nil
  }

  private func isOption(_ vertex: Int32) -> Bool { Int(vertex) >= problem.nodeCount }

  /// Eliminates every vertex but the root; false where the programme grows too large.
  private mutating func run(_ order: EliminationOrder) -> Bool {
    var position = [Int](repeating: 0, count: linksAt.count)
    for (index, vertex) in order.vertices.enumerated() { position[Int(vertex)] = index }
    // Fronts wait at the first of their vertices to be eliminated.
    var waiting = [[Front]](repeating: [], count: linksAt.count)
    var finished: [Front] = []
    for vertex in order.vertices where vertex != DesignProblem.root {
      var front = Front(table: -1, vertices: [], states: [FeedingState()])
      for other in waiting[Int(vertex)] {
        if front.table < 0 { front = other } else { unite(&front, other) }
      }
      waiting[Int(vertex)] = []
      introduce(vertex, &front)
      for link in linksAt[Int(vertex)] where position[Int(link.other)] > position[Int(vertex)] {
        introduce(link.other, &front)
        choose(link, at: vertex, &front)
        guard front.vertices.count <= FeedingState.capacity,
          transitions.count <= ClusterProgram.transitionLimit
        else { return false }
      }
      drop(vertex, &front)
      let next = front.vertices.min { position[Int($0)] < position[Int($1)] }
      if let next { waiting[Int(next)].append(front) } else { finished.append(front) }
    }
    guard var whole = finished.first else { return false }
    for other in finished.dropFirst() { unite(&whole, other) }
    return whole.states.count == 1 && transitions.count <= ClusterProgram.transitionLimit
  }

  private mutating func finish(_ filler: TableFiller, source: Int32, partner: Int32 = -1) -> Int32 {
    let first = transitions.count
    transitions += filler.transitions
    tables.append(
      ClusterProgram.Table(
        source: source, partner: partner, transitions: first..<transitions.count,
        stateCount: filler.states.count, firstState: stateCount))
    stateCount += filler.states.count
    return Int32(truncatingIfNeeded: tables.count - 1)
  }

  /// Brings a vertex into play: a node unreached or reached and unfed, an option unserved.
  private mutating func introduce(_ vertex: Int32, _ front: inout Front) {
    guard !front.vertices.contains(vertex) else { return }
    let place = front.vertices.count
    front.vertices.append(vertex)
    var filler = TableFiller()
    for (index, state) in front.states.enumerated() {
      filler.add(state, source: index)
      if !isOption(vertex) {
        var reached = state
        reached[place] = FeedingState.fed(by: place)
        filler.add(reached, source: index)
      }
    }
    front.table = finish(filler, source: front.table)
    front.states = filler.states
  }

  /// Chooses whether a link is used, and which way.
  private mutating func choose(_ link: Link, at vertex: Int32, _ front: inout Front) {
    let count = front.vertices.count
    guard let here = front.vertices.firstIndex(of: vertex),
      let there = front.vertices.firstIndex(of: link.other)
    else { return }
    var filler = TableFiller()
    for (index, state) in front.states.enumerated() {
      if isOption(vertex) || isOption(link.other) {
        let (option, supplier) = isOption(vertex) ? (here, there) : (there, here)
        var served = state
        if state[supplier] != FeedingState.unreached { served[option] = FeedingState.rooted }
        filler.add(served, source: index)
        continue
      }
      filler.add(state, source: index)
      for (arc, head, tail) in [(link.outward, there, here), (link.inward, here, there)] where arc >= 0 {
        guard let fed = state.feeding(head, from: tail, count: count) else { continue }
        let segment = problem.arcs[Int(arc)].segment
        let cost = segment.map { problem.segmentCosts[Int($0)] } ?? 0
        filler.add(fed, source: index, cost: cost, decision: arc)
      }
    }
    front.table = finish(filler, source: front.table)
    front.states = filler.states
  }

  /// Takes a vertex out of play, with what it costs and brings.
  private mutating func drop(_ vertex: Int32, _ front: inout Front) {
    guard let place = front.vertices.firstIndex(of: vertex) else { return }
    let count = front.vertices.count
    let options =
      isOption(vertex) ? [sharedOptions[Int(vertex) - problem.nodeCount]] : ownOptions[Int(vertex)]
    let rootArc = isOption(vertex) ? nil : cheapestRootArc(into: vertex)
    let nodeCost = isOption(vertex) ? 0 : problem.nodeCosts[Int(vertex)]
    let isRequired = !isOption(vertex) && self.isRequired[Int(vertex)]
    serve(options, at: place, &front)
    var filler = TableFiller()
    for (index, state) in front.states.enumerated() {
      if state[place] == FeedingState.unreached {
        if !isRequired { filler.add(state.dropping(place, count: count), source: index) }
      } else if !state.isUnfed(place) {
        filler.add(state.dropping(place, count: count), source: index, cost: nodeCost)
      } else if let rootArc {
        let segment = problem.arcs[Int(rootArc)].segment
        let cost = segment.map { problem.segmentCosts[Int($0)] } ?? 0
        filler.add(
          state.feedingFromRoot(place, count: count).dropping(place, count: count), source: index,
          cost: cost.addingSaturated(nodeCost), decision: rootArc)
      }
    }
    front.table = finish(filler, source: front.table)
    front.vertices.remove(at: place)
    front.states = filler.states
  }

  /// Serves options at a vertex that is reached (or served): one that costs nothing always, another by
  /// choice; one that is required must be.
  private mutating func serve(_ options: [Int32], at place: Int, _ front: inout Front) {
    for index in options {
      let option = problem.options[Int(index)]
      let isRequired = problem.requiredOptions.contains(index)
      var filler = TableFiller()
      for (source, state) in front.states.enumerated() {
        let isReached = state[place] != FeedingState.unreached
        if isReached {
          filler.add(
            state, source: source, cost: option.cost, benefit: option.benefit,
            decision: Int32(truncatingIfNeeded: problem.arcs.count) + index)
        }
        if !isRequired, !isReached || option.cost > 0 { filler.add(state, source: source) }
      }
      front.table = finish(filler, source: front.table)
      front.states = filler.states
    }
  }

  private func cheapestRootArc(into node: Int32) -> Int32? {
    incidence.arcs(into: node).filter { problem.arcs[Int($0)].tail == DesignProblem.root }
      .min {
        let (a, b) = (problem.arcs[Int($0)], problem.arcs[Int($1)])
        return (problem.cost(of: a), $0) < (problem.cost(of: b), $1)
      }
  }

  /// Two fronts as one.
  private mutating func unite(_ front: inout Front, _ other: Front) {
    var vertices = front.vertices
    for vertex in other.vertices where !vertices.contains(vertex) { vertices.append(vertex) }
    let places = other.vertices.map { vertex in vertices.firstIndex(of: vertex) ?? 0 }
    let isShared = vertices.map { front.vertices.contains($0) && other.vertices.contains($0) }
    let isOption = vertices.map { self.isOption($0) }
    let moved = other.states.map { $0.moved(to: places) }
    var filler = TableFiller()
    // States meet only where they agree on what is reached among the shared nodes.
    func key(_ state: FeedingState) -> UInt64 {
      vertices.indices.reduce(0) {
        isShared[$1] && !isOption[$1] && state[$1] != 0 ? $0 | 1 << UInt64($1) : $0
      }
    }
    let partners = Dictionary(grouping: moved.indices) { key(moved[$0]) }
    for (index, state) in front.states.enumerated() {
      for partner in partners[key(state)] ?? [] {
        if let united = state.united(with: moved[partner], isShared: isShared, isOption: isOption) {
          filler.add(united, source: index, partner: partner)
        }
      }
    }
    front.table = finish(filler, source: front.table, partner: other.table)
    front.vertices = vertices
    front.states = filler.states
  }
}
