import Diagnostics
import Foundation
import Scenarios
import Synchronization

/// Ctrl-C while a search runs: the first asks it to end with the best plan so far, the second ends the
/// process.
enum Interruption {
  private static let requested = Atomic<Bool>(false)

  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens for SIGINT and SIGTERM while `body` runs.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    // Touched here, so that the handler finds it made: making it there could wait on a lock.
    requested.store(false, ordering: .relaxed)
    // A parent may hand down a mask that blocks them, as a thread pool does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.requested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    defer { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } }
    return try body()
  }

  /// Likewise, with a progress line that disappears with the search.
  ///
  /// - Parameter asked: the scenario searched; a problem of it is thrown with the place where it was written.
  static func during<Result>(
    _ asked: WrittenScenario? = nil, quiet: Bool, _ search: (ProgressLine?) throws -> Result
  ) throws -> Result {
    let progress = ProgressLine(quiet: quiet)
    defer { progress?.clear() }
    do {
      return try during { try search(progress) }
    } catch let report as ProblemReport {
      throw asked?.places.placed(report) ?? report
    }
  }
}
