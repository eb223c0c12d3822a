/// A solution of a coupled problem: what is built and served, and the year in which it is.
public struct CoupledSolution: Sendable, Equatable {
  /// Something and the year (an index from 0) from which on it is there.
  public struct Dated: Sendable, Hashable {
    /// Of an arc or option of the design problem.
    public var index: Int32
    /// The first year, from 0, in which it is there.
    public var year: Int

    /// Takes every value as it is; nothing is checked here.
    public init(_ index: Int32, year: Int) {
      self.index = index
      self.year = year
    }
  }

  /// The arcs built, which form an arborescence out of the root in every year, ascending by index.
  public var arcs: [Dated] = []
  /// The options served, ascending by index.
  public var options: [Dated] = []
  /// Segments built for second paths only, ascending by index; no arc of theirs is among `arcs`.
  public var secondPathSegments: [Dated] = []

  /// Nothing built.
  public init() {}

  /// A solution without years: everything in the first.
  public init(_ solution: DesignSolution) {
    arcs = solution.arcs.map { Dated($0, year: 0) }
    options = solution.options.map { Dated($0, year: 0) }
  }

  /// What is built and served by the last year.
  public var final: DesignSolution {
    DesignSolution(arcs: arcs.map(\.index), options: options.map(\.index))
  }
}
