import Diagnostics
import Foundation
import GeographyIO

/// Finds a data set that is named by its folder or, wherever it stands, by its name.
///
/// A shelf is a folder of data sets. `dien-bien`, and `datasets/dien-bien` where the folder one works in has none,
/// is looked for on every shelf, the nearest first.
struct DataSetSearch {
  /// Folders of data sets, the nearest first; some may not exist.
  let shelves: [String]

  /// - Parameters:
  ///   - environment: `NOIBAN_DATASETS` has shelves parted by colons; data of the user and of the system are where
  ///     the XDG Base Directory Specification has them.
  ///   - executable: the program's file; data sets may stand above it, unpacked with it or in its sources.
  init(
    environment: [String: String] = ProcessInfo.processInfo.environment, executable: String = Executable.path
  ) {
    func paths(_ name: String, _ otherwise: String) -> [String] {
      let value = environment[name].flatMap { $0.isEmpty ? nil : $0 } ?? otherwise
      return value.split(separator: ":").map(String.init)
    }
    var program = URL(fileURLWithPath: executable).resolvingSymlinksInPath()
    var above: [String] = []
    for _ in 0..<DataSetSearch.levelsAbove {
      program.deleteLastPathComponent()
      above += [program.appendingPathComponent(DataSetSearch.installed).path]
      above += [program.appendingPathComponent(DataSetSearch.shelf).path]
    }
    let home = environment["HOME"].map { "\($0)/.local/share" } ?? ""
    shelves =
      [DataSetSearch.shelf] + paths("NOIBAN_DATASETS", "")
      + paths("XDG_DATA_HOME", home).map { "\($0)/\(DataSetSearch.shared)" } + above
      + paths("XDG_DATA_DIRS", "/usr/local/share:/usr/share").map { "\($0)/\(DataSetSearch.shared)" }
  }

  private static let shelf = "datasets"
  private static let shared = "noiban/datasets"
  private static let installed = "share/" + shared
  /// From `.build/TARGET/release/noiban` to the folder that holds `.build`.
  private static let levelsAbove = 4

  /// The folder of a data set.
  ///
  /// - Parameter name: its folder, or its name.
  /// - Throws: `ProblemReport` of category `missingFile` where nothing of it exists.
  func folder(of name: String) throws(ProblemReport) -> String {
    if DataSetSearch.isDataSet(name) { return name }
    if let found = candidates(named: name).first(where: DataSetSearch.isDataSet) { return found }
    // A folder that is no whole data set is read all the same: its problems say what is missing.
    if FileManager.default.fileExists(atPath: name) { return name }
    let known = self.known
    throw ProblemReport(
      Problem(
        .error, .missingFile, file: name,
        message: "there is no such folder, and no data set of this name where noiban looks for them",
        remedy: known.isEmpty
          ? "Name the folder of a data set, or make one by noiban generate --output my-province"
          : "Name the folder of a data set, or one that noiban finds by its name: \(known.map { Message(verbatim: $0) })"
      ))
  }

  /// Where a data set of some name would stand; nothing for a path.
  func candidates(named name: String) -> [String] {
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = steps.last, !["", ".", ".."].contains(last),
      steps.count == 1 || steps.count == 2 && steps[0] == DataSetSearch.shelf
    else { return [] }
    return shelves.map { "\($0)/\(last)" }
  }

  /// The names of the data sets that are found by name.
  private var known: [String] {
    let names = shelves.flatMap { shelf in
      ((try? FileManager.default.contentsOfDirectory(atPath: shelf)) ?? []).filter {
        DataSetSearch.isDataSet("\(shelf)/\($0)")
      }
    }
    return Set(names).sorted()
  }

  static func isDataSet(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(DataSetSchema.descriptor)")
  }
}
