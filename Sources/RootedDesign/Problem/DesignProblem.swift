/// Rooted network design under a budget, as a graph problem that knows no villages: build arcs out of
/// the root so that the nodes reached supply options, each with a benefit, and pay for segments, nodes
/// and options from one budget.
///
/// Everything already in place is contracted into the root, node 0. An undirected segment has an arc for
/// each direction it may carry traffic in, and is paid once. Amounts are whole: costs in đồng, benefits
/// in thousandths of a weighted household.
public struct DesignProblem: Sendable {
  /// A directed connection; `segment` is what building it pays for, or nil where it is free.
  public struct Arc: Sendable, Equatable {
    /// The node it leads from.
    public var tail: Int32
    /// The node it leads to; never the root.
    public var head: Int32
    /// The segment it pays for; nil where it is free.
    public var segment: Int32?

    /// Takes every value as it is; `DesignProblem.validate()` checks.
    public init(tail: Int32, head: Int32, segment: Int32?) {
      self.tail = tail
      self.head = head
      self.segment = segment
    }
  }

  /// Something that may be served: it takes one of its suppliers reached, and its own cost.
  public struct Option: Sendable, Equatable {
    /// Thousandths of a weighted household, 0 or more.
    public var benefit: Int64
    /// Đồng, 0 or more, paid beside what reaches a supplier.
    public var cost: Int64
    /// Nodes any of which supplies the option; no root, no repetition, ascending.
    public var suppliers: [Int32]

    /// Takes every value as it is; `DesignProblem.validate()` checks.
    public init(benefit: Int64, cost: Int64, suppliers: [Int32]) {
      self.benefit = benefit
      self.cost = cost
      self.suppliers = suppliers
    }
  }

  /// The node that stands for everything in place.
  public static let root: Int32 = 0

  /// Cost of reaching a node for the first time; 0 for the root.
  public var nodeCosts: [Int64] = [0]
  /// What each segment costs, once, whatever arcs use it: đồng, 0 or more.
  public var segmentCosts: [Int64] = []
  /// Solutions name an arc by its index.
  public var arcs: [Arc] = []
  /// Solutions name an option by its index.
  public var options: [Option] = []
  /// What everything built and served may cost in all.
  public var budget: SpendingLimit = 0
  /// Options, nodes and segments that every solution must hold.
  public var requiredOptions: [Int32] = []
  /// Nodes that every solution must reach.
  public var requiredNodes: [Int32] = []

  /// The root alone.
  public init() {}

  /// How many nodes there are, the root among them.
  public var nodeCount: Int { nodeCosts.count }

  /// What building an arc adds: its segment, and its head.
  public func cost(of arc: Arc) -> Int64 {
    let segment = arc.segment.map { segmentCosts[Int($0)] } ?? 0
    return segment.addingSaturated(nodeCosts[Int(arc.head)])
  }
}

extension Int64 {
  /// The sum, held at the ends of the range instead of trapping.
  package func addingSaturated(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
