import Diagnostics
import Geography
import JSONText
import NetworkDesign

/// A plan as JSON, schema `noiban.plan/1`: money in whole đồng, lengths in metres, times in seconds,
/// benefits in weighted households to the thousandth.
public enum PlanJSON {
  public static let schema = "noiban.plan/1"

  /// The text as UTF-8, ending in a newline; one line a proposal, village and work.
  public static func write(_ dossier: PlanDossier, language: ReportLanguage) -> [UInt8] {
    let plan = dossier.plan
    var json = JSONWriter()
    json.object { json in
      json.newline()
      json.field("schema", schema)
      json.newline()
      write(plan.dataset, of: dossier.geography, to: &json)
      json.newline()
      json.key("scenario")
      json.scenario(plan.scenario)
      json.newline()
      write(plan.solve, to: &json)
      json.newline()
      write(plan.totals, to: &json)
      json.newline()
      write(dossier.verification, to: &json)
      json.newline()
      write(dossier.baselines, to: &json)
      json.newline()
      writeProposals(dossier, language.words, to: &json)
      json.newline()
      writeVillages(plan.villages, language.words, to: &json)
      json.newline()
      writeWorks(plan.works, to: &json)
      json.newline()
      write(Roadmap(dossier), to: &json)
      json.newline()
      write(FundingTable(plan), to: &json)
      json.endText()
    }
    json.endText()
    return json.bytes
  }

  private static func write(_ dataset: DatasetSummary, of geography: Geography, to json: inout JSONWriter) {
    json.key("dataset")
    json.object { json in
      json.field("name", dataset.name)
      json.field("sha256", dataset.sha256)
      json.field("villages", dataset.villages)
      json.field("lackingMobile", dataset.lackingMobile)
      json.field("lackingFixed", dataset.lackingFixed)
      json.key("unitCosts")
      json.object { json in
        for item in CostItem.allCases {
          json.key(named: item.rawValue)
          json.number(geography.costs.base(item))
        }
      }
      json.key("provenance")
      json.array(dataset.provenance) { json, column in
        json.object { json in
          json.field("table", column.table)
          json.field("column", column.column)
          json.field("kind", column.kind.rawValue)
          json.field("source", column.source)
        }
      }
    }
  }

  private static func write(_ solve: SolveSummary, to json: inout JSONWriter) {
    json.key("solve")
    json.object { json in
      json.field("status", solve.status.rawValue)
      json.field("limit", solve.limit?.rawValue)
      json.field("measure", solve.measure.rawValue)
      json.field("objective", solve.objective)
      json.field("bound", solve.bound)
      json.field("relativeGap", solve.relativeGap)
      json.field("seconds", (solve.seconds * 1000).rounded() / 1000)
      json.field("solver", solve.solver)
      json.key("stages")
      json.array(solve.stages) { json, stage in
        json.object { json in
          json.field("name", stage.name)
          json.field("measure", stage.measure.rawValue)
          json.field("objective", stage.objective)
          json.field("bound", stage.bound)
        }
      }
    }
  }

  private static func write(_ totals: Totals, to json: inout JSONWriter) {
    json.key("totals")
    json.object { json in
      json.field("capex", totals.capex)
      json.field("cost", totals.cost)
      json.field("presentValue", totals.presentValue)
      json.field("lost", totals.lost)
      json.field("opexPerYear", totals.opexPerYear)
      json.field("budget", totals.budget)
      json.field("villagesMobile", totals.villagesMobile)
      json.field("villagesFixed", totals.villagesFixed)
      json.field("villagesInterim", totals.villagesInterim)
      json.field("households", totals.households)
      json.field("ethnicMinorityHouseholds", totals.ethnicMinorityHouseholds)
      json.field("benefit", totals.benefit)
    }
  }

  private static func write(_ verification: PlanVerification, to json: inout JSONWriter) {
    json.key("verification")
    json.object { json in
      json.key("valid")
      json.flag(verification.isValid)
      json.field("checks", verification.checks)
      json.field("findings", verification.findings.map(\.description))
    }
  }

  private static func write(_ baselines: [Baseline]?, to json: inout JSONWriter) {
    json.key("baselines")
    guard let baselines else { return json.null() }
    json.array(baselines) { json, baseline in
      json.object { json in
        json.field("method", baseline.method.rawValue)
        json.field("capex", baseline.capex)
        json.field("benefit", baseline.benefit)
        json.field("villagesMobile", baseline.villagesMobile)
        json.field("villagesFixed", baseline.villagesFixed)
        json.field("households", baseline.households)
      }
    }
  }
}
