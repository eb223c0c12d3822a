import Dispatch
import Synchronization

/// Applies a function to every index with at most so many at once, and tells how many are done meanwhile.
enum UncertaintyWorkers {
  private struct Board<Result> {
    var next = 0
    var done = 0
    var results: [Result?]
    var failure: (index: Int, error: any Error)?
  }

  /// The results in order, the same for any number of threads; nil where `isCancelled` came first.
  ///
  /// A call of `body` stays on one thread from beginning to end, as GLPK asks.
  ///
  /// - Parameter progress: called on the calling thread.
  /// - Throws: of what `body` throws, the one of the lowest index that was worked on.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, isCancelled: (@Sendable () -> Bool)?, progress: (_ done: Int) -> Void,
    _ body: @escaping @Sendable (Int) throws -> Result
  ) throws -> [Result?] {
    let board = SharedBoard(Board<Result>(results: [Result?](repeating: nil, count: count)))
    let group = DispatchGroup()
    for _ in 0..<max(1, min(threads, count)) {
      DispatchQueue.global().async(group: group) {
        while isCancelled?() != true, let index = board.take(count) {
          do {
            let result = try body(index)
            board.state.withLock {
              $0.results[index] = result
              $0.done += 1
            }
          } catch {
            board.state.withLock {
              if index < $0.failure?.index ?? .max { $0.failure = (index, error) }
            }
          }
        }
      }
    }
    var told = 0
    while group.wait(timeout: .now() + .milliseconds(100)) == .timedOut {
      let done = board.state.withLock { $0.done }
      if done > told { progress(done) }
      told = done
    }
    return try board.state.withLock {
      if let failure = $0.failure { throw failure.error }
      return $0.results
    }
  }

  /// A reference that the workers share.
  private final class SharedBoard<Result: Sendable>: Sendable {
    let state: Mutex<Board<Result>>

    init(_ board: sending Board<Result>) {
      state = Mutex(board)
    }

    /// The next index to work on; nil when all are taken or one has failed.
    func take(_ count: Int) -> Int? {
      state.withLock { board in
        guard board.next < count, board.failure == nil else { return nil }
        defer { board.next += 1 }
        return board.next
      }
    }
  }
}
