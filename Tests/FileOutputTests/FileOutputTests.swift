import Diagnostics
import FileOutput
import Foundation
import Testing

@Suite("Atomic output")
struct FileOutputTests {
  /// A fresh folder that is removed with the suite's instance.
  final class Sandbox {
    let path: String
    init() throws {
      path = NSTemporaryDirectory() + "/noiban-output-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func entries(_ folder: String = "") -> [String] {
      ((try? FileManager.default.subpathsOfDirectory(atPath: path + "/" + folder)) ?? []).sorted()
        .filter { !$0.hasSuffix(".noiban.sha256") }
    }
    func text(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }
  }

  struct Interrupted: Error {}

  let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  @Test("A folder appears complete, with subfolders and the folders above it")
  func wholeFolder() throws {
    try FolderWriter.write(
      [("a.txt", Array("một".utf8)), ("layers/b.txt", Array("2".utf8))], to: sandbox.path + "/x/y/")
    #expect(sandbox.entries() == ["x", "x/y", "x/y/a.txt", "x/y/layers", "x/y/layers/b.txt"])
    #expect(sandbox.text("x/y/a.txt") == "một")
  }

  #if os(Linux)
    @Test("A file system in which nothing can be made is refused, not tried for ever")
    func nothingCanBeMade() throws {
      let refusal =
        "/proc/noiban-test: cannot be written: No such file or directory. Choose another place to write to."
      for write in [
        { try FolderWriter.write([("a.txt", [1])], to: "/proc/noiban-test") },
        { try FileWriter.write([1], to: "/proc/noiban-test") },
      ] {
        let error = #expect(throws: ProblemReport.self) { try write() }
        #expect(error?.problems.map(\.description) == [refusal])
      }
    }
  #endif

  @Test("A failure half-way leaves nothing behind, neither the folders above nor a temporary")
  func nothingOnFailure() throws {
    #expect(throws: Interrupted.self) {
      try FolderWriter.write(to: sandbox.path + "/x/y") { folder in
        try folder.write(to: "a.txt") { file in try file.write("half") }
        throw Interrupted()
      }
    }
    #expect(sandbox.entries().isEmpty)
  }

  @Test("A failed replacement keeps the old folder whole")
  func oldFolderSurvives() throws {
    let place = sandbox.path + "/plan"
    try FolderWriter.write([("plan.json", Array("old".utf8))], to: place)
    #expect(throws: Interrupted.self) {
      try FolderWriter.write(to: place, existing: .replace(marker: "plan.json")) { folder in
        try folder.write(Array("new".utf8), to: "plan.json")
        throw Interrupted()
      }
    }
    #expect(sandbox.entries() == ["plan", "plan/plan.json"])
    #expect(sandbox.text("plan/plan.json") == "old")
  }

  @Test("An earlier result is replaced whole: no file of it remains")
  func replacement() throws {
    let place = sandbox.path + "/plan"
    try FolderWriter.write([("plan.json", [49]), ("stale.csv", [50])], to: place)
    try FolderWriter.write([("plan.json", [51])], to: place, existing: .replace(marker: "plan.json"))
    #expect(sandbox.entries() == ["plan", "plan/plan.json"])
    #expect(sandbox.text("plan/plan.json") == "3")
  }

  @Test("A filled folder is refused unless it is an earlier result")
  func filledFolderRefused() throws {
    let place = sandbox.path + "/notes"
    try FolderWriter.write([("mine.txt", [49])], to: place)
    let refused = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("plan.json", [50])], to: place)
    }
    #expect(
      refused?.description
        == "\(place): exists and is not empty. Name a new folder, or ask for this one to be replaced.")
    #expect(refused?.category == .cannotWrite)
    let unmarked = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("plan.json", [50])], to: place, existing: .replace(marker: "plan.json"))
    }
    #expect(
      unmarked?.description
        == "\(place): holds other files and no plan.json, so it is not an earlier result to replace. "
        + "Name a new folder, or empty this one yourself.")
    #expect(sandbox.entries() == ["notes", "notes/mine.txt"])
  }

  @Test("An empty folder is written into without asking")
  func emptyFolder() throws {
    let place = sandbox.path + "/empty"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    try FolderWriter.write([("a.txt", [49])], to: place)
    #expect(sandbox.entries() == ["empty", "empty/a.txt"])
  }

  @Test("The folder one works in is never renamed away")
  func workingFolderRefused() {
    let refused = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("a.txt", [49])], to: ".", existing: .replace(marker: "Package.swift"))
    }
    #expect(
      refused?.description
        == ".: holds the folder you are working in and cannot be replaced. "
        + "Name a new folder, such as ./result.")
  }

  @Test("A file in the way of the path is named with a remedy")
  func fileInTheWay() throws {
    try FileWriter.write([49], to: sandbox.path + "/file")
    let above = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("a.txt", [49])], to: sandbox.path + "/file/plan")
    }
    #expect(
      above?.description
        == "\(sandbox.path)/file/plan: cannot be written: Not a directory. "
        + "A part of the path is a file; choose another path.")
    let itself = #expect(throws: ProblemReport.self) {
      try FolderWriter.write([("a.txt", [49])], to: sandbox.path + "/file")
    }
    #expect(
      itself?.description == "\(sandbox.path)/file: is a file, not a folder. Name a folder to write to.")
  }

  @Test("A file is replaced whole or kept")
  func fileReplacement() throws {
    let place = sandbox.path + "/model.lp"
    try FileWriter.write(Array("old".utf8), to: place)
    #expect(throws: Interrupted.self) {
      try FileWriter.write(to: place) { file in
        try file.write(String(repeating: "x", count: 200_000))
        throw Interrupted()
      }
    }
    #expect(sandbox.text("model.lp") == "old")
    try FileWriter.write(Array("new".utf8), to: place)
    #expect(sandbox.text("model.lp") == "new")
    #expect(sandbox.entries() == ["model.kept.lp", "model.lp"])
  }

  @Test("A link to a file stays a link")
  func linkKept() throws {
    try FileWriter.write([49], to: sandbox.path + "/real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path + "/link.txt", withDestinationPath: sandbox.path + "/real.txt")
    try FileWriter.write([50], to: sandbox.path + "/link.txt")
    #expect(sandbox.text("real.txt") == "2")
  }

  @Test("A full disk is reported with the path, the reason and the remedy")
  func fullDisk() {
    let report = #expect(throws: ProblemReport.self) {
      try FileWriter.write(Array(repeating: 49, count: 100_000), to: "/dev/full")
    }
    #expect(
      report?.description
        == "/dev/full: cannot be written: No space left on device. "
        + "Free some space on that disk or write to another one.")
    #expect(report?.category == .cannotWrite)
  }

  @Test("A folder where a file is asked for is refused")
  func folderForFile() {
    let report = #expect(throws: ProblemReport.self) { try FileWriter.write([49], to: sandbox.path) }
    #expect(
      report?.description
        == "\(sandbox.path): is a folder. Name a file inside it, such as \(sandbox.path)/result.")
  }
}
