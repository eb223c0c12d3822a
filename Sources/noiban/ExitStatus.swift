import Diagnostics
import Investment

/// The exit codes of the command line, which scripts rely on.
enum ExitStatus: Int32 {
  case done = 0
  case internalFailure = 1
  case noFeasiblePlan = 2
  /// A limit came before any plan was found; there may be one.
  case limitCameFirst = 3
  case badUsage = 64
  case badData = 65
  case missingFile = 66
  case cannotWrite = 73
  case interrupted = 130

  init(_ category: Problem.Category) {
    switch category {
    case .missingFile: self = .missingFile
    case .badData: self = .badData
    case .badUsage: self = .badUsage
    case .cannotWrite: self = .cannotWrite
    }
  }
}

/// An end of a command that is not done: what standard error says, and the exit code.
struct Failure: Error {
  var status: ExitStatus
  /// What is wrong and what to do about it, as sentences.
  var message: Message
}

extension Failure {
  /// Ctrl-C or the time limit came before any plan was found.
  static func nothingFound(_ limit: SolveSummary.Limit) -> Failure {
    switch limit {
    case .interrupted:
      Failure(
        status: .interrupted,
        message: "interrupted before any plan was found. Give it more time, or a looser --gap.")
    case .time:
      Failure(
        status: .limitCameFirst,
        message: "the time limit came before any plan was found. Raise --time-limit.")
    }
  }
}
