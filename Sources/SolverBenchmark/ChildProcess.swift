import Diagnostics
import Foundation

/// Runs a program to its end, with its output in files: a pipe that nobody reads would stop it.
struct ChildProcess {
  struct Result {
    /// Nil where a signal ended it.
    var exitCode: Int32?
    var output: String
    var diagnostics: String
    /// The largest resident memory, at least that of the process that started it.
    var peakMemoryBytes: Int
    var wasStopped: Bool
  }

  /// Why a program could not be started.
  struct Failure: Error {
    var message: Message
  }

  /// A folder for the program's output.
  let scratch: String
  let isCancelled: @Sendable () -> Bool

  /// Seconds that a program has to end by itself once asked to.
  private static let grace = 5.0

  /// - Parameters:
  ///   - executable: a path, or a name that is looked up on the PATH.
  ///   - limit: seconds after which the program is stopped; nil for none.
  func run(_ executable: String, _ arguments: [String], limit: Double?) throws(Failure) -> Result {
    let output = scratch + "/output"
    let diagnostics = scratch + "/diagnostics"
    let process = try spawn(executable, arguments, output: output, diagnostics: diagnostics)
    let clock = ContinuousClock()
    let start = clock.now
    var asked: ContinuousClock.Instant?
    var pause: UInt32 = 1_000
    var status: Int32 = 0
    var usage = rusage()
    while true {
      let ended = wait4(process, &status, WNOHANG, &usage)
      if ended == process { break }
      if ended < 0, errno != EINTR {
        throw Failure(message: "\(executable) was lost: \(String(cString: strerror(errno)))")
      }
      let elapsed = start.duration(to: clock.now) / .seconds(1)
      if let asked {
        if asked.duration(to: clock.now) / .seconds(1) > ChildProcess.grace { kill(process, SIGKILL) }
      } else if isCancelled() || limit.map({ elapsed > $0 }) == true {
        kill(process, SIGINT)
        asked = clock.now
      }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
    let hasExited = status & 0x7F == 0
    return Result(
      exitCode: hasExited ? (status >> 8) & 0xFF : nil, output: text(output), diagnostics: text(diagnostics),
      peakMemoryBytes: Int(usage.ru_maxrss) * 1024, wasStopped: asked != nil)
  }

  /// The start of a file of output, enough for any answer.
  private func text(_ path: String) -> String {
    guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.read(upToCount: 1 << 26) else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func spawn(
    _ executable: String, _ arguments: [String], output: String, diagnostics: String
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, diagnostics, writing, 0o600)
    // The program must not inherit what this one ignores or blocks.
    var standard = sigset_t()
    sigemptyset(&standard)
    posix_spawnattr_setsigmask(&attributes, &standard)
    for number in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&standard, number) }
    posix_spawnattr_setsigdefault(&attributes, &standard)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = ([executable] + arguments).map { strdup($0) } + [nil]
    let environment = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + environment { free(word) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, executable, &actions, &attributes, words, environment)
    guard error == 0 else {
      throw Failure(message: "\(executable) cannot be started: \(String(cString: strerror(error)))")
    }
    return process
  }
}
