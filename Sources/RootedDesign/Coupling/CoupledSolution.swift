/// A solution of a coupled problem: what is built and served, and the year in which it is.
public struct CoupledSolution: Sendable, Equatable {
  /// Something and the year (an index from 0) from which on it is there.
  public struct Dated: Sendable, Hashable {
    public var index: Int32
    public var year: Int

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
