import ArgumentParser
import Diagnostics
import Geography
import GeographyIO
import PlanRecords

/// The data set a command works on.
struct DataSetArgument: ParsableArguments {
  static let standard = "datasets/dien-bien"

  @Argument(help: .said("The data set: its folder or its name."), completion: .directory)
  var dataset: String = DataSetArgument.standard

  /// The data set in a folder.
  static func folder(_ path: String) -> DataSetArgument {
    var argument = DataSetArgument()
    argument.dataset = path
    return argument
  }

  /// The data set that is named or, where none is, the one that a saved plan was made from.
  ///
  /// - Parameter command: how a user says the command with the data set named, for the remedy.
  /// - Throws: `ProblemReport` where the plan's is not found.
  static func named(
    _ dataset: String?, orOf origin: PlanOrigin, savedIn file: String, command: (_ dataset: String) -> String
  ) throws -> DataSetArgument {
    try folder(dataset ?? PlanDataSet.folder(of: origin, savedIn: file, command: command))
  }

  /// The folder it stands in.
  ///
  /// - Throws: `ProblemReport` where there is none.
  func found() throws -> String {
    try PathOption.check("DATASET", dataset)
    return try DataSetSearch().folder(of: dataset)
  }

  /// Reads and checks the data set; warnings go to standard error unless `quiet`.
  ///
  /// - Throws: `ProblemReport`.
  func read(quiet: Bool) throws -> Geography {
    let folder = try found()
    let read = try DataSetReader.read(at: folder)
    if !quiet { Console.warn(read.warnings, of: folder) }
    return read.geography
  }
}
