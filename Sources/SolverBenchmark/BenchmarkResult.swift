package import Diagnostics

/// Every run of a benchmark, in the order made.
package struct BenchmarkResult: Sendable, Equatable {
  package var runs: [BenchmarkRun] = []
  /// Where a peer's answer and noiban's cannot both be true.
  package var disagreements: [Message] = []
  /// Peers that were asked for and are not installed, with the remedy.
  package var skipped: [Message] = []
  package var wasInterrupted = false

  package init() {}
}

/// Why a benchmark could not be made at all.
package struct BenchmarkFailure: Error, Sendable {
  /// The exit code of the noiban process that failed; nil where it was ended by a signal.
  package var exitCode: Int32?
  /// What it said.
  package var message: Message
}
