import ArgumentParser
import Diagnostics
import Geography
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanReport
import PlanTables

/// Two plans side by side.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "compare",
      "Shows two plans side by side: what came in, what went out, and what the difference costs.",
      [
        "The plans are saved ones of the same data set, or two scenarios solved on the spot; options "
          + "such as --budget then hold for both."
      ],
      examples: [
        "noiban compare plan-2026/plan.json plan-2027/plan.json",
        "noiban compare --scenario today.yaml --against fibre-first.yaml",
      ])
  }

  @Argument(
    help: .said(
      "The data set, by folder or name (default: that of the first plan), then two plans that noiban wrote.",
      valueName: "dataset> <plan.json> <plan.json"), completion: .file(extensions: ["json"]))
  var words: [String] = []

  @OptionGroup var asked: ScenarioOptions

  @Option(
    help: .said("The second scenario; --scenario is the first.", valueName: "file.yaml"),
    completion: .file(extensions: ["yaml", "yml"]))
  var against: String?

  @Option(help: .said("What to print."))
  var format: AnswerFormat = .table

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  func run() throws {
    let (data, sources) = try sides()
    let geography = try data.read(quiet: quiet)
    let first = try sources.first.claim(geography, quiet: quiet)
    let second = try sources.second.claim(geography, quiet: quiet)
    let comparison = try Interruption.during(quiet: quiet) { progress in
      try PlanComparison(
        first, second, geography, solver: .chosen, isCancelled: { Interruption.isRequested },
        progress: { progress?.show($0) })
    }
    let dossier = ComparisonDossier(comparison, geography)
    switch format {
    case .table:
      try Console.write(
        ComparisonTable(dossier, language: CommandLanguage.current)
          .text(width: Console.outputWidth, emphasis: Console.outputMayBeStyled))
    case .json: try Console.write(ComparisonJSON.write(dossier))
    case .csv: try Console.write(ComparisonCSV.write(dossier))
    }
  }

  /// The data set and the two plans, which are words of the command or two scenarios.
  private func sides() throws -> (DataSetArgument, (first: PlanSource, second: PlanSource)) {
    if let against {
      try PathOption.check("--against", against)
      guard words.count <= 1 else {
        throw ProblemReport.refused(
          "--against", against, "is given beside two plans", "Compare plans or scenarios")
      }
      let data = DataSetArgument.folder(words.first ?? DataSetArgument.standard)
      var other = asked
      other.scenario = against
      return (
        data, (try PlanSource(plan: nil, asked, quiet: quiet), try PlanSource(plan: nil, other, quiet: quiet))
      )
    }
    guard words.count == 2 || words.count == 3 else {
      throw ProblemReport.refused(
        "compare", words.count > 3 ? words[3] : nil,
        words.count > 3 ? "is one word too many" : "two plans or two scenarios are needed",
        "Write noiban compare A/plan.json B/plan.json, or --scenario a.yaml --against b.yaml")
    }
    let plans = words.suffix(2).map { $0 }
    let first = try PlanSource(plan: plans[0], asked, quiet: quiet)
    let data = try first.data(words.count == 3 ? words[0] : nil) {
      "noiban compare \($0) \(plans[0]) \(plans[1])"
    }
    return (data, (first, try PlanSource(plan: plans[1], asked, quiet: quiet)))
  }
}
