package import Diagnostics
package import Scenarios

/// What has become of works, as a table says it.
package struct ProgressList: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var progress: WorkProgress
    /// The row of the table, from 1.
    package var row: Int
  }

  /// Each work once; works on which nothing has happened are left out.
  package var entries: [Entry]
  /// The table's name.
  package var file: String
  /// What is suspicious but usable.
  package var warnings: ProblemReport

  /// Puts the list into a scenario. A work that the scenario speaks of already is as the list says.
  package func apply(to asked: inout WrittenScenario) {
    for entry in entries {
      let known = asked.scenario.progress.firstIndex { $0.work == entry.progress.work }
      let index = known ?? asked.scenario.progress.count
      if known == nil {
        asked.scenario.progress.append(entry.progress)
      } else {
        asked.scenario.progress[index] = entry.progress
      }
      for path in ["", ".work", ".status", ".spent", ".year", ".borneBy"] {
        asked.places.note("progress[\(index)]\(path)", .table(file), entry.row)
      }
    }
  }
}
