import ArgumentParser
import Diagnostics
import Geography
import GeographyIO
import PlanRecords
import PlanTables

/// Checks a data set and prints every problem.
struct ValidateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "validate",
      "Checks a data set and prints every problem at once: file, row, column, value, remedy.",
      [
        "Exits with 0 where the data set can be planned with (warnings may remain), 65 where it is "
          + "wrong, 66 where a file is missing."
      ],
      examples: [
        "noiban validate datasets/dien-bien"
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var data: DataSetArgument

  @Option(help: .said("What to print."))
  var format: Format = .table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let folder = try data.found()
    do {
      let dataset = try DataSetReader.read(at: folder)
      var problems = dataset.warnings
      problems.add(dataset.notes)
      try show(problems, dataset.geography, folder)
    } catch let report as ProblemReport {
      try show(report, nil, folder)
      let count = report.count(.error)
      throw Failure(
        status: ExitStatus(report.category),
        message: count == 1
          ? "1 problem in \(folder). Mend what is listed on standard output."
          : "\(count: count) problems in \(folder). Mend what is listed on standard output.")
    }
  }

  private func show(_ problems: ProblemReport, _ geography: Geography?, _ folder: String) throws {
    let language = CommandLanguage.current
    switch format {
    case .table:
      let text = DataSetText(problems, geography)
      try Console.write(text.text(language: language, width: Console.outputWidth))
    case .json: try Console.write(DataSetJSON.write(folder, problems, geography, language: language))
    }
  }
}
