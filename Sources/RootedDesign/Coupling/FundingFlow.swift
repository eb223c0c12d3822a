/// Whether sources of money can pay for items within their caps and shares, as an integral maximum flow,
/// and where they cannot, which of them are exhausted.
///
/// What a source must pay of an item (its lower share) is taken from its money first; the flow distributes
/// the rest. Money flows to a source's last year and from there backwards: through the arc into year `t`
/// goes all that the source pays by year `t`, at most what it has by then. Without carry-over every year is
/// fed by itself. Dinic's algorithm (1970), the sources opened one after another: augmenting never takes
/// money back from a source that was opened before, so each source in turn pays as much as it can.
struct FundingFlow {
  /// Something to be paid for in one year.
  struct Item {
    var year: Int
    var cost: Int128
    /// For each source the least and most it may pay.
    var least: [Int128]
    var most: [Int128]
  }

  /// What each source pays of each item; nil where they cannot pay for everything.
  private(set) var payments: [[Int128]]?
  /// Where they cannot: for each year the sources whose money by then does not reach for what only they may
  /// pay (Gale 1957, Hoffman 1960). Empty where they can, or where an item cannot be paid by any split.
  private(set) var exhausted: [[Bool]] = []

  private let sourceCount: Int
  private let yearCount: Int
  private var heads: [Int32] = []
  private var residual: [Int128] = []
  private var outgoing: [[Int32]]
  private var level: [Int32]
  private var position: [Int]
  private var isOpen: [Bool]

  private static let start = 0
  private static let end = 1

  /// - Parameters:
  ///   - caps: for each source the money of each year, not negative.
  ///   - items: with a split by themselves (`least` adds up to at most `cost`, `most` to at least).
  init(caps: [[Int64]], carriesOver: Bool, items: [Item]) {
    sourceCount = caps.count
    yearCount = caps.first?.count ?? 0
    let nodeCount = 2 + sourceCount * yearCount + items.count
    outgoing = [[Int32]](repeating: [], count: nodeCount)
    level = [Int32](repeating: -1, count: nodeCount)
    position = [Int](repeating: 0, count: nodeCount)
    isOpen = [Bool](repeating: false, count: sourceCount)

    var left = caps.map { $0.map { Int128($0) } }
    for item in items {
      for source in 0..<sourceCount { left[source][item.year] -= item.least[source] }
    }
    if carriesOver {
      for source in 0..<sourceCount {
        for year in left[source].indices.dropFirst() { left[source][year] += left[source][year - 1] }
      }
    }
    for source in 0..<sourceCount {
      if let short = left[source].firstIndex(where: { $0 < 0 }) {
        exhausted = (0..<yearCount).map { year in
          (0..<caps.count).map { $0 == source && (carriesOver ? year <= short : year == short) }
        }
        return
      }
    }

    var feeds: [[Int]] = []
    for source in 0..<sourceCount {
      var own: [Int] = []
      for year in 0..<yearCount {
        let isFedByNext = carriesOver && year < yearCount - 1
        let tail = isFedByNext ? node(source, year + 1) : FundingFlow.start
        let arc = add(from: tail, to: node(source, year), left[source][year])
        if !isFedByNext { own.append(arc) }
      }
      feeds.append(own)
    }
    var wanted: Int128 = 0
    var itemArcs: [[Int]] = []
    for (index, item) in items.enumerated() {
      let place = 2 + sourceCount * yearCount + index
      itemArcs.append(
        (0..<sourceCount).map { source in
          add(
            from: node(source, item.year), to: place, max(0, item.most[source] - item.least[source]))
        })
      let rest = max(0, item.cost - item.least.reduce(0, +))
      wanted += rest
      _ = add(from: place, to: FundingFlow.end, rest)
    }

    var sent: Int128 = 0
    for source in 0..<sourceCount {
      isOpen[source] = true
      while search(feeds) {
        for opened in 0...source {
          for arc in feeds[opened] {
            sent += push(through: arc)
          }
        }
      }
    }
    guard sent == wanted else {
      exhausted = (0..<yearCount).map { year in
        (0..<sourceCount).map { level[node($0, year)] < 0 }
      }
      return
    }
    payments = items.indices.map { index in
      (0..<sourceCount).map { items[index].least[$0] + residual[itemArcs[index][$0] ^ 1] }
    }
  }

  private func node(_ source: Int, _ year: Int) -> Int { 2 + source * yearCount + year }

  /// Adds an arc and its reverse, which has the next number.
  private mutating func add(from tail: Int, to head: Int, _ capacity: Int128) -> Int {
    let arc = heads.count
    heads += [Int32(truncatingIfNeeded: head), Int32(truncatingIfNeeded: tail)]
    residual += [capacity, 0]
    outgoing[tail].append(Int32(truncatingIfNeeded: arc))
    outgoing[head].append(Int32(truncatingIfNeeded: arc + 1))
    return arc
  }

  /// Breadth-first search from the money of the open sources; whether it met the end.
  private mutating func search(_ feeds: [[Int]]) -> Bool {
    for index in level.indices {
      level[index] = -1
      position[index] = 0
    }
    level[FundingFlow.start] = 0
    var queue: [Int] = []
    for source in 0..<sourceCount where isOpen[source] {
      for arc in feeds[source] where residual[arc] > 0 && level[Int(heads[arc])] < 0 {
        level[Int(heads[arc])] = 1
        queue.append(Int(heads[arc]))
      }
    }
    var next = 0
    while next < queue.count {
      let tail = queue[next]
      next += 1
      for arc in outgoing[tail] where residual[Int(arc)] > 0 {
        let head = Int(heads[Int(arc)])
        if level[head] < 0 {
          level[head] = level[tail] + 1
          queue.append(head)
        }
      }
    }
    return level[FundingFlow.end] >= 0
  }

  /// Sends what still fits through an arc out of the start, along the levels.
  private mutating func push(through arc: Int) -> Int128 {
    guard residual[arc] > 0, level[Int(heads[arc])] == 1 else { return 0 }
    var sent: Int128 = 0
    while residual[arc] > 0 {
      let amount = push(from: Int(heads[arc]), residual[arc])
      if amount == 0 { break }
      residual[arc] -= amount
      residual[arc ^ 1] += amount
      sent += amount
    }
    return sent
  }

  private mutating func push(from tail: Int, _ limit: Int128) -> Int128 {
    if tail == FundingFlow.end { return limit }
    while position[tail] < outgoing[tail].count {
      let arc = Int(outgoing[tail][position[tail]])
      let head = Int(heads[arc])
      if residual[arc] > 0, level[head] == level[tail] + 1 {
        let amount = push(from: head, min(limit, residual[arc]))
        if amount > 0 {
          residual[arc] -= amount
          residual[arc ^ 1] += amount
          return amount
        }
      }
      position[tail] += 1
    }
    return 0
  }
}
