import Diagnostics
import ImportRecords

/// Everything an import has to say so far.
struct ImportLog {
  var lines: [ImportLine] = []
  var problems = ProblemReport()

  mutating func refuse(_ problem: Problem) { problems.add(problem) }
  mutating func tell(_ line: ImportLine) { lines.append(line) }
}
