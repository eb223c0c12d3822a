package import MILP

/// Finds what a point breaks of the rows that the coupled formulation leaves out: connectivity in every
/// year, cuts around doubly linked nodes, exhausted groups of sources.
package struct CoupledSeparator {
  private let network: CoupledNetwork
  private let columns: CoupledColumns
  private let rows: ExactRows
  private let incidence: ArcIncidence
  /// One for the years before the last, one for the last, which holds what is required.
  private var early: ConnectivitySeparator
  private var last: ConnectivitySeparator
  private var secondPaths: SecondPathSeparator
  private var funding: FundingSeparator?
  /// Rows of exhausted groups found so far.
  private(set) var exhaustions: [ExactRow] = []
  private let mayGainDetached: Bool
  private var count = 0

  package init(_ network: CoupledNetwork, _ formulation: CoupledFormulation) {
    self.network = network
    columns = formulation.columns
    rows = formulation.rows
    incidence = ArcIncidence(network.design)
    var open = network.design
    open.requiredNodes = []
    open.requiredOptions = []
    early = ConnectivitySeparator(open)
    last = ConnectivitySeparator(network.design)
    secondPaths = SecondPathSeparator(network)
    funding = formulation.funded.map { FundingSeparator($0, formulation.columns) }
    mayGainDetached = network.problem.mayGainDetached
  }

  /// A row of sources counts as broken by more than this, in million đồng: by a đồng.
  private static let fundingTolerance = 1e-6

  /// Rows that a fractional point breaks clearly.
  package mutating func cuts(at point: [Double]) -> [Constraint] {
    var cuts = connectivity(at: point) + secondPaths.violated(at: point)
    if let row = funding?.violated(at: point), row.constraint.violation(at: point) > Self.fundingTolerance {
      cuts.append(row.constraint)
      exhaustions.append(row)
    }
    return cuts
  }

  /// Rows that an integral point breaks; none where it stands for a feasible solution.
  mutating func violated(atIntegral point: [Double]) -> [Constraint] {
    var cuts = connectivity(at: point) + secondPaths.violated(at: point)
    if !cuts.isEmpty { return cuts }
    if mayGainDetached { cuts = detached(at: point) }
    if !cuts.isEmpty { return cuts }
    if let budget = rows.budget, budget.isBroken(by: point) { cuts += forbidding(point, budget) }
    for row in rows.coupling where row.isBroken(by: point) { cuts += forbidding(point, row) }
    if let row = violatedExhaustion(atIntegral: point) { cuts += forbidding(point, row) }
    return cuts
  }

  /// The row of a group of sources that cannot pay for the works of an integral point; nil where all can.
  mutating func violatedExhaustion(atIntegral point: [Double]) -> ExactRow? {
    guard let row = funding?.violated(atIntegral: point) else { return nil }
    exhaustions.append(row)
    return row
  }

  /// The row itself, which a solver may overlook within its tolerance, and the cover, which it cannot.
  private mutating func forbidding(_ point: [Double], _ row: ExactRow) -> [Constraint] {
    count += 1
    let cover = row.cover(of: point, name: "cover_\(count)")
    return row.constraint.violation(at: point) > Rounding.sum ? [row.constraint, cover] : [cover]
  }

  private mutating func connectivity(at point: [Double]) -> [Constraint] {
    var cuts: [Constraint] = []
    for year in 0..<columns.yearCount {
      let block = Array(point[(year * columns.blockSize)..<(year * columns.blockSize + columns.base.count)])
      let found = year == columns.yearCount - 1 ? last.violated(at: block) : early.violated(at: block)
      cuts += found.map { columns.moved($0, to: year) }
    }
    return cuts
  }

  /// Connectivity of nodes that hang on nothing but themselves, where a rule may gain by them.
  private mutating func detached(at point: [Double]) -> [Constraint] {
    var cuts: [Constraint] = []
    for year in 0..<columns.yearCount {
      func isBuilt(_ arc: Int32) -> Bool { point[Int(columns.arc(Int(arc), year).index)] > Rounding.half }
      var isReached = [Bool](repeating: false, count: network.design.nodeCount)
      isReached[0] = true
      var frontier: [Int32] = [DesignProblem.root]
      while let node = frontier.popLast() {
        for arc in incidence.arcs(outOf: node) where isBuilt(arc) {
          let head = network.design.arcs[Int(arc)].head
          if !isReached[Int(head)] {
            isReached[Int(head)] = true
            frontier.append(head)
          }
        }
      }
      var isCut = isReached
      for node in 1..<Int32(max(1, network.design.nodeCount))
      where !isCut[Int(node)] && point[Int(columns.node(node, year).index)] > Rounding.half {
        // Everything that leads there by what is built: nothing built enters it.
        var inside: Set<Int32> = [node]
        frontier = [node]
        while let head = frontier.popLast() {
          for arc in incidence.arcs(into: head) where isBuilt(arc) {
            if inside.insert(network.design.arcs[Int(arc)].tail).inserted {
              frontier.append(network.design.arcs[Int(arc)].tail)
            }
          }
        }
        for member in inside { isCut[Int(member)] = true }
        let entering = inside.sorted().flatMap { head in
          incidence.arcs(into: head).filter { !inside.contains(network.design.arcs[Int($0)].tail) }.map(
            Int.init)
        }
        count += 1
        let row = ConnectivityFamily.row(
          target: .node(node), isInside: inside.contains, entering: entering, network.design, columns.base,
          name: "connectivity_detached_\(count)")
        cuts.append(columns.moved(row, to: year))
      }
    }
    return cuts
  }
}

extension CoupledProblem {
  /// Whether building something that hangs on nothing could help: where a row rewards what is built, or
  /// where segments join doubly linked nodes. Otherwise a solution without it is no worse.
  var mayGainDetached: Bool {
    !doublyLinkedNodes.isEmpty
      || rows.contains { row in
        row.weights(yearCount).contains { element, weights in
          if case .option = element { return false }
          return weights.contains { $0 < 0 }
        }
      }
  }
}
