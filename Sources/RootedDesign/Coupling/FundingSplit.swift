/// Who pays what of each work, in whole đồng.
public struct FundingSplit: Sendable, Equatable {
  /// A work to be paid for.
  public struct Work: Sendable, Hashable {
    /// Đồng, not negative.
    public var cost: Int64
    /// Index into the classes of works.
    public var workClass: Int
    /// The year it is built and paid in, an index from 0.
    public var year: Int

    /// Takes every value as it is; nothing is checked here.
    public init(cost: Int64, workClass: Int, year: Int) {
      self.cost = cost
      self.workClass = workClass
      self.year = year
    }
  }

  /// For each work what each source pays, in the order of the sources; adds up to the work's cost.
  public let payments: [[Int64]]

  /// Splits the cost of works among sources within their caps and shares.
  ///
  /// The split is the same for the same input. The first source pays as much as it can, then the second,
  /// and so on.
  ///
  /// - Parameters:
  ///   - classes: for each class the share of each source (`FundingProblem.classes`).
  ///   - carriesOver: whether what a source does not pay in a year it can pay in a later one.
  /// - Returns: nil where the sources cannot pay, or where a work names no class or year there is.
  public init?(
    _ works: [Work], sources: [FundingProblem.Source], classes: [[FundingProblem.Share]], carriesOver: Bool
  ) {
    let yearCount = sources.map(\.caps.count).min() ?? 0
    var items: [FundingFlow.Item] = []
    var owners: [Int] = []
    for (index, work) in works.enumerated() where work.cost != 0 {
      guard work.cost > 0, (0..<yearCount).contains(work.year), classes.indices.contains(work.workClass),
        classes[work.workClass].count == sources.count,
        let item = FundingFlow.Item(work, classes[work.workClass])
      else { return nil }
      items.append(item)
      owners.append(index)
    }
    let flow = FundingFlow(
      caps: sources.map { $0.caps.prefix(yearCount).map { max(0, $0) } }, carriesOver: carriesOver,
      items: items)
    guard let paid = flow.payments else { return nil }
    var payments = works.map { _ in [Int64](repeating: 0, count: sources.count) }
    // No source pays more than the work costs, which is an Int64.
    for (owner, amounts) in zip(owners, paid) { payments[owner] = amounts.map { Int64(clamping: $0) } }
    self.payments = payments
  }
}

extension FundingFlow.Item {
  /// - Returns: nil where no split keeps the shares.
  init?(_ work: FundingSplit.Work, _ shares: [FundingProblem.Share]) {
    let cost = Int128(work.cost)
    let least = shares.map { $0.least(of: work.cost) }
    let most = shares.map { $0.most(of: work.cost) }
    guard zip(least, most).allSatisfy(<=), least.reduce(0, +) <= cost, most.reduce(0, +) >= cost else {
      return nil
    }
    self.init(year: work.year, cost: cost, least: least, most: most)
  }
}

extension FundingProblem.Share {
  private static let whole: Int128 = 1_000_000

  /// The least a source pays of a cost: `⌊atLeast × cost⌋`.
  func least(of cost: Int64) -> Int128 {
    Int128(max(0, atLeast)) * Int128(max(0, cost)) / Self.whole
  }

  /// The most a source pays of a cost: `⌈atMost × cost⌉`, and never more than the cost.
  func most(of cost: Int64) -> Int128 {
    let cost = Int128(max(0, cost))
    return min(cost, (Int128(max(0, atMost)) * cost + Self.whole - 1) / Self.whole)
  }
}
