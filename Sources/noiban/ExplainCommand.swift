import ArgumentParser
import Diagnostics
import Geography
import Investment
import PlanAnalysis
import PlanRecords
import PlanReport
import PlanTables

/// Says why a village, a proposal or a work is in the plan, or is not.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "explain",
      "Says why a village, a proposal or a work is in the plan, or is not.",
      [
        "A village left out is told the cheapest works that would bring it in, the budget at which it "
          + "enters, and the rule that keeps it out. The plan is a saved one, or made on the spot."
      ],
      examples: [
        "noiban explain datasets/dien-bien V0123 --budget 300bn",
        "noiban explain V0123 --plan plan-output/plan.json --lang vi",
        "noiban explain P-R0301 --scenario fibre-first.yaml --format json",
      ])
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  @Argument(
    help: .said(
      "The data set, by folder or name (default: the plan's, else \(DataSetArgument.standard)), then the "
        + "identifier of a village, a proposal or a work.", valueName: "dataset> <id"), completion: .directory
  )
  var words: [String] = []

  @Option(
    help: .said("A plan that noiban wrote, in place of a scenario.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var plan: String?

  @OptionGroup var asked: ScenarioOptions

  @Option(help: .said("What to print."))
  var format: Format = .table

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No progress, no warnings."))
  var quiet = false

  func run() throws {
    let (dataset, id) = try subject()
    let source = try PlanSource(plan: plan, asked, quiet: quiet)
    let data = try source.data(dataset) { "noiban explain \($0) \(id) --plan \(plan ?? "")" }
    let geography = try data.read(quiet: quiet)
    let claim = try source.claim(geography, quiet: quiet)
    let explanation = try Interruption.during(quiet: quiet) { progress in
      try PlanExplainer(
        claim, geography, solver: .chosen, isCancelled: { Interruption.isRequested },
        progress: { progress?.show($0) }
      ).explanation(of: id)
    }
    switch format {
    case .table:
      try Console.write(
        ExplanationText(explanation, of: geography, under: claim.scenario, language: CommandLanguage.current)
          .text(width: Console.outputWidth))
    case .json:
      try Console.write(ExplanationJSON.write(explanation, of: geography, under: claim.scenario))
    }
  }

  /// The last word is the identifier, one before it the data set.
  private func subject() throws -> (dataset: String?, id: String) {
    guard let id = words.last, !id.isEmpty, words.count <= 2 else {
      throw ProblemReport.refused(
        "ID", words.count > 2 ? words[2] : words.last,
        words.count > 2 ? "is one word too many" : "no village, proposal or work is named",
        "Write noiban explain \(words.first.map { $0 + " " } ?? "")V0123 --budget 300bn")
    }
    return (words.count == 2 ? words[0] : nil, id)
  }
}
