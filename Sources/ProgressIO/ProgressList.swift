public import Diagnostics
public import Scenarios

/// What has become of works, as a table says it.
public struct ProgressList: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var progress: WorkProgress
    /// The row of the table, from 1.
    public var row: Int
  }

  /// Each work once; works on which nothing has happened are left out.
  public var entries: [Entry]
  /// The table's name.
  public var file: String
  /// What is suspicious but usable.
  public var warnings: ProblemReport

  /// Puts the list into a scenario. A work that the scenario speaks of already is as the list says.
  public func apply(to asked: inout WrittenScenario) {
    for entry in entries {
      let known = asked.scenario.progress.firstIndex { $0.work == entry.progress.work }
      let index = known ?? asked.scenario.progress.count
      if known == nil {
        asked.scenario.progress.append(entry.progress)
      } else {
        asked.scenario.progress[index] = entry.progress
      }
      for path in ["", ".work", ".status", ".spent", ".year"] {
        asked.places.note("progress[\(index)]\(path)", .table(file), entry.row)
      }
    }
  }
}
