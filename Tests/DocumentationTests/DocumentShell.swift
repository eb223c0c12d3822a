import Foundation
import Testing

/// A folder of a document's own, with the shipped data sets in it and the built `noiban` on the PATH. Files made
/// by one command are there for the next.
struct DocumentShell {
  let folder: URL
  /// What the document has exported so far, run again before each command; the PATH is this shell's own.
  private(set) var exports: [String] = []
  private let tools: URL

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Where the built executables are: beside the test bundle.
  static func products() throws -> URL {
    let bundle = try #require(
      CommandLine.arguments.map { URL(fileURLWithPath: $0) }.first { $0.path.contains(".xctest") })
    var folder = bundle
    while folder.pathComponents.count > 1, folder.path.contains(".xctest") {
      folder.deleteLastPathComponent()
    }
    let executable = folder.appendingPathComponent("noiban").path
    try #require(FileManager.default.isExecutableFile(atPath: executable), "\(executable) is not built")
    return folder
  }

  init() throws {
    let files = FileManager.default
    let base = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent(
      "noiban-\(UUID().uuidString)")
    folder = base.appendingPathComponent("work")
    tools = base.appendingPathComponent("bin")
    try files.createDirectory(at: folder.appendingPathComponent("script"), withIntermediateDirectories: true)
    try files.createDirectory(at: tools, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: folder.appendingPathComponent("datasets"),
      withDestinationURL: Self.root.appendingPathComponent("datasets"))
    try files.createSymbolicLink(
      at: tools.appendingPathComponent("noiban"),
      withDestinationURL: Self.products().appendingPathComponent("noiban"))
    // What script/plan runs once it has built.
    let plan = folder.appendingPathComponent("script/plan")
    try "#!/bin/sh\nexec noiban plan --budget 300bn \"$@\"\n".write(
      to: plan, atomically: true, encoding: .utf8)
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: plan.path)
  }

  func remove() { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  mutating func export(_ line: String) {
    if !line.contains("PATH=") { exports.append(line) }
  }

  func write(_ text: String, to name: String) throws {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  /// Runs a line of shell as a reader would, without a terminal.
  /// - Returns: how it ended, and the lines it printed: standard output, then standard error.
  func run(_ line: String) throws -> (status: Int32, printed: [String]) {
    let scratch = folder.deletingLastPathComponent()
    let paths = ["output", "diagnostics"].map { scratch.appendingPathComponent($0).path }
    for path in paths { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = tools.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    // English unless the document asks for another language, wherever the tests run.
    environment["LC_ALL"] = "C.UTF-8"
    environment["NOIBAN_LANG"] = nil
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", (["set -o pipefail"] + exports + [line]).joined(separator: "\n")]
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: paths[0])
    process.standardError = FileHandle(forWritingAtPath: paths[1])
    try process.run()
    process.waitUntilExit()
    let printed = try paths.flatMap { path in
      var lines = try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
      return lines
    }
    return (process.terminationReason == .exit ? process.terminationStatus : -1, printed)
  }
}
