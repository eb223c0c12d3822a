import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

@Suite struct InstitutionBenefitTests {
  @Test func anInstitutionCountsAsSoManyHouseholdsOfItsVillage() {
    var tiny = TinyGeography()
    tiny.node("N1", .communeCentre)
    tiny.village("V1", households: 40, minority: 0.5)
    var village = tiny.geography.villages[0]
    var scenario = Scenario()
    scenario.weights = PriorityWeights()
    scenario.weights.remoteness = 0
    scenario.weights.isolation = 0
    scenario.values.fixed = 2
    let plain = PriorityBenefit(tiny.geography, scenario).benefit(.fixed, to: village)
    // Ethnic-minority weight 1 at a share of one half.
    #expect(plain == Benefit(thousandths: 40 * 2 * 1500))
    scenario.institutions.school = 20
    scenario.institutions.communeOffice = 30.5
    #expect(PriorityBenefit(tiny.geography, scenario).benefit(.fixed, to: village) == plain)
    village.institutions = [.school, .communeOffice, .clinic]
    #expect(
      PriorityBenefit(tiny.geography, scenario).benefit(.fixed, to: village)
        == Benefit(thousandths: (40 + 20 + 30) * 2 * 1500 + 1500))
    #expect(
      PriorityBenefit(tiny.geography, scenario).benefit(.mobile, to: village)
        == Benefit(thousandths: (40 + 20 + 30) * 1500 + 750))
  }
}
