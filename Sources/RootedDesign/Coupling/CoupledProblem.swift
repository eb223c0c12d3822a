/// Rooted network design over years, with rows that tie its clusters together: what is built stays,
/// money comes by year and source, and floors, ceilings and targets bind what is served and spent.
///
/// A year is an index from 0. "By year `t`" means built or served at the end of year `t`; what is there by
/// one year is there by the next. With one year and no rows it is the `DesignProblem` it holds.
public struct CoupledProblem: Sendable {
  /// The graph. Its budget holds for everything built by the last year, and so do its requirements. Its options' benefits play no part: `benefits` takes their place.
  public var design: DesignProblem
  /// How many years there are, 1 or more.
  public var yearCount = 1
  /// For each option and year the benefit of serving it first in that year, in thousandths; at least 0 and
  /// never rising from one year to the next.
  public var benefits: [[Int64]]
  /// What is sought.
  public var goal = Goal.mostBenefit
  /// What ties clusters and years together.
  public var rows: [CouplingRow] = []
  /// Who pays; nil where one budget pays for everything.
  public var funding: FundingProblem?
  /// Nodes that are reached by the last year and joined to the root by two paths that share no segment
  /// (free arcs and arcs of other segments than `secondPathSegments` do not count for the second).
  public var doublyLinkedNodes: [Int32] = []
  /// The segments a second path may use.
  public var secondPathSegments: [Int32] = []
  /// Whether an option that costs nothing is served whenever a supplier is reached. Needed where a row
  /// could gain by leaving out what is covered anyway.
  public var servesWhatIsCovered = false

  /// What is sought.
  public enum Goal: Sendable {
    /// The most benefit.
    case mostBenefit
    /// The least cost of everything built by the last year.
    case leastCost
  }

  /// The design as it stands, in one year.
  public init(_ design: DesignProblem) {
    self.design = design
    benefits = design.options.map { [$0.benefit] }
  }
}

/// A linear row over what is built and served by the end of a year, in whole numbers.
public struct CouplingRow: Sendable, Equatable {
  /// A part of a design problem that a row counts.
  public enum Element: Sendable, Hashable {
    /// A segment is built.
    case segment(Int32)
    /// A node is reached.
    case node(Int32)
    /// An option is served.
    case option(Int32)
  }

  /// A part that a row counts, with its weight.
  public struct Term: Sendable, Equatable {
    /// What is counted.
    public var element: Element
    /// By the end of this year.
    public var year: Int
    /// What it counts, in the row's own unit.
    public var coefficient: Int64

    /// Takes every value as it is; nothing is checked here.
    public init(_ coefficient: Int64, _ element: Element, byYear year: Int) {
      self.element = element
      self.year = year
      self.coefficient = coefficient
    }
  }

  /// How a row compares the sum with its bound.
  public enum Sense: Sendable {
    case atMost
    case atLeast
  }

  /// Names the rule in exported models and in conflicts.
  public var name: String
  /// No element of a year twice.
  public var terms: [Term]
  /// How the sum compares with the bound.
  public var sense: Sense
  /// In the row's own unit.
  public var bound: Int64
  /// Divides every coefficient and the bound when the row is handed to a solver: 1e6 for đồng.
  public var scale: Double

  /// Takes every value as it is; nothing is checked here.
  public init(name: String, terms: [Term], sense: Sense, bound: Int64, scale: Double = 1) {
    self.name = name
    self.terms = terms
    self.sense = sense
    self.bound = bound
    self.scale = scale
  }
}

/// Who may pay for what: sources with a cap a year, and for each work the least and most each source may
/// pay of it.
///
/// Works that the same sources may pay to the same shares form a class. A work's cost is paid in the year it
/// is built, to the đồng, by any split that keeps the shares: source `s` pays at least
/// `⌊atLeast × cost⌋` and at most `⌈atMost × cost⌉` of each work. With those roundings a split of class
/// totals can always be refined to a split of works in whole đồng (integral flows), so that only class
/// totals need variables.
public struct FundingProblem: Sendable, Equatable {
  /// Someone who pays.
  public struct Source: Sendable, Equatable {
    /// Names it in exported models.
    public var name: String
    /// Đồng available in each year.
    public var caps: [Int64]

    /// Takes every value as it is; nothing is checked here.
    public init(name: String, caps: [Int64]) {
      self.name = name
      self.caps = caps
    }
  }

  /// The least and most of a work's cost that a source pays, in millionths.
  public struct Share: Sendable, Hashable {
    /// Millionths of the cost, from 0 to a million.
    public var atLeast: Int64
    /// Millionths of the cost, from 0 to a million.
    public var atMost: Int64

    /// Takes every value as it is; nothing is checked here.
    public init(atLeast: Int64, atMost: Int64) {
      self.atLeast = atLeast
      self.atMost = atMost
    }

    /// The source may not pay.
    public static let none = Share(atLeast: 0, atMost: 0)
  }

  /// In the order that shares and caps follow.
  public var sources: [Source]
  /// Whether what a source does not pay in a year it can pay in a later one.
  public var carriesOver: Bool
  /// For each class the share of each source.
  public var classes: [[Share]]
  /// The class of each part; any value where it costs nothing.
  public var nodeClass: [Int]
  /// One a segment, as `nodeClass`.
  public var segmentClass: [Int]
  /// One an option, as `nodeClass`.
  public var optionClass: [Int]

  /// Takes every value as it is; nothing is checked here.
  public init(
    sources: [Source], carriesOver: Bool, classes: [[Share]], nodeClass: [Int], segmentClass: [Int],
    optionClass: [Int]
  ) {
    self.sources = sources
    self.carriesOver = carriesOver
    self.classes = classes
    self.nodeClass = nodeClass
    self.segmentClass = segmentClass
    self.optionClass = optionClass
  }
}
