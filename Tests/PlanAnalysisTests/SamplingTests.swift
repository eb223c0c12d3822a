import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanAnalysis
import PlannerTestSupport
import Scenarios
import Testing

/// Uncertain prices: what is drawn, and what today's plan is held against.
@Suite struct SamplingTests {
  enum Surprise: Error { case noPlan }

  static func uncertainty(
    _ geography: Geography, _ scenario: Scenario, draws: Int, seed: UInt64 = 1, threads: Int = 2
  ) throws -> PriceUncertainty {
    guard
      case .uncertainty(let uncertainty) = try SamplingStudy(geography, scenario, solver: GLPKSolver())
        .uncertainty(draws: draws, seed: seed, threads: threads)
    else { throw Surprise.noPlan }
    return uncertainty
  }

  /// A random geography whose prices range from 0.6 to 1.7 times their base.
  static func uncertain(seed: UInt64) -> Geography {
    var geography = TinyGeography.random(seed: seed)
    for item in CostItem.allCases where item != .horizon && item != .discountRate {
      let base = geography.costs[item].base
      geography.costs[item].low = max(item.range.lowerBound, base * 0.6)
      geography.costs[item].high = base * 1.7
    }
    geography.costs[.horizon] = CostRange(low: 5, base: 8, high: 15)
    return geography
  }

  static var scenario: Scenario {
    var scenario = Scenario()
    scenario.budget = Money(dong: 1_100_000_000)
    return scenario
  }

  @Test func certainPricesLeaveNothingToRegret() throws {
    var proposals = 0
    for seed in UInt64(20)..<44 {
      let uncertainty = try Self.uncertainty(TinyGeography.random(seed: seed), Self.scenario, draws: 5)
      #expect(uncertainty.solved.count == 5)
      #expect(uncertainty.proposals.allSatisfy { $0.stays == 5 && $0.affordable == 5 })
      proposals += uncertainty.proposals.count
      #expect(uncertainty.regret?.worst == .zero)
      #expect(uncertainty.regret?.mean == 0)
      #expect(uncertainty.overrunShare == 0)
      #expect(uncertainty.robust?.draw == nil)
      #expect(uncertainty.robust?.candidates == 1)
      #expect(uncertainty.solved.allSatisfy { $0.optimum == uncertainty.today.totals.benefit })
    }
    #expect(proposals >= 20)
  }

