/// A cluster as a dynamic programme over a tree decomposition: tables of feeding states, and the
/// transitions between them with what each costs and brings.
///
/// Vertices (nodes but the root, and options with several suppliers) are eliminated one by one. To
/// eliminate a vertex, the tables of the vertices before it that still hold it are united, the arcs
/// between it and the vertices in play are chosen, and it is dropped: by then it is unreached, or fed, or
/// the root feeds it. What a node costs and supplies is counted when it is dropped. Every solution of the
/// cluster is one path of transitions and the other way round, so the programme is exact for any price
/// on the budget. Connectivity states after Chimani, Mutzel and Zey (2012), with directions added.
package struct ClusterProgram: Sendable {
  /// A change from a state of one table (or of two) to a state of the next.
  package struct Transition {
    var source: Int32
    /// The state of the second table where two are united; −1 otherwise.
    var partner: Int32
    var target: Int32
    var cost: Int64
    var benefit: Int64
    /// The arc built, or `optionBase + ` the option served; −1 for neither.
    var decision: Int32
  }

  /// A table: how it comes from one or two earlier ones.
  struct Table {
    var source: Int32
    /// −1 unless two tables are united.
    var partner: Int32
    var transitions: Range<Int>
    var stateCount: Int
    /// Where the states' values stand among those of all tables.
    var firstState: Int
  }

  private(set) var tables: [Table] = []
  package private(set) var transitions: [Transition] = []
  private(set) var stateCount = 0
  /// Options in decisions are numbered from here.
  let optionBase: Int32

  /// Programmes with more transitions than this are not worth it; the branch and cut takes over. Every
  /// price looked at takes a pass over all of them, and a hull takes many prices.
  static let transitionLimit = 400_000
  /// The most vertices in play beside the one being eliminated: states grow with the ways in which those may feed one
  /// another. The shipped province needs 4, a greenfield one had 16 (engine-01, engine-02).
  static let widthLimit = 7

  /// The table from which a cluster's plans are read: one state, nothing in play.
  var lastTable: Table? { tables.last }

  /// The same programme in which these options are worth so much less (thousandths).
  package func reducingWorth(of options: [Int32: Int64]) -> ClusterProgram {
    var copy = self
    for index in copy.transitions.indices where copy.transitions[index].decision >= optionBase {
      if let lost = options[copy.transitions[index].decision - optionBase] {
        copy.transitions[index].benefit -= lost
      }
    }
    return copy
  }

  /// - Returns: nil where the cluster is too wide.
  init?(_ problem: DesignProblem, _ incidence: ArcIncidence) {
    optionBase = Int32(truncatingIfNeeded: problem.arcs.count)
    guard let builder = ClusterProgramBuilder(problem, incidence) else { return nil }
    tables = builder.tables
    transitions = builder.transitions
    stateCount = builder.stateCount
  }
}
