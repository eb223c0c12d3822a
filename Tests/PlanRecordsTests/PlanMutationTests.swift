import Diagnostics
import Foundation
import GLPKSolver
import Geography
import GeographyIO
import Investment
import NetworkDesign
import PlanAnalysis
import PlanDossiers
import PlanRecords
import PlanVerification
import PlanWords
import PlannerTestSupport
import ProvinceGenerator
import ScenarioIO
import Scenarios
import Testing

/// False plans are refused, whatever it is that is false: every value of two true plans is changed by itself.
@Suite struct PlanMutationTests {
  private enum Surprise: Error { case noPlan }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ geography: Geography, _ scenario: Scenario) throws -> [UInt8] {
    guard
      case .plan(var plan, let verification) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
    else { throw Surprise.noPlan }
    try ProposalFigures.add(to: &plan, of: geography)
    let dossier = PlanDossier(
      plan: plan, geography: geography, verification: verification,
      baselines: try BaselinePlans.all(geography, scenario))
    return PlanJSON.write(dossier, language: .en)
  }

  /// Five years, four sources, interim services, a floor, a target, and works of an earlier plan.
  private static func manySided(_ geography: Geography, billions: Int64) throws -> Scenario {
    var scenario = try ScenarioFile.read(
      root.appending(path: "datasets/dien-bien/scenarios/five-year-plan.yaml").path)
    scenario.interim.fixedWireless = 0.6
    scenario.interim.satelliteTerminal = 0.3
    scenario.gap = 0.01
    let share = Money(dong: billions * 1_000_000_000 / 5)
    for index in scenario.phases.budgets.indices { scenario.phases.budgets[index].amount = share }
    return scenario
  }

  /// Changes that leave a plan as true as it was, or that a plan says of its search alone.
  private static func isLeft(_ mutation: PlanMutations.Mutation) -> Bool {
    NotRecomputed.allCases.contains { mutation.kind.hasPrefix($0.rawValue) }
  }

  /// - Returns: how many were made.
  private static func check(_ plan: [UInt8], _ geography: Geography, entriesOfAList: Int) throws -> Int {
    let own = try PlanFile.readSaved(plan, file: "plan.json")
    #expect(try own.check(against: geography).verification.findings.map(\.description) == [])
    var count = 0
    try PlanMutations(plan, entriesOfAList: entriesOfAList).forEach { mutation in
      count += 1
      let said = "\(mutation.path), \(mutation.change)"
      do {
        let saved = try PlanFile.readSaved(mutation.text, file: "plan.json")
        // A key of the scenario that says what holds without it may be left out.
        if mutation.kind.hasPrefix("scenario"), saved.claim.scenario == own.claim.scenario,
          !mutation.kind.hasPrefix("scenarioSHA256")
        {
          return
        }
        let check = try saved.check(against: geography)
        let isRefused = !check.verification.isValid
        #expect(isRefused || isLeft(mutation), "\(said)")
        #expect(check.dossier == nil || !isRefused, "\(said)")
      } catch let report as ProblemReport {
        #expect(report.errors.allSatisfy { $0.column?.isEmpty == false }, "\(said): \(report.rendered())")
      }
    }
    return count
  }

  private static let asksForAll = ProcessInfo.processInfo.environment["NOIBAN_ALL_MUTATIONS"] != nil

  @Test(
    .enabled(if: asksForAll, "takes minutes; set NOIBAN_ALL_MUTATIONS=1 to run it"), arguments: [false, true])
  func everyChangedValueOfAPlanOfTheProvinceIsRefused(isManySided: Bool) throws {
    let folder = Self.root.appending(path: "datasets/dien-bien").path
    let geography = try DataSetReader.read(at: folder).geography
    var scenario = try isManySided ? Self.manySided(geography, billions: 300) : Scenario()
    if !isManySided { scenario.budget = .billions(300) }
    let count = try Self.check(Self.text(geography, scenario), geography, entriesOfAList: 2)
    #expect(count > 206)
  }

  @Test func everyChangedValueOfAPlainPlanIsRefused() throws {
    let geography = try ProvinceGenerator(villages: 24, seed: 3, name: "p").generate()
    var scenario = Scenario()
    scenario.budget = .billions(20)
    let count = try Self.check(Self.text(geography, scenario), geography, entriesOfAList: 1)
    #expect(count > 206)
  }

  @Test func everyChangedValueOfAPlanOfYearsAndSourcesIsRefused() throws {
    let geography = try ProvinceGenerator(villages: 24, seed: 3, name: "p").generate()
    let scenario = try Self.manySided(geography, billions: 20)
    let count = try Self.check(Self.text(geography, scenario), geography, entriesOfAList: 2)
    #expect(count > 206)
  }
}
