import ArgumentParser
import Diagnostics
import FileOutput
import Geography
import Investment
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanReport
import PlanTables
import Scenarios

/// Solves many scenarios that differ in one thing.
struct WhatIfCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "whatif",
      "Shows what other budgets, prices, weights or rules would change.",
      [
        "With --budgets, the optimal plan at each budget and the nested one, which keeps all that a "
          + "lower budget built; with --vary, the plan at each value of one number of the scenario; with "
          + "--equity, the plan without each rule, weight and lock in turn. A scenario with years has the "
          + "budget of each year changed in proportion. --time-limit holds for each plan by itself. Ctrl-C "
          + "prints the plans found so far."
      ],
      examples: [
        "noiban whatif datasets/dien-bien --budgets 50bn:500bn:50bn",
        "noiban whatif --budgets \"60 tỷ, 150 tỷ, 300 tỷ\" --lang vi --output answers",
        "noiban whatif --budget 300bn --vary costs.fibre_route_aerial=100..260",
        "noiban whatif --budget 300bn --vary weights.border=0,0.5,1,2 --format csv",
        "noiban whatif --budget 300bn --equity",
      ])
  }

  @OptionGroup var data: DataSetArgument
  @OptionGroup var asked: ScenarioOptions

  @Option(
    parsing: .unconditional,
    help: .said(
      "Budgets: a series, or a list such as 60bn,150bn,300bn.", valueName: "first:last:step"))
  var budgets: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: .said(
      "A number of the scenario and its values: costs.fibre_route_aerial=100..260, …=100..260:20, "
        + "…=100,150,260.", valueName: "key=values"))
  var vary: [String] = []

  @Flag(help: .said("Leave out each rule, weight and lock in turn."))
  var equity = false

  @Option(help: .said("What to print."))
  var format: AnswerFormat = .table

  @Option(
    help: .said(
      "Also write whatif.json, whatif.csv, table.txt and whatif.svg to this folder, as a whole.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    name: .customLong("csv"),
    help: .said("Also write the tables as this spreadsheet opens them by a double click."))
  var spreadsheet: SpreadsheetProgram?

  @Flag(help: ResultOpener.help)
  var open = false

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  func run() throws {
    try ResultFolder.check(output, open: open, forExcel: spreadsheet != nil)
    let (question, written) = try read()
    let geography = try data.read(quiet: quiet)
    let dossier = WhatIfDossier(try answer(question, geography, written), geography)

    // Kept until the result is printed: a folder that cannot be written must not cost the user the answer.
    let delivery = Result { try write(dossier) }
    try show(dossier)
    try delivery.get()
    if open, let output { ResultFolder(path: output, quiet: quiet).open(WhatIfDocuments.shown) }
  }

  private enum Question {
    case budgets([Money])
    case values(Variation)
    case rules
  }

  /// What is asked, and of which scenario.
  ///
  /// - Throws: `ProblemReport` with the problems of the options and of the scenario.
  private func read() throws -> (Question, WrittenScenario) {
    var report = ProblemReport()
    let question = try report.gather(readQuestion)
    let needsBudget = if case .budgets = question { false } else { question != nil }
    let written = try report.gather { try asked.written(quiet: quiet, needsBudget: needsBudget) }
    if case .budgets = question, let budget = asked.budget {
      report.refuse("--budget", budget, "has no meaning where budgets are varied", "Leave it out")
    }
    guard let question, let written, !report.hasErrors else { throw report }
    return (question, written)
  }

  private func readQuestion() throws -> Question {
    var report = ProblemReport()
    let count = (budgets == nil ? 0 : 1) + (vary.isEmpty ? 0 : 1) + (equity ? 1 : 0)
    let remedy: Message =
      "Write one of --budgets 50bn:500bn:50bn, --vary costs.fibre_route_aerial=100..260 and --equity"
    if count == 0 { report.refuse("--budgets", nil, "nothing is asked", remedy) }
    if count > 1 { report.refuse("--budgets", budgets, "more than one thing is asked", remedy) }
    if let second = vary.dropFirst().first {
      report.refuse("--vary", second, "is a second number to vary", "Vary one number at a time")
    }
    try report.throwIfErrors()
    if let budgets { return .budgets(try FrontierBudgets.parse(budgets, option: "--budgets")) }
    guard let vary = vary.first else { return .rules }
    switch try VariationText.parse(vary, option: "--vary") {
    case .budgets(let budgets): return .budgets(budgets)
    case .values(let variation): return .values(variation)
    }
  }

  private func answer(
    _ question: Question, _ geography: Geography, _ written: WrittenScenario
  ) throws -> WhatIfDossier.Answer {
    let scenario = written.scenario
    let isCancelled: @Sendable () -> Bool = { Interruption.isRequested }
    return try Interruption.during(written, quiet: quiet) { progress in
      func follow(_ step: StudyProgress) { progress?.show(step) }
      switch question {
      case .budgets(let budgets):
        let frontier = try FrontierStudy(geography, scenario, solver: .chosen)
          .frontier(at: budgets, isCancelled: isCancelled, progress: follow)
        progress?.clear()
        try check(frontier.points, of: frontier.budgetCount, geography, scenario)
        return .frontier(frontier)
      case .values(let variation):
        let curve = try VariationStudy(geography, scenario, solver: .chosen)
          .curve(variation, isCancelled: isCancelled, progress: follow)
        progress?.clear()
        try check(curve.points, of: variation.values.count, geography, scenario)
        return .variation(curve)
      case .rules:
        let outcome = try EquityStudy(geography, scenario, solver: .chosen)
          .price(isCancelled: isCancelled, progress: follow)
        progress?.clear()
        return .equity(try price(outcome, geography, scenario))
      }
    }
  }

  /// Refuses an answer without any plan, and says where one was cut short.
  private func check(
    _ points: [FrontierPoint], of asked: Int, _ geography: Geography, _ scenario: Scenario
  ) throws {
    if points.count < asked, !quiet, !points.isEmpty {
      Console.diagnose("interrupted; these are the plans found so far")
    }
    guard !points.contains(where: { $0.solve != nil }) else { return }
    guard let last = points.last else {
      throw Failure.nothingFound(.interrupted)
    }
    guard case .infeasible(let conflicts) = last.result else { throw Failure.nothingFound(.time) }
    var highest = scenario
    if last.value == nil { highest.budget = last.budget }
    throw try InfeasibleReport.failure(geography, highest, known: conflicts)
  }

  private func price(
    _ outcome: EquityStudy.Outcome, _ geography: Geography, _ scenario: Scenario
  ) throws -> EquityPrice {
    switch outcome {
    case .price(let price):
      if price.rules.count < price.ruleCount, !quiet {
        Console.diagnose("interrupted; these are the plans found so far")
      }
      return price
    case .infeasible(let conflicts):
      throw try InfeasibleReport.failure(geography, scenario, known: conflicts)
    case .nothingFound(let limit): throw Failure.nothingFound(limit)
    }
  }

  private func write(_ dossier: WhatIfDossier) throws {
    guard let output else { return }
    try ResultFolder(path: output, quiet: quiet).write(
      existing: .replace(marker: WhatIfDocuments.marker), said: "answer written to \(output)"
    ) { folder in
      try WhatIfDocuments.forEach(
        dossier, language: CommandLanguage.current, forExcel: spreadsheet == .excel
      ) { name, contents in
        try folder.write(contents, to: name)
      }
    }
  }

  private func show(_ dossier: WhatIfDossier) throws {
    switch format {
    case .table:
      let table = WhatIfTable(dossier, language: CommandLanguage.current)
      try Console.write(table.text(width: Console.outputWidth, emphasis: Console.outputMayBeStyled))
    case .json: try Console.write(WhatIfJSON.write(dossier))
    case .csv: try Console.write(WhatIfCSV.write(dossier))
    }
  }
}
