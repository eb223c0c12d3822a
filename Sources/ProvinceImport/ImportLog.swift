import Diagnostics
import ImportRecords

/// Everything an import has to say so far.
struct ImportLog {
  /// Rows shown of a problem that repeats itself down a column.
  static let shownRows = 5

  var lines: [ImportLine] = []
  var problems = ProblemReport()

  mutating func refuse(_ problem: Problem) { problems.add(problem) }
  mutating func tell(_ line: ImportLine) { lines.append(line) }
}
