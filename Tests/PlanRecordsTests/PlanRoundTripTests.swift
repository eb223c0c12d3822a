import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanDossiers
import PlanRecords
import PlanTables
import PlanVerification
import PlanWords
import PlannerTestSupport
import Scenarios
import Testing

/// Plans of random scenarios, written and read back.
@Suite struct PlanRoundTripTests {
  @Test(arguments: 0..<6)
  func whatIsReadBackIsWhatWasPlannedAndIsAccepted(block: UInt64) throws {
    var plans = 0
    for seed in (block * 10)..<(block * 10 + 10) {
      let geography = TinyGeography.random(seed: seed).inTwoCommunes()
      let scenario = Scenario.random(seed: seed, of: geography)
      guard
        case .plan(let plan, let verification) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
      else { continue }
      plans += 1
      let dossier = PlanDossier(
        plan: plan.withMilliseconds, geography: geography, verification: verification,
        baselines: seed.isMultiple(of: 2) ? try BaselinePlans.all(geography, scenario) : nil)
      let claim = try PlanFile.read(PlanJSON.write(dossier, language: .vi), file: "plan.json")
      #expect(claim == PlanClaim(plan, of: geography), "seed \(seed)")
      #expect(PlanVerifier(geography).verify(claim) == verification, "seed \(seed)")
      checkTables(dossier, seed)
      try checkSavedPlan(dossier, seed)
    }
    #expect(plans >= 3)
  }

  /// What a report is made from is the same from the file as from the search.
  private func checkSavedPlan(_ dossier: PlanDossier, _ seed: UInt64) throws {
    for language in ReportLanguage.allCases {
      let saved = try PlanFile.readSaved(PlanJSON.write(dossier, language: language), file: "plan.json")
      let check = try saved.check(against: dossier.geography)
      #expect(check.verification == dossier.verification, "seed \(seed)")
      #expect(check.dossier?.plan == dossier.plan, "seed \(seed)")
      #expect(check.dossier?.baselines == dossier.baselines, "seed \(seed)")
    }
  }

  /// The sums of the tables beside the ranking are those of the plan.
  private func checkTables(_ dossier: PlanDossier, _ seed: UInt64) {
    let plan = dossier.plan
    let tables = PlanCSV(dossier, language: .en)
    func sum(_ csv: [UInt8]?, column name: String) -> Int64? {
      guard let csv else { return nil }
      let lines = String(decoding: csv, as: UTF8.self).split(separator: "\r\n")
      guard let column = lines.first?.split(separator: ",").firstIndex(of: name[...]) else { return -1 }
      return lines.dropFirst().reduce(Int64(0)) { sum, line in
        sum + (Int64(line.split(separator: ",", omittingEmptySubsequences: false)[column]) ?? -1)
      }
    }
    let hasRoadmap = !plan.scenario.phases.years.isEmpty && !plan.works.isEmpty
    #expect(
      sum(tables.roadmap, column: "cost") == (hasRoadmap ? plan.totals.cost.dong : nil), "seed \(seed)")
    #expect(
      sum(tables.funding, column: "amount") == (plan.scenario.funding.isEmpty ? nil : plan.totals.cost.dong),
      "seed \(seed)")
    for language in ReportLanguage.allCases {
      #expect(!PlanTable(dossier, language: language).text().isEmpty)
    }
  }
}

extension InvestmentPlan {
  /// The plan with the time of its search as exact as a file has it.
  fileprivate var withMilliseconds: InvestmentPlan {
    var plan = self
    plan.solve.seconds = (solve.seconds * 1000).rounded() / 1000
    return plan
  }
}
