import Diagnostics
package import Geography
import PlanAnalysis
package import Scenarios

extension ReportWords {
  /// What the numbers rest on, a sentence or two each: where the columns come from, and what nobody knows.
  ///
  /// - Parameter scenario: whose weights some villages may not have been given; nil where nothing was planned.
  package func dataNotes(_ geography: Geography, _ scenario: Scenario?) -> [String] {
    let parts = ProvenanceSummary.parts(geography.provenance, self)
    return (parts.isEmpty ? [] : [provenance(parts)]) + unknown(geography, scenario)
  }

  /// What nobody knows of the villages that lack a service, and what became of it.
  package func unknown(_ geography: Geography, _ scenario: Scenario?) -> [String] {
    let unknown = UnknownValues(geography, scenario)
    var lines: [String] = []
    if unknown.withoutHouseholds > 0 {
      lines.append(
        text(
          "Households are not known in \(count: unknown.withoutHouseholds) of \(.villages(unknown.lacking)) that "
            + "lack a service; each counts 1."))
    }
    let weights = unknown.weights.map { weight -> Message in
      "\(weight.kind.name) (\(count: weight.villages))"
    }
    if let weights = listed(weights) {
      lines.append(
        text(
          "Not weighted where nobody knows the value, in so many of \(.villages(unknown.lacking)) that lack a "
            + "service: \(weights)."))
    }
    return lines
  }
}
