import ArgumentParser
import Diagnostics
import FileOutput
import Geography
import Investment
import NetworkDesign
import PlanDossiers
import PlanRecords
import PlanReport
import PlanTables
import PlanWords
import Scenarios

/// Solves one scenario and prints the ranked proposals.
struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "plan",
      "Finds the plan worth most under a budget and prints its ranked proposals.",
      [
        "The plan comes with its certificate: the proven bound, the gap, and the number of comparisons "
          + "by which the plan was recomputed from the data without the solver. Ctrl-C prints the best plan "
          + "found so far."
      ],
      examples: [
        "noiban plan datasets/dien-bien --budget 300bn",
        "noiban plan --budget \"300 tỷ\" --lock-in V0226 --lang vi --output plan-output",
        "noiban plan --scenario fibre-first.yaml --format json",
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv, geojson
  }

  @OptionGroup var data: DataSetArgument
  @OptionGroup var asked: ScenarioOptions

  @Option(help: .said("What to print."))
  var format: Format = .table

  @Option(
    help: .said(
      "Also write plan.json, tables, reports and layers to this folder, as a whole.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(
    name: .customLong("csv"),
    help: .said("Also write the tables as this spreadsheet opens them by a double click."))
  var spreadsheet: SpreadsheetProgram?

  @Flag(help: ResultOpener.help)
  var open = false

  @Flag(
    name: .customLong("no-frontier"),
    help: .said("Leave out of the reports what other budgets would bring."))
  var withoutFrontier = false

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("Compare with plans made by today's methods."))
  var baselines = false

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  func run() throws {
    try ResultFolder.check(output, open: open, forExcel: spreadsheet != nil)
    let date = try output.map { _ in try ReportDate.today() }
    let written = try asked.written(quiet: quiet)
    if !quiet, let budget = written.scenario.budget { warnAboutSmall(budget) }
    let folder = try data.found()
    let geography = try DataSetArgument.folder(folder).read(quiet: quiet)
    let asked = try written.checked(against: geography, quiet: quiet)
    var dossier = try solve(geography, asked)
    dossier.place = PlanDataSet.place(of: folder, planIn: output)
    dossier.date = date

    // Kept until the result is printed: a folder that cannot be written must not cost the user the plan.
    let delivery = Result { try write(dossier) }
    try show(dossier)
    try delivery.get()
    if open, let output { ResultFolder(path: output, quiet: quiet).open([PlanReportKind.html.fileName]) }
  }

  private func solve(_ geography: Geography, _ asked: WrittenScenario) throws -> PlanDossier {
    var (plan, verification) = try PlanRun(asked: asked, quiet: quiet).plan(
      geography, withFigures: true)
    // As exact as plan.json has it, so that a report made from there reads the same.
    plan.solve.seconds = (plan.solve.seconds * 1000).rounded() / 1000
    return PlanDossier(
      plan: plan, geography: geography, verification: verification,
      baselines: baselines ? try BaselinePlans.all(geography, asked.scenario) : nil)
  }

  private func write(_ dossier: PlanDossier) throws {
    guard let output else { return }
    var dossier = dossier
    // Whoever ended the search for the figures of proposals waits for no ten plans more.
    if !withoutFrontier, !Interruption.isRequested {
      dossier.frontier = try ReportFrontier(quiet: quiet).around(dossier.plan, of: dossier.geography)
    }
    let documents = PlanDocuments.all(
      dossier, language: CommandLanguage.current, forExcel: spreadsheet == .excel)
    try ResultFolder(path: output, quiet: quiet).write(
      existing: .replace(marker: PlanDocuments.marker), said: "plan written to \(output)"
    ) { folder in
      for document in documents { try folder.write(document) }
    }
  }

  private func show(_ dossier: PlanDossier) throws {
    switch format {
    case .table:
      let table = PlanTable(dossier, language: CommandLanguage.current)
      try Console.write(table.text(width: Console.outputWidth, emphasis: Console.outputMayBeStyled))
    case .json: try Console.write(PlanJSON.write(dossier, language: CommandLanguage.current))
    case .csv: try Console.write(PlanCSV(dossier, language: CommandLanguage.current).proposals)
    case .geojson: try Console.write(PlanGeoJSON.write(dossier, language: CommandLanguage.current))
    }
  }

  /// A bare number is đồng; less than a million of them is a slip for billions.
  private func warnAboutSmall(_ budget: Money) {
    guard budget < Money(dong: 1_000_000) else { return }
    Console.diagnose(
      "warning: the budget is \(budget.dong) đồng; write \(budget.dong)bn for billions of đồng")
  }
}
