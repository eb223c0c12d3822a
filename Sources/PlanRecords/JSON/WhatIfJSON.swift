import Diagnostics
import Geography
import Investment
import JSONText
import PlanAnalysis
package import PlanDossiers

/// An answer to "what if" as JSON, schema `noiban.whatif/1`: money in whole đồng, worth in weighted
/// households, shares between 0 and 1.
package enum WhatIfJSON {
  package static let schema = "noiban.whatif/1"

  /// The text as UTF-8, ending in a newline; one line a point and a rule.
  package static func write(_ dossier: WhatIfDossier) -> [UInt8] {
    JSONWriter.document(schema) { json in
      json.key("dataset")
      json.summary(of: DatasetSummary(dossier.geography))
      json.newline()
      switch dossier.answer {
      case .frontier(let frontier): write(frontier, dossier.geography, to: &json)
      case .variation(let curve): write(curve, dossier.geography, to: &json)
      case .equity(let price): write(price, dossier.geography, to: &json)
      }
      json.newline()
      json.field("nothingBuilt", dossier.nothingBuilt.map(\.rawValue))
    }
  }

  private static func write(_ frontier: Frontier, _ geography: Geography, to json: inout JSONWriter) {
    json.key("scenario")
    json.scenario(frontier.scenario)
    json.newline()
    json.field("asked", frontier.budgetCount)
    json.newline()
    json.object("knee", of: frontier.knee) { json, knee in
      json.field("definition", "nextBillionBelowHalfOfAverage")
      json.field("from", knee.from)
      json.field("budget", knee.to)
      json.field("next", knee.next.map(rounded))
      json.field("average", knee.average.map(rounded))
      json.field("shown", knee.first(of: frontier.points.map(\.budget)) != nil)
    }
    json.newline()
    json.array("points", frontier.points, linePerElement: true) { json, point in
      json.object { $0.point(point, geography, optimum: nil) }
    }
    json.newline()
    json.array("nested", frontier.pairs.filter { $0.nested != nil }, linePerElement: true) { json, pair in
      guard let nested = pair.nested else { return }
      json.object { $0.point(nested, geography, optimum: pair.optimal) }
    }
  }

  private static func write(_ curve: VariationCurve, _ geography: Geography, to json: inout JSONWriter) {
    json.key("scenario")
    json.scenario(curve.scenario)
    json.newline()
    json.object("varied") { json in
      json.field("path", curve.variation.path)
      json.field("unit", curve.variation.unit)
      json.field("base", curve.base)
    }
    json.newline()
    json.field("asked", curve.variation.values.count)
    json.newline()
    json.array("points", curve.points, linePerElement: true) { json, point in
      json.object { $0.point(point, geography, optimum: nil) }
    }
    json.newline()
    json.array("nested", [FrontierPoint]()) { _, _ in }
  }

  private static func write(_ price: EquityPrice, _ geography: Geography, to json: inout JSONWriter) {
    json.key("scenario")
    json.scenario(price.scenario)
    json.newline()
    json.field("asked", price.ruleCount)
    json.newline()
    json.object("base") { json in
      json.reach(price.base)
      json.solve(price.solve)
    }
    json.newline()
    json.objects("rules", price.rules, linePerElement: true) { json, comparison in
      json.field("kind", comparison.rule.kind.rawValue)
      json.field("name", comparison.rule.name)
      switch comparison.result {
      case .plan(let reach, let solve, let change):
        json.reach(reach)
        json.solve(solve)
        json.object("difference") { $0.difference(reach, price.base) }
        json.change(change, geography)
      case .infeasible(let conflicts):
        json.field("status", "infeasible")
        json.field("conflicts", conflicts.map(\.description))
      case .nothingFound:
        json.field("status", "nothingFound")
      }
    }
  }
}

extension JSONWriter {
  /// Which data the plans were made from.
  mutating func summary(of dataset: DatasetSummary) {
    object { json in
      json.field("name", dataset.name)
      json.field("sha256", dataset.sha256)
      json.field("villages", dataset.villages)
      json.field("lackingMobile", dataset.lackingMobile)
      json.field("lackingFixed", dataset.lackingFixed)
    }
  }

