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
  var format: AnswerFormat = .table

  @Option(
    help: .said(
      "Also write uncertainty.json, proposals.csv, draws.csv and table.txt to this folder, as a whole.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @Flag(help: ResultOpener.help)
  var open = false

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  private static let mostDraws = 10_000
  private static let mostThreads = 256

  func run() throws {
    try ResultFolder.check(output, open: open)
    var report = ProblemReport()
    let draws = report.whole("--draws", self.draws, 1...UncertaintyCommand.mostDraws) ?? 200
    let seed = report.whole("--seed", self.seed, UInt64.min...UInt64.max) ?? 1
    let threads =
      report.whole("--threads", self.threads, 1...UncertaintyCommand.mostThreads)
      ?? ProcessInfo.processInfo.activeProcessorCount
    let written = try report.gather { try asked.written(quiet: quiet) }
    guard let written, !report.hasErrors else { throw report }
    let geography = try data.read(quiet: quiet)
    let uncertainty = try study(geography, written, draws: draws, seed: seed, threads: threads)

    // Kept until the result is printed: a folder that cannot be written must not cost the user the answer.
    let delivery = Result { try write(uncertainty, geography) }
    try show(uncertainty, geography)
    try delivery.get()
    if open, let output { ResultFolder(path: output, quiet: quiet).open(UncertaintyDocuments.shown) }
  }

  private func study(
    _ geography: Geography, _ written: WrittenScenario, draws: Int, seed: UInt64, threads: Int
  ) throws -> PriceUncertainty {
    let outcome = try Interruption.during(written, quiet: quiet) { progress in
      try UncertaintyStudy(geography, written.scenario, solver: .chosen).uncertainty(
        draws: draws, seed: seed, threads: threads, isCancelled: { Interruption.isRequested },
        progress: { progress?.show($0) })
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
      throw try InfeasibleReport.failure(geography, written.scenario, known: conflicts)
    case .nothingFound(let limit): throw Failure.nothingFound(limit)
    }
  }

  private func write(_ uncertainty: PriceUncertainty, _ geography: Geography) throws {
    guard let output else { return }
    try ResultFolder(path: output, quiet: quiet).write(
      existing: .replace(marker: UncertaintyDocuments.marker), said: "answer written to \(output)"
    ) { folder in
      try UncertaintyDocuments.forEach(uncertainty, geography, language: CommandLanguage.current) {
        name, contents in
        try folder.write(contents, to: name)
      }
    }
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
