import Foundation
import NetworkDesign

/// One line on a terminal that follows a search and disappears with it.
final class ProgressLine {
  private var lastShown: Double = 0
  private var isShown = false

  /// Nil where there is nobody to look.
  init?(quiet: Bool) {
    guard !quiet, Console.diagnosticsAreOnTerminal else { return nil }
  }

  func show(_ progress: EngineProgress) {
    // A line that changes more often than five times a second cannot be read.
    guard progress.seconds - lastShown >= 0.2 else { return }
    lastShown = progress.seconds
    isShown = true
    let best = progress.incumbent.map { String(format: "%.1f", $0) } ?? "none yet"
    let bound = progress.bound.isFinite ? String(format: "%.1f", progress.bound) : "unknown"
    let seconds = String(format: "%.1f", progress.seconds)
    let gap = progress.relativeGap.map { String(format: " (gap %.3f %%)", $0 * 100) } ?? ""
    let clusters = "\(progress.clustersDone) of \(progress.clusterCount) clusters"
    let nodes = progress.nodes > 0 ? ", \(progress.nodes) nodes" : ""
    put("\r\u{1B}[K\(seconds) s: best plan \(best), bound \(bound)\(gap), \(clusters)\(nodes)")
  }

  /// Follows a study of many plans, with how long the rest will take.
  func show(_ progress: StudyProgress) {
    guard progress.seconds - lastShown >= 0.2 else { return }
    lastShown = progress.seconds
    isShown = true
    let left = progress.secondsLeft.map { String(format: ", about %.0f s to go", $0) } ?? ""
    put(
      "\r\u{1B}[K\(String(format: "%.1f", progress.seconds)) s: \(progress.done) of \(progress.count)\(left)")
  }

  func clear() {
    if isShown { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
