import Diagnostics
import Foundation

/// Standard output for results, standard error for everything else.
enum Console {
  /// The reader of standard output has gone away; the rest of the result interests nobody.
  struct ReaderGone: Error {}

  /// Writes a result to standard output.
  ///
  /// - Throws: `ReaderGone`, or `Failure` when the system refuses (a full disk).
  static func write(_ bytes: [UInt8]) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno != EINTR, errno != EAGAIN {
        let reason = String(cString: strerror(errno))
        throw Failure(
          status: .cannotWrite,
          message: "standard output cannot be written: \(reason). Send it somewhere else.")
      }
    }
  }

  static func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Writes a message to standard error; what cannot be written there has nowhere to go.
  ///
  /// Whatever it quotes from a file, it cannot move the cursor or turn the writing.
  static func diagnose(_ message: Message) {
    let lines = said(message).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { Problem.onOneLine(String($0)) }.joined(separator: "\n")
    writeDiagnostics("noiban: \(text)\n")
  }

  /// Writes to standard error. Not by `FileHandle`, which ends the process where the system refuses.
  static func writeDiagnostics(_ text: String) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Fills the places of standard streams that were closed by whoever started the process: the next file opened
  /// would take the number of one and receive what is meant for it. What is written to an output so filled is
  /// refused, as it was before.
  static func fillClosedStreams() {
    let modes = [STDIN_FILENO: O_RDONLY, STDOUT_FILENO: O_RDONLY, STDERR_FILENO: O_WRONLY]
    for (descriptor, mode) in modes.sorted(by: { $0.key < $1.key }) where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", mode)
    }
  }

  /// Writes every problem as a warning.
  static func warn(_ problems: ProblemReport) {
    if problems.problems.isEmpty { return }
    for line in problems.lines(in: CommandLanguage.translation) { diagnose(Message(verbatim: line)) }
  }

  /// Lines of a data set's warnings that a command which only uses it shows.
  private static let shownWarnings = 10

  /// Writes the first warnings of a data set, and where all of them are to be had.
  static func warn(_ problems: ProblemReport, of dataset: String) {
    let count = problems.count(.warning)
    guard count > 0 else { return }
    for line in problems.lines(limit: shownWarnings, in: CommandLanguage.translation) {
      diagnose(Message(verbatim: line))
    }
    let path = Problem.excerpt(of: dataset)
    diagnose(
      count == 1
        ? "1 warning about the data set. noiban validate \(path) checks it alone."
        : "\(count: count) warnings about the data set. noiban validate \(path) shows them all.")
  }

  /// Keeps off standard error what C libraries print there of themselves while `work` runs: libxlsxwriter names
  /// its temporary files when it fails, and the report that is thrown says what happened. Only for work that
  /// writes nothing there itself, on no other thread either.
  static func withoutForeignLines<Result>(_ work: () throws -> Result) rethrows -> Result {
    fflush(nil)
    let kept = dup(STDERR_FILENO)
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { for descriptor in [kept, nowhere] where descriptor >= 0 { _ = close(descriptor) } }
    guard kept >= 0, nowhere >= 0 else { return try work() }
    _ = dup2(nowhere, STDERR_FILENO)
    defer {
      fflush(nil)
      _ = dup2(kept, STDERR_FILENO)
    }
    return try work()
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var diagnosticsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether results may carry colour or bold: on a terminal, unless NO_COLOR is set (no-color.org).
  static var outputMayBeStyled: Bool {
    let environment = ProcessInfo.processInfo.environment
    return outputIsTerminal && environment["NO_COLOR"].map(\.isEmpty) ?? true && environment["TERM"] != "dumb"
  }

  /// Cells a line of standard output has; nil where it is no terminal.
  static var outputWidth: Int? {
    guard outputIsTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
