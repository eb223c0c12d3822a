import ArgumentParser
import Diagnostics
import Geography
import GeographyIO
import PlanReport

/// Checks a data set and prints every problem.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks a data set and prints every problem at once: file, row, column, value, remedy.",
    discussion: """
      Exits with 0 where the data set can be planned with (warnings may remain), 65 where it is wrong, 66 \
      where a file is missing.

      Example:
        noiban validate datasets/dien-bien
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @OptionGroup var data: DataSetArgument

  @Option(help: "What to print.")
  var format: Format = .table

  @Option(help: "Language of the summary.")
  var lang: ReportLanguage = .en

  func run() throws {
    try PathOption.check("DATASET", data.dataset)
    do {
      let dataset = try DataSetReader.read(at: data.dataset)
      var problems = dataset.warnings
      problems.add(dataset.notes)
      try show(DataSetReport(name: data.dataset, problems: problems, geography: dataset.geography))
    } catch let report as ProblemReport {
      try show(DataSetReport(name: data.dataset, problems: report, geography: nil))
      let count = report.errors.count
      throw Failure(
        status: ExitStatus(report.category),
        message: "\(count) problem\(count == 1 ? "" : "s") in \(data.dataset). "
          + "Mend what is listed on standard output.")
    }
  }

  private func show(_ report: DataSetReport) throws {
    switch format {
    case .table: try Console.write(report.text(language: lang))
    case .json: try Console.write(report.json)
    }
  }
}
