import Diagnostics
import ForeignFormats
import Foundation
import SourceTables
import Testing

/// A folder of files that a test writes, read through the built program.
final class ForeignFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("noiban-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Writes a program of the shell, to stand where noiban would.
  func program(_ line: String) throws -> String {
    let file = try write("program", "#!/bin/sh\n\(line)\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    return file
  }

  /// What the reader says of a file that it refuses, without the folder.
  func refusal(
    of name: String, layer: String? = nil, _ reader: ForeignReader? = nil
  ) throws -> String {
    let reader = try reader ?? ForeignReader(executable: ForeignTool.executable())
    let report = #expect(throws: ProblemReport.self) {
      try reader.tables(of: self.path + "/" + name, layer: layer)
    }
    return try #require(report).description.replacing(path + "/", with: "")
  }

  func tables(
    of name: String, layer: String? = nil, decode: ForeignReader.Decoding? = nil
  ) throws -> [SourceTable] {
    try ForeignReader(executable: ForeignTool.executable(), decode: decode).tables(
      of: path + "/" + name, layer: layer)
  }

  func said(_ table: SourceTable) -> [String] {
    table.problems.problems.map { $0.description.replacing(path + "/", with: "") }
  }
}

/// The program that tests read through.
enum ForeignTool {
  /// The executable stands beside the test bundle.
  static func executable() throws -> String {
    let bundle = try #require(
      CommandLine.arguments.map { URL(fileURLWithPath: $0) }.first { $0.path.contains(".xctest") })
    var folder = bundle
    while folder.pathComponents.count > 1, folder.path.contains(".xctest") {
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("noiban").path
  }

  /// Whether GDAL is found; tests that need it are skipped where it is not.
  static let isInstalled: Bool = {
    do {
      let folder = try ForeignFolder()
      try folder.write("a.gpx", #"<?xml version="1.0"?><gpx version="1.1"><wpt lat="1" lon="2"/></gpx>"#)
      return try folder.tables(of: "a.gpx").count == 1
    } catch {
      return false
    }
  }()

  static let need: Comment = "needs GDAL, such as the package libgdal32"
}
