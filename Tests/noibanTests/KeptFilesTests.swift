import Foundation
import Testing

/// `--output` over an earlier result: nothing that a person put or changed there is lost, whatever command writes.
@Suite struct KeptFilesTests {
  private struct Folder {
    let scratch: Scratch
    var output: String { scratch.path("out") }
    var dataset: String { scratch.path("sample") }

    init() throws {
      scratch = try Scratch()
      try SampleDataSet.write(to: scratch.path("sample"))
    }

    func put(_ text: String, _ name: String) throws {
      try text.write(toFile: "\(output)/\(name)", atomically: true, encoding: .utf8)
    }
    func text(_ name: String) -> String? { try? String(contentsOfFile: "\(output)/\(name)", encoding: .utf8) }
  }

  /// A command that writes a folder, and a file of it that a person may change.
  private static let writers: [(arguments: [String], file: String, kept: String)] = [
    (["plan", "--budget", "3bn", "--no-frontier"], "progress.csv", "progress.kept.csv"),
    (["plan", "--budget", "3bn", "--no-frontier"], "plan.json", "plan.kept.json"),
    (["whatif", "--budgets", "1bn,3bn"], "whatif.csv", "whatif.kept.csv"),
    (["uncertainty", "--budget", "3bn", "--draws", "3"], "table.txt", "table.kept.txt"),
  ]

  @Test(arguments: writers.indices)
  func aChangedFileIsKeptAndSaid(_ index: Int) throws {
    let writer = KeptFilesTests.writers[index]
    let folder = try Folder()
    defer { folder.scratch.remove() }
    func run() throws -> CommandLineTool.Result {
      try CommandLineTool.run(
        [writer.arguments[0], folder.dataset] + writer.arguments.dropFirst() + ["--output", folder.output])
    }
    #expect(try run().diagnostics.contains("warning") == false)
    try folder.put("filled in", writer.file)
    try folder.put("mine", "notes.txt")
    let result = try run()
    #expect(result.status == 0)
    #expect(
      result.diagnostics.contains(
        "noiban: \(folder.output)/\(writer.file): warning: had been changed or put there by hand. "
          + "It is kept as \(folder.output)/\(writer.kept).\n"))
    #expect(folder.text(writer.kept) == "filled in")
    #expect(folder.text(writer.file) != "filled in")
    #expect(folder.text("notes.txt") == "mine")
    // Nothing changed since: nothing to keep.
    #expect(try run().diagnostics.contains("warning") == false)
  }

  @Test func aReportKeepsWhatIsBesideIt() throws {
    let folder = try Folder()
    defer { folder.scratch.remove() }
    let plan = folder.scratch.path("plan")
    _ = try CommandLineTool.run("plan", folder.dataset, "--budget", "3bn", "--no-frontier", "--output", plan)
    func run() throws -> CommandLineTool.Result {
      try CommandLineTool.run("report", "\(plan)/plan.json", "--only", "html", "--output", folder.output)
    }
    _ = try run()
    try folder.put("signed", "report.html")
    #expect(try run().status == 0)
    #expect(folder.text("report.kept.html") == "signed")
  }

  @Test func aGeneratedDataSetKeepsWhatWasChangedInIt() throws {
    let folder = try Folder()
    defer { folder.scratch.remove() }
    func run(_ more: String...) throws -> CommandLineTool.Result {
      try CommandLineTool.run(["generate", "--villages", "30", "--output", folder.output] + more)
    }
    #expect(try run().status == 0)
    try folder.put("a province's own prices", "costs.csv")
    #expect(try run().status == 73)
    let result = try run("--force")
    #expect(result.status == 0)
    #expect(result.diagnostics.contains("It is kept as \(folder.output)/costs.kept.csv."))
    #expect(folder.text("costs.kept.csv") == "a province's own prices")
  }

  @Test func anExportedModelTakesNoFilesPlace() throws {
    let folder = try Folder()
    defer { folder.scratch.remove() }
    let file = try folder.scratch.write("mine", to: "model.lp")
    let result = try CommandLineTool.run(
      "export-model", folder.dataset, "--budget", "3bn", "--output", file)
    #expect(result.status == 0)
    #expect(result.diagnostics.contains("It is kept as \(folder.scratch.path("model.kept.lp"))."))
    #expect(try String(contentsOfFile: folder.scratch.path("model.kept.lp"), encoding: .utf8) == "mine")
  }
}
