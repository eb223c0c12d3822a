import Dispatch

/// Applies a function to every index on all cores and returns the results in order: the same for any
/// number of threads.
package func concurrentMap<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
  guard count > 1, ThreadRoom.isLeft else { return (0..<count).map(body) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
    let base = ConcurrentBase(pointer: buffer.baseAddress)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      base.pointer?.advanced(by: index).initialize(to: body(index))
    }
    initialized = count
  }
}

/// Each index is written by one iteration, so the pointer may be shared.
private struct ConcurrentBase<Element>: @unchecked Sendable {
  let pointer: UnsafeMutablePointer<Element>?
}
