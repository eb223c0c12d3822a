/// What building takes from everything that a coupled problem limits: money, rows, and for each group of
/// sources the least that it must pay. A reduction may replace works by others that take no more of anything.
struct ResourceUse {
  /// Whether leaving out something built never breaks a rule: no row rewards a segment or a node.
  private(set) var isNeverRewarded = true
  /// Whether building the same later never takes more of anything.
  private(set) var fallsWithYears = true

  private let problem: CoupledProblem
  /// The rows that weigh segments or nodes, by element and year.
  private var rows: [[CouplingRow.Element: [Int128]]] = []
  private var groups: [[Bool]] = []

  /// With more sources the groups of them, 2^6 with so many, would be too many to compare for every arc.
  private static let greatestSourceCount = 6

  /// - Returns: nil where there are too many groups of sources to compare.
  init?(_ problem: CoupledProblem) {
    self.problem = problem
    let pinned = problem.pinnedNodes
    for row in problem.rows {
      let weights = row.weights(problem.yearCount).filter {
        if case .option = $0.key { return false }
        return true
      }
      guard !weights.isEmpty else { continue }
      rows.append(weights)
      for (element, years) in weights where !pinned.contains(element) {
        if years.contains(where: { $0 < 0 }) { isNeverRewarded = false }
        if zip(years, years.dropFirst()).contains(where: { $0 < $1 }) { fallsWithYears = false }
      }
    }
    if let funding = problem.funding {
      let count = funding.sources.count
      guard count <= ResourceUse.greatestSourceCount else { return nil }
      groups = (1..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
      // Without carry-over a year's money is lost after it.
      if !funding.carriesOver, problem.yearCount > 1 { fallsWithYears = false }
    }
  }

  /// The use of parts built in the same year: their cost, then by row and year, then by group of sources. Nil
  /// where a part cannot be paid for at all.
  func use(_ parts: [CoupledSolution.Part]) -> [Int128]? {
    var use = [parts.reduce(Int128(0)) { $0 + Int128(problem.cost(of: $1)) }]
    for row in rows {
      for year in 0..<problem.yearCount {
        use.append(
          parts.reduce(Int128(0)) { sum, part in
            sum + (row[part.element]?[year] ?? 0)
          })
      }
    }
    guard let funding = problem.funding else { return use }
    var works: [FundedColumns.Work] = []
    for part in parts where problem.cost(of: part) > 0 {
      guard let workClass = funding.workClass(of: part), funding.canSplit(problem.cost(of: part), workClass)
      else { return nil }
      works.append(FundedColumns.Work(cost: problem.cost(of: part), workClass: workClass))
    }
    for group in groups {
      use.append(works.reduce(Int128(0)) { $0 + funding.leastPaid($1, by: group) })
    }
    return use
  }

  /// No solution spends more đồng; nil where nothing limits it.
  var allMoney: Int128? {
    let caps = problem.funding.map { funding in
      funding.sources.reduce(Int128(0)) { sum, source in
        (0..<problem.yearCount).reduce(sum) { $0 + Int128(source.cap(in: $1)) }
      }
    }
    return [problem.design.budget.map { Int128($0) }, caps].compactMap { $0 }.min()
  }
}

extension CoupledProblem {
  /// Required nodes that nothing but a free arc from the root enters and nothing leaves: every solution holds them, and no
  /// reduction replaces the arc, leaves it out or moves it to another year.
  fileprivate var pinnedNodes: Set<CouplingRow.Element> {
    guard !design.requiredNodes.isEmpty else { return [] }
    var isPinned = Set(design.requiredNodes)
    for arc in design.arcs {
      isPinned.remove(arc.tail)
      if arc.tail != DesignProblem.root || arc.segment != nil { isPinned.remove(arc.head) }
    }
    return Set(isPinned.map { .node($0) })
  }
}

extension CoupledSolution.Part {
  var element: CouplingRow.Element {
    switch self {
    case .segment(let segment): .segment(segment)
    case .node(let node): .node(node)
    case .option(let option): .option(option)
    }
  }
}
