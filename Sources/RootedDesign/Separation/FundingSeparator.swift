import MILP

/// Finds a group of sources that cannot pay what a point asks of it.
///
/// The point's works are summed up by class and year; the maximum flow of money to those sums names the
/// sources that are exhausted, which is the group whose row is broken. At an integral point the works
/// are taken one by one, so that none is overlooked.
struct FundingSeparator {
  private let funded: FundedColumns
  private let columns: CoupledColumns
  private var count = 0

  init(_ funded: FundedColumns, _ columns: CoupledColumns) {
    self.funded = funded
    self.columns = columns
  }

  /// The broken row at an integral point; nil where the sources can pay for every work.
  mutating func violated(atIntegral point: [Double]) -> ExactRow? {
    var items: [FundingFlow.Item] = []
    for (column, works) in funded.works.enumerated() where !works.isEmpty {
      guard let year = (0..<columns.yearCount).first(where: { value(column, $0, point) > Rounding.half })
      else {
        continue
      }
      for work in works {
        guard
          let item = FundingFlow.Item(
            FundingSplit.Work(cost: work.cost, workClass: work.workClass, year: year),
            funded.funding.classes[work.workClass])
        else { continue }
        items.append(item)
      }
    }
    return row(of: items)
  }

  /// A row that the sums over classes break at any point; it need not be broken by much.
  mutating func violated(at point: [Double]) -> ExactRow? {
    let funding = funded.funding
    let sourceCount = funding.sources.count
    var sums = [[Sums]](
      repeating: [Sums](repeating: Sums(sourceCount), count: columns.yearCount),
      count: funding.classes.count)
    for (column, works) in funded.works.enumerated() where !works.isEmpty {
      var before = 0.0
      for year in 0..<columns.yearCount {
        let now = value(column, year, point)
        let built = now - before
        before = now
        guard built > Rounding.atBound else { continue }
        for work in works { sums[work.workClass][year].add(work, built, funding.classes[work.workClass]) }
      }
    }
    var items: [FundingFlow.Item] = []
    for years in sums {
      for (year, sum) in years.enumerated() where sum.cost >= 1 {
        items.append(
          FundingFlow.Item(
            year: year, cost: Int128(sum.cost), least: sum.least.map { Int128($0) },
            most: sum.most.map { Int128($0.rounded(.up)) }))
      }
    }
    return row(of: items)
  }

  /// What a class takes in a year.
  private struct Sums {
    var cost = 0.0
    var least: [Double]
    var most: [Double]

    init(_ sourceCount: Int) {
      least = [Double](repeating: 0, count: sourceCount)
      most = least
    }

    mutating func add(_ work: FundedColumns.Work, _ built: Double, _ shares: [FundingProblem.Share]) {
      cost += built * Double(work.cost)
      for (source, share) in shares.enumerated() {
        least[source] += built * Double(share.least(of: work.cost))
        most[source] += built * Double(share.most(of: work.cost))
      }
    }
  }

  private func value(_ column: Int, _ year: Int, _ point: [Double]) -> Double {
    point[Int(columns.column(column, year).index)]
  }

  private mutating func row(of items: [FundingFlow.Item]) -> ExactRow? {
    let caps = funded.funding.sources.map { source in (0..<columns.yearCount).map { source.cap(in: $0) } }
    let flow = FundingFlow(caps: caps, carriesOver: funded.funding.carriesOver, items: items)
    guard flow.payments == nil, !flow.exhausted.isEmpty else { return nil }
    count += 1
    return funded.exhaustion(flow.exhausted, columns, name: "exhaustion_\(count)")
  }
}
