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
    let saved = try PlanFile.readSaved(plan)
    let data = try DataSetArgument.named(dataset, orOf: saved.origin, savedIn: plan) {
      "noiban verify \($0) \(plan)"
    }
    let verification = try saved.check(against: try data.read(quiet: quiet)).verification
    if verification.isValid {
      let checks = verification.checks
      let agreement = said(
        "The plan agrees with the data: \(count: checks) comparisons, made without a solver.")
      let left = said("Not recomputed, as the data alone do not decide it:")
      try Console.write(([agreement, left] + NotRecomputed.said).joined(separator: "\n") + "\n")
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

extension NotRecomputed {
  /// A line for each: its place in plan.json, and what it is.
  fileprivate static var said: [String] {
    let width = allCases.map(\.rawValue.count).max() ?? 0
    return allCases.map { entry in
      let gap = String(repeating: " ", count: width - entry.rawValue.count + 2)
      return "  \(entry.rawValue)\(gap)\(noiban.said(entry.meaning))"
    }
  }
}
