import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

/// What works cost to build, to run and to own, against sums done by hand.
@Suite struct PricingTests {
  private static func geography(_ prices: [CostItem: Double] = [:]) -> Geography {
    var tiny = TinyGeography(prices: TinyGeography.prices(prices))
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 50, east: 3)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.site("S1", at: "V1")
    tiny.site("S2", kind: .mast40m, power: .solar, east: 3)
    tiny.hop("H1", "S1", "S2")
    return tiny.geography
  }

  /// In whole đồng: capex, a year's running, present value.
  private func price(
    _ work: WorkElement, _ prices: [CostItem: Double] = [:], _ change: (inout Scenario) -> Void = { _ in }
  ) -> [Int64] {
    var scenario = Scenario()
    change(&scenario)
    let price = Pricing(Self.geography(prices), scenario).price(of: work)
    return [price.capex.dong, price.opexPerYear.dong, price.presentValue.dong]
  }

  @Test func runningIsAnAnnuityPaidAtEachYearsEnd() {
    // 300 million, 15 a year: 300 + 15 (1/1.08 + 1/1.08²).
    #expect(
      price(.route(0), [.horizon: 2]) == [300_000_000, 15_000_000, 326_748_971])
    #expect(price(.access(village: 0), [.horizon: 2]) == [100_000_000, 5_000_000, 108_916_324])
  }

  @Test func whatWearsOutInsideTheHorizonIsBuiltAnew() {
    // A hop of 150 million lasts 10 years: in 25 years it is built again after 10 and after 20.
    let factors: [CostItem: Double] = [.horizon: 25, .discountRate: 0.1]
    #expect(price(.hop(0), factors) == [150_000_000, 0, 150_000_000 + 57_831_494 + 22_296_544])
  }

  @Test func nothingIsBuiltAnewInTheLastYearOrAfter() {
    let none: [CostItem: Double] = [.discountRate: 0]
    #expect(price(.hop(0), none.merging([.horizon: 10]) { $1 }) == [150_000_000, 0, 150_000_000])
    #expect(price(.hop(0), none.merging([.horizon: 11]) { $1 }) == [150_000_000, 0, 300_000_000])
    #expect(price(.hop(0), none.merging([.horizon: 20]) { $1 }) == [150_000_000, 0, 300_000_000])
    #expect(price(.hop(0), none.merging([.horizon: 21]) { $1 }) == [150_000_000, 0, 450_000_000])
  }

  @Test func aSiteTakesItsLifeFromTheScenario() {
    let none: [CostItem: Double] = [.discountRate: 0, .horizon: 12, .siteOpex: 10]
    #expect(price(.site(1), none) == [1_300_000_000, 10_000_000, 1_420_000_000])
    #expect(
      price(.site(1), none) { $0.ownership.siteLifeYears = 4 } == [
        1_300_000_000, 10_000_000, 4_020_000_000,
      ])
  }

  @Test func ofSatelliteBackhaulTheTerminalWearsOutAndTheRentDoesNot() {
    // 60 million and 12 a year for 8 years, all paid for at once; the terminal again after 5.
    let rented: [CostItem: Double] = [.discountRate: 0, .horizon: 8, .satelliteBackhaulRent: 12]
    #expect(price(.satellite(site: 0), rented) == [156_000_000, 0, 216_000_000])
  }

  @Test func aCommunityTerminalIsBuiltAnewAndNotRented() {
    #expect(
      price(.terminal(village: 0), [.discountRate: 0, .horizon: 11]) == [25_000_000, 0, 75_000_000])
  }

  @Test func theBudgetPaysWhatTheScenarioSays() {
    let geography = Self.geography([.horizon: 2])
    var scenario = Scenario()
    #expect(Pricing(geography, scenario).cost(of: .route(0)) == Money(dong: 300_000_000))
    scenario.ownership.budgetBasis = .presentValue
    #expect(Pricing(geography, scenario).cost(of: .route(0)) == Money(dong: 326_748_971))
    #expect(Pricing(geography, scenario).price(of: .route(0)).cost == Money(dong: 326_748_971))
    #expect(Pricing(geography, scenario).price(of: .route(0)).capex == Money(dong: 300_000_000))
  }

  @Test func aCommunityTerminalIsNamedAfterItsVillage() {
    #expect(WorkIdentifiers(Self.geography()).communityTerminal(inVillage: 0) == "CST-V1")
  }
}
