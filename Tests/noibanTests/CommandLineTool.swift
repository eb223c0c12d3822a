import Foundation
import Testing

/// Runs the built executable as a process and keeps what it said.
struct CommandLineTool {
  struct Result {
    var status: Int32
    var output: String
    var diagnostics: String
  }

  /// The executable stands beside the test bundle.
  static func path() throws -> String {
    let bundle = try #require(
      CommandLine.arguments.map { URL(fileURLWithPath: $0) }.first { $0.path.contains(".xctest") })
    var folder = bundle
    while folder.pathComponents.count > 1, folder.path.contains(".xctest") {
      folder.deleteLastPathComponent()
    }
    let executable = folder.appendingPathComponent("noiban").path
    try #require(FileManager.default.isExecutableFile(atPath: executable), "\(executable) is not built")
    return executable
  }

  static func run(_ arguments: String...) throws -> Result {
    try run(arguments)
  }

  /// - Parameter environment: variables beside those of the test.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Result {
    try run(path(), arguments, environment)
  }

  /// Runs a line of shell in which `$NOIBAN` is the executable.
  static func shell(_ line: String) throws -> Result {
    try run("/bin/bash", ["-c", "set -o pipefail; " + line], ["NOIBAN": path()])
  }

  /// Runs any executable.
  static func run(
    _ executable: String, _ arguments: [String], _ environment: [String: String]
  ) throws -> Result {
    // Files, not pipes: a full pipe would stop the process that nobody reads.
    let scratch = try Scratch()
    defer { scratch.remove() }
    let output = scratch.path("output")
    let diagnostics = scratch.path("diagnostics")
    for path in [output, diagnostics] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    // Tests read English, whatever the machine speaks.
    process.environment = ProcessInfo.processInfo.environment.merging(["NOIBAN_LANG": "en"]) { _, new in new }
      .merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: diagnostics)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try String(contentsOfFile: output, encoding: .utf8),
      diagnostics: try String(contentsOfFile: diagnostics, encoding: .utf8))
  }
}

/// A folder of a test's own.
struct Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "noiban-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String) -> String { folder + "/" + name }

  func write(_ text: String, to name: String) throws -> String {
    try text.write(toFile: path(name), atomically: true, encoding: .utf8)
    return path(name)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