  @Test func pricesAreDrawnWithinTheirRangesAndByTheirShape() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.geography.costs[.mastLightSite] = CostRange(low: 100, base: 200, high: 500)
    tiny.geography.costs[.horizon] = CostRange(low: 5, base: 6, high: 12)
    var scenario = Self.scenario
    scenario.costs[.mastSite40m] = 777
    let uncertainty = try Self.uncertainty(tiny.geography, scenario, draws: 2000)
    let drawn = uncertainty.draws.compactMap { $0.prices[.mastLightSite] }
    #expect(drawn.count == 2000)
    #expect(drawn.allSatisfy { (100...500).contains($0) })
    // Mean (100 + 200 + 500) / 3; below the base with probability (200 − 100) / (500 − 100). Both are held
    // within five standard errors.
    let mean = drawn.reduce(0, +) / 2000
    #expect(abs(mean - 800.0 / 3) < 5 * 85 / 2000.0.squareRoot())
    let below = Double(drawn.count { $0 < 200 }) / 2000
    #expect(abs(below - 0.25) < 5 * 0.433 / 2000.0.squareRoot())
    let years = Set(uncertainty.draws.compactMap { $0.prices[.horizon] })
    #expect(years.isSubset(of: Set((5...12).map(Double.init))))
    #expect(years.count > 4)
    #expect(uncertainty.draws.allSatisfy { $0.prices[.mastSite40m] == nil })
    #expect(uncertainty.prices.first { $0.item == .mastSite40m }?.isFixed == true)
    // What is fixed moves nothing else.
    let free = try Self.uncertainty(tiny.geography, Self.scenario, draws: 2)
    #expect(free.draws[1].prices[.mastLightSite] == uncertainty.draws[1].prices[.mastLightSite])
  }

  @Test(arguments: 0..<6)
  func everyDrawIsAPlanOfItsOwnPrices(block: Int) throws {
    var proposals = 0
    for seed in UInt64(60 + block * 5)..<UInt64(65 + block * 5) {
      let geography = Self.uncertain(seed: seed)
      let uncertainty = try Self.uncertainty(geography, Self.scenario, draws: 6, seed: seed)
      let today = uncertainty.today
      var worst = Int64.min
      var stays = [Int](repeating: 0, count: today.proposals.count)
      for draw in uncertainty.draws {
        var priced = Self.scenario
        priced.gap = 0
        priced.costs = draw.prices
        guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, priced) else {
          throw Surprise.noPlan
        }
        let solved = try #require(draw.solved)
        #expect(solved.optimum == plan.totals.benefit, "seed \(seed)")
        // Today's proposals at the draw's prices, in order, while the money lasts.
        let pricing = Pricing(geography, priced)
        let works = WorkIdentifiers(geography).works(of: geography)
        var left = Int64(1_100_000_000)
        var worth = Int64(0)
        var whole = Int64(0)
        for proposal in today.proposals {
          let cost = proposal.works.reduce(Int64(0)) { sum, id in
            sum + (works[id].map { pricing.cost(of: $0).dong } ?? 0)
          }
          whole += cost
          if cost <= left {
            left -= cost
            worth += proposal.benefit.thousandths
          }
        }
        #expect(solved.cost.dong == whole, "seed \(seed)")
        #expect(solved.worth.thousandths == worth, "seed \(seed)")
        #expect(solved.regret.thousandths >= 0)
        worst = max(worst, solved.regret.thousandths)
        for (index, proposal) in today.proposals.enumerated() {
          let kept = today.villages.allSatisfy { village in
            let own = plan.villages[village.village]
            return (village.mobileProposal != proposal.id || own.mobile == .planned)
              && (village.fixedProposal != proposal.id || own.fixed == .planned)
          }
          stays[index] += kept ? 1 : 0
        }
      }
      #expect(uncertainty.regret?.worst.thousandths == worst)
      #expect(uncertainty.proposals.map(\.stays) == stays, "seed \(seed)")
      let robust = try #require(uncertainty.robust)
      let regret = try #require(uncertainty.regret)
      #expect(robust.regret.worst <= regret.worst)
      #expect((robust.draw == nil) == (robust.regret == regret))
      #expect(uncertainty.draws.count == 6, "seed \(seed)")
      proposals += today.proposals.count
    }
    #expect(proposals >= 4)
  }

  @Test func whatIsLockedInIsBuiltFirst() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 10, mobile: true)
    tiny.village("V2", households: 200, mobile: true)
    tiny.route("R1", "N", "V1", metres: 5000)
    tiny.route("R2", "N", "V2", metres: 5000)
    tiny.geography.costs[.fibreRouteAerial] = CostRange(low: 100, base: 100, high: 250)
    var scenario = Scenario()
    scenario.budget = Money(dong: 1_320_000_000)
    scenario.lockIn = ["V1"]
    let uncertainty = try Self.uncertainty(tiny.geography, scenario, draws: 40)
    #expect(uncertainty.today.proposals.map(\.id) == ["P-R2", "P-R1"])
    #expect(uncertainty.proposals[1].affordable == uncertainty.solved.count)
    #expect(uncertainty.proposals[0].affordable < uncertainty.solved.count)
    #expect(uncertainty.solved.allSatisfy { $0.regret.thousandths >= 0 })
  }

  @Test func drawsWithoutAPlanAreLeftOut() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 10, mobile: true)
    tiny.route("R1", "N", "V1", metres: 5000)
    tiny.geography.costs[.fibreRouteAerial] = CostRange(low: 100, base: 100, high: 250)
    var scenario = Scenario()
    scenario.budget = Money(dong: 900_000_000)
    scenario.lockIn = ["V1"]
    let uncertainty = try Self.uncertainty(tiny.geography, scenario, draws: 40)
    #expect(uncertainty.draws.count == 40)
    #expect((1..<40).contains(uncertainty.solved.count))
    #expect(uncertainty.overrunShare == 0)
    #expect(uncertainty.proposals.map(\.stays) == [uncertainty.solved.count])
  }

  @Test func threadsChangeNothing() throws {
    let geography = Self.uncertain(seed: 77)
    let results = try [1, 2, 5].map { threads in
      let uncertainty = try Self.uncertainty(geography, Self.scenario, draws: 12, threads: threads)
      return
        "\(uncertainty.draws.map { "\($0.number) \($0.prices.sorted { $0.key.rawValue < $1.key.rawValue })" })"
        + "\(uncertainty.solved) \(uncertainty.proposals) \(String(describing: uncertainty.robust))"
    }
    #expect(results[0] == results[1])
    #expect(results[0] == results[2])
    let other = try Self.uncertainty(geography, Self.scenario, draws: 12, seed: 2)
    #expect(
      other.draws[0].prices != (try Self.uncertainty(geography, Self.scenario, draws: 1)).draws[0].prices)
  }

  @Test func anInterruptedStudyKeepsWhatItHas() throws {
    let seen = Counter()
    let outcome = try SamplingStudy(Self.uncertain(seed: 78), Self.scenario, solver: GLPKSolver())
      .uncertainty(
        draws: 100_000, seed: 1, threads: 2,
        isCancelled: {
          seen.add()
          return seen.count > 400
        })
    guard case .uncertainty(let uncertainty) = outcome else { throw Surprise.noPlan }
    #expect((1..<100_000).contains(uncertainty.draws.count))
    #expect(uncertainty.drawCount == 100_000)
    #expect(uncertainty.draws.map(\.number) == uncertainty.draws.map(\.number).sorted())
  }

  @Test func quantilesAreValuesThatOccur() {
    #expect(Quantiles.of([5, 1, 4, 2, 3], [0, 0.2, 0.5, 0.9, 1]) == [1, 1, 3, 5, 5])
    #expect(Quantiles.of([7], [0.05, 0.95]) == [7, 7])
    #expect(Quantiles.of([Int](), [0.5]).isEmpty)
  }

  @Test func aScenarioWithRulesIsPlannedAnewForEachDraw() throws {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 60, mobile: true, minority: 1)
    tiny.village("V2", households: 100, mobile: true)
    tiny.route("R1", "N", "V1", metres: 5000)
    tiny.route("R2", "N", "V2", metres: 5000)
    tiny.geography.costs[.fibreRouteAerial] = CostRange(low: 80, base: 100, high: 200)
    var scenario = Self.scenario
    scenario.weights.ethnicMinority = 0
    var floor = ShareRule()
    floor.name = "minority"
    floor.group.ethnicMinorityAtLeast = 0.5
    floor.atLeast = 0.3
    scenario.rules = [floor]
    let uncertainty = try Self.uncertainty(tiny.geography, scenario, draws: 12)
    #expect(uncertainty.solved.count == 12)
    #expect(uncertainty.today.proposals.contains { $0.id == "P-R1" })
    // The floor leaves the minority's village in whatever money is left for.
    #expect(
      uncertainty.proposals.first { uncertainty.today.proposals[$0.proposal].id == "P-R1" }?.stays == 12)
  }
}
