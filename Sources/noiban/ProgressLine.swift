import Foundation
import MILP

/// One line on a terminal that follows a search and disappears with it.
final class ProgressLine {
  private var lastShown: Double = 0
  private var isShown = false

  /// Nil where there is nobody to look.
  init?(quiet: Bool) {
    guard !quiet, Console.diagnosticsAreOnTerminal else { return nil }
  }

  func show(_ progress: SolveProgress) {
    // A line that changes more often than five times a second cannot be read.
    guard progress.seconds - lastShown >= 0.2 else { return }
    lastShown = progress.seconds
    isShown = true
    let best = progress.incumbent.map { String(format: "%.1f", $0) } ?? "none yet"
    let bound = progress.bound.isFinite ? String(format: "%.1f", progress.bound) : "unknown"
    let seconds = String(format: "%.1f", progress.seconds)
    put("\r\u{1B}[K\(seconds) s: best plan \(best), bound \(bound), \(progress.nodes) nodes")
  }

  func clear() {
    if isShown { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
