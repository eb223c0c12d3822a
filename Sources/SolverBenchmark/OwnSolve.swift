import Diagnostics
import Foundation
import RootedDesign

/// Has noiban make, export and solve, each in a process of its own.
struct OwnSolve {
  let noiban: String
  let child: ChildProcess
  let settings: BenchmarkSettings

  /// The option by which a process is told to solve by itself instead of starting others.
  static let inProcess = "--in-process"

  /// - Throws: `BenchmarkFailure`.
  func make(villages: Int, seed: UInt64, lackingMobile: Int?, lackingFixed: Int?, at folder: String) throws {
    var arguments = ["generate", "--villages", "\(villages)", "--seed", "\(seed)", "--output", folder]
    if let lackingMobile { arguments += ["--lacking-mobile", "\(lackingMobile)"] }
    if let lackingFixed { arguments += ["--lacking-fixed", "\(lackingFixed)"] }
    arguments += ["--name", "p\(villages)-\(seed)"]
    _ = try output(arguments, limit: nil)
  }

  /// Writes a model where peers can read it.
  ///
  /// - Throws: `BenchmarkFailure`.
  func export(_ instance: [String], budget: String, _ formulation: ModelFormulation, to file: String)
    throws
  {
    let isGraph = instance.first == "--stp"
    let command = isGraph ? ["benchmark"] : ["export-model", "--quiet"]
    let options = isGraph ? ["--export", file] : ["--output", file]
    _ = try output(
      command + instance + ["--budget", budget, "--formulation", formulation.rawValue] + options, limit: nil)
  }

  /// A run for each budget.
  ///
  /// - Throws: `BenchmarkFailure`.
  func runs(_ instance: [String], budgets: [String]) throws -> [BenchmarkRun] {
    var arguments = ["benchmark"] + instance + [OwnSolve.inProcess]
    arguments += ["--gap", "\(settings.gap)", "--time-limit", "\(settings.timeLimit)"]
    for budget in budgets { arguments += ["--budget", budget] }
    // Reading a large data set is not under the limit, so a process is given much more before it is stopped.
    let limit = (settings.timeLimit * 2 + 600) * Double(max(1, budgets.count))
    let text = try output(arguments, limit: limit)
    guard let runs = BenchmarkField.runs(text) else {
      throw BenchmarkFailure(
        exitCode: 1, message: "noiban's own process gave no result. Please report this with the command.")
    }
    return runs
  }

  private func output(_ arguments: [String], limit: Double?) throws -> String {
    let result: ChildProcess.Result
    do {
      result = try child.run(noiban, arguments, limit: limit)
    } catch {
      throw BenchmarkFailure(exitCode: 1, message: error.message)
    }
    guard result.exitCode == 0 else {
      let said = result.diagnostics.trimmingCharacters(in: .whitespacesAndNewlines)
      throw BenchmarkFailure(
        exitCode: result.exitCode,
        message: said.isEmpty
          ? "a process of noiban's own was ended by a signal (out of memory?). Solve fewer villages at once."
          : Message(verbatim: OwnSolve.error(in: said)))
    }
    return result.output
  }

  /// What follows `noiban: error: `, in whatever language.
  private static func error(in said: String) -> String {
    guard let start = said.range(of: "noiban: "),
      let mark = said.range(of: ": ", range: start.upperBound..<said.endIndex)
    else { return said }
    return String(said[mark.upperBound...])
  }
}
