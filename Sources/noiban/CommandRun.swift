import ArgumentParser
import Diagnostics
import Foundation
import MILP
import NetworkDesign
import SolverBenchmark

/// Runs a command and turns whatever it throws into one message and an exit code.
enum CommandRun {
  static func run(_ arguments: [String]) -> Int32 {
    Console.fillClosedStreams()
    Interruption.listen()
    ExhaustedResources.watch()
    // A reader that stops early (`| head`) is told by EPIPE, not by a signal that ends the process.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a file that grows beyond the limit of `ulimit -f`: EFBIG ends in a message and leaves nothing.
    signal(SIGXFSZ, SIG_IGN)
    if let unread = ArgumentBytes.problem() { return report(unread, arguments) }
    // The parser answers `help nonsense` and `nonsense --help` with the help of the whole program.
    if let unknown = UnknownCommand(arguments) { return fail(.badUsage, unknown.message) }
    do {
      var command = try Noiban.parseAsRoot(UnquotedAmount.joined(arguments))
      try command.run()
      return ExitStatus.done.rawValue
    } catch is Console.ReaderGone {
      return ExitStatus.done.rawValue
    } catch {
      return report(error, arguments)
    }
  }

  private static func report(_ error: any Error, _ arguments: [String]) -> Int32 {
    switch error {
    case let failure as Failure:
      return fail(failure.status, failure.message)
    case let report as ProblemReport:
      return fail(ExitStatus(report.category), text(report))
    case let error as SolverError:
      return fail(
        .internalFailure, "\("\(error)"). Please report this with the data set and the command.")
    case PlanningError.unverified(let findings):
      return fail(
        .internalFailure,
        "the independent verifier refused the plan that was made, so it is not shown:"
          + "\(Message.lines(findings.prefix(10)))\nPlease report this with the data set and the command.")
    case let refused as GraphMeasurement.Refused:
      return fail(
        .internalFailure,
        "the independent check refused the tree that was found, so it is not shown:"
          + "\(Message.lines(refused.faults))\nPlease report this with the graph and the command.")
    default:
      return parserError(error, arguments)
    }
  }

  /// Help, version and what the argument parser refuses.
  private static func parserError(_ error: any Error, _ arguments: [String]) -> Int32 {
    let message = ParserText(text: Noiban.fullMessage(for: error), language: CommandLanguage.current)
    guard Noiban.exitCode(for: error) != .success else {
      do {
        try Console.write(message.help + "\n")
        return ExitStatus.done.rawValue
      } catch let failure as Failure {
        return fail(failure.status, failure.message)
      } catch {
        return ExitStatus.done.rawValue
      }
    }
    let isUsage = Noiban.exitCode(for: error) == .validationFailure
    if isUsage { return fail(.badUsage, Message(verbatim: message.refusal)) }
    return fail(
      .internalFailure, "\(message.refusal). Please report this with the data set and the command.")
  }

  private static func fail(_ status: ExitStatus, _ message: Message) -> Int32 {
    Console.diagnose("error: \(message)")
    return status.rawValue
  }

  private static func text(_ report: ProblemReport) -> Message {
    let count = report.count(.error)
    let lines = report.lines(in: CommandLanguage.translation).map { Message(verbatim: $0) }
    if count == 1, lines.count == 1 { return lines[0] }
    return count == 1
      ? "1 problem:\(Message.lines(lines))" : "\(count: count) problems:\(Message.lines(lines))"
  }
}

extension Message {
  /// Each on a line of its own, indented, with a line break before the first.
  static func lines(_ messages: some Sequence<Message>) -> Message {
    Message(verbatim: messages.map { "\n  " + Problem.onOneLine(said($0)) }.joined())
  }
}
