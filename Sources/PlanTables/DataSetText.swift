package import Diagnostics
package import Geography
package import PlanWords

/// What a check of a data set found, a line a problem.
package struct DataSetText: Sendable {
  private let problems: ProblemReport
  private let geography: Geography?

  /// - Parameter geography: what was read; nil for a data set that cannot be used.
  package init(_ problems: ProblemReport, _ geography: Geography?) {
    self.problems = problems
    self.geography = geography
  }

  /// Every problem, a line each, errors first; then what the data set holds. Ends in a newline.
  ///
  /// - Parameter width: cells a line on the data set may take; nil for as many as the content asks. A problem
  ///   keeps its line, so that it can be searched for and cut out.
  package func text(language: ReportLanguage, width: Int? = nil) -> String {
    let words = (geography.map { language.of($0.country) } ?? language).words
    let layout = TextLayout(width: width, emphasis: false, words: words)
    var lines = (problems.errors + problems.warnings + problems.notes).map { $0.text(language.messages) }
    if let geography {
      lines += layout.wrapped(words.contents(geography, warnings: problems.count(.warning)))
      lines += words.dataNotes(geography, nil).flatMap(layout.wrapped)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
