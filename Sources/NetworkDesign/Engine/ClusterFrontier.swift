/// Every efficient way to build one small cluster: the least cost of serving each set of its options, by
/// the dynamic programme of Dreyfus and Wagner (1971) over sets of options, on the directed graph with
/// node costs.
///
/// `least(S, v)` is the least cost of what hangs below node `v` to serve the options `S`: either `v`
/// supplies the one option of `S`, or `S` splits in two at `v`, or one arc leads on to a node that serves
/// `S`. An optimal tree enters no node twice and uses no segment both ways, so counting a shared part
/// twice never yields the minimum, and the minimum is exact.
struct ClusterFrontier: Sendable {
  /// A choice for the cluster that no other beats in both cost and benefit.
  struct Point: Sendable {
    var cost: Int64
    var benefit: Int64
    /// The set of options, one bit each.
    fileprivate(set) var subset: Int
  }

  /// By rising cost and benefit; the first builds nothing unless something is required.
  let points: [Point]

  private let problem: DesignProblem
  /// How `least(S, v)` came about, at `S × nodes + v`.
  private let origin: [Origin]

  /// An arc to follow (0 or more), a part of the set to split off (−2 and below, see `split`), or the
  /// option supplied here (−1).
  private typealias Origin = Int32
  private static let supplied: Origin = -1
  private static func split(_ part: Int) -> Origin { -2 - Origin(truncatingIfNeeded: part) }

  /// Clusters with more options take the branch and cut instead: the work grows as 3 to their number.
  static let optionLimit = 10
  /// And with more sets times nodes than this.
  static let stateLimit = 1 << 18

  /// Whether a cluster is small enough, and asks for nothing but options.
  static func isApplicable(to problem: DesignProblem) -> Bool {
    problem.options.count <= optionLimit && problem.nodeCount << problem.options.count <= stateLimit
      && problem.requiredNodes.isEmpty && problem.requiredSegments.isEmpty
  }

  /// - Parameter problem: a cluster for which `isApplicable(to:)` holds; points over its budget are left
  ///   out.
  init(_ problem: DesignProblem, _ incidence: ArcIncidence) {
    self.problem = problem
    let nodeCount = problem.nodeCount
    let setCount = 1 << problem.options.count
    let unreached = Int64.max
    var least = [Int64](repeating: unreached, count: setCount * nodeCount)
    var origin = [Origin](repeating: ClusterFrontier.supplied, count: setCount * nodeCount)
    let costs = problem.arcs.map { problem.cost(of: $0) }
    var queue: [Int32] = []
    var isQueued = [Bool](repeating: false, count: nodeCount)

    for set in 1..<max(1, setCount) {
      let base = set * nodeCount
      if set & (set - 1) == 0 {
        let option = problem.options[set.trailingZeroBitCount]
        for node in option.suppliers { least[base + Int(node)] = option.cost }
      } else {
        // Splits are symmetric: one part holds the lowest option.
        let lowest = set & -set
        var part = (set - 1) & set
        while part > 0 {
          if part & lowest != 0 {
            let first = part * nodeCount
            let second = (set ^ part) * nodeCount
            for node in 0..<nodeCount
            where least[first + node] != unreached && least[second + node] != unreached {
              let cost = least[first + node].addingSaturated(least[second + node])
              if cost < least[base + node] {
                least[base + node] = cost
                origin[base + node] = ClusterFrontier.split(part)
              }
            }
          }
          part = (part - 1) & set
        }
      }
      // Spread against the arcs until nothing improves.
      queue.removeAll(keepingCapacity: true)
      for node in 1..<nodeCount where least[base + node] != unreached {
        queue.append(Int32(truncatingIfNeeded: node))
        isQueued[node] = true
      }
      var next = 0
      while next < queue.count {
        let node = queue[next]
        next += 1
        isQueued[Int(node)] = false
        let reached = least[base + Int(node)]
        for index in incidence.arcs(into: node) {
          let tail = Int(problem.arcs[Int(index)].tail)
          let cost = reached.addingSaturated(costs[Int(index)])
          if cost < least[base + tail] {
            least[base + tail] = cost
            origin[base + tail] = index
            if tail != 0, !isQueued[tail] {
              isQueued[tail] = true
              queue.append(Int32(truncatingIfNeeded: tail))
            }
          }
        }
      }
    }
    self.origin = origin

    let required = problem.requiredOptions.reduce(0) { $0 | 1 << Int($1) }
    var all: [Point] = []
    for set in 0..<setCount where set & required == required {
      let cost = set == 0 ? 0 : least[set * nodeCount]
      guard cost != unreached, cost <= problem.budget else { continue }
      let benefit = (0..<problem.options.count).reduce(Int64(0)) {
        set >> $1 & 1 == 1 ? $0.addingSaturated(problem.options[$1].benefit) : $0
      }
      all.append(Point(cost: cost, benefit: benefit, subset: set))
    }
    all.sort { ($0.cost, $1.benefit, $0.subset) < ($1.cost, $0.benefit, $1.subset) }
    var efficient: [Point] = []
    for point in all where point.benefit > efficient.last?.benefit ?? -1 { efficient.append(point) }
    points = efficient
  }

  /// What a point builds and serves.
  func solution(of point: Point) -> DesignSolution {
    var solution = DesignSolution()
    guard point.subset > 0 else { return solution }
    var pending: [(set: Int, node: Int32)] = [(point.subset, DesignProblem.root)]
    while let (set, node) = pending.popLast() {
      let origin = origin[set * problem.nodeCount + Int(node)]
      if origin >= 0 {
        solution.arcs.append(origin)
        pending.append((set, problem.arcs[Int(origin)].head))
      } else if origin == ClusterFrontier.supplied {
        solution.options.append(Int32(truncatingIfNeeded: set.trailingZeroBitCount))
      } else {
        let part = Int(-2 - origin)
        pending.append((part, node))
        pending.append((set ^ part, node))
      }
    }
    solution.arcs.sort()
    solution.options.sort()
    return solution
  }
}
