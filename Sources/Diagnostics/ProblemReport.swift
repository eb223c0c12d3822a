/// Every problem found in one input, gathered so that the user mends them in one go.
///
/// Thrown once, after the whole input was read; a report without an error is never thrown.
public struct ProblemReport: Error, Sendable, Equatable {
  /// In the order in which they were added.
  public private(set) var problems: [Problem]

  /// A report of several problems, or of none yet.
  public init(_ problems: [Problem] = []) {
    self.problems = problems
  }

  /// A report of one problem.
  public init(_ problem: Problem) {
    self.problems = [problem]
  }

  /// The problems that stop the input from being used.
  public var errors: [Problem] { problems.filter { $0.severity == .error } }
  /// The problems that do not.
  public var warnings: [Problem] { problems.filter { $0.severity == .warning } }
  /// What a documented rule decides because the input leaves it open.
  public var notes: [Problem] { problems.filter { $0.severity == .note } }
  /// How many problems of a severity there are, each row of those that are shown together counted.
  public func count(_ severity: Problem.Severity) -> Int {
    problems.reduce(0) { $1.severity == severity ? $0 + $1.rows : $0 }
  }

  /// Whether any problem stops the input from being used.
  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Adds a problem after those there.
  public mutating func add(_ problem: Problem) {
    problems.append(problem)
  }

  /// Adds every problem of another report, in its order.
  public mutating func add(_ report: ProblemReport) {
    problems += report.problems
  }

  /// Throws the report when it holds at least one error.
  public func throwIfErrors() throws {
    if hasErrors { throw self }
  }

  /// The category that decides the exit code: a missing file before bad data before bad usage.
  public var category: Problem.Category {
    let found = errors.map(\.category)
    let gravest: [Problem.Category] = [.cannotWrite, .missingFile, .badData]
    for category in gravest where found.contains(category) {
      return category
    }
    return .badUsage
  }
}

extension ProblemReport: CustomStringConvertible {
  /// One line a problem, errors first, notes last, at most `limit` of them, then how many more there are.
  public func rendered(limit: Int = 50, in translation: Translation = .none) -> String {
    lines(limit: limit, in: translation).joined(separator: "\n")
  }

  /// The lines of `rendered`.
  public func lines(limit: Int = 50, in translation: Translation = .none) -> [String] {
    let ordered = errors + warnings + notes
    var lines = ordered.prefix(limit).map { $0.text(translation) }
    let more = ordered.count - limit
    if more == 1 {
      lines.append(Message("… and 1 more problem.").text(translation))
    } else if more > 1 {
      lines.append(Message("… and \(count: more) more problems.").text(translation))
    }
    return lines
  }

  /// All problems in English, one a line, at most 50 of them.
  public var description: String { rendered() }
}
