import Diagnostics
import Foundation
import GLPKSolver
import Geography
import Investment
import MILP
import NetworkDesign
import PlannerTestSupport
import RootedDesign
import Scenarios
import Testing

/// The rows of each rule of a scenario as text, on the valley of the golden families.
///
/// To accept a change, set `NOIBAN_RECORD_GOLDEN=1` and read the difference before committing it.
@Suite struct GoldenRuleTests {
  enum Rule: String, CaseIterable {
    case yearBudgetsWithCarryOver = "rule_years_carry_over"
    case yearBudgetsWithout = "rule_years"
    case spendOfPlan = "rule_spend_of_plan"
    case spendOfNeed = "rule_spend_of_need"
    case villagesOfPlan = "rule_villages_of_plan"
    case householdsOfNeedByCommune = "rule_households_each_commune"
    case target = "rule_target"
    case targetByYear = "rule_target_by_year"
    case funding = "rule_funding"
    case fundingByYear = "rule_funding_years"
    case progress = "rule_progress"
    case requiredPoint = "rule_required_point"
    case interim = "rule_interim"
    case leastCost = "rule_least_cost"

    var scenario: Scenario {
      var scenario = Scenario()
      scenario.budget = .billions(2)
      var share = ShareRule()
      share.name = "rule"
      share.group.villages = ["V1"]
      var target = CoverageTarget()
      target.service = "fixed"
      target.share = 0.5
      func setYears(carryOver: Bool) {
        scenario.phases.budgets = [
          YearAmount(year: 2026, amount: .billions(1)), YearAmount(year: 2027, amount: .billions(1)),
        ]
        scenario.phases.carryOver = carryOver
      }
      switch self {
      case .yearBudgetsWithCarryOver: setYears(carryOver: true)
      case .yearBudgetsWithout: setYears(carryOver: false)
      case .spendOfPlan:
        share.measure = .spend
        share.atLeast = 0.6
        scenario.rules = [share]
      case .spendOfNeed:
        share.measure = .spend
        share.of = .need
        share.atMost = 0.4
        scenario.rules = [share]
      case .villagesOfPlan:
        share.measure = .villages
        share.atLeast = 0.25
        share.atMost = 0.75
        scenario.rules = [share]
      case .householdsOfNeedByCommune:
        share.measure = .households
        share.group = VillageGroup()
        share.eachCommune = true
        share.of = .need
        share.atLeast = 0.3
        scenario.rules = [share]
      case .target: scenario.targets = [target]
      case .targetByYear:
        setYears(carryOver: true)
        target.by = 2026
        target.measure = .households
        scenario.targets = [target]
      case .funding, .fundingByYear:
        var state = FundingSource()
        state.name = "state"
        state.works = ["fibreSegment", "fibreAccess"]
        state.shareAtMost = 0.7
        state.shareAtLeast = 0.1
        var province = FundingSource()
        province.name = "province"
        if self == .fundingByYear {
          setYears(carryOver: true)
          state.caps = scenario.phases.budgets
          province.caps = scenario.phases.budgets
        } else {
          state.cap = .billions(1)
          province.cap = .billions(1)
        }
        scenario.funding = [state, province]
      case .progress:
        setYears(carryOver: true)
        var done = WorkProgress()
        done.work = "R1"
        done.spent = Money(dong: 290_000_000)
        var underWay = WorkProgress()
        underWay.work = "S2"
        underWay.status = .underWay
        underWay.year = 2027
        scenario.progress = [done, underWay]
      case .requiredPoint:
        setYears(carryOver: true)
        scenario.requiredPoints.points = ["V2"]
      case .interim:
        setYears(carryOver: true)
        scenario.interim.fixedWireless = 0.6
        scenario.interim.satelliteTerminal = 0.3
      case .leastCost:
        scenario.goal = .leastCost
        scenario.targets = [target]
      }
      return scenario
    }

    /// What the names of the rows begin with that the rule writes.
    var prefixes: [String] {
      switch self {
      case .funding, .fundingByYear: ["funding"]
      case .requiredPoint: ["requirement"]
      case .interim: ["supply"]
      case .progress: ["coupling", "requirement"]
      default: ["coupling"]
      }
    }
  }

  @Test(arguments: Rule.allCases)
  func rowsOfARule(_ rule: Rule) throws {
    let geography = GoldenModelTests.valley().geography
    let model = try ModelExport.model(geography, rule.scenario, .strong, solver: GLPKSolver())
    var text = ""
    if rule == .leastCost || rule == .interim || rule == .yearBudgetsWithCarryOver {
      let terms = (0..<model.variableCount).filter { model.objective[$0] != 0 }
        .map { "\(model.objective[$0]) \(model.variableNames[$0])" }
      text += "\\ objective: \(terms.joined(separator: ", "))\n"
    }
    for row in (0..<model.constraintCount).map({ model.constraint(at: $0) })
    where rule.prefixes.contains(where: row.name.hasPrefix) {
      text += GoldenModelTests.text(row, of: model) + "\n"
    }
    try #require(!text.isEmpty)
    try GoldenModelTests.expectGolden(text, rule.rawValue)
  }

  /// An exported program solved as it stands is worth what the planner's own solve is.
  @Test(arguments: Rule.allCases)
  func theExportedProgramAgreesWithThePlanner(_ rule: Rule) throws {
    let geography = GoldenModelTests.valley().geography
    var scenario = rule.scenario
    scenario.gap = 0
    let model = try ModelExport.model(geography, scenario, .strong, solver: GLPKSolver())
    let result = try GLPKSolver().solve(model)
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      Issue.record("every rule of the list has a plan on the valley")
      return
    }
    let scale = plan.solve.measure == .dong ? 1e6 : 1
    let objective = try #require(result.objective)
    #expect(plan.solve.objective > 0)
    #expect(abs(objective * scale - plan.solve.objective) <= 1e-6 * plan.solve.objective)
  }

  @Test func whatNoOneProgramSaysIsRefused() {
    var scenario = Scenario()
    scenario.budget = .billions(1)
    scenario.goal = .maxMin
    scenario.requiredPoints.points = ["V1"]
    scenario.requiredPoints.disjointRoutes = true
    let report = #expect(throws: ProblemReport.self) {
      _ = try ModelExport.model(
        GoldenModelTests.valley().geography, scenario, .compact, solver: GLPKSolver())
    }
    #expect(
      report?.rendered().trimmingCharacters(in: .newlines) == """
        --formulation: “compact”: knows one budget, and no years, sources or shared rules. Write \
        --formulation strong.
        goal: “maxMin”: takes several programs, one after another. Export a scenario whose goal is bestValue \
        or leastCost.
        requiredPoints.disjointRoutes: “true”: takes rows that are found as they are needed. Export the \
        scenario without it.
        """)
  }
}
