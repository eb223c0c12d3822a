import DesignTestSupport
import GLPKSolver
import Geography
import Investment
import MILP
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import RootedDesign
import Scenarios
import Testing

/// The figures beside a proposal's rank, against trying everything.
@Suite struct ProposalFiguresTests {
  /// The problem in which some options can never be served.
  private func without(_ options: [Int32], _ problem: DesignProblem) -> DesignProblem {
    var rest = problem
    for option in options { rest.options[Int(option)].suppliers = [] }
    return rest
  }

  /// Whether some optimal solution at a budget serves all the options, or fails to.
  private func optima(
    _ problem: DesignProblem, budget: Int64, _ group: [Int32]
  ) -> (canHold: Bool, canLack: Bool) {
    var problem = problem
    problem.budget = budget
    let best = problem.bruteForce().benefit
    let prize: Int64 = 1_000_000_000
    var eager = problem
    for option in group { eager.options[Int(option)].benefit += prize }
    let canHold = eager.bruteForce().benefit == best + prize * Int64(group.count)
    let canLack = group.contains { without([$0], problem).bruteForce().benefit == best }
    return (canHold, canLack)
  }

  @Test(arguments: 0..<10)
  func whatIsLostWithoutAPartIsWhatTryingEverythingFinds(block: Int) throws {
    var withLoss = 0
    for seed in UInt64(block * 40)..<UInt64(block * 40 + 40) {
      let problem = DesignProblem.random(seed: seed)
      let prepared = try #require(PreparedDesign(problem), "seed \(seed)")
      let losses = ReplacementLosses(prepared, budget: try #require(problem.budget))
      let options = problem.options.indices.map(Int32.init)
      let whole = problem.bruteForce().benefit
      for group in options.map({ [$0] }) + [options, Array(options.prefix(2))] {
        let truth = without(group, problem).bruteForce().benefit
        #expect(try losses.best(without: group) == truth, "seed \(seed), options \(group)")
        withLoss += truth < whole ? 1 : 0
      }
    }
    #expect(withLoss >= 45)
  }

  @Test(arguments: 0..<3)
  func aPartIsInSomeOptimumFromItsEntryOnAndNotBelow(block: Int) throws {
    var (above, below) = (0, 0)
    for seed in UInt64(block * 10)..<UInt64(block * 10 + 10) {
      let problem = DesignProblem.random(seed: seed)
      guard let whole = problem.budget, whole > 0 else { continue }
      let prepared = try #require(PreparedDesign(problem), "seed \(seed)")
      var parameters = EngineParameters()
      parameters.gap = 0
      let entries = try EntryBudgets(prepared, upTo: whole, parameters)
      #expect(entries.budgets.count == EntryBudgets.steps)
      for option in problem.options.indices.map(Int32.init) {
        let entry = entries.entry(of: [option]) ?? whole
        for budget in entries.budgets where budget >= entry {
          #expect(optima(problem, budget: budget, [option]).canHold, "seed \(seed), \(option) at \(budget)")
          above += 1
        }
        if let last = entries.budgets.last(where: { $0 < entry }) {
          #expect(optima(problem, budget: last, [option]).canLack, "seed \(seed), \(option) at \(last)")
          below += 1
        }
      }
    }
    #expect(above >= 100)
    #expect(below >= 12)
  }

  @Test func everyProposalOfATinyPlanHasWhatTryingEverythingFinds() throws {
    var compared = 0
    for seed in UInt64(0)..<120 {
      let geography = TinyGeography.random(seed: seed)
      var scenario = Scenario()
      scenario.gap = 0
      scenario.budget = Money(dong: [400, 900, 1500][Int(seed) % 3] * 1_000_000)
      if seed % 2 == 1 { (scenario.interim.fixedWireless, scenario.interim.satelliteTerminal) = (0.6, 0.3) }
      guard BruteForceOracle(geography, scenario).decisions <= 7,
        case .plan(var plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario)
      else { continue }
      try ProposalFigures.add(to: &plan, of: geography)
      let digraph = try TransportDigraph(geography, scenario)
      // Interim services add nodes; what is left can be tried in a blink.
      let arcsInto = Dictionary(grouping: digraph.problem.arcs, by: \.head).mapValues(\.count)
      let choices = arcsInto.values.reduce(1.0) { $0 * Double($1 + 1) }
      guard choices * Double(1 << digraph.options.count) <= 20_000 else { continue }
      for proposal in plan.proposals {
        let group = digraph.options.indices.map(Int32.init).filter { option in
          let element = digraph.options[Int(option)]
          let outcome = plan.villages[element.village]
          guard element.service == .fixed else { return outcome.mobileProposal == proposal.id }
          if outcome.fixed == .planned { return outcome.fixedProposal == proposal.id }
          // A means of its own brings its step and those below it.
          let isBelow =
            element.interim == .satelliteTerminal
            || element.interim == .fixedWireless && outcome.interim == .fixedWireless
          return isBelow && outcome.interimProposal == proposal.id
        }
        // A locked or free work may bring nothing.
        guard !group.isEmpty else { continue }
        let truth = without(group, digraph.problem).bruteForce().benefit
        #expect(
          proposal.replacementLoss?.thousandths == plan.totals.benefit.thousandths - truth,
          "seed \(seed), \(proposal.id)")
        let entry = try #require(proposal.entryBudget, "seed \(seed), \(proposal.id)")
        #expect(optima(digraph.problem, budget: entry.dong, group).canHold, "seed \(seed), \(proposal.id)")
        compared += 1
      }
    }
    #expect(compared > 30)
  }

  @Test func aLockedVillageCannotBeReplaced() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V1", households: 50, mobile: true, east: 3)
    tiny.route("R1", "N0", "V1", metres: 1000)
    var scenario = Scenario()
    scenario.budget = .billions(1)
    scenario.lockIn = ["V1"]
    guard case .plan(var plan, _) = try Planner(solver: GLPKSolver()).plan(tiny.geography, scenario) else {
      Issue.record("no plan")
      return
    }
    try ProposalFigures.add(to: &plan, of: tiny.geography)
    let proposal = try #require(plan.proposals.first)
    #expect(proposal.replacementLoss == nil)
    // 100 million of fibre, 50 of access and 50 lines, in steps of a 128th of a billion.
    #expect(proposal.entryBudget == Money(dong: 203_125_000))
  }

  @Test func onlyAPlanTiedByOneBudgetHasFigures() throws {
    var tiny = TinyGeography()
    tiny.node("N0", .fibreNode)
    tiny.village("V1", mobile: true)
    tiny.route("R1", "N0", "V1", metres: 1000)
    var plain = Scenario()
    plain.budget = .billions(1)
    var phased = plain
    phased.phases.budgets = [YearAmount(year: 2026, amount: .billions(1))]
    var progressed = plain
    var work = WorkProgress()
    work.work = "R1"
    progressed.progress = [work]
    for (scenario, hasFigures) in [(plain, true), (phased, false), (progressed, false)] {
      guard case .plan(var plan, _) = try Planner(solver: GLPKSolver()).plan(tiny.geography, scenario) else {
        Issue.record("no plan")
        continue
      }
      try ProposalFigures.add(to: &plan, of: tiny.geography)
      #expect(plan.proposals.map(\.id) == ["P-R1"])
      #expect((plan.proposals[0].entryBudget != nil) == hasFigures)
      #expect((plan.proposals[0].replacementLoss != nil) == hasFigures)
    }
  }
}
