import Diagnostics
package import Geography
import PlanAnalysis
package import Scenarios

extension ReportWords {
  /// What the numbers rest on, a sentence or two each: where the columns come from, and what nobody knows.
  ///
  /// - Parameter scenario: whose weights some villages may not have been given; nil where nothing was planned.
  package func dataNotes(_ geography: Geography, _ scenario: Scenario?) -> [String] {
    // A table without rows is neither real nor modelled.
    let columns = geography.provenance.filter { geography.rowCount(of: $0.table) > 0 }
    let parts = ProvenanceSummary.parts(columns, self)
    return (parts.isEmpty ? [] : [provenance(parts)]) + modelled(geography) + unknown(geography, scenario)
  }

  /// What of a province's own list is modelled, and what would replace it. Nothing for a data set whose villages are
  /// modelled too: there the list itself is what is missing, which the pages say in their own words.
  package func modelled(_ geography: Geography) -> [String] {
    guard !geography.hasModelledVillages else { return [] }
    var lines: [String] = []
    if let positions = geography.modelledRows(of: .villagePositions) {
      lines.append(
        text("\(count: positions.modelled) of \(.villages(positions.all)) have a modelled position."))
    }
    func tell(_ subject: ModelledSubject, wholly: Message, partly: (Int, Int) -> Message) {
      guard let found = geography.modelledRows(of: subject) else { return }
      lines.append(text(found.modelled == found.all ? wholly : partly(found.modelled, found.all)))
    }
    for (subject, message): (ModelledSubject, (Int, Int) -> Message) in [
      (
        .mobileService,
        {
          "Whether there is a mobile signal is stated by a rule, not surveyed, for \(count: $0) of \(.villages($1))."
        }
      ),
      (
        .fixedService,
        { "Whether fibre is there is stated by a rule, not surveyed, for \(count: $0) of \(.villages($1))." }
      ),
      (
        .placesWithFibre,
        {
          "Places with fibre that a rule states or a model made, not surveyed: \(count: $0) of \(count: $1)."
        }
      ),
    ] {
      if let found = geography.modelledRows(of: subject) {
        lines.append(text(message(found.modelled, found.all)))
      }
    }
    tell(
      .routes,
      wholly:
        "Routes are modelled; replaced by the operators' routes: noiban import --fibre FILE --onto DATASET.",
      partly: {
        "\(count: $0) of \(.routes($1)) are modelled; replaced by the operators' routes: noiban import --fibre FILE "
          + "--onto DATASET."
      })
    tell(
      .sites, wholly: "Sites are modelled; replaced by a radio plan's sites in sites.csv.",
      partly: {
        "\(count: $0) of \(.sites($1)) are modelled candidates; replaced by a radio plan's sites in sites.csv."
      })
    tell(
      .coverage,
      wholly: "Coverage is modelled; replaced by what a radio tool computes, in coverage.csv.",
      partly: {
        "\(count: $0) of \(.coverage($1)) are modelled; replaced by what a radio tool computes, in coverage.csv."
      })
    tell(
      .hops,
      wholly: "Microwave hops are modelled; replaced by surveyed lines of sight, in hops.csv.",
      partly: {
        "\(count: $0) of \(.hops($1)) are modelled; replaced by surveyed lines of sight, in hops.csv."
      })
    return lines
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
