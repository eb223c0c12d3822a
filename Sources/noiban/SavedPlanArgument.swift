import ArgumentParser
import Diagnostics

/// The data set and the saved plan a command works on: `DATASET PLAN`, `PLAN`, or `DATASET --plan PLAN`.
///
/// A plan says where its data set stood, so that the plan alone will do.
struct SavedPlanArgument: ParsableArguments {
  // Not the group that other commands have: a plan alone may stand here, and a shell must offer one.
  @Argument(
    help: .said("The data set: its folder or its name (default: the one that the plan was made from)."),
    completion: .file(extensions: ["json"]))
  var dataset: String?

  @Argument(
    help: .said("The plan as noiban wrote it.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var file: String?

  @Option(
    name: .customLong("plan"), help: .said("The plan, by option.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var option: String?

  /// The data set, nil where none is named, and the plan's file.
  ///
  /// - Parameter command: the command's name, for the remedy.
  /// - Throws: `ProblemReport` where no plan is named, or two.
  func resolved(for command: String) throws -> (data: String?, plan: String) {
    var dataset = dataset
    var plan = option ?? file
    if plan == nil, dataset?.hasSuffix(".json") == true {
      plan = dataset
      dataset = nil
    }
    try PathOption.check("--plan", plan)
    guard let plan else {
      throw ProblemReport.refused(
        "--plan", nil, "no plan is given",
        "Write noiban \(command) \(dataset.map { "\($0) " } ?? "")plan.json")
    }
    if option != nil, let file {
      throw ProblemReport.refused(
        "--plan", file, "is a second plan", "Name one plan, as an argument or by --plan")
    }
    return (dataset, plan)
  }
}