  fileprivate mutating func solve(_ solve: SolveSummary) {
    field("status", solve.status.rawValue)
    field("limit", solve.limit?.rawValue)
    field("measure", solve.measure.rawValue)
    field("objective", solve.objective)
    field("bound", solve.bound)
    field("relativeGap", solve.relativeGap)
  }

  /// - Parameter optimum: the point of the optimal frontier, for a nested one.
  fileprivate mutating func point(_ point: FrontierPoint, _ geography: Geography, optimum: FrontierPoint?) {
    if let value = point.value {
      field("value", value)
      field("isBase", point.isBase)
    } else {
      field("budget", point.budget)
    }
    guard case .plan(let solve, let totals, let proposals) = point.result else {
      return withoutPlan(point)
    }
    self.solve(solve)
    field("capex", totals.capex)
    field("cost", totals.cost)
    field("opexPerYear", totals.opexPerYear)
    field("villagesMobile", totals.villagesMobile)
    field("villagesFixed", totals.villagesFixed)
    field("households", totals.households)
    field("ethnicMinorityHouseholds", totals.ethnicMinorityHouseholds)
    field("proposals", proposals)
    change(point.change, geography)
    field("dropped", point.dropped)
    field("shadowPrice", point.shadowPrice.map { rounded($0.value) })
    key("shadowPriceProven")
    if let price = point.shadowPrice {
      array([price.low, price.high]) { $0.number(rounded($1)) }
    } else {
      null()
    }
    field("knee", point.isKnee)
    if let optimum {
      let cost = point.nestingCost(against: optimum)
      field("nestingCost", cost.map { rounded($0.worth) })
      field("nestingCostShare", cost.map { ($0.share * 1e9).rounded() / 1e9 })
    }
  }

  private mutating func withoutPlan(_ point: FrontierPoint) {
    switch point.result {
    case .infeasible(let conflicts):
      field("status", "infeasible")
      field("conflicts", conflicts.map(\.description))
    case .nothingFound, .plan:
      field("status", "nothingFound")
    }
    for name in ["objective", "bound", "relativeGap", "capex"] as [StaticString] {
      field(name, nil as Double?)
    }
    field("entered", [String]())
    field("left", [String]())
    field("shadowPrice", nil as Double?)
  }

  /// Proposals and services that a plan has and another has not.
  mutating func change(_ change: ServiceChange, _ geography: Geography) {
    field("entered", change.entered)
    field("left", change.left)
    for (name, services) in [("gained" as StaticString, change.gained), ("lost", change.lost)] {
      object(name) { json in
        for kind in BroughtService.Kind.allCases {
          json.key(named: kind.rawValue)
          json.array(services.filter { $0.kind == kind }) { $0.string(geography.villages[$1.village].id) }
        }
      }
    }
  }

  fileprivate mutating func reach(_ reach: EquityReach) {
    field("villagesMobile", reach.villagesMobile)
    field("villagesFixed", reach.villagesFixed)
    field("households", reach.households)
    field("ethnicMinorityHouseholds", reach.ethnicMinorityHouseholds)
    field("householdServices", reach.householdServices)
    field("worth", reach.worth)
    field("capex", reach.capex)
  }

  fileprivate mutating func difference(_ reach: EquityReach, _ base: EquityReach) {
    self.reach(
      EquityReach(
        villagesMobile: reach.villagesMobile - base.villagesMobile,
        villagesFixed: reach.villagesFixed - base.villagesFixed,
        households: reach.households - base.households,
        ethnicMinorityHouseholds: reach.ethnicMinorityHouseholds.flatMap { minority in
          base.ethnicMinorityHouseholds.map { minority - $0 }
        },
        householdServices: reach.householdServices - base.householdServices,
        worth: Benefit(thousandths: reach.worth.thousandths - base.worth.thousandths),
        capex: reach.capex - base.capex))
  }
}

/// To the thousandth of a weighted household, which is as fine as worth is counted.
private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
