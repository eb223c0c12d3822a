import ArgumentParser
import Diagnostics

/// The data set and the saved plan a command works on: `DATASET PLAN`, `PLAN`, or `DATASET --plan PLAN`.
struct SavedPlanArgument: ParsableArguments {
  // Not the group that other commands have: a plan alone may stand here, and a shell must offer one.
  @Argument(help: .said("The data set's folder."), completion: .file(extensions: ["json"]))
  var dataset: String = DataSetArgument.standard

  @Argument(
    help: .said("The plan as noiban wrote it.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var file: String?

  @Option(
    name: .customLong("plan"), help: .said("The plan, by option.", valueName: "plan.json"),
    completion: .file(extensions: ["json"]))
  var option: String?

  /// The data set and the plan's file. A single argument that is a plan leaves the data set the standard one.
  ///
  /// - Parameter command: the command's name, for the remedy.
  /// - Throws: `ProblemReport` where no plan is named, or two.
  func resolved(for command: String) throws -> (data: DataSetArgument, plan: String) {
    var dataset = dataset
    var plan = option ?? file
    if plan == nil, dataset.hasSuffix(".json") {
      plan = dataset
      dataset = DataSetArgument.standard
    }
    try PathOption.check("--plan", plan)
    guard let plan else {
      throw ProblemReport.refused(
        "--plan", nil, "no plan is given", "Write noiban \(command) \(dataset) plan.json")
    }
    if option != nil, let file {
      throw ProblemReport.refused(
        "--plan", file, "is a second plan", "Name one plan, as an argument or by --plan")
    }
    return (DataSetArgument.folder(dataset), plan)
  }
}
