public import Diagnostics

/// A reader of the formats that noiban reads through a library of others, where that is installed.
public protocol ForeignTableReading: Sendable {
  /// The tables of a file: those of all its layers, or that of the one named.
  func tables(of path: String, layer: String?) throws(ProblemReport) -> [SourceTable]
}
