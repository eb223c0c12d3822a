import Diagnostics
import Foundation
import GeographyIO
import PlanDossiers
import PlanRecords

/// The data set of a plan: where it stands is written into the plan, and found again from there.
enum PlanDataSet {
  /// - Parameter output: the folder that plan.json is written to, if any.
  static func place(of folder: String, planIn output: String?) -> DataPlace {
    let data = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let relative = output.map { output in
      let plan = URL(fileURLWithPath: output).standardizedFileURL.pathComponents
      let common = zip(data, plan).prefix { $0 == $1 }.count
      let steps = plan.dropFirst(common).map { _ in ".." } + data.dropFirst(common)
      return steps.isEmpty ? "." : steps.joined(separator: "/")
    }
    return DataPlace(path: URL(fileURLWithPath: folder).standardizedFileURL.path, relativePath: relative)
  }

  /// The folder of the data set that a saved plan was made from: where the plan says it stood, from the plan's own
  /// folder or from the root, else where data sets are found by name. One with the plan's fingerprint comes before
  /// one that has changed since.
  ///
  /// - Parameter command: how a user says the command with the data set named, for the remedy.
  /// - Throws: `ProblemReport` of category `missingFile` where none is found.
  static func folder(
    of origin: PlanOrigin, savedIn file: String, command: (_ dataset: String) -> String
  ) throws(ProblemReport) -> String {
    let name = origin.name ?? ""
    let beside = URL(fileURLWithPath: file).deletingLastPathComponent()
    let places =
      [
        origin.place?.relativePath.map { beside.appendingPathComponent($0).standardizedFileURL.path },
        origin.place?.path,
      ].compactMap { $0 } + DataSetSearch().candidates(named: name)
    let found = places.filter(DataSetSearch.isDataSet)
    let unchanged = found.first { folder in
      origin.sha256.map { $0 == DataSetReader.fingerprint(at: folder) } ?? false
    }
    if let folder = unchanged ?? found.first { return folder }
    let shown = origin.place?.path
    throw ProblemReport(
      Problem(
        .error, .missingFile, file: file,
        message: shown.map { "the data set it was made from, \(name), is no longer at \($0)" }
          ?? "the data set it was made from, \(name), is not found by this name",
        remedy: "Name the folder in which it stands: \(command("FOLDER"))"))
  }
}
