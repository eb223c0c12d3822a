import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlanDossiers
import PlanWords
import Scenarios

/// Plans over budgets, or over the values of one number, as a table for a memo.
struct FrontierTable {
  let words: WhatIfWords
  private var numbers: NumberStyle { words.numbers }

  /// The lines of a frontier.
  func lines(_ frontier: Frontier, _ layout: TextLayout) -> [String] {
    var lines =
      words.frontierIntroduction(frontier.dataset, scenario: frontier.scenario.name).flatMap(layout.wrapped)
      + [""]
    let measure = measure(of: frontier.points)
    let headings = words.headings(measure)
    let places = numbers.places(of: frontier.points.map { $0.budget.billions })
    let isNested = frontier.nested.count == frontier.points.count && measure == .weightedHouseholds
    let rows = frontier.pairs.map { pair in
      [numbers.decimal(pair.optimal.budget.billions, places: min(3, places))] + cells(pair.optimal, measure)
        + (isNested ? [nesting(pair.nested, pair.optimal)] : [])
        + [pair.optimal.isKnee ? words.kneeMark : ""]
    }
    lines += layout.lines(
      TextTable(
        columns: [.init(heading: headings.budget, isNumber: true)] + columns(headings)
          + (isNested ? [.init(heading: headings.nestingCost, isNumber: true, importance: 2)] : []) + [
            .init(heading: "")
          ],
        rows: rows))
    lines.append("")
    if let knee = words.knee(frontier) { lines += layout.wrapped(knee) }
    lines += (isNested ? words.frontierNotes : words.variationNotes).flatMap(layout.wrapped)
    return lines
      + certificate(frontier.points + frontier.nested, frontier.points.count, of: frontier.budgetCount)
      .flatMap(layout.wrapped)
  }

  /// The lines of a curve over values.
  func lines(_ curve: VariationCurve, _ layout: TextLayout) -> [String] {
    let variation = curve.variation
    var lines =
      words.variationIntroduction(
        curve.dataset, scenario: curve.scenario.name, budget: curve.scenario.wholeBudget,
        path: variation.path, unit: variation.unit
      ).flatMap(layout.wrapped) + [""]
    let measure = measure(of: curve.points)
    let headings = words.headings(measure)
    let places = numbers.places(of: variation.values)
    let rows = curve.points.map { point in
      [numbers.decimal(point.value ?? 0, places: places)] + cells(point, measure)
        + [point.isBase ? words.baseMark : ""]
    }
    lines += layout.lines(
      TextTable(
        columns: [.init(heading: headings.value, isNumber: true)] + columns(headings) + [.init(heading: "")],
        rows: rows))
    lines += [""] + words.variationNotes.flatMap(layout.wrapped)
    return lines
      + certificate(curve.points, curve.points.count, of: variation.values.count).flatMap(layout.wrapped)
  }

  private func measure(of points: [FrontierPoint]) -> ObjectiveMeasure {
    points.compactMap { $0.solve?.measure }.first ?? .weightedHouseholds
  }

  private func columns(_ headings: FrontierHeadings) -> [TextTable.Column] {
    [
      (headings.worth, nil), (headings.gap, 3), (headings.cost, 9), (headings.villagesMobile, 7),
      (headings.villagesFixed, 8), (headings.households, 6), (headings.entered, 5), (headings.left, 4),
      (headings.dropped, 1), (headings.shadowPrice, 10),
    ].map { .init(heading: $0, isNumber: true, importance: $1) }
  }

  private func cells(_ point: FrontierPoint, _ measure: ObjectiveMeasure) -> [String] {
    switch point.result {
    case .infeasible: return [words.noPlan] + blanks
    case .nothingFound: return [words.limitCameFirst] + blanks
    case .plan(let solve, let totals, _):
      return [
        worth(solve.objective, measure), numbers.decimal(solve.relativeGap * 100, places: 3),
        numbers.billions(totals.cost), numbers.integer(totals.villagesMobile),
        numbers.integer(totals.villagesFixed), numbers.integer(totals.households),
        numbers.integer(point.change.entered.count), numbers.integer(point.change.left.count),
        numbers.integer(point.dropped.count),
        point.shadowPrice.map { numbers.decimal($0.value, places: 1) } ?? "—",
      ]
    }
  }

  private let blanks = [String](repeating: "—", count: 9)

  private func worth(_ objective: Double, _ measure: ObjectiveMeasure) -> String {
    switch measure {
    case .weightedHouseholds: numbers.decimal(objective, places: 1)
    case .dong: numbers.decimal(objective / 1e9, places: 1)
    case .share: numbers.decimal(objective * 100, places: 1)
    }
  }

  private func nesting(_ nested: FrontierPoint?, _ optimal: FrontierPoint) -> String {
    guard let cost = nested?.nestingCost(against: optimal) else { return "—" }
    return numbers.decimal(cost.share * 100, places: 2)
  }

  private func certificate(_ points: [FrontierPoint], _ done: Int, of asked: Int) -> [String] {
    let gaps = points.compactMap { $0.solve?.relativeGap }
    return (gaps.max().map { [words.gaps($0)] } ?? [])
      + (done < asked ? [words.interrupted(done, of: asked)] : [])
  }
}
