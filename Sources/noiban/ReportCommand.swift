import ArgumentParser
import Diagnostics
import FileOutput
import Geography
import Investment
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanReport
import PlanVerification
import PlanWords

/// Writes the reports of a saved plan.
struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "report",
      "Writes the reports of a saved plan: page, workbook and map layers.",
      [
        "The plan is first recomputed from its data set, without a solver; one that disagrees is refused. "
          + "The reports are those that noiban plan --output writes. The budgets beside the plan's own are "
          + "solved anew, where only a budget ties the plan together, or where --budgets asks for them."
      ],
      examples: [
        "noiban report plan-output/plan.json",
        "noiban report plan-output/plan.json --lang vi --output report-output",
        "noiban report --plan plan-output/plan.json --only xlsx,gpkg --no-frontier",
      ])
  }

  @OptionGroup var saved: SavedPlanArgument

  @Option(help: .said("The folder to write to, as a whole.", valueName: "dir"), completion: .directory)
  var output = "report-output"

  @Flag(help: ResultOpener.help)
  var open = false

  @Option(
    help: .said(
      "Write only some of the reports: \(ReportCommand.kinds); parted by commas, or repeated.",
      valueName: "kinds"), completion: .list(PlanReportKind.allCases.map(\.rawValue)))
  var only: [String] = []

  @Option(
    parsing: .unconditional,
    help: .said(
      "Budgets to show beside the plan's own: a series, or a list such as 60bn,150bn,300bn (default: ten, up "
        + "to twice the plan's).", valueName: "first:last:step"))
  var budgets: String?

  @Flag(name: .customLong("no-frontier"), help: .said("Leave out what other budgets would bring."))
  var withoutFrontier = false

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  private static let kinds = PlanReportKind.allCases.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    try PathOption.check("--output", output)
    let kinds = try chosen()
    let budgets = try budgets.map { try FrontierBudgets.parse($0, option: "--budgets") }
    if budgets != nil, withoutFrontier {
      throw ProblemReport.refused(
        "--no-frontier", nil, "is given beside --budgets", "Leave one of the two out")
    }
    let date = try ReportDate.today()
    let (dataset, file) = try saved.resolved(for: "report")
    let plan = try PlanFile.readSaved(file)
    let data = try DataSetArgument.named(dataset, orOf: plan.origin, savedIn: file) {
      "noiban report \($0) \(file)"
    }
    let geography = try data.read(quiet: quiet)
    let check = try plan.check(against: geography)
    guard var dossier = check.dossier else {
      throw PlanSource.disagreement(check.verification.findings, file: file, geography)
    }
    dossier.date = date
    dossier.frontier = try frontier(dossier.plan, geography, budgets)
    try write(dossier, kinds)
  }

  /// The reports asked for, in the order they are written.
  private func chosen() throws -> [PlanReportKind] {
    guard !only.isEmpty else { return PlanReportKind.allCases }
    var report = ProblemReport()
    var kinds: Set<PlanReportKind> = []
    for name in only.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) }) {
      let name = name.drop { $0 == " " }
      if let kind = PlanReportKind(rawValue: String(name)) {
        kinds.insert(kind)
      } else {
        report.refuse(
          "--only", String(name), "is not a report", "Write one or more of \(ReportCommand.kinds)")
      }
    }
    try report.throwIfErrors()
    return PlanReportKind.allCases.filter(kinds.contains)
  }

  private func frontier(
    _ plan: InvestmentPlan, _ geography: Geography, _ budgets: [Money]?
  ) throws -> Frontier? {
    if withoutFrontier { return nil }
    let frontier = ReportFrontier(quiet: quiet)
    if let budgets { return try frontier.at(budgets, plan.scenario, geography) }
    return try frontier.around(plan, of: geography)
  }

  private func write(_ dossier: PlanDossier, _ kinds: [PlanReportKind]) throws {
    let names = PlanReportKind.allCases.map(\.fileName)
    let folder = ResultFolder(path: output, quiet: quiet)
    try folder.write(existing: .replaceOnly(names), said: "reports written to \(output)") { folder in
      for kind in kinds { try folder.write(kind.document(dossier, language: language.lang)) }
    }
    if open { folder.open(names) }
  }
}
