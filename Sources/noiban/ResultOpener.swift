import ArgumentParser
import Diagnostics
import Foundation

/// Shows a result in the program that this machine has for files of its kind.
struct ResultOpener {
  static let help = ArgumentHelp.said(
    "Show what was written: the page, or what stands for it, in the program this machine opens it with.")

  /// What opens files, the first that is there: Windows from within WSL, then desktops.
  private static let commands: [(name: String, line: String)] = [
    ("wslview", "exec wslview \"$1\""),
    // Its exit code says nothing.
    ("explorer.exe", "explorer.exe \"$(wslpath -w \"$1\")\"; true"),
    ("xdg-open", "exec xdg-open \"$1\""),
  ]

  /// How long an opener may take before it is left to itself: some stay until the file is closed.
  private static let patience = 5.0

  /// Shows the first of some files that exists. Nothing fails where it cannot be shown: what was asked for is
  /// written.
  func open(_ paths: [String]) {
    guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else { return }
    guard let command = ResultOpener.command else {
      Console.diagnose(
        "nothing on this machine opens files (no xdg-open, no wslview). Open \(path) yourself.")
      return
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command.line, "sh", path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return refused(path, by: command.name) }
    if ended.wait(timeout: .now() + ResultOpener.patience) == .success, process.terminationStatus != 0 {
      refused(path, by: command.name)
    }
  }

  private func refused(_ path: String, by name: String) {
    Console.diagnose("\(name) could not open \(path). Open it yourself.")
  }

  private static var command: (name: String, line: String)? {
    #if os(macOS)
      return ("open", "exec open \"$1\"")
    #else
      let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      return commands.first { command in
        folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(command.name)") }
      }
    #endif
  }
}
