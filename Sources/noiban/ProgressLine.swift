import Diagnostics
import Foundation
import PlanAnalysis
import RootedDesign

/// One line on a terminal that follows a search and disappears with it.
final class ProgressLine {
  private var lastShown: Double = 0
  private var isShown = false
  private let start = ContinuousClock.now

  /// Nil where there is nobody to look.
  init?(quiet: Bool) {
    guard !quiet, Console.diagnosticsAreOnTerminal else { return nil }
  }

  func show(_ progress: EngineProgress) {
    put(at: progress.seconds, ProgressLine.text(progress))
  }

  private static func text(_ progress: EngineProgress) -> Message {
    func number(_ value: Double, _ format: String) -> Message { "\(decimal: String(format: format, value))" }
    let seconds = String(format: "%.1f", progress.seconds)
    let best = progress.incumbent.map { number($0, "%.1f") } ?? "none yet"
    let bound = progress.bound.isFinite ? number(progress.bound, "%.1f") : "unknown"
    let gap: Message? = progress.relativeGap.map { "gap \(number($0 * 100, "%.3f")) %" }
    let found: Message =
      gap.map { "best plan \(best), bound \(bound) (\($0))" } ?? "best plan \(best), bound \(bound)"
    let clusters: Message = "\(count: progress.clustersDone) of \(count: progress.clusterCount) clusters"
    return progress.nodes > 0
      ? "\(decimal: seconds) s: \(found), \(clusters), \(count: progress.nodes) nodes"
      : "\(decimal: seconds) s: \(found), \(clusters)"
  }

  /// Follows a study of many plans, with how long the rest will take.
  func show(_ progress: StudyProgress) {
    let seconds = String(format: "%.1f", progress.seconds)
    let done: Message = "\(decimal: seconds) s: \(count: progress.done) of \(count: progress.count)"
    let left = progress.secondsLeft.map { String(format: "%.0f", $0) }
    put(at: progress.seconds, left.map { "\(done), about \($0) s to go" } ?? done)
  }

  /// Says what is being done; shown whenever it changes.
  func show(_ step: Message) {
    let seconds = Int(start.duration(to: .now) / .seconds(1))
    put(Problem.excerpt(of: said("\(seconds) s: \(step)")))
  }

  private func put(at seconds: Double, _ message: @autoclosure () -> Message) {
    // A line that changes more often than five times a second cannot be read.
    guard seconds - lastShown >= 0.2 else { return }
    lastShown = seconds
    put(said(message()))
  }

  func clear() {
    if isShown { put("") }
  }

  private func put(_ text: String) {
    isShown = true
    Console.writeDiagnostics("\r\u{1B}[K" + text)
  }
}
