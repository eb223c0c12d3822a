import Diagnostics
import Foundation

/// Says that memory or file handles have run out where the runtime would end the process without a word.
///
/// Swift and the system's libraries stop by a trap when they are refused memory, and some do when they are refused a
/// file. The trap is caught here; one that has another cause goes on as it would have.
enum ExhaustedResources {
  private static let traps = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS]
  /// Where the arrays below end; a handler may not ask an array of Swift.
  private static let trapCount = 5
  /// What the process says. A trap may come anywhere, so it is made beforehand.
  nonisolated(unsafe) private static var outOfMemory = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  nonisolated(unsafe) private static var outOfFiles = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// What was done about each of `traps` before.
  nonisolated(unsafe) private static let earlier = UnsafeMutablePointer<sigaction>.allocate(
    capacity: traps.count)
  nonisolated(unsafe) private static let numbers = UnsafeMutablePointer<Int32>.allocate(capacity: traps.count)

  /// Watches from here on.
  static func watch() {
    outOfMemory = bytes(
      "out of memory. Allow it more (ulimit -v), or plan a part of the province: fewer villages, or one service."
    )
    outOfFiles = bytes("too many open files for what is allowed here. Allow more (ulimit -n).")
    for (index, number) in traps.enumerated() {
      var action = sigaction()
      #if canImport(Glibc)
        action.__sigaction_handler.sa_handler = { ExhaustedResources.trapped($0) }
      #else
        action.__sigaction_u.__sa_handler = { ExhaustedResources.trapped($0) }
      #endif
      action.sa_flags = Int32(SA_ONSTACK)
      numbers[index] = number
      sigaction(number, &action, &earlier[index])
    }
  }

  private static func trapped(_ number: Int32) {
    let handle = dup(STDERR_FILENO)
    let isOutOfFiles = handle < 0 && errno == EMFILE
    if handle >= 0 { _ = close(handle) }
    if isOutOfFiles || isOutOfMemory {
      let text = isOutOfFiles ? outOfFiles : outOfMemory
      _ = write(STDERR_FILENO, text.baseAddress, text.count)
      _exit(ExitStatus.internalFailure.rawValue)
    }
    // Whoever listened before gets the trap when it happens again, which it does on return.
    for index in 0..<trapCount where numbers[index] == number { sigaction(number, &earlier[index], nil) }
    if number == SIGABRT { raise(number) }
  }

  /// Whether half of what the process may have at most is refused: what grows by doubling asks for no more.
  private static var isOutOfMemory: Bool {
    var space = rlimit()
    var data = rlimit()
    #if canImport(Glibc)
      let (ofSpace, ofData) = (Int32(RLIMIT_AS.rawValue), Int32(RLIMIT_DATA.rawValue))
    #else
      let (ofSpace, ofData) = (RLIMIT_AS, RLIMIT_DATA)
    #endif
    guard getrlimit(ofSpace, &space) == 0, getrlimit(ofData, &data) == 0 else { return false }
    let least = min(space.rlim_cur, data.rlim_cur)
    guard least < rlim_t.max / 4 else { return false }
    let size = Int(least / 2)
    let place = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard place != MAP_FAILED else { return true }
    munmap(place, size)
    return false
  }

  /// Bytes that are never freed.
  private static func bytes(_ message: Message) -> UnsafeBufferPointer<UInt8> {
    let text = "noiban: \(said("error: \(message)"))\n"
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = buffer.initialize(from: text.utf8)
    return UnsafeBufferPointer(buffer)
  }
}
