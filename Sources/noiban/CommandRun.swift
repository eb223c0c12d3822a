import ArgumentParser
import Diagnostics
import Foundation
import MILP
import NetworkDesign

/// Runs a command and turns whatever it throws into one message and an exit code.
enum CommandRun {
  static func run(_ arguments: [String]) -> Int32 {
    // A reader that stops early (`| head`) is told by EPIPE, not by a signal that ends the process.
    signal(SIGPIPE, SIG_IGN)
    // Likewise a file that grows beyond the limit of `ulimit -f`: EFBIG ends in a message and leaves nothing.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Noiban.parseAsRoot(arguments)
      try command.run()
      return ExitStatus.done.rawValue
    } catch is Console.ReaderGone {
      return ExitStatus.done.rawValue
    } catch {
      return report(error)
    }
  }

  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Failure:
      return fail(failure.status, failure.message)
    case let report as ProblemReport:
      return fail(ExitStatus(report.category), text(report))
    case let error as SolverError:
      return fail(.internalFailure, "\(error). Please report this with the data set and the command.")
    case PlanningError.unverified(let findings):
      let list = findings.prefix(10).map { "\n  \($0)" }.joined()
      return fail(
        .internalFailure,
        "the independent verifier refused the plan that was made, so it is not shown:\(list)\n"
          + "Please report this with the data set and the command.")
    default:
      return parserError(error)
    }
  }

  /// Help, version and what the argument parser refuses.
  private static func parserError(_ error: any Error) -> Int32 {
    let message = Noiban.fullMessage(for: error)
    guard Noiban.exitCode(for: error) != .success else {
      do {
        try Console.write(message + "\n")
        return ExitStatus.done.rawValue
      } catch let failure as Failure {
        return fail(failure.status, failure.message)
      } catch {
        return ExitStatus.done.rawValue
      }
    }
    let isUsage = Noiban.exitCode(for: error) == .validationFailure
    let text = message.hasPrefix("Error: ") ? String(message.dropFirst("Error: ".count)) : message
    return fail(isUsage ? .badUsage : .internalFailure, text)
  }

  private static func fail(_ status: ExitStatus, _ message: String) -> Int32 {
    Console.diagnose("noiban: error: \(message)")
    return status.rawValue
  }

  private static func text(_ report: ProblemReport) -> String {
    let errors = report.errors
    if errors.count == 1, report.problems.count == 1 { return errors[0].description }
    let lines = report.rendered().split(separator: "\n").map { "\n  \($0)" }.joined()
    return "\(errors.count) problem\(errors.count == 1 ? "" : "s"):\(lines)"
  }
}
