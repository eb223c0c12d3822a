import Diagnostics
import FileOutput
import Foundation
import Synchronization
import Testing

@Suite("Leftovers and exchanges")
struct AbandonedOutputTests {
  private let sandbox: FileOutputTests.Sandbox
  init() throws { sandbox = try FileOutputTests.Sandbox() }

  private static let leftover = ".noiban-0123456789abc.part"

  /// What a killed run leaves: a hidden folder that nobody holds.
  private func leave(_ name: String = AbandonedOutputTests.leftover) throws {
    try FileManager.default.createDirectory(
      atPath: "\(sandbox.path)/\(name)", withIntermediateDirectories: true)
    try Data("half".utf8).write(to: URL(fileURLWithPath: "\(sandbox.path)/\(name)/plan.json"))
  }

  @Test("What a killed run left is removed by the next one")
  func leftoversRemoved() throws {
    try leave()
    try Data("half".utf8).write(to: URL(fileURLWithPath: sandbox.path + "/.noiban-zzzzzzzzzzzzz.part"))
    try FolderWriter.write([("plan.json", [49])], to: sandbox.path + "/plan")
    #expect(sandbox.entries() == ["plan", "plan/plan.json"])
    try leave()
    try FileWriter.write([49], to: sandbox.path + "/model.lp")
    #expect(sandbox.entries() == ["model.lp", "plan", "plan/plan.json"])
  }

  @Test(
    "Whatever is not exactly such a leftover stays",
    arguments: [".noiban-notes", ".noiban-0123456789abc.old", ".noiban-0123456789abcd.part", "noiban.part"])
  func otherHiddenFoldersStay(_ name: String) throws {
    try leave(name)
    try FolderWriter.write([("plan.json", [49])], to: sandbox.path + "/plan")
    #expect(sandbox.entries().contains("\(name)/plan.json"))
  }

  @Test("A link named like a leftover is not followed")
  func linksStay() throws {
    try leave("mine")
    try FileManager.default.createSymbolicLink(
      atPath: "\(sandbox.path)/\(AbandonedOutputTests.leftover)", withDestinationPath: sandbox.path + "/mine")
    try FolderWriter.write([("plan.json", [49])], to: sandbox.path + "/plan")
    #expect(sandbox.entries().contains("mine/plan.json"))
  }

  @Test("What is being written is not taken for a leftover")
  func heldTemporariesStay() throws {
    try FolderWriter.write(to: sandbox.path + "/slow") { folder in
      try folder.write([49], to: "a.txt")
      try FolderWriter.write([("b.txt", [50])], to: sandbox.path + "/quick")
      try FileWriter.write(to: sandbox.path + "/file") { file in
        try FileWriter.write([51], to: sandbox.path + "/other")
        try file.write("x")
      }
      try folder.write([49], to: "c.txt")
    }
    #expect(
      sandbox.entries() == ["file", "other", "quick", "quick/b.txt", "slow", "slow/a.txt", "slow/c.txt"])
  }

  private final class End: Sendable {
    let isReached = Atomic<Bool>(false)
  }

  @Test("A reader finds the old folder or the new one at every moment")
  func noMomentWithoutAFolder() async throws {
    let place = sandbox.path + "/plan"
    try FolderWriter.write([("plan.json", [0]), ("b", [0])], to: place)
    let end = End()
    await withTaskGroup(of: Int.self) { group in
      group.addTask {
        var missing = 0
        var reads = 0
        while !end.isReached.load(ordering: .relaxed) || reads < 1000 {
          reads += 1
          if !FileManager.default.fileExists(atPath: place) { missing += 1 }
        }
        return missing
      }
      for round in 1...40 {
        try? FolderWriter.write(
          [("plan.json", [UInt8(round)]), ("b", [UInt8(round)])], to: place,
          existing: .replace(marker: "plan.json"))
      }
      end.isReached.store(true, ordering: .relaxed)
      for await missing in group { #expect(missing == 0) }
    }
    #expect(FileManager.default.contents(atPath: place + "/b") == Data([40]))
    #expect(sandbox.entries() == ["plan", "plan/b", "plan/plan.json"])
  }

  @Test("A folder of some of the named files is replaced, one that has others beside or of noiban is not")
  func onlyNamedFilesAreReplaced() throws {
    let place = sandbox.path + "/reports"
    let existing = FolderWriter.Existing.replaceOnly(["a.html", "b.xlsx"])
    try FolderWriter.write([("a.html", [49])], to: place, existing: existing)
    try FolderWriter.write([("b.xlsx", [50])], to: place, existing: existing)
    #expect(sandbox.entries() == ["reports", "reports/b.xlsx"])
    try FileWriter.write([51], to: place + "/notes.txt")
    try FolderWriter.write([("a.html", [49])], to: place, existing: existing)
    #expect(sandbox.entries() == ["reports", "reports/a.html", "reports/notes.txt"])
    try FileManager.default.removeItem(atPath: place + "/.noiban.sha256")
    let refused = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("a.html", [49])], to: place, existing: existing)
    }
    #expect(
      refused?.description
        == "\(place): holds notes.txt, which is no part of an earlier result to replace. "
        + "Name a new folder, or empty this one yourself.")
    #expect(sandbox.entries() == ["reports", "reports/a.html", "reports/notes.txt"])
  }

  @Test("A library's problem names the file the user knows")
  func problemsOfLibrariesNameTheFile() throws {
    let report = #expect(throws: ProblemReport.self) {
      try FolderWriter.write(to: sandbox.path + "/plan") { folder in
        try folder.writeByPath(to: "layers.gpkg") { path in
          try Data("half".utf8).write(to: URL(fileURLWithPath: path))
          throw WriteFailure.diskFull(path)
        }
      }
    }
    #expect(
      report?.description
        == "\(sandbox.path)/plan/layers.gpkg: cannot be written: No space left on device. "
        + "Free some space on that disk or write to another one.")
    #expect(sandbox.entries().isEmpty)
  }
}
