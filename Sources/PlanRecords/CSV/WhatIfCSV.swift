import DelimitedText
import Geography
import Investment
import PlanAnalysis
package import PlanDossiers

/// An answer to "what if" as CSV; money in whole đồng, lists in a cell parted by semicolons.
package enum WhatIfCSV {
  /// A row a point or a rule.
  package static func write(_ dossier: WhatIfDossier, for audience: TableAudience = .programs) -> [UInt8] {
    switch dossier.answer {
    case .frontier(let frontier):
      var csv = audience.table(["frontier", "budget"] + columns + ["knee", "nesting_cost"])
      for point in frontier.points {
        csv.row(
          [.code("optimal"), .integer(point.budget.dong)] + cells(point)
            + [.flag(point.isKnee), .empty])
      }
      for pair in frontier.pairs {
        guard let nested = pair.nested else { continue }
        let cost = nested.nestingCost(against: pair.optimal)
        csv.row(
          [.code("nested"), .integer(nested.budget.dong)] + cells(nested)
            + [.flag(nested.isKnee), number(cost?.worth)])
      }
      return csv.bytes
    case .variation(let curve):
      var csv = audience.table(["path", "value", "is_base"] + columns)
      for point in curve.points {
        csv.row(
          [
            .text(curve.variation.path), .number(point.value ?? 0, places: 9),
            .flag(point.isBase),
          ] + cells(point))
      }
      return csv.bytes
    case .equity(let price): return write(price, for: audience)
    }
  }

  private static let columns = [
    "status", "objective", "bound", "relative_gap", "capex", "villages_mobile", "villages_fixed",
    "households",
    "ethnic_minority_households", "proposals", "entered", "left", "dropped",
    "shadow_price", "shadow_price_low",
    "shadow_price_high",
  ]

  private static func cells(_ point: FrontierPoint) -> [CSVWriter.Cell] {
    guard case .plan(let solve, let totals, let proposals) = point.result else {
      let status = if case .infeasible = point.result { "infeasible" } else { "nothingFound" }
      return [.code(status)] + columns.dropFirst().map { _ in .empty }
    }
    return [
      .code(solve.status.rawValue), .number(solve.objective, places: 3), .number(solve.bound, places: 3),
      .number(solve.relativeGap, places: 9), .integer(totals.capex.dong),
      .integer(Int64(totals.villagesMobile)), .integer(Int64(totals.villagesFixed)),
      .integer(Int64(totals.households)), whole(totals.ethnicMinorityHouseholds),
      .integer(Int64(proposals)), .text(point.change.entered.joined(separator: ";")),
      .text(point.change.left.joined(separator: ";")), .text(point.dropped.joined(separator: ";")),
      number(point.shadowPrice?.value),
      number(point.shadowPrice?.low), number(point.shadowPrice?.high),
    ]
  }

  private static func write(_ price: EquityPrice, for audience: TableAudience) -> [UInt8] {
    var csv = audience.table([
      "without", "name", "status", "villages_mobile", "villages_fixed", "households",
      "ethnic_minority_households", "household_services", "worth", "capex",
    ])
    csv.row([.text(""), .text(""), .code(price.solve.status.rawValue)] + cells(price.base))
    for comparison in price.rules {
      let name: [CSVWriter.Cell] = [audience.kind(of: comparison.rule), .text(comparison.rule.name)]
      switch comparison.result {
      case .plan(let reach, let solve, _):
        csv.row(name + [.code(solve.status.rawValue)] + cells(reach))
      case .infeasible:
        csv.row(name + [.code("infeasible")] + [CSVWriter.Cell](repeating: .empty, count: 7))
      case .nothingFound:
        csv.row(name + [.code("nothingFound")] + [CSVWriter.Cell](repeating: .empty, count: 7))
      }
    }
    return csv.bytes
  }

  private static func cells(_ reach: EquityReach) -> [CSVWriter.Cell] {
    [
      .integer(Int64(reach.villagesMobile)), .integer(Int64(reach.villagesFixed)),
      .integer(Int64(reach.households)), whole(reach.ethnicMinorityHouseholds),
      .integer(Int64(reach.householdServices)), .number(reach.worth.value, places: 3),
      .integer(reach.capex.dong),
    ]
  }

  private static func whole(_ value: Int?) -> CSVWriter.Cell { value.map { .integer(Int64($0)) } ?? .empty }

  private static func number(_ value: Double?) -> CSVWriter.Cell {
    value.map { .number($0, places: 3) } ?? .empty
  }
}
