import Diagnostics
import FileOutput
import Foundation
import Testing

/// What noiban did not write into a folder, or wrote and a person changed, is there after the next result.
@Suite struct PersonalFilesTests {
  private let sandbox: FileOutputTests.Sandbox
  private var place: String { sandbox.path + "/plan" }

  init() throws {
    sandbox = try FileOutputTests.Sandbox()
    try FolderWriter.write(
      [("plan.json", Array("one".utf8)), ("progress.csv", Array("planned".utf8)), ("old.csv", [49])],
      to: place)
  }

  private func put(_ text: String, _ name: String) throws {
    let path = "\(place)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func writeAgain(
    _ files: [(name: String, bytes: [UInt8])] = [("plan.json", Array("two".utf8)), ("progress.csv", [50])]
  ) throws -> [String] {
    try FolderWriter.write(files, to: place, existing: .replace(marker: "plan.json")).problems.map(
      \.description)
  }

  @Test func aFilledInFileIsKeptBesideTheNewOne() throws {
    try put("done", "progress.csv")
    #expect(
      try writeAgain() == [
        "\(place)/progress.csv: warning: had been changed or put there by hand. "
          + "It is kept as \(place)/progress.kept.csv."
      ])
    #expect(sandbox.entries("plan") == ["plan.json", "progress.csv", "progress.kept.csv"])
    #expect(sandbox.text("plan/progress.kept.csv") == "done")
    #expect(sandbox.text("plan/progress.csv") == "2")
    // The kept copy is a person's from then on, and the next one stands beside it.
    try put("done again", "progress.csv")
    _ = try writeAgain()
    #expect(sandbox.text("plan/progress.kept.csv") == "done")
    #expect(sandbox.text("plan/progress.kept-2.csv") == "done again")
  }

  @Test func whatIsNotNoibansStaysUnderItsName() throws {
    try put("mine", "ghi chú.docx")
    try put("mine too", "photos/2026/bản.jpg")
    try FileManager.default.createDirectory(atPath: place + "/empty", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: place + "/link", withDestinationPath: "nowhere")
    #expect(try writeAgain().isEmpty)
    #expect(
      sandbox.entries("plan") == [
        "empty", "ghi chú.docx", "link", "photos", "photos/2026", "photos/2026/bản.jpg", "plan.json",
        "progress.csv",
      ])
    #expect(sandbox.text("plan/photos/2026/bản.jpg") == "mine too")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: place + "/link") == "nowhere")
  }

  @Test func aProgramThatHasAFileOpenGoesOnWritingToIt() throws {
    try put("begun", "notes.txt")
    let handle = try #require(FileHandle(forWritingAtPath: place + "/notes.txt"))
    _ = try writeAgain()
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(" and ended".utf8))
    try handle.close()
    #expect(sandbox.text("plan/notes.txt") == "begun and ended")
  }

  @Test func withoutTheManifestEverythingIsAPersons() throws {
    try FileManager.default.removeItem(atPath: place + "/.noiban.sha256")
    #expect(try writeAgain().count == 2)
    #expect(
      sandbox.entries("plan") == [
        "old.csv", "plan.json", "plan.kept.json", "progress.csv", "progress.kept.csv",
      ])
    #expect(sandbox.text("plan/plan.kept.json") == "one")
  }

  @Test func whatIsToStandThereAnywayIsNotKeptTwice() throws {
    try put("two", "plan.json")
    #expect(try writeAgain().isEmpty)
    #expect(sandbox.entries("plan") == ["plan.json", "progress.csv"])
  }

  @Test func foldersAndFilesOfOneNameAreBothKept() throws {
    try FileManager.default.removeItem(atPath: place + "/progress.csv")
    try put("one", "progress.csv/a")
    try put("two", "progress.csv/b")
    try put("a file", "layers")
    _ = try writeAgain([("plan.json", [50]), ("progress.csv", [50]), ("layers/roads", [51])])
    #expect(
      sandbox.entries("plan") == [
        "layers", "layers.kept", "layers/roads", "plan.json", "progress.csv", "progress.kept.csv",
        "progress.kept.csv/a", "progress.kept.csv/b",
      ])
    #expect(sandbox.text("plan/progress.kept.csv/b") == "two")
    #expect(sandbox.text("plan/layers.kept") == "a file")
  }

  @Test func theManifestIsWhatSha256sumChecks() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum", "--check", "--strict", "--quiet", ".noiban.sha256"]
    process.currentDirectoryURL = URL(fileURLWithPath: place)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func aNameThatIsNotUTF8IsRefusedAndNothingIsLost() throws {
    let name = (Array("\(place)/B".utf8) + [0xB6, 0x6E, 0]).map { CChar(bitPattern: $0) }
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o666)
    try #require(descriptor >= 0)
    close(descriptor)
    let refused = #expect(throws: ProblemReport.self) { try writeAgain() }
    #expect(
      refused?.description
        == "\(place): holds “B\u{FFFD}n”, whose name is not UTF-8. Rename that file or name a new folder.")
    #expect(sandbox.text("plan/plan.json") == "one")
  }

  @Test func aSingleFileIsKeptWhereItSaysSomethingElse() throws {
    let file = sandbox.path + "/model.lp"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    let kept = try FileWriter.write(Array("a model".utf8), to: file)
    #expect(
      kept.description
        == "\(file): warning: was there with another content. It is kept as \(sandbox.path)/model.kept.lp.")
    #expect(sandbox.text("model.kept.lp") == "mine")
    #expect(try FileWriter.write(Array("a model".utf8), to: file).problems.isEmpty)
    #expect(sandbox.text("model.lp") == "a model")
  }
}
