import MILP

/// What the columns of a year's block are to those who pay: the works each stands for.
struct FundedColumns: Sendable {
  struct Work: Sendable {
    var cost: Int64
    var workClass: Int
  }

  let funding: FundingProblem
  /// For each column of a block its works that cost something.
  let works: [[Work]]
  /// Columns that no split can pay for, whatever the caps.
  let isUnpayable: [Bool]

  init(_ funding: FundingProblem, _ network: CoupledNetwork) {
    self.funding = funding
    var works: [[Work]] = []
    var isUnpayable: [Bool] = []
    for column in 0..<network.columns.blockSize {
      var own: [Work] = []
      var isPayable = true
      for part in network.parts(ofColumn: column) {
        let cost = network.problem.cost(of: part)
        guard cost > 0 else { continue }
        guard let workClass = funding.workClass(of: part), funding.canSplit(cost, workClass) else {
          isPayable = false
          continue
        }
        own.append(Work(cost: cost, workClass: workClass))
      }
      works.append(own)
      isUnpayable.append(!isPayable)
    }
    self.works = works
    self.isUnpayable = isUnpayable
  }

  /// The row that a solution breaks in which some sources cannot pay what only they may pay (Gale 1957,
  /// Hoffman 1960): the least that a group of sources must pay of each work, over all works of the years in
  /// which it is the group, is at most what the group has.
  ///
  /// - Parameter groups: for each year which sources are in the group; with carry-over none joins later.
  func exhaustion(_ groups: [[Bool]], _ columns: CoupledColumns, name: String) -> ExactRow {
    var terms: [(column: Int32, coefficient: Int128)] = []
    for column in works.indices where !works[column].isEmpty {
      for year in 0..<columns.yearCount {
        let least = works[column].reduce(Int128(0)) { $0 + funding.leastPaid($1, by: groups[year]) }
        guard least > 0 else { continue }
        terms.append((columns.column(column, year).index, least))
        if year > 0 { terms.append((columns.column(column, year - 1).index, -least)) }
      }
    }
    var bound: Int128 = 0
    for (index, source) in funding.sources.enumerated() {
      for year in 0..<columns.yearCount where groups[year][index] { bound += Int128(source.cap(in: year)) }
    }
    return ExactRow(name, terms, .atMost, bound, scale: 1e6)
  }

  /// The groups of all sources: what is spent in each year, or by the end of each year with carry-over.
  func totalGroups(_ yearCount: Int) -> [[[Bool]]] {
    let all = funding.sources.map { _ in true }
    let none = funding.sources.map { _ in false }
    return (0..<yearCount).map { last in
      (0..<yearCount).map { funding.carriesOver ? ($0 <= last ? all : none) : ($0 == last ? all : none) }
    }
  }
}

extension FundingProblem {
  /// Whether a work of a cost has a split that keeps the shares of its class.
  func canSplit(_ cost: Int64, _ workClass: Int) -> Bool {
    guard classes[workClass].count == sources.count else { return false }
    return FundingFlow.Item(FundingSplit.Work(cost: cost, workClass: workClass, year: 0), classes[workClass])
      != nil
  }

  /// The least that a group of sources must pay of a work: what the shares say, or what the others may not.
  func leastPaid(_ work: FundedColumns.Work, by group: [Bool]) -> Int128 {
    var own: Int128 = 0
    var others: Int128 = 0
    for (share, isIn) in zip(classes[work.workClass], group) {
      if isIn { own += share.least(of: work.cost) } else { others += share.most(of: work.cost) }
    }
    return max(own, Int128(work.cost) - others)
  }
}

extension FundingProblem.Source {
  func cap(in year: Int) -> Int64 { caps.indices.contains(year) ? max(0, caps[year]) : 0 }
}
