package import Diagnostics

/// Problems of the rows of one table, where what is wrong with many of them is said once: at the first, with how many
/// rows it stands for.
package struct RepeatedProblems {
  private var problems: [Problem] = []
  private var places: [Message: Int] = [:]

  package init() {}

  /// Adds a problem, or counts it with those that say the same.
  package mutating func add(_ problem: Problem) {
    if let place = places[problem.message] {
      problems[place].rows += problem.rows
    } else {
      places[problem.message] = problems.count
      problems.append(problem)
    }
  }

  /// One problem of each kind, in the order in which the kinds were met.
  package var report: ProblemReport { ProblemReport(problems) }
}
