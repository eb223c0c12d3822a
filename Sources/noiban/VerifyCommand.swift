import ArgumentParser
import Diagnostics
import NetworkDesign
import PlanReport

/// Recomputes a plan from its data set without a solver.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .said(
      "verify",
      "Recomputes a saved plan from its data set without any solver.",
      [
        "Exits with 0 where every number of the plan agrees with the data, 65 where one does not, and "
          + "then names each."
      ],
      examples: [
        "noiban verify datasets/dien-bien plan-output/plan.json",
        "noiban verify --plan plan-output/plan.json",
      ])
  }

  @OptionGroup var data: DataSetArgument

  @Argument(help: .said("The plan as noiban wrote it.", valueName: "plan.json"))
  var file: String?

  @Option(name: .customLong("plan"), help: .said("The plan, by option.", valueName: "plan.json"))
  var option: String?

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No warnings."))
  var quiet = false

  func run() throws {
    var data = data
    var plan = option ?? file
    if plan == nil, data.dataset.hasSuffix(".json") {
      // A single argument that is a plan: the data set is the standard one.
      plan = data.dataset
      data.dataset = DataSetArgument.standard
    }
    guard let plan else {
      throw ProblemReport(
        Problem(
          .error, .badUsage, file: "--plan", message: "no plan is given",
          remedy: "Write noiban verify \(data.dataset) plan.json"))
    }
    if option != nil, let file {
      throw ProblemReport(
        Problem(
          .error, .badUsage, file: "--plan", value: file, message: "is a second plan",
          remedy: "Name one plan, as an argument or by --plan"))
    }
    let claim = try PlanFile.read(plan)
    let geography = try data.read(quiet: quiet)
    let verification = PlanVerifier(geography).verify(claim)
    if verification.isValid {
      let checks = verification.checks
      try Console.write(
        said("The plan agrees with the data: \(count: checks) comparisons, made without a solver.") + "\n")
      return
    }
    try Console.write(verification.findings.map { Problem.onOneLine(said($0)) + "\n" }.joined())
    let count = verification.findings.count
    throw Failure(
      status: .badData,
      message: count == 1
        ? "\(plan) disagrees with \(data.dataset) in 1 place, listed on standard output. Make the plan anew "
          + "from this data set with noiban plan."
        : "\(plan) disagrees with \(data.dataset) in \(count: count) places, listed on standard output. Make "
          + "the plan anew from this data set with noiban plan.")
  }
}
