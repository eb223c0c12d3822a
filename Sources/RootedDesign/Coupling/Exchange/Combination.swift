/// Chooses the one, two or three moves after which a state falls least short.
struct Combination {
  private let rows: Int
  /// What is left of each row.
  private let room: [Double]
  /// What a unit of room is worth, and what a unit lacking costs beyond its price.
  private let prices: [Double]
  private let costs: [Double]
  /// In ascending order of losses, each move's use of each row.
  private let uses: [Double]
  private let losses: [Double]
  private let groups: [Int32]
  private let pairMoves: Int
  private let tripleMoves: Int

  /// What an exchange must gain, in thousandths or đồng, both whole.
  private static let leastGain = 1e-6
  /// Choices are sorted and cut when there are so many times what is kept: sorting for each would cost more.
  private static let sortingFactor = 4

  init(
    _ state: ExchangeState, _ found: ExchangeMoves, _ order: [ExchangeSearch.Place], weight: Double,
    pairMoves: Int,
    tripleMoves: Int
  ) {
    let network = state.network
    rows = network.rowCount
    room = (0..<network.rowCount).map { network.bounds[$0] - state.used[$0] }
    prices = network.prices
    costs = (0..<network.rowCount).map { weight * network.penalties[$0] - network.prices[$0] }
    var uses: [Double] = []
    uses.reserveCapacity(order.count * network.rowCount)
    for place in order {
      let start = place.index * network.rowCount
      uses += found.uses[place.cluster][start..<(start + network.rowCount)]
    }
    self.uses = uses
    losses = order.map(\.loss)
    groups = order.map(\.group)
    self.pairMoves = min(pairMoves, order.count)
    self.tripleMoves = min(tripleMoves, order.count)
  }

  /// - Returns: positions in the order; none where no choice is better than staying.
  func best() -> [Int] {
    uses.withUnsafeBufferPointer { uses in
      room.withUnsafeBufferPointer { room in
        prices.withUnsafeBufferPointer { prices in
          costs.withUnsafeBufferPointer { costs in
            losses.withUnsafeBufferPointer { losses in best(uses, room, prices, costs, losses) }
          }
        }
      }
    }
  }

  private func best(
    _ uses: UnsafeBufferPointer<Double>, _ room: UnsafeBufferPointer<Double>,
    _ prices: UnsafeBufferPointer<Double>, _ costs: UnsafeBufferPointer<Double>,
    _ losses: UnsafeBufferPointer<Double>
  ) -> [Int] {
    var left = [Double](repeating: 0, count: rows)
    return left.withUnsafeMutableBufferPointer { left in
      /// Whether a move's loss and the room it leaves are below a limit; then the sum.
      @inline(__always)
      func sum(_ move: Int, _ from: UnsafePointer<Double>, _ start: Double, below limit: Double) -> Double? {
        var sum = start + losses[move]
        let base = move * rows
        for row in 0..<rows {
          let rest = from[row] - uses[base + row]
          sum += rest > 0 ? prices[row] * rest : -costs[row] * rest
          if sum >= limit { return nil }
        }
        return sum
      }
      guard let whole = room.baseAddress, let part = UnsafePointer(left.baseAddress) else { return [] }
      var now = 0.0
      for row in 0..<rows { now += room[row] > 0 ? prices[row] * room[row] : -costs[row] * room[row] }
      // A hair less than staying, against rounding.
      var limit = now - Rounding.sum * abs(now) - Self.leastGain
      var best: [Int] = []
      for move in losses.indices {
        if losses[move] >= limit { break }
        if let value = sum(move, whole, 0, below: limit) { (limit, best) = (value, [move]) }
      }
      for first in 0..<pairMoves {
        for row in 0..<rows { left[row] = room[row] - uses[first * rows + row] }
        for second in (first + 1)..<max(first + 1, pairMoves) {
          if losses[first] + losses[second] >= limit { break }
          guard groups[first] != groups[second] else { continue }
          if let value = sum(second, part, losses[first], below: limit) {
            (limit, best) = (value, [first, second])
          }
        }
      }
      if !best.isEmpty { return best }
      for first in 0..<tripleMoves {
        for second in (first + 1)..<max(first + 1, tripleMoves) {
          let pair = losses[first] + losses[second]
          if pair + losses[second] >= limit { break }
          guard groups[first] != groups[second] else { continue }
          for row in 0..<rows { left[row] = room[row] - uses[first * rows + row] - uses[second * rows + row] }
          for third in (second + 1)..<max(second + 1, tripleMoves) {
            if pair + losses[third] >= limit { break }
            guard groups[third] != groups[first], groups[third] != groups[second] else { continue }
            if let value = sum(third, part, pair, below: limit) {
              (limit, best) = (value, [first, second, third])
            }
          }
        }
      }
      return best
    }
  }
}

extension Combination {
  /// The choices of two moves and more after which a state falls least short, best first.
  func choices(upTo size: Int, keeping count: Int) -> [[Int]] {
    var found: [(sum: Double, moves: [Int])] = []
    var limit = Double.infinity
    var chosen: [Int] = []
    func extend(_ room: [Double], _ loss: Double, from first: Int) {
      for move in first..<max(first, losses.count) {
        let total = loss + losses[move]
        if total >= limit { break }
        guard !chosen.contains(where: { groups[$0] == groups[move] }) else { continue }
        var rest = room
        var sum = total
        for row in 0..<rows {
          rest[row] -= uses[move * rows + row]
          sum += rest[row] > 0 ? prices[row] * rest[row] : -costs[row] * rest[row]
        }
        chosen.append(move)
        if chosen.count > 1, sum < limit {
          found.append((sum, chosen))
          if found.count > Self.sortingFactor * count {
            found.sort { $0.sum < $1.sum }
            found.removeLast(found.count - count)
            limit = found.last?.sum ?? limit
          }
        }
        if chosen.count < size { extend(rest, total, from: move + 1) }
        chosen.removeLast()
      }
    }
    extend(room, 0, from: 0)
    found.sort { $0.sum < $1.sum }
    return found.prefix(count).map(\.moves)
  }
}
