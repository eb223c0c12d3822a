import Geography
import Investment
import JSONText
import PlanAnalysis
package import PlanDossiers
import Scenarios

/// A comparison as JSON, schema `noiban.compare/1`: money in whole đồng, benefits in weighted households.
package enum ComparisonJSON {
  package static let schema = "noiban.compare/1"

  /// The text as UTF-8, ending in a newline; one line a difference.
  package static func write(_ dossier: ComparisonDossier) -> [UInt8] {
    let comparison = dossier.comparison
    let geography = dossier.geography
    return JSONWriter.document(schema) { json in
      json.object("dataset") { json in
        json.field("name", geography.name)
        json.field("sha256", geography.sha256)
      }
      json.newline()
      write("first", comparison.first, to: &json)
      json.newline()
      write("second", comparison.second, to: &json)
      json.newline()
      if let data = comparison.data {
        json.objects("data", data.villages, linePerElement: true) { json, village in
          json.field("change", village.kind.rawValue)
          json.field("village", village.id)
          json.field("name", village.name)
          json.field("earlierName", village.earlierName)
          json.field("commune", village.commune)
        }
        json.newline()
        json.objects("prices", data.prices, linePerElement: true) { json, price in
          json.field("item", price.item.rawValue)
          json.field("first", price.first)
          json.field("second", price.second)
        }
        json.newline()
      }
      json.objects("scenario", comparison.attributes, linePerElement: true) { json, difference in
        json.field("attribute", difference.path)
        write("first", difference.first, to: &json)
        write("second", difference.second, to: &json)
      }
      json.newline()
      json.objects("rules", comparison.rules, linePerElement: true) { json, difference in
        json.key("rule")
        json.rule(difference.rule)
        json.field("first", difference.first.rawValue)
        json.field("second", difference.second.rawValue)
      }
      json.newline()
      json.objects("services", comparison.services, linePerElement: true) { json, difference in
        let village = geography.villages[difference.service.village]
        json.field("change", difference.change.rawValue)
        json.field("village", village.id)
        json.field("name", village.name)
        json.field("commune", geography.communes[village.commune].name)
        json.field("households", village.households)
        json.field("service", difference.service.kind.rawValue)
        json.field("proposal", difference.proposal)
        write("first", difference.first, to: &json)
        write("second", difference.second, to: &json)
      }
      json.newline()
      json.objects("works", comparison.works, linePerElement: true) { json, difference in
        json.field("change", difference.change.rawValue)
        json.field("id", difference.work.id)
        json.field("kind", difference.work.kind.rawValue)
        json.field("proposal", difference.proposal)
        json.field("cost", difference.work.cost)
      }
      json.newline()
      json.object("repriced") { json in
        json.field("works", comparison.repriced.count)
        json.field("first", comparison.repriced.first)
        json.field("second", comparison.repriced.second)
      }
      json.newline()
      json.objects("communes", comparison.communes, linePerElement: true) { json, commune in
        json.field("code", geography.communes[commune.commune].code)
        json.field("name", geography.communes[commune.commune].name)
        json.field("came", commune.came)
        json.field("left", commune.left)
        json.field("firstHouseholds", commune.firstHouseholds)
        json.field("secondHouseholds", commune.secondHouseholds)
        json.field("firstCost", commune.firstCost)
        json.field("secondCost", commune.secondCost)
      }
    }
  }

  private static func write(_ name: StaticString, _ side: PlanComparison.Side, to json: inout JSONWriter) {
    json.object(name) { json in
      json.field("scenario", side.scenario.name)
      json.field("measure", side.measure.rawValue)
      json.field("objective", side.objective)
      json.field("bound", side.bound)
      json.field("budget", side.totals.budget)
      json.field("cost", side.totals.cost)
      json.field("capex", side.totals.capex)
      json.field("opexPerYear", side.totals.opexPerYear)
      json.field("proposals", side.proposals)
      json.field("works", side.works)
      json.field("villagesMobile", side.totals.villagesMobile)
      json.field("villagesFixed", side.totals.villagesFixed)
      json.field("villagesInterim", side.totals.villagesInterim)
      json.field("households", side.totals.households)
      json.field("ethnicMinorityHouseholds", side.totals.ethnicMinorityHouseholds)
      json.field("benefitByFirstWeights", side.benefits.byFirst)
      json.field("benefitBySecondWeights", side.benefits.bySecond)
    }
  }

  private static func write(
    _ name: StaticString, _ standing: ServiceDifference.Standing, to json: inout JSONWriter
  ) {
    json.object(name) { json in
      json.field("marginalCost", standing.marginalCost)
      json.field("benefit", standing.benefit)
    }
  }

  private static func write(_ name: StaticString, _ node: ScenarioNode?, to json: inout JSONWriter) {
    json.key(name)
    if let node { json.node(node) } else { json.null() }
  }
}
