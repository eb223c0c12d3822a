public import Diagnostics

/// Every run of a benchmark, in the order made.
public struct BenchmarkResult: Sendable, Equatable {
  public var runs: [BenchmarkRun] = []
  /// Where a peer's answer and noiban's cannot both be true.
  public var disagreements: [Message] = []
  /// Peers that were asked for and are not installed, with the remedy.
  public var skipped: [Message] = []
  public var wasInterrupted = false

  public init() {}
}

/// Why a benchmark could not be made at all.
public struct BenchmarkFailure: Error, Sendable {
  /// The exit code of the noiban process that failed; nil where it was ended by a signal.
  public var exitCode: Int32?
  /// What it said.
  public var message: Message
}
