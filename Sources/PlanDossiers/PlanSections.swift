import Geography
import Investment
import PlanVerification
package import PlanWords
import Scenarios

/// The tables under the ranking: roadmap, funding, rules; each only where the plan has what it shows.
package struct PlanSections {
  private let dossier: PlanDossier
  private let words: ReportWords

  /// A table under a title, in the words of a language.
  package struct Section {
    package var title: String
    package var table: TextTable
  }

  package init(_ dossier: PlanDossier, _ words: ReportWords) {
    self.dossier = dossier
    self.words = words
  }

  /// Those the plan has, in the order in which they are shown.
  package var all: [Section] { [roadmap, funding, rules].compactMap { $0 } }

  /// A row a year, commune and lead agency.
  package var roadmap: Section? {
    let rows = Roadmap(dossier).rows
    guard !rows.isEmpty else { return nil }
    let numbers = words.numbers
    let headings = words.roadmap
    let lines = rows.map { row in
      [
        "\(row.year)", row.commune.isEmpty ? "—" : row.commune, row.lead,
        numbers.integer(row.proposals.count), numbers.integer(row.villages.count), numbers.millions(row.cost),
      ]
    }
    let sum = [words.total, "", "", "", "", numbers.millions(rows.map(\.cost).total())]
    return Section(
      title: headings.title,
      table: TextTable(
        columns: [
          .init(heading: words.year),
          .init(heading: headings.commune, minimumWidth: 10, maximumWidth: 24),
          .init(heading: headings.lead, minimumWidth: 10, maximumWidth: 40),
          .init(heading: headings.proposals, isNumber: true, importance: 1),
          .init(heading: headings.villages, isNumber: true),
          .init(heading: headings.cost, isNumber: true),
        ], rows: lines + [sum]))
  }

  /// A row a source, a column a year.
  package var funding: Section? {
    let funding = FundingTable(dossier.plan)
    guard !funding.rows.isEmpty else { return nil }
    let numbers = words.numbers
    let headings = words.funding
    let years = funding.years.compactMap { $0 }
    func cells(_ amounts: [Money]) -> [String] {
      (years.isEmpty ? [] : amounts.map(numbers.millions)) + [numbers.millions(amounts.total())]
    }
    let hasLost = funding.rows.contains { $0.lost > .zero }
    let lines = funding.rows.map { row in
      let caps = row.cells.compactMap(\.cap)
      return [row.source] + cells(row.cells.map(\.amount))
        + (hasLost ? [numbers.millions(row.lost)] : [])
        + [caps.count == row.cells.count ? numbers.millions(caps.total()) : headings.unlimited]
    }
    return Section(
      title: headings.title,
      table: TextTable(
        columns: [.init(heading: headings.source, minimumWidth: 12, maximumWidth: 40)]
          // The later a year, the sooner it is left out; the sums stay.
          + years.enumerated().map { .init(heading: "\($1)", isNumber: true, importance: years.count - $0) }
          + [.init(heading: words.total, isNumber: true)]
          + (hasLost ? [.init(heading: headings.lost, isNumber: true)] : [])
          + [.init(heading: headings.cap, isNumber: true)],
        rows: lines + [
          [words.total] + cells(funding.sums)
            + (hasLost ? [numbers.millions(funding.rows.map(\.lost).total())] : []) + [""]
        ]))
  }

  /// A row a rule and bound, a target, and the points that must be on fibre.
  package var rules: Section? {
    let scenario = dossier.plan.scenario
    var lines: [[String]] = []
    if !scenario.rules.isEmpty || !scenario.targets.isEmpty {
      let outcomes = RuleOutcomes(dossier.plan, dossier.geography)
      for outcome in PlanSections.tightest(outcomes.rules()) + outcomes.targets() {
        let commune = outcome.commune.map { dossier.geography.communes[$0].name }
        lines.append([
          words.name(outcome), words.asked(outcome), words.reached(outcome, commune: commune),
        ])
      }
    }
    if let points = requiredPoints {
      // The verifier has found each of them joined.
      let reached = dossier.verification.isValid ? words.numbers.integer(points) : "—"
      let asked = words.asked(points: points, disjointRoutes: scenario.requiredPoints.disjointRoutes)
      lines.append([words.requiredPoints, asked, reached])
    }
    guard !lines.isEmpty else { return nil }
    let headings = words.rules
    return Section(
      title: headings.title,
      table: TextTable(
        columns: [
          .init(heading: headings.rule, minimumWidth: 12, maximumWidth: 40),
          .init(heading: headings.asked, minimumWidth: 16),
          .init(heading: headings.reached, minimumWidth: 16),
        ], rows: lines))
  }

  /// Of a rule that holds for each commune, the commune in which it is kept most narrowly.
  private static func tightest(_ outcomes: [RuleOutcome]) -> [RuleOutcome] {
    var tightest: [RuleOutcome] = []
    for outcome in outcomes {
      let last = tightest.lastIndex {
        $0.commune != nil && $0.name == outcome.name && $0.demand == outcome.demand
      }
      guard outcome.commune != nil, let last else {
        tightest.append(outcome)
        continue
      }
      guard let own = outcome.reached else { continue }
      let isTighter =
        tightest[last].reached.map { outcome.demand == .atLeast ? own < $0 : own > $0 } ?? true
      if isTighter { tightest[last] = outcome }
    }
    return tightest
  }

  /// How many points must be on fibre; nil where none.
  private var requiredPoints: Int? {
    let asked = dossier.plan.scenario.requiredPoints
    var points = Set(asked.points)
    if asked.communeOffices {
      for village in dossier.geography.villages where village.institutions.contains(.communeOffice) {
        points.insert(village.id)
      }
    }
    return points.isEmpty ? nil : points.count
  }
}
