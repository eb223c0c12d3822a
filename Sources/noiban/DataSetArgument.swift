import ArgumentParser
import Diagnostics
import Geography
import GeographyIO

/// The data set a command works on.
struct DataSetArgument: ParsableArguments {
  static let standard = "datasets/dien-bien"

  @Argument(help: .said("The data set's folder."), completion: .directory)
  var dataset: String = DataSetArgument.standard

  /// The data set in a folder.
  static func folder(_ path: String) -> DataSetArgument {
    var argument = DataSetArgument()
    argument.dataset = path
    return argument
  }

  /// Reads and checks the data set; warnings go to standard error unless `quiet`.
  ///
  /// - Throws: `ProblemReport`.
  func read(quiet: Bool) throws -> Geography {
    try PathOption.check("DATASET", dataset)
    let dataset = try DataSetReader.read(at: dataset)
    if !quiet { Console.warn(dataset.warnings) }
    return dataset.geography
  }
}
