import ArgumentParser
import Diagnostics
import Geography
import Investment
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
        "The plans are saved ones, or two scenarios solved on the spot; options such as --budget then hold for "
          + "both. Plans of two data sets of a province take both: the first plan's, then the second's."
      ],
      examples: [
        "noiban compare plan-2026/plan.json plan-2027/plan.json",
        "noiban compare --scenario today.yaml --against fibre-first.yaml",
      ])
  }

  @Argument(
    help: .said(
      "The data set, by folder or name (default: that of each plan), or that of each, then two plans that noiban wrote.",
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
    let folders = (try data.first.found(), try data.second.found())
    let geography = try DataSetArgument.folder(folders.1).read(quiet: quiet)
    let isShared = folders.0 == folders.1
    let earlier = isShared ? geography : try DataSetArgument.folder(folders.0).read(quiet: quiet)
    if isShared { try checkData(sources, geography) }
    let first = try sources.first.claim(earlier, quiet: quiet)
    let second = try sources.second.claim(geography, quiet: quiet)
    let comparison = try Interruption.during(quiet: quiet) { progress in
      try PlanComparison(
        (first, earlier), (second, geography), solver: .chosen, isCancelled: { Interruption.isRequested },
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

  /// That one data set named is that of both plans.
  private func checkData(_ sources: (first: PlanSource, second: PlanSource), _ geography: Geography) throws {
    for case .saved(let claim, _, let file) in [sources.first, sources.second]
    where claim.datasetSHA256 != geography.sha256 && !claim.datasetSHA256.isEmpty {
      throw ProblemReport(
        Problem(
          file: file, message: "was made from other data than \(geography.name), as it is today",
          remedy: "Name the data set of each plan: noiban compare DATA-A DATA-B A/plan.json B/plan.json"))
    }
  }

  /// The data set of each plan and the two plans, which are words of the command or two scenarios.
  private func sides() throws -> (
    data: (first: DataSetArgument, second: DataSetArgument), (first: PlanSource, second: PlanSource)
  ) {
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
        (data, data),
        (try PlanSource(plan: nil, asked, quiet: quiet), try PlanSource(plan: nil, other, quiet: quiet))
      )
    }
    guard (2...4).contains(words.count) else {
      throw ProblemReport.refused(
        "compare", words.count > 4 ? words[4] : nil,
        words.count > 4 ? "is one word too many" : "two plans or two scenarios are needed",
        "Write noiban compare A/plan.json B/plan.json, or --scenario a.yaml --against b.yaml")
    }
    let plans = words.suffix(2).map { $0 }
    let named = words.dropLast(2).map { $0 }
    let first = try PlanSource(plan: plans[0], asked, quiet: quiet)
    let second = try PlanSource(plan: plans[1], asked, quiet: quiet)
    let command = { (dataset: String) in "noiban compare \(dataset) \(plans[0]) \(plans[1])" }
    return (
      (try first.data(named.first, command: command), try second.data(named.last, command: command)),
      (first, second)
    )
  }
}
