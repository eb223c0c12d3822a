/// Gathers problems while tables are read; one that repeats itself down a column is shown for its first rows and
/// counted from there on.
package final class ProblemGatherer {
  /// Rows shown of a repeated problem before it is only counted.
  private let shownRows: Int

  private struct Key: Hashable {
    var file: String
    var column: String?
    var kind: String
  }

  private struct Group {
    var shown: [Problem] = []
    var count = 0
    var lastRow: Int?
  }

  private var groups: [Key: Group] = [:]
  /// Problems so far that stop the data set from being used, the counted ones too.
  package private(set) var errorCount = 0
  private var order: [Key] = []

  /// - Parameter shownRows: rows shown of a repeated problem before it is only counted.
  package init(shownRows: Int = 3) { self.shownRows = shownRows }

  /// Adds a problem of a kind; `problem` is worded only when it will be shown.
  ///
  /// - Parameter kind: what makes two problems of one column the same, whatever the values.
  package func add(
    _ severity: Problem.Severity = .error, file: String, row: Int? = nil, column: String? = nil, kind: String,
    _ problem: () -> Problem
  ) {
    if severity == .error { errorCount += 1 }
    let key = Key(file: file, column: column, kind: kind)
    if groups[key] == nil { order.append(key) }
    groups[key, default: Group()].count += 1
    groups[key]?.lastRow = row
    if let count = groups[key]?.count, count <= shownRows {
      groups[key]?.shown.append(problem())
    }
  }

  /// Adds a problem that stands alone.
  package func add(_ problem: Problem) {
    add(
      problem.severity, file: problem.file, row: problem.row, column: problem.column,
      kind: problem.message.description
    ) { problem }
  }

  /// All problems, in the order in which each kind was first met.
  package var report: ProblemReport {
    var report = ProblemReport()
    for key in order {
      guard let group = groups[key] else { continue }
      for problem in group.shown { report.add(problem) }
      let more = group.count - group.shown.count
      if more > 0, let last = group.shown.last {
        var others = Problem(
          last.severity, last.category, file: key.file, column: key.column,
          message: again(more, lastRow: group.lastRow),
          remedy: last.severity == .error ? "Mend them in the same way" : "Check them in the same way")
        others.rows = more
        report.add(others)
      }
    }
    return report
  }

  private func again(_ count: Int, lastRow: Int?) -> Message {
    switch (count, lastRow) {
    case (1, nil): "the same problem in 1 more row"
    case (1, let row?): "the same problem in 1 more row, the last in row \(row)"
    case (_, nil): "the same problem in \(count: count) more rows"
    case (_, let row?): "the same problem in \(count: count) more rows, the last in row \(row)"
    }
  }
}

extension ProblemReport {
  /// The same with a problem that repeats itself down a column shown for its first rows and counted from there on; what
  /// differs only in the values told is the same problem.
  package func gathered(shownRows: Int) -> ProblemReport {
    let gatherer = ProblemGatherer(shownRows: shownRows)
    for problem in problems {
      // What stands for several rows has been counted already.
      let kind = problem.rows > 1 ? problem.description : "\(problem.severity) \(problem.message.template)"
      gatherer.add(
        problem.severity, file: problem.file, row: problem.row, column: problem.column, kind: kind
      ) { problem }
    }
    return gatherer.report
  }
}
