import ArgumentParser
import Diagnostics
import PlanRecords
import PlanReport
import PlanVerification

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

  @OptionGroup var saved: SavedPlanArgument

  @OptionGroup var language: LanguageOption

  @Flag(help: .said("No warnings."))
  var quiet = false

  func run() throws {
    let (dataset, plan) = try saved.resolved(for: "verify")
    let (claim, origin) = try PlanFile.readTraced(plan)
    let data = try DataSetArgument.named(dataset, orOf: origin, savedIn: plan) {
      "noiban verify \($0) \(plan)"
    }
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
