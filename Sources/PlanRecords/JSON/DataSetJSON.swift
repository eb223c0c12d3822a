package import Diagnostics
package import Geography
import JSONText
package import PlanWords

/// What a check of a data set found as JSON, schema `noiban.validation/1`; messages and remedies in the
/// language.
package enum DataSetJSON {
  /// - Parameters:
  ///   - name: the data set as the user named it.
  ///   - geography: what was read; nil for a data set that cannot be used.
  package static func write(
    _ name: String, _ problems: ProblemReport, _ geography: Geography?, language: ReportLanguage
  ) -> [UInt8] {
    let translation = language.messages
    return JSONWriter.document("noiban.validation/1") { json in
      json.field("dataset", geography?.name ?? name)
      json.newline()
      json.field("valid", geography != nil)
      json.field("errors", problems.count(.error))
      json.field("warnings", problems.count(.warning))
      json.field("notes", problems.count(.note))
      json.newline()
      json.object("contents", of: geography) { contents(of: $1, to: &$0) }
      json.newline()
      let ordered = problems.errors + problems.warnings + problems.notes
      json.objects("problems", ordered, linePerElement: true) { json, problem in
        json.field("severity", problem.severity.rawValue)
        json.field("file", problem.file)
        json.field("row", problem.row)
        json.field("column", problem.column)
        json.field("value", problem.value)
        json.field("message", problem.message.text(translation))
        json.field("remedy", problem.remedy.text(translation))
      }
    }
  }

  private static func contents(of geography: Geography, to json: inout JSONWriter) {
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
