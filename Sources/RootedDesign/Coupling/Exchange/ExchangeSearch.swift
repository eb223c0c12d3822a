import MILP

/// Local search by exchanges: one, two or three moves at a time.
///
/// At the prices `π` of a relaxation a state falls short of the bound by what its moves have lost and by
/// `Σ π × room` of what it leaves unused; a broken row counts `weight × penalty` instead. An exchange is made where that
/// sum falls. Moves that together lose more than the unused room is worth cannot lower it, which leaves few to
/// combine. The search starts with a light weight, which lets it pass through states that break rows, and
/// ends with a heavy one (strategic oscillation, Glover 1989); then it disturbs the state and begins again.
struct ExchangeSearch {
  private(set) var state: ExchangeState
  private var moves: ExchangeMoves
  private let solver: any Solver
  private let gap: Double
  private let stop: StopSignal
  private var random: UInt64

  /// Pairs are made of so many moves that lose least, triples of so many: about two million and 160,000 choices,
  /// most of which the losses rule out.
  private static let pairMoves = 2000
  private static let tripleMoves = 100
  /// A leap chooses among so many moves and looks at so many points: caps on an integer program that one
  /// search solves many times.
  private static let leapMoves = 200
  private static let leapPoints = 300
  /// What a unit lacking costs, in penalties: light enough to pass through states that break rows, then heavier,
  /// then more than anything gained by breaking one.
  private static let weights = [light, 4, heavy]
  private static let light = 1.5
  private static let heavy = 1000.0
  /// A leap is solved to this part of the gap, since what leaps miss adds up.
  private static let leapGapDivisor = 50.0
  /// A disturbance makes from two moves to so many, among so many that lose least.
  private static let disturbingMoves = 2..<6
  private static let disturbingPool = 300
  /// A refill chooses up to so many moves among so many that use a row, and keeps so many choices: 45 moves have some
  /// 160,000 choices of up to four.
  private static let refillSize = 4
  private static let refillPool = 45
  private static let refillChoices = 40
  /// Steps of the random share in `lowPlace`.
  private static let shareSteps = 1000

  init(_ state: ExchangeState, _ solver: any Solver, gap: Double, seed: UInt64, stop: StopSignal) {
    self.solver = solver
    self.gap = gap / Self.leapGapDivisor
    self.state = state
    moves = ExchangeMoves(state)
    self.stop = stop
    random = seed
  }

  /// Searches for so many rounds, or until a state is worth the target; keeps the best.
  mutating func search(rounds: Int, target: Double) {
    improve()
    var best = state
    for round in 0..<rounds where !stop.isRaised && (best.violation > 0 || best.worth < target) {
      if round % 2 == 0 { refill() } else { disturb() }
      improve()
      if ExchangeSearch.isBetter(state, best) {
        best = state
      } else {
        state = best
        moves = ExchangeMoves(state)
      }
    }
    state = best
  }

  /// Descends, then leaps until no leap helps.
  mutating func improve() {
    descend()
    leap()
  }

  static func isBetter(_ a: ExchangeState, _ b: ExchangeState) -> Bool {
    (a.violation, -a.worth) < (b.violation, -b.worth)
  }

  /// Exchanges until none helps.
  mutating func descend() {
    for weight in ExchangeSearch.weights {
      while !stop.isRaised, step(weight) {}
    }
  }

  /// Makes some moves that lose little, whatever rows they break.
  private mutating func disturb() {
    let order = orderedMoves(losingLessThan: .infinity)
    guard !order.isEmpty else { return }
    var groups: Set<Int32> = []
    var chosen: [ExchangeMove] = []
    for _ in 0..<(Self.disturbingMoves.lowerBound + next(Self.disturbingMoves.count)) {
      let move = order[lowPlace(of: min(order.count, Self.disturbingPool))]
      if groups.insert(move.group).inserted { chosen.append(moves.moves[move.cluster][move.index]) }
    }
    for move in chosen { _ = state.make(moves.change(move, state)) }
    refresh(chosen)
  }

  /// Looks again at the clusters of moves that were made.
  private mutating func refresh(_ made: [ExchangeMove]) {
    let clusters = Set(made.map { state.network.cluster(of: $0) })
    for cluster in clusters.sorted() { moves.refresh(cluster, state) }
  }

  struct Place {
    var cluster: Int
    var index: Int
    var loss: Double
    var group: Int32
  }

  /// Moves by rising loss.
  private func orderedMoves(losingLessThan limit: Double) -> [Place] {
    var places: [Place] = []
    for (cluster, own) in moves.moves.enumerated() {
      for (index, move) in own.enumerated() where move.loss < limit {
        places.append(Place(cluster: cluster, index: index, loss: move.loss, group: move.group))
      }
    }
    return places.sorted { ($0.loss, $0.cluster, $0.index) < ($1.loss, $1.cluster, $1.index) }
  }

