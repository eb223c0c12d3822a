import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A program run once, whose standard output is read up to a limit of bytes and time.
struct ChildProcess {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    case signal(Int32)
    /// It was ended because its time was up.
    case late
    /// It was ended because it wrote too much.
    case tooMuch
    /// The system did not start it, for this reason.
    case notStarted(Int32)
  }

  private(set) var output: [UInt8] = []
  private(set) var end: End

  /// Runs a program and waits for its end. What it writes to standard error is not kept: a library that ends a process
  /// writes there in no language of the user's.
  init(_ executable: String, _ arguments: [String], seconds: Int, most: Int) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      end = .notStarted(errno)
      return
    }
    for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let code = ChildProcess.start(executable, arguments, output: ends[1], &process)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else {
      end = .notStarted(code)
      return
    }
    let early = ChildProcess.read(ends[0], into: &output, seconds: seconds, most: most)
    let status = ChildProcess.wait(process, isUnwanted: early != nil)
    end = early ?? status
  }

  private static func start(
    _ executable: String, _ arguments: [String], output: Int32, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let copies = ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    return posix_spawn(&process, executable, &actions, nil, copies, environ)
  }

  /// Nil at the end of the output, else why no more of it is read.
  private static func read(
    _ descriptor: Int32, into output: inout [UInt8], seconds: Int, most: Int
  ) -> End? {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return .late }
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // At most a second at a time: the sum of milliseconds may be beyond 32 bits.
      let milliseconds = Int32(min(1000, left / .milliseconds(1)) + 1)
      let ready = poll(&waiting, 1, milliseconds)
      if ready == 0 || ready < 0 && errno == EINTR { continue }
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return nil }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      guard output.count + count <= most else { return .tooMuch }
      output += piece[..<count]
    }
  }

  /// Waits for the end of a process that has nothing more to say, and brings it about where it does not come.
  private static func wait(_ process: pid_t, isUnwanted: Bool) -> End {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + .seconds(isUnwanted ? 0 : 2)
    while true {
      let isPatient = ContinuousClock.now < deadline
      if !isPatient { kill(process, SIGKILL) }
      let ended = waitpid(process, &status, isPatient ? WNOHANG : 0)
      if ended == process { break }
      if ended < 0, errno != EINTR { return .exited(-1) }
      if ended == 0 { usleep(500) }
    }
    // WTERMSIG and WEXITSTATUS, which are macros.
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .signal(signal)
  }
}
