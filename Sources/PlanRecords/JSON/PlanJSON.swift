import Diagnostics
import Geography
import Investment
import JSONText
package import PlanDossiers
import PlanVerification
package import PlanWords

/// A plan as JSON, schema `noiban.plan/1`: money in whole đồng, lengths in metres, times in seconds,
/// benefits in weighted households to the thousandth.
package enum PlanJSON {
  package static let schema = "noiban.plan/1"
  /// The key of the fingerprint of the scenario.
  static let scenarioKey: StaticString = "scenarioSHA256"

  /// The text as UTF-8, ending in a newline; one line a proposal, village and work.
  package static func write(_ dossier: PlanDossier, language: ReportLanguage) -> [UInt8] {
    let plan = dossier.plan
    let context = PlanFieldContext(dossier, language.of(dossier.geography.country).words)
    return JSONWriter.document(schema) { json in
      write(plan.dataset, of: dossier.geography, at: dossier.place, to: &json)
      json.newline()
      json.key("scenario")
      json.scenario(plan.scenario)
      json.newline()
      json.key("solve")
      json.record(plan.solve, SolveSummary.fields, context)
      json.newline()
      json.key("totals")
      json.record(plan.totals, Totals.fields, context)
      json.newline()
      json.field("nothingBuilt", NothingBuilt.reasons(plan, of: dossier.geography).map(\.rawValue))
      json.key(scenarioKey)
      json.string(ScenarioFingerprint.sha256(of: plan.scenario))
      write(dossier.verification, to: &json)
      json.newline()
      json.key("baselines")
      if let baselines = dossier.baselines {
        json.array(baselines) { $0.record($1, Baseline.fields, context) }
      } else {
        json.null()
      }
      json.newline()
      json.records("proposals", plan.proposals, Proposal.fields, context)
      json.newline()
      json.records("villages", plan.villages, VillageOutcome.fields, context)
      json.newline()
      json.records("works", plan.works, Work.fields, context)
      json.newline()
      json.records("roadmap", Roadmap(dossier).rows, Roadmap.Row.fields, context)
      json.newline()
      json.records("fundingTable", FundingEntry.all(of: plan), FundingEntry.fields, context)
    }
  }

  private static func write(
    _ dataset: DatasetSummary, of geography: Geography, at place: DataPlace?, to json: inout JSONWriter
  ) {
    json.object("dataset") { json in
      json.field("name", dataset.name)
      json.field("sha256", dataset.sha256)
      if let place {
        json.field("path", place.path)
        json.field("relativePath", place.relativePath)
      }
      json.field("villages", dataset.villages)
      json.field("lackingMobile", dataset.lackingMobile)
      json.field("lackingFixed", dataset.lackingFixed)
      json.object("unitCosts") { json in
        for item in CostItem.allCases {
          json.key(named: item.rawValue)
          json.number(geography.costs.base(item))
        }
      }
      json.objects("provenance", dataset.provenance) { json, column in
        json.field("table", column.table)
        json.field("column", column.column)
        json.field("kind", column.kind.rawValue)
        json.field("source", column.source)
      }
    }
  }

  private static func write(_ verification: PlanVerification, to json: inout JSONWriter) {
    json.object("verification") { json in
      json.field("valid", verification.isValid)
      json.field("checks", verification.checks)
      json.field("findings", verification.findings.map(\.description))
      json.field("notRecomputed", NotRecomputed.allCases.map(\.rawValue))
    }
  }
}
