import Foundation
import Testing

/// Runs each notebook from its first cell to its last with the built executable, as a reader of it would.
@Suite struct NotebookTests {
  static let folder = DocumentShell.root.appendingPathComponent("notebooks")
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(".ipynb")
    }.sorted()

  @Test func thereAreFourWithoutOutputs() throws {
    #expect(Self.names.count == 4)
    for name in Self.names {
      let data = try Data(contentsOf: Self.folder.appendingPathComponent(name))
      let notebook = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for cell in try #require(notebook["cells"] as? [[String: Any]]) {
        #expect((cell["outputs"] as? [Any])?.isEmpty != false, "\(name) is kept without outputs")
      }
    }
  }

  @Test(
    .enabled(
      if: WitnessPython.path != nil,
      "no Python with the packages of notebooks/requirements.txt; script/install-witnesses installs it"),
    arguments: names)
  func runsToItsLastCell(_ name: String) throws {
    let result = try run([name])
    #expect(result.status == 0, "\(result.said)")
    #expect(result.said.contains(/\d+ cells, [1-9]\d* figures/), "\(result.said)")
  }

  @Test(.enabled(if: WitnessPython.path != nil, "no Python with the packages of notebooks/requirements.txt"))
  func aCellThatFailsFailsTheRun() throws {
    let notebook = """
      {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", "id": "a",
      "metadata": {}, "execution_count": null, "outputs": [], "source": "raise ValueError('no such village')"}]}
      """
    let path = NSTemporaryDirectory() + "noiban-\(UUID().uuidString).ipynb"
    try notebook.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = try run([path])
    #expect(result.status == 1)
    #expect(result.said.contains("no such village"))
  }

  private func run(_ arguments: [String]) throws -> (status: Int32, said: String) {
    let python = try #require(WitnessPython.path)
    let said = NSTemporaryDirectory() + "noiban-\(UUID().uuidString).txt"
    _ = FileManager.default.createFile(atPath: said, contents: nil)
    defer { try? FileManager.default.removeItem(atPath: said) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [Self.folder.appendingPathComponent("run.py").path] + arguments
    process.currentDirectoryURL = Self.folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "NOIBAN": try DocumentShell.products().appendingPathComponent("noiban").path,
      "PYTHONDONTWRITEBYTECODE": "1",
    ]) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: said)
    process.standardError = FileHandle(forUpdatingAtPath: said)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: said, encoding: .utf8))
  }
}
