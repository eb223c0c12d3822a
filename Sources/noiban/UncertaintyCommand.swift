import ArgumentParser
import Diagnostics
import FileOutput
import Foundation
import Geography
import Investment
import PlanAnalysis
import PlanRecords
import PlanReport
import PlanTables
import Scenarios

/// Plans at many price lists drawn from the data set's ranges.
struct UncertaintyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "uncertainty",
      "Shows how firmly a plan stands while prices are uncertain.",
      [
        "Draws price lists from the low, base and high values of the data set, plans for each, and says "
          + "which proposals stay, how often the plan costs more than the budget, what is regretted at "
          + "worst, and which plan regrets least. Prices that the scenario sets are not drawn. The same "
          + "seed gives the same answer for any number of threads. Ctrl-C prints what the draws so far say."
      ],
      examples: [
        "noiban uncertainty datasets/dien-bien --budget 300bn",
        "noiban uncertainty --budget \"300 tỷ\" --draws 1000 --seed 7 --lang vi",
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  @OptionGroup var data: DataSetArgument
  @OptionGroup var asked: ScenarioOptions

  @Option(parsing: .unconditional, help: .said("Price lists to draw (default: 200).", valueName: "n"))
  var draws: String?

  @Option(
    parsing: .unconditional,
    help: .said("Seed of every random choice (default: 1).", valueName: "seed"))
  var seed: String?

  @Option(
    parsing: .unconditional,
    help: .said("Price lists worked on at once (default: as many as cores).", valueName: "n"))
  var threads: String?

  @Option(help: .said("What to print; csv has a row a proposal."))
  var format: Format = .table

  @Option(
    help: .said(
      "Also write uncertainty.json, proposals.csv, draws.csv and table.txt to this folder, as a whole.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  private static let mostDraws = 10_000
  private static let mostThreads = 256

  func run() throws {
    try PathOption.check("--output", output)
    var report = ProblemReport()
    let draws = whole("--draws", self.draws, 1...UncertaintyCommand.mostDraws, &report) ?? 200
    let seed = whole("--seed", self.seed, UInt64.min...UInt64.max, &report) ?? 1
    let threads =
      whole("--threads", self.threads, 1...UncertaintyCommand.mostThreads, &report)
      ?? ProcessInfo.processInfo.activeProcessorCount
    var written: WrittenScenario?
    do {
      written = try asked.written(quiet: quiet)
    } catch let problems as ProblemReport {
      report.add(problems)
    }
    guard let written, !report.hasErrors else { throw report }
    let geography = try data.read(quiet: quiet)
    let uncertainty = try study(geography, written, draws: draws, seed: seed, threads: threads)

    // Kept until the result is printed: a folder that cannot be written must not cost the user the answer.
    var unwritten: (any Error)?
    do {
      try write(uncertainty, geography)
    } catch {
      unwritten = error
    }
    try show(uncertainty, geography)
    if let unwritten { throw unwritten }
  }

  private func whole<Number: FixedWidthInteger>(
    _ option: String, _ text: String?, _ range: ClosedRange<Number>, _ report: inout ProblemReport
  ) -> Number? {
    guard let text else { return nil }
    if let number = Number(text), range.contains(number) { return number }
    report.add(
      Problem(
        .error, .badUsage, file: option, value: text,
        message: "is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        remedy: "Write digits only"))
    return nil
  }

  private func study(
    _ geography: Geography, _ written: WrittenScenario, draws: Int, seed: UInt64, threads: Int
  ) throws -> PriceUncertainty {
    let progress = ProgressLine(quiet: quiet)
    let outcome: UncertaintyStudy.Outcome
    do {
      outcome = try Interruption.during {
        try UncertaintyStudy(geography, written.scenario, solver: .chosen).uncertainty(
          draws: draws, seed: seed, threads: threads, isCancelled: { Interruption.isRequested },
          progress: { progress?.show($0) })
      }
      progress?.clear()
    } catch let report as ProblemReport {
      progress?.clear()
      throw written.places.placed(report)
    }
    switch outcome {
    case .uncertainty(let uncertainty):
      if uncertainty.draws.isEmpty {
        throw Failure(
          status: .interrupted,
          message:
            "interrupted before any price list was worked out. Give it more time, or draw fewer with --draws."
        )
      }
      if uncertainty.draws.count < uncertainty.drawCount, !quiet {
        Console.diagnose("interrupted; this is what the draws so far say")
      }
      return uncertainty
    case .infeasible(let conflicts):
      throw try InfeasibleReport.failure(
        geography, written.scenario, known: conflicts, solver: .chosen, language: CommandLanguage.current
      )
    case .nothingFound(.interrupted):
      throw Failure(status: .interrupted, message: .interruptedBeforeAnyPlan)
    case .nothingFound(.time):
      throw Failure(
        status: .noFeasiblePlan,
        message: .limitBeforeAnyPlan)
    }
  }

  private func write(_ uncertainty: PriceUncertainty, _ geography: Geography) throws {
    guard let output else { return }
    try FolderWriter.write(to: output, existing: .replace(marker: UncertaintyDocuments.marker)) { folder in
      try UncertaintyDocuments.forEach(uncertainty, geography, language: CommandLanguage.current) {
        name, contents in
        try folder.write(contents, to: name)
      }
    }
    if !quiet { Console.diagnose("answer written to \(output)") }
  }

  private func show(_ uncertainty: PriceUncertainty, _ geography: Geography) throws {
    switch format {
    case .table:
      let table = UncertaintyTable(uncertainty, geography, language: CommandLanguage.current)
      try Console.write(table.text(width: Console.outputWidth, emphasis: Console.outputMayBeStyled))
    case .json:
      try Console.write(UncertaintyJSON.write(uncertainty, geography, language: CommandLanguage.current))
    case .csv:
      try Console.write(UncertaintyCSV.proposals(uncertainty, geography, language: CommandLanguage.current))
    }
  }
}
