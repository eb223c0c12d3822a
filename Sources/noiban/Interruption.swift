import Diagnostics
import Foundation
import Scenarios
import Synchronization

/// Ctrl-C: while a search runs the first asks it to end with the best plan so far; the second, and any other, ends
/// the process, which says so.
enum Interruption {
  private static let requested = Atomic<Bool>(false)
  private static let isSearching = Atomic<Bool>(false)
  /// What the process says when it is ended. A signal may come anywhere, so it is made beforehand.
  nonisolated(unsafe) private static var farewell = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Listens for SIGINT and SIGTERM from here on. To be called before anything else is done.
  static func listen() {
    // Touched here, so that the handler finds them made: making them there could wait on a lock.
    requested.store(false, ordering: .relaxed)
    isSearching.store(false, ordering: .relaxed)
    let ended: Message = "interrupted before there was a result. Give it more time."
    farewell = bytes("noiban: \(said("error: \(ended)"))\n")
    // A parent may hand down a mask that blocks them, as a thread pool does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      sigaddset(&signals, number)
      signal(number) { _ in Interruption.signalled() }
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  private static func signalled() {
    if isSearching.load(ordering: .relaxed), !requested.exchange(true, ordering: .relaxed) { return }
    _ = write(STDERR_FILENO, farewell.baseAddress, farewell.count)
    _exit(ExitStatus.interrupted.rawValue)
  }

  /// Bytes that are never freed.
  private static func bytes(_ text: String) -> UnsafeBufferPointer<UInt8> {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = buffer.initialize(from: text.utf8)
    return UnsafeBufferPointer(buffer)
  }

  /// Has the first signal ask `body` to end while it runs.
  static func during<Result>(_ body: () throws -> Result) rethrows -> Result {
    requested.store(false, ordering: .relaxed)
    isSearching.store(true, ordering: .relaxed)
    defer { isSearching.store(false, ordering: .relaxed) }
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
