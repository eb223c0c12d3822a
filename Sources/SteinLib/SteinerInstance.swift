/// A Steiner tree problem with prizes and a root, as SteinLib's STP format describes one.
public struct SteinerInstance: Sendable, Equatable {
  /// What reports call it.
  public var name: String
  /// Vertices are numbered from 1.
  public var vertexCount: Int
  /// In the order of the file; solutions name one by its index.
  public var edges: [Edge]
  /// The prize of a vertex, where it has one, in thousandths.
  public var prizes: [Int: Int64]
  /// The root the file names, if it does.
  public var root: Int?

  /// An undirected edge, or a directed one where only `from` to `to` may be used.
  public struct Edge: Sendable, Equatable {
    /// A vertex.
    public var from: Int
    /// A vertex.
    public var to: Int
    /// In millionths.
    public var cost: Int64
    /// Whether only `from` to `to` may be used.
    public var isDirected: Bool

    /// Takes every value as it is; nothing is checked here.
    public init(from: Int, to: Int, cost: Int64, isDirected: Bool = false) {
      self.from = from
      self.to = to
      self.cost = cost
      self.isDirected = isDirected
    }
  }

  /// Takes every value as it is; `BudgetedSteinerTree` checks.
  public init(name: String, vertexCount: Int, edges: [Edge], prizes: [Int: Int64], root: Int?) {
    self.name = name
    self.vertexCount = vertexCount
    self.edges = edges
    self.prizes = prizes
    self.root = root
  }

  /// What the root itself collects, in thousandths.
  public func rootPrize(at root: Int) -> Int64 { prizes[root] ?? 0 }

  /// All prizes together, in thousandths; saturated.
  public var totalPrize: Int64 {
    prizes.values.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
  }

  /// Whether every prize is a whole number, as in all public instances: two different values then differ
  /// by at least 1.
  public var hasWholePrizes: Bool { prizes.values.allSatisfy { $0 % FixedPoint.prizeUnit == 0 } }
}
