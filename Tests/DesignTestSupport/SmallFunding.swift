public import RootedDesign

/// Whether sources can pay for a few works, by unit-blind augmenting paths on a matrix: money enters at each
/// source and year, may move to the source's next year, and must cover lower and upper shares of each work.
public struct SmallFunding {
  private let funding: FundingProblem
  private let yearCount: Int

  public init(_ funding: FundingProblem, yearCount: Int) {
    self.funding = funding
    self.yearCount = yearCount
  }

  /// Ford and Fulkerson's method (1956) after the usual removal of lower bounds: a work's least payment
  /// becomes a demand of its own that the same source must meet.
  public func canPay(_ works: [(cost: Int64, workClass: Int, year: Int)]) -> Bool {
    let sources = funding.sources.count
    let pots = sources * yearCount
    // 0 is where money comes from; then pots; then works; then pairs of a work and a source; then the end.
    let firstWork = 1 + pots
    let firstPair = firstWork + works.count
    let end = firstPair + works.count * sources
    var room = [[Int64]](repeating: [Int64](repeating: 0, count: end + 1), count: end + 1)
    var wanted: Int64 = 0
    for source in 0..<sources {
      for year in 0..<yearCount {
        room[0][1 + source * yearCount + year] = funding.sources[source].caps[year]
        if funding.carriesOver, year + 1 < yearCount {
          room[1 + source * yearCount + year][1 + source * yearCount + year + 1] = 1 << 60
        }
      }
    }
    for (index, work) in works.enumerated() {
      var sure: Int64 = 0
      for source in 0..<sources {
        let share = funding.classes[work.workClass][source]
        let least = work.cost * share.atLeast / 1_000_000
        let most = (work.cost * share.atMost + 999_999) / 1_000_000
        if least > most { return false }
        let pair = firstPair + index * sources + source
        room[1 + source * yearCount + work.year][pair] = least
        room[pair][end] = least
        room[1 + source * yearCount + work.year][firstWork + index] = most - least
        sure += least
      }
      if sure > work.cost { return false }
      room[firstWork + index][end] = work.cost - sure
      wanted += work.cost
    }
    var sent: Int64 = 0
    while let amount = augment(&room, to: end) { sent += amount }
    return sent == wanted
  }

  private func augment(_ room: inout [[Int64]], to end: Int) -> Int64? {
    var previous = [Int](repeating: -1, count: room.count)
    previous[0] = 0
    var queue = [0]
    while !queue.isEmpty, previous[end] < 0 {
      let place = queue.removeFirst()
      for next in room.indices where previous[next] < 0 && room[place][next] > 0 {
        previous[next] = place
        queue.append(next)
      }
    }
    guard previous[end] >= 0 else { return nil }
    var path = [end]
    while let first = path.last, first != 0 { path.append(previous[first]) }
    let steps = zip(path.dropFirst(), path).map { ($0, $1) }
    let amount = steps.map { room[$0.0][$0.1] }.min() ?? 0
    for (from, to) in steps {
      room[from][to] -= amount
      room[to][from] += amount
    }
    return amount
  }
}