  private mutating func next(_ count: Int) -> Int {
    // Knuth's linear congruential generator; its high bits are even enough to choose moves by.
    random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: (random >> 33) % UInt64(count))
  }

  /// A position among so many, the lower the likelier: what loses less comes first.
  private mutating func lowPlace(of count: Int) -> Int {
    let share = Double(next(Self.shareSteps)) / Double(Self.shareSteps)
    return Int(share * share * Double(count))
  }

  /// Improves by any number of moves at once, those that take from one row and then from another, until no
  /// choice does.
  private mutating func leap() {
    guard state.violation == 0 else { return }
    let rows = state.used.count
    let keys = (0..<rows).filter { state.network.prices[$0] > 0 }
    var idle = 0
    var turn = 0
    while !keys.isEmpty, idle < 2 * keys.count, !stop.isRaised {
      let width = turn / keys.count % 2
      let first = keys.count - 1 - turn % keys.count
      let chosen = width == 0 ? [keys[first]] : [keys[first], keys[(first + 1) % keys.count]]
      if leap(using: chosen) {
        while !stop.isRaised, step(Self.heavy) {}
        idle = 0
      } else {
        idle += 1
      }
      turn += 1
    }
  }

  private mutating func leap(using keys: [Int]) -> Bool {
    let rows = state.used.count
    let spare = state.unused(Self.heavy)
    // In each group the move that gains most back; what is chosen together cannot lose more than that and the spare.
    var gains: [Int32: Double] = [:]
    for own in moves.moves {
      for move in own where move.loss < 0 { gains[move.group] = max(gains[move.group] ?? 0, -move.loss) }
    }
    let limit = spare + gains.values.reduce(0, +)
    let order = Array(
      orderedMoves(losingLessThan: limit).filter { (place: Place) -> Bool in
        keys.contains { moves.uses[place.cluster][place.index * rows + $0] != 0 }
      }.prefix(Self.leapMoves))
    guard order.count > 1 else { return false }
    let uses = order.map { place in
      Array(moves.uses[place.cluster][(place.index * rows)..<((place.index + 1) * rows)])
    }
    let worths = zip(order, uses).map { place, use in
      zip(use, state.network.prices).reduce(-place.loss) { $0 + $1.0 * $1.1 }
    }
    let master = ExchangeMaster(
      worths: worths, uses: uses, groups: order.map(\.group),
      room: (0..<rows).map { max(0, state.network.bounds[$0] - state.used[$0]) }, worth: state.worth)
    let chosen = master.choose(solver, gap: gap, points: Self.leapPoints, stop: stop).map {
      moves.moves[order[$0].cluster][order[$0].index]
    }
    guard !chosen.isEmpty else { return false }
    let changes = chosen.map { moves.change($0, state) }
    let before = state
    for change in changes { _ = state.make(change) }
    guard state.violation == 0, state.worth > before.worth else {
      state = before
      return false
    }
    refresh(chosen)
    return true
  }

  /// Makes one of the best choices of several moves that use a row up, whatever other rows they break.
  private mutating func refill() {
    let network = state.network
    let rows = network.rowCount
    // Rows by what their unused room is worth.
    let unused = (0..<rows).map { (row: Int) -> Double in
      let room = network.bounds[row] - state.used[row]
      return network.prices[row] * room
    }
    let keys = (0..<rows).filter { network.prices[$0] > 0 }.sorted { unused[$0] > unused[$1] }
    guard !keys.isEmpty else { return }
    let key = keys[min(keys.count - 1, next(3) * next(2))]
    let all = orderedMoves(losingLessThan: .infinity).filter { (place: Place) -> Bool in
      moves.uses[place.cluster][place.index * rows + key] != 0
    }
    let order = Array(all.prefix(Self.refillPool))
    let combination = Combination(state, moves, order, weight: Self.light, pairMoves: 0, tripleMoves: 0)
    let choices = combination.choices(upTo: Self.refillSize, keeping: Self.refillChoices)
    guard !choices.isEmpty else { return }
    let chosen = choices[lowPlace(of: choices.count)].map {
      moves.moves[order[$0].cluster][order[$0].index]
    }
    let changes = chosen.map { moves.change($0, state) }
    for change in changes { _ = state.make(change) }
    refresh(chosen)
  }

  private mutating func step(_ weight: Double) -> Bool {
    // No three moves that lose more than this together can help, however little two of them lose.
    let least = min(0, moves.moves.reduce(0.0) { $1.reduce($0) { min($0, $1.loss) } })
    let order = orderedMoves(losingLessThan: state.unused(weight) - 2 * least)
    let combination = Combination(
      state, moves, order, weight: weight, pairMoves: Self.pairMoves, tripleMoves: Self.tripleMoves)
    let chosen = combination.best().map { moves.moves[order[$0].cluster][order[$0].index] }
    guard !chosen.isEmpty else { return false }
    // Moves may meet in an option that both supply; then they are not worth what each is alone.
    let changes = chosen.map { moves.change($0, state) }
    let before = state.shortfall(weight) - state.worth
    var made: [ExchangeState.Change] = []
    for change in changes {
      guard let back = state.make(change) else { break }
      made.append(back)
    }
    guard made.count == changes.count, state.shortfall(weight) - state.worth < before else {
      for back in made.reversed() { state.restore(back) }
      return false
    }
    refresh(chosen)
    return true
  }
}

extension ExchangeNetwork {
  func cluster(of move: ExchangeMove) -> Int {
    guard move.kind == .serve else { return clusterOfNode[Int(move.index)] }
    return design.options[Int(move.index)].suppliers.first.map { clusterOfNode[Int($0)] } ?? 0
  }
}

extension ExchangeState {
  /// What unused room is worth, and what breaking rows costs beyond its price.
  func unused(_ weight: Double) -> Double {
    var sum = 0.0
    for row in used.indices {
      let room = network.bounds[row] - used[row]
      sum +=
        room > 0 ? network.prices[row] * room : (network.prices[row] - weight * network.penalties[row]) * room
    }
    return sum
  }

  /// What breaking rows costs at a weight.
  func shortfall(_ weight: Double) -> Double {
    var sum = 0.0
    for row in used.indices where used[row] > network.bounds[row] {
      sum += weight * network.penalties[row] * (used[row] - network.bounds[row])
    }
    return sum
  }
}
