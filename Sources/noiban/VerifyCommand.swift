import ArgumentParser
import Diagnostics
import NetworkDesign
import PlanReport

/// Recomputes a plan from its data set without a solver.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recomputes a saved plan from its data set without any solver.",
    discussion: """
      Exits with 0 where every number of the plan agrees with the data, 65 where one does not, and then \
      names each.

      Examples:
        noiban verify datasets/dien-bien plan-output/plan.json
        noiban verify --plan plan-output/plan.json
      """)

  @OptionGroup var saved: SavedPlanArgument

  @Flag(help: "No warnings.")
  var quiet = false

  func run() throws {
    let (data, plan) = try saved.resolved(for: "verify")
    let claim = try PlanFile.read(plan)
    let geography = try data.read(quiet: quiet)
    let verification = PlanVerifier(geography).verify(claim)
    if verification.isValid {
      try Console.write(
        "The plan agrees with the data: \(verification.checks) comparisons, made without a solver.\n")
      return
    }
    try Console.write(verification.findings.map { $0 + "\n" }.joined())
    let count = verification.findings.count
    throw Failure(
      status: .badData,
      message: "\(plan) disagrees with \(data.dataset) in \(count) place\(count == 1 ? "" : "s"), listed on "
        + "standard output. Make the plan anew from this data set with noiban plan.")
  }
}
