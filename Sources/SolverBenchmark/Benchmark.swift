package import Diagnostics
import Foundation
import Geography

/// Runs noiban and its peers over instances and budgets, each solve in a process of its own, so that time
/// and memory are of that solve alone and nothing is warm.
///
/// This process stays small: what a child reports of its memory can never be less than its parent's.
package struct Benchmark {
  private let settings: BenchmarkSettings
  private let noiban: String
  private let python: String
  private let isCancelled: @Sendable () -> Bool
  private let progress: (Message) -> Void

  /// - Parameters:
  ///   - noiban: path of the executable, which makes, exports and solves.
  ///   - python: the Python that may hold HiGHS, SCIP and OR-Tools.
  ///   - progress: told what is being solved.
  package init(
    _ settings: BenchmarkSettings, noiban: String, python: String,
    isCancelled: @escaping @Sendable () -> Bool = { false }, progress: @escaping (Message) -> Void = { _ in }
  ) {
    self.settings = settings
    self.noiban = noiban
    self.python = python
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// - Throws: `BenchmarkFailure` where an instance cannot be read or made, or a file cannot be written.
  package func run() throws -> BenchmarkResult {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("noiban-benchmark-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkFailure(exitCode: 73, message: "\(scratch): the folder cannot be made. Set TMPDIR.")
    }
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    let child = ChildProcess(scratch: scratch, isCancelled: isCancelled)
    let script = try PeerScript(in: scratch)
    let peers = PeerSelection.probe(settings.peers, python: python, with: script, child)
    let peerSolve = PeerSolve(
      python: python, script: script, child: child, gap: settings.gap, timeLimit: settings.timeLimit)
    var session = BenchmarkSession(
      settings: settings, own: OwnSolve(noiban: noiban, child: child, settings: settings),
      peerSolve: peerSolve,
      peers: peers.installed, tell: progress)
    session.result.skipped = peers.skipped
    for (number, source) in settings.sources.enumerated() where !isCancelled() {
      do {
        try session.run(source, number: number, scratch: scratch, isCancelled: isCancelled)
      } catch let failure as BenchmarkFailure {
        guard isCancelled() else { throw failure }
      }
    }
    session.result.wasInterrupted = isCancelled()
    return session.result
  }
}
