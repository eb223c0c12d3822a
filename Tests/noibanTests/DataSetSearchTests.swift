import Foundation
import Testing

/// Data sets by name, and those of saved plans: found wherever they stand, and asked for where they do not.
@Suite struct DataSetSearchTests {
  private func withFolders(_ body: (Scratch) throws -> Void) throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    for folder in ["shelf", "work"] {
      try FileManager.default.createDirectory(atPath: scratch.path(folder), withIntermediateDirectories: true)
    }
    try body(scratch)
  }

  /// A line of shell in the folder `work`.
  private func run(_ line: String, in scratch: Scratch) throws -> CommandLineTool.Result {
    try CommandLineTool.shell("cd '\(scratch.path("work"))' && \(line)")
  }

  @Test(arguments: [
    ("NOIBAN_DATASETS=/nowhere:$PWD/../shelf", "shelf/sample"),
    ("XDG_DATA_HOME=$PWD/../shelf", "shelf/noiban/datasets/sample"),
    ("XDG_DATA_DIRS=$PWD/../shelf", "shelf/noiban/datasets/sample"), ("", "work/datasets/sample"),
    ("", "work/sample"),
  ])
  func aDataSetIsFoundByItsName(_ environment: String, _ place: String) throws {
    try withFolders { scratch in
      try SampleDataSet.write(to: scratch.path(place))
      let result = try run("\(environment) $NOIBAN plan sample --budget 3bn", in: scratch)
      #expect(result.status == 0, "\(result.diagnostics)")
      #expect(result.output.hasPrefix("Investment plan for Sample: "))
    }
  }

  @Test func theShippedDataSetIsFoundFromAnyFolder() throws {
    try withFolders { scratch in
      for name in ["", "dien-bien", "datasets/dien-bien"] {
        let result = try run("$NOIBAN validate \(name)", in: scratch)
        #expect(result.status == 0, "\(result.diagnostics)")
      }
    }
  }

  @Test func aNameThatIsNotFoundIsToldWhatIs() throws {
    try withFolders { scratch in
      try SampleDataSet.write(to: scratch.path("shelf/sample"))
      let result = try run("NOIBAN_DATASETS=$PWD/../shelf $NOIBAN plan nowhere --budget 3bn", in: scratch)
      #expect(result.status == 66)
      #expect(
        result.diagnostics
          == "noiban: error: nowhere: there is no such folder, and no data set of this name where noiban looks for "
          + "them. Name the folder of a data set, or one that noiban finds by its name: dien-bien, sample.\n")
    }
  }

  @Test(arguments: [
    "verify P/plan.json", "report P/plan.json --only html --no-frontier", "explain V1 --plan P/plan.json",
    "compare P/plan.json P/plan.json",
  ])
  func aPlanFindsItsDataSet(_ command: String) throws {
    try withFolders { scratch in
      try SampleDataSet.write(to: scratch.path("work/data"))
      let made = try run("$NOIBAN plan data --budget 3bn --no-frontier --output P", in: scratch)
      #expect(made.status == 0)
      func check(_ status: Int32, _ line: String) throws -> String {
        let result = try run(line, in: scratch)
        #expect(result.status == status, "\(line): \(result.diagnostics)")
        return result.diagnostics
      }
      let elsewhere = command.replacing("P/", with: "../away/P/")
      // The plan moved, the data set did not.
      _ = try check(0, "mkdir ../away && cp -r P ../away/P && $NOIBAN \(elsewhere)")
      // Both moved together.
      _ = try check(0, "mv data ../away/data && $NOIBAN \(elsewhere)")
      // The data set went somewhere else.
      let lost = try check(66, "mv ../away/data ../other && $NOIBAN \(elsewhere)")
      let folder = URL(fileURLWithPath: scratch.path("work/data")).standardizedFileURL.path
      #expect(
        lost.contains(
          "../away/P/plan.json: the data set it was made from, sample, is no longer at \(folder). "))
      #expect(
        lost.contains("Name the folder in which it stands: noiban \(command.prefix { $0 != " " }) FOLDER "))
      let words = elsewhere.split(separator: " ", maxSplits: 1)
      _ = try check(0, "$NOIBAN \(words[0]) ../other \(words[1])")
      // Found by its name.
      _ = try check(
        0,
        "mkdir ../named && mv ../other ../named/sample && NOIBAN_DATASETS=$PWD/../named $NOIBAN \(elsewhere)")
    }
  }

  @Test func anUnchangedDataSetComesBeforeAChangedOne() throws {
    try withFolders { scratch in
      try SampleDataSet.write(to: scratch.path("work/data"))
      try SampleDataSet.write(to: scratch.path("shelf/sample"))
      let result = try run(
        "$NOIBAN plan data --budget 3bn --no-frontier --output P && sed -i 's/,120,/,121,/' data/villages.csv"
          + " && NOIBAN_DATASETS=$PWD/../shelf $NOIBAN verify P/plan.json", in: scratch)
      #expect(result.status == 0, "\(result.diagnostics)")
      let changed = try run("$NOIBAN verify P/plan.json", in: scratch)
      #expect(changed.status == 65)
      #expect(changed.diagnostics.contains("Make the plan anew from this data set with noiban plan."))
    }
  }
}
