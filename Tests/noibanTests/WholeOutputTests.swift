import Foundation
import Testing

/// A folder of results appears whole or not at all, whatever happens to the process or the disk.
@Suite(.serialized) struct WholeOutputTests {
  private static let kinds = ["html", "xlsx", "gpkg"]

  private struct Prepared {
    let scratch: Scratch
    var dataset: String { scratch.path("sample") }
    var plan: String { scratch.path("plan") + "/plan.json" }

    init() throws {
      scratch = try Scratch()
      try SampleDataSet.write(to: scratch.path("sample"))
      let result = try CommandLineTool.run(
        "plan", scratch.path("sample"), "--budget", "3bn", "--quiet", "--output", scratch.path("plan"))
      try #require(result.status == 0, "\(result.diagnostics)")
    }

    /// Reports are the same whenever they are made, to the byte.
    func report(_ output: String, _ language: String) -> [String] {
      ["report", dataset, plan, "--quiet", "--no-frontier", "--lang", language, "--output", output]
    }

    static let environment = ["SOURCE_DATE_EPOCH": "1795305600"]
  }

  /// The files of a folder; nil where there is none.
  private func contents(_ folder: String) -> [String: Data]? {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return nil }
    return names.reduce(into: [:]) { $0[$1] = FileManager.default.contents(atPath: "\(folder)/\($1)") }
  }

  @Test func aKilledProcessLeavesTheOldFolderOrTheNew() throws {
    let prepared = try Prepared()
    defer { prepared.scratch.remove() }
    var complete: [[String: Data]] = []
    for language in ["en", "vi"] {
      let place = prepared.scratch.path(language)
      let result = try CommandLineTool.run(
        prepared.report(place, language), environment: Prepared.environment)
      #expect(result.status == 0)
      complete.append(try #require(contents(place)))
    }
    #expect(complete[0] != complete[1])

    let work = prepared.scratch.path("work")
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    let output = work + "/out"
    var killedWhileWriting = 0
    for round in 0..<30 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: try CommandLineTool.path())
      process.arguments = prepared.report(output, round.isMultiple(of: 2) ? "en" : "vi")
      process.environment = ProcessInfo.processInfo.environment.merging(Prepared.environment) { _, new in new
      }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Killed at a random moment after its hidden folder appears.
      let leftovers = Set(hidden(work))
      while process.isRunning, Set(hidden(work)).subtracting(leftovers).isEmpty { usleep(50) }
      usleep(UInt32.random(in: 0...12_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal, !hidden(work).isEmpty { killedWhileWriting += 1 }
      if let found = contents(output) {
        #expect(complete.contains(found), "round \(round): \(found.keys.sorted())")
      } else {
        #expect(FileManager.default.fileExists(atPath: output) == false)
      }
    }
    #expect(killedWhileWriting > 0, "no run was killed while it wrote")
    #expect(hidden(work).count <= 1)
    let last = try CommandLineTool.run(prepared.report(output, "vi"), environment: Prepared.environment)
    #expect(last.status == 0)
    #expect(contents(output) == complete[1])
    #expect(hidden(work).isEmpty)
  }

  private func hidden(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasPrefix(".") }
  }

  @Test(arguments: kinds)
  func aLimitOfTheFileSizeIsReportedAndLeavesNothing(_ kind: String) throws {
    let prepared = try Prepared()
    defer { prepared.scratch.remove() }
    let work = prepared.scratch.path("work")
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    let result = try CommandLineTool.shell(
      "ulimit -f 4; $NOIBAN report '\(prepared.dataset)' '\(prepared.plan)' --only \(kind) --output '\(work)/out'"
    )
    #expect(result.status == 73)
    #expect(result.diagnostics.hasPrefix("noiban: error: \(work)/out/"))
    #expect(result.diagnostics.hasSuffix("raise the limit (ulimit -f) or write to another disk.\n"))
    #expect(result.diagnostics.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: work).isEmpty)
  }

  @Test(
    .enabled(if: SmallDisk.canBeMade, "needs the right to mount a tmpfs (root on Linux)"), arguments: kinds)
  func aFullDiskIsReportedAndLeavesNothing(_ kind: String) throws {
    let prepared = try Prepared()
    defer { prepared.scratch.remove() }
    let disk = try SmallDisk(prepared.scratch.path("disk"), kilobytes: 16)
    defer { disk.remove() }
    let result = try CommandLineTool.run(
      "report", prepared.dataset, prepared.plan, "--only", kind, "--output", disk.path + "/out")
    #expect(result.status == 73)
    #expect(result.diagnostics.hasPrefix("noiban: error: \(disk.path)/out/"))
    #expect(
      result.diagnostics.hasSuffix(
        "cannot be written: No space left on device. Free some space on that disk or write to another one.\n")
    )
    #expect(result.diagnostics.split(separator: "\n").count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).isEmpty)
  }

  @Test(.enabled(if: SmallDisk.canBeMade, "needs the right to mount a tmpfs (root on Linux)"))
  func aPlanOnAFullDiskKeepsTheOldFolderAndIsStillShown() throws {
    let prepared = try Prepared()
    defer { prepared.scratch.remove() }
    // Room for one folder and not for a second beside it.
    let bytes = try FileManager.default.subpathsOfDirectory(atPath: prepared.scratch.path("plan")).reduce(0) {
      $0 + (FileManager.default.contents(atPath: prepared.scratch.path("plan") + "/" + $1)?.count ?? 0)
    }
    let disk = try SmallDisk(prepared.scratch.path("disk"), kilobytes: bytes / 1024 * 3 / 2 + 64)
    defer { disk.remove() }
    let output = disk.path + "/out"
    func plan() throws -> CommandLineTool.Result {
      try CommandLineTool.run(
        "plan", prepared.dataset, "--budget", "3bn", "--quiet", "--no-frontier", "--lang", "vi", "--output",
        output)
    }
    #expect(try plan().status == 0)
    let before = contents(output)
    let result = try plan()
    #expect(result.status == 73)
    #expect(result.output.contains("Tổng cộng: 2 đề xuất"))
    #expect(result.diagnostics.contains("No space left on device"))
    #expect(contents(output) == before)
    #expect(hidden(disk.path).isEmpty)
  }
}

/// A disk of a test's own that is soon full.
private struct SmallDisk {
  let path: String

  static let canBeMade: Bool = {
    guard
      let disk = try? SmallDisk(NSTemporaryDirectory() + "noiban-disk-\(UUID().uuidString)", kilobytes: 16)
    else { return false }
    disk.remove()
    return true
  }()

  init(_ path: String, kilobytes: Int) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let result = try CommandLineTool.run(
      "/bin/mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path], [:])
    guard result.status == 0 else {
      try? FileManager.default.removeItem(atPath: path)
      throw CocoaError(.fileWriteNoPermission)
    }
  }

  func remove() {
    _ = try? CommandLineTool.run("/bin/umount", [path], [:])
    try? FileManager.default.removeItem(atPath: path)
  }
}
