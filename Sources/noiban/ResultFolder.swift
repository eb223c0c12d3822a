import ArgumentParser
import Diagnostics
import FileOutput

/// The folder of `--output`, written as a whole and then shown where `--open` asks for it.
struct ResultFolder {
  let path: String
  let quiet: Bool

  /// Writes the files and says so; what a person had put or changed there is kept, and said too.
  ///
  /// - Parameter said: what is said at the end.
  /// - Throws: `ProblemReport` of category `cannotWrite`, or what `fill` throws.
  func write(
    existing: FolderWriter.Existing, said: Message, _ fill: (OutputFolder) throws -> Void
  ) throws {
    let kept = try FolderWriter.write(to: path, existing: existing, fill)
    if quiet { return }
    Console.warn(kept)
    Console.diagnose(said)
  }

  /// Refuses `--open` and `--csv` where no folder is named: there would be nothing to show, or to write.
  ///
  /// - Throws: `ProblemReport`.
  static func check(_ output: String?, open: Bool, forExcel: Bool = false) throws {
    try PathOption.check("--output", output)
    guard output == nil else { return }
    for (option, isGiven) in [("--open", open), ("--csv", forExcel)] where isGiven {
      throw ProblemReport.refused(
        option, nil, "is given without --output", "Name the folder to write to by --output")
    }
  }

  /// Shows the first of some files that was written.
  func open(_ names: [String]) {
    ResultOpener().open(names.map { "\(path)/\($0)" })
  }
}

/// Programs that tables are written for beside those for any program.
enum SpreadsheetProgram: String, ExpressibleByArgument, CaseIterable {
  case excel
}
