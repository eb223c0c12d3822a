/// What a local search needs to know of a coupled problem: what building each column in each year is worth and
/// takes from each row, in one array.
struct ExchangeNetwork: Sendable {
  let design: DesignProblem
  let incidence: ArcIncidence
  let columns: CoupledColumns
  let yearCount: Int
  /// The cluster of each node (-1 for the root), and what each cluster holds.
  let clusterOfNode: [Int]
  let nodesOfClusters: [[Int32]]
  let optionsOfClusters: [[Int32]]
  /// Options that each node supplies.
  let optionsAt: [[Int32]]
  /// Nodes, options and columns that may not be left out, or not be taken.
  let isKept: [Bool]
  let isRequired: [Bool]
  let isForbidden: [Bool]
  /// What a solution that builds or serves a column first in a year is worth more for it: thousandths, or đồng
  /// saved. By column, then year.
  let worths: [Double]
  let rowCount: Int
  /// By column, then year, then row; every row read as "at most".
  let uses: [Double]
  let bounds: [Double]
  /// What a unit of each row is worth in a relaxation, not negative.
  let prices: [Double]
  /// What a unit that a row lacks counts at least.
  let penalties: [Double]

  /// A row without a price still has to hold: breaking it by its whole bound counts as this share of everything.
  private static let penaltyShare = 0.2

  /// - Parameters:
  ///   - rows: what must hold; other rules are checked elsewhere.
  ///   - prices: one a row.
  init(
    _ network: CoupledNetwork, _ formulation: CoupledFormulation, rows: [ExactRow], prices: [Double]
  ) {
    design = network.design
    incidence = ArcIncidence(network.design)
    columns = formulation.columns
    yearCount = network.yearCount
    rowCount = rows.count
    self.prices = prices
    bounds = rows.map { Double($0.sense == .atMost ? $0.bound : -$0.bound) }
    let block = columns.blockSize
    var uses = [Double](repeating: 0, count: block * yearCount * rows.count)
    for (index, row) in rows.enumerated() {
      for entry in row.entries {
        let (year, column) = Int(entry.column).quotientAndRemainder(dividingBy: block)
        let weight = Double(row.sense == .atMost ? entry.coefficient : -entry.coefficient)
        for earlier in 0...year { uses[(column * yearCount + earlier) * rows.count + index] += weight }
      }
    }
    self.uses = uses
    var worths = [Double](repeating: 0, count: block * yearCount)
    let firstOption = columns.base.arcCount + columns.base.nodeCount - 1
    for year in 0..<yearCount {
      switch network.problem.goal {
      case .mostBenefit:
        for option in 0..<columns.base.optionCount {
          worths[(firstOption + option) * yearCount + year] = Double(
            network.problem.benefit(of: option, in: year))
        }
      case .leastCost:
        for column in 0..<block {
          worths[column * yearCount + year] = -Double(formulation.rows.costs[column])
        }
      }
    }
    self.worths = worths
    var everything = 0.0
    for column in 0..<block { everything += abs(worths[column * network.yearCount]) }
    penalties = zip(rows, prices).map {
      max($1, Self.penaltyShare * everything / max(1, abs(Double($0.bound))))
    }
    let (ofNode, clusterCount) = design.clusterNumbers()
    clusterOfNode = ofNode.map { Int($0) }
    var nodesOf = [[Int32]](repeating: [], count: clusterCount)
    for (node, cluster) in ofNode.enumerated() where cluster >= 0 {
      nodesOf[Int(cluster)].append(Int32(truncatingIfNeeded: node))
    }
    nodesOfClusters = nodesOf
    var optionsOf = [[Int32]](repeating: [], count: clusterCount)
    for (index, option) in design.options.enumerated() {
      guard let supplier = option.suppliers.first else { continue }
      optionsOf[Int(ofNode[Int(supplier)])].append(Int32(truncatingIfNeeded: index))
    }
    optionsOfClusters = optionsOf
    var optionsAt = [[Int32]](repeating: [], count: design.nodeCount)
    for (index, option) in design.options.enumerated() {
      for supplier in option.suppliers {
        optionsAt[Int(supplier)].append(Int32(truncatingIfNeeded: index))
      }
    }
    self.optionsAt = optionsAt
    var isKept = [Bool](repeating: false, count: design.nodeCount)
    for node in design.requiredNodes { isKept[Int(node)] = true }
    let keptSegments = Set(network.secondPaths.edges.map(\.segment))
    for (index, arc) in design.arcs.enumerated() where !keptSegments.isEmpty {
      let isSpecial = network.arcParts[index].contains {
        network.problem.design.arcs[Int($0)].segment.map(keptSegments.contains) ?? false
      }
      if isSpecial { isKept[Int(arc.head)] = true }
    }
    self.isKept = isKept
    var isRequired = [Bool](repeating: false, count: design.options.count)
    for option in design.requiredOptions { isRequired[Int(option)] = true }
    self.isRequired = isRequired
    isForbidden = formulation.funded?.isUnpayable ?? [Bool](repeating: false, count: block)
  }

  /// What a column is worth in a year beyond the price of what it takes.
  func gain(_ column: Int, _ year: Int) -> Double {
    let place = column * yearCount + year
    var gain = worths[place]
    for row in 0..<rowCount { gain -= prices[row] * uses[place * rowCount + row] }
    return gain
  }

  func optionColumn(_ option: Int32) -> Int {
    columns.base.arcCount + columns.base.nodeCount - 1 + Int(option)
  }
}
