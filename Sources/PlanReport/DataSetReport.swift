public import Diagnostics
public import Geography
import JSONText

/// What a check of a data set found.
public struct DataSetReport: Sendable {
  private let name: String
  private let problems: ProblemReport
  private let geography: Geography?

  /// - Parameters:
  ///   - name: the data set as the user named it.
  ///   - geography: what was read; nil for a data set that cannot be used.
  public init(name: String, problems: ProblemReport, geography: Geography?) {
    self.name = name
    self.problems = problems
    self.geography = geography
  }

  /// Every problem, a line each, errors first; then what the data set holds. Ends in a newline.
  ///
  /// - Parameter width: cells a line on the data set may take; nil for as many as the content asks. A problem
  ///   keeps its line, so that it can be searched for and cut out.
  public func text(language: ReportLanguage, width: Int? = nil) -> String {
    let words = language.words
    let layout = TextLayout(width: width, emphasis: false, words: words)
    var lines = (problems.errors + problems.warnings).map { $0.text(language.messages) }
    if let geography {
      lines += layout.wrapped(words.contents(geography, warnings: problems.warnings.count))
      let provenance = ProvenanceSummary.parts(geography.provenance, words)
      if !provenance.isEmpty { lines += layout.wrapped(words.provenance(provenance)) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same as JSON, schema `noiban.validation/1`; messages and remedies in the language.
  public func json(language: ReportLanguage) -> [UInt8] {
    let translation = language.messages
    var json = JSONWriter()
    json.object { json in
      json.newline()
      json.field("schema", "noiban.validation/1")
      json.newline()
      json.field("dataset", geography?.name ?? name)
      json.newline()
      json.key("valid")
      json.flag(geography != nil)
      json.field("errors", problems.errors.count)
      json.field("warnings", problems.warnings.count)
      json.newline()
      json.key("contents")
      writeContents(to: &json)
      json.newline()
      json.key("problems")
      json.array(problems.errors + problems.warnings, linePerElement: true) { json, problem in
        json.object { json in
          json.field("severity", problem.severity == .error ? "error" : "warning")
          json.field("file", problem.file)
          json.field("row", problem.row)
          json.field("column", problem.column)
          json.field("value", problem.value)
          json.field("message", problem.message.text(translation))
          json.field("remedy", problem.remedy.text(translation))
        }
      }
      json.endText()
    }
    json.endText()
    return json.bytes
  }

  private func writeContents(to json: inout JSONWriter) {
    guard let geography else { return json.null() }
    json.object { json in
      json.field("sha256", geography.sha256)
      json.field("communes", geography.communes.count)
      json.field("villages", geography.villages.count)
      json.field("lackingMobile", geography.villages.count { !$0.hasMobileBroadband })
      json.field("lackingFixed", geography.villages.count { !$0.hasFixedBroadband })
      json.field("nodes", geography.nodes.count)
      json.field("routes", geography.routes.count)
      json.field("sites", geography.sites.count)
      json.field("coverage", geography.coverage.count)
      json.field("hops", geography.hops.count)
    }
  }
}
