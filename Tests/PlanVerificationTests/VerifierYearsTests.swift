import Diagnostics
import Geography
import Investment
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// The verifier on plans with years and funding sources.
@Suite struct VerifierYearsTests {
  /// The valley over three years, fibre paid to seven tenths by the centre, the rest by the province: R1, S1
  /// and V1's access in 2026, the rest in 2027.
  static func phased(carryOver: Bool = true) throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.phases.carryOver = carryOver
    scenario.phases.budgets = [2026, 2027, 2028].map { YearAmount(year: $0, amount: Money(millions: 850)) }
    var central = FundingSource()
    central.name = "central"
    central.works = ["fibreSegment", "fibreAccess"]
    central.shareAtMost = 0.7
    central.caps = [2026, 2027, 2028].map { YearAmount(year: $0, amount: Money(millions: 400)) }
    var province = FundingSource()
    province.name = "province"
    province.shareAtLeast = 0.1
    province.caps = [2026, 2027, 2028].map { YearAmount(year: $0, amount: Money(millions: 700)) }
    scenario.funding = [central, province]
    return try PlanOnTrial(TinyGeography.valley(), scenario)
  }

  @Test(arguments: [true, false])
  func aTruePlanPasses(carryOver: Bool) throws {
    let trial = try Self.phased(carryOver: carryOver)
    #expect(PlanVerifier(trial.geography).verify(trial.claim).findings.map(\.description) == [])
    #expect(Set(trial.claim.works.map(\.year)) == [2026, 2027])
  }

  @Test func aServiceIsWorthLessForEachYearItComesLater() throws {
    let trial = try Self.phased()
    let benefits = PriorityBenefit(trial.geography, trial.claim.scenario)
    func thousandths(_ service: Service, _ village: Int) -> Double {
      Double(benefits.benefit(service, to: trial.geography.villages[village]).thousandths)
    }
    let first = thousandths(.mobile, 0) + thousandths(.fixed, 0)
    let second = (thousandths(.fixed, 1) / 1.08).rounded() + (thousandths(.mobile, 3) / 1.08).rounded()
    #expect(trial.claim.objective == (first + second) / 1000)
    #expect(
      trial.claim.totals.benefit.value
        == (first + thousandths(.fixed, 1) + thousandths(.mobile, 3)) / 1000)
  }

  @Test(arguments: [
    Mutation("work R1: its year, none, is none of the plan's years") {
      $0.change(work: "R1") { $0.year = nil }
    },
    Mutation("work R1: its year, 2030, is none of the plan's years") {
      $0.change(work: "R1") { $0.year = 2030 }
    },
    Mutation("work FA-V1 is built in 2026, but nothing built by then joins it to the network") {
      $0.change(work: "R1") { $0.year = 2027 }
    },
    Mutation("work S1 is built in 2026, but nothing built by then joins it to the network") {
      $0.change(work: "R1") { $0.year = 2027 }
    },
    Mutation(
      "the works built by the end of 2026 cost 1110000000 đồng, over the 850000000 that the years up to it "
        + "have"
    ) { $0.change(work: "R2") { $0.year = 2026 } },
    Mutation("year of mobile broadband of village V1: the plan says 2027, the data say 2026") {
      $0.change(village: "V1") { $0.mobileYear = 2027 }
    },
    Mutation("year of fibre of village V2: the plan says none, the data say 2027") {
      $0.change(village: "V2") { $0.fixedYear = nil }
    },
    Mutation("year of the interim service of village V4: the plan says 2027, the data say none") {
      $0.change(village: "V4") { $0.interimYear = 2027 }
    },
    Mutation("year from which village V2 has all it gets: the plan says 2026, the data say 2027") {
      $0.change(village: "V2") { $0.year = 2026 }
    },
    Mutation("year of proposal P-R1: the plan says 2026, the data say 2027") {
      $0.change(proposal: "P-R1") { $0.year = 2026 }
    },
    Mutation("the objective: the plan says ") { $0.objective = $0.totals.benefit.value },
    Mutation("total benefit: the plan says ") { $0.totals.benefit.thousandths -= 1 },
  ])
  func aWrongYearIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.phased().findings(mutation.change)
    #expect(findings.contains { $0.hasPrefix(mutation.finding) }, "\(findings)")
  }

  @Test func withoutCarryOverEachYearKeepsToItsOwn() throws {
    let findings = try Self.phased(carryOver: false).findings {
      $0.scenario.phases.budgets[1].amount = Money(millions: 840)
    }
    #expect(
      findings.contains("the works of 2027 cost 850000000 đồng, over the 840000000 that the year has"))
  }

  @Test func aPlanWithoutYearsNamesNone() throws {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    let trial = try PlanOnTrial(TinyGeography.valley(), scenario)
    #expect(
      trial.findings { $0.change(work: "R1") { $0.year = 2026 } }
        .contains("year of work R1, in a plan without years: the plan says 2026, the data say none"))
    #expect(
      trial.findings { $0.change(village: "V1") { $0.year = 2026 } }
        == ["year from which village V1 has all it gets: the plan says 2026, the data say none"])
  }

  @Test(arguments: [
    Mutation("payments of work R1: the plan says 300000001, the data say 300000000") {
      $0.change(work: "R1") { $0.payments[0].amount.dong += 1 }
    },
    Mutation("central pays 220000000 of the 300000000 đồng of work R1, where it may pay 0 to 210000000") {
      $0.change(work: "R1") { $0.pay([220, 80]) }
    },
    Mutation(
      "province pays 29000000 of the 300000000 đồng of work R1, where it may pay 30000000 to 300000000"
    ) { $0.change(work: "R1") { $0.pay([271, 29]) } },
    Mutation("work S1 is paid by friends, which the scenario does not list") {
      $0.change(work: "S1") { $0.payments[0].source = "friends" }
    },
    Mutation("work S1 is paid by central, which may not pay for it") {
      $0.change(work: "S1") { $0.payments[0].source = "central" }
    },
    Mutation("work FA-V1 is paid by central, which may not pay for it") {
      $0.scenario.funding[0].group.villages = ["V2"]
    },
    Mutation("work R1 is paid in 2027 and built in 2026") {
      $0.change(work: "R1") { $0.payments[0].year = 2027 }
    },
    Mutation("work R1 is paid by central twice") {
      $0.change(work: "R1") { $0.payments.append($0.payments[0]) }
    },
    Mutation("payments of work R2: the plan says 0, the data say 300000000") {
      $0.change(work: "R2") { $0.payments = [] }
    },
    Mutation("central pays 287000000 đồng by the end of 2026, over the 200000000 that it has") {
      $0.scenario.funding[0].caps[0].amount = Money(millions: 200)
    },
    Mutation("province pays 1100000000 đồng by the end of 2027, over the 700000000 that it has") {
      $0.scenario.funding[1].caps.remove(at: 1)
    },
    Mutation("funding of proposal P-R1 by central: the plan says 560000001, the data say 560000000") {
      $0.change(proposal: "P-R1") { $0.funding["central"]?.dong += 1 }
    },
    Mutation("funding of proposal P-R1 against its cost: the plan says 1200000001, the data say 1200000000") {
      $0.change(proposal: "P-R1") { $0.funding["central"]?.dong += 1 }
    },
    Mutation(
      "what central pays in 2026 for proposal P-R1: the plan says 287000001, the data say 287000000"
    ) { $0.change(proposal: "P-R1") { $0.payments[0].amount.dong += 1 } },
    Mutation("what province pays in 2027 for proposal P-R1: the plan says none, the data say 117000000") {
      $0.change(proposal: "P-R1") { $0.payments.removeLast() }
    },
    Mutation("work R1 names payments, but the scenario has no funding sources") { $0.scenario.funding = [] },
  ])
  func aWrongPaymentIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.phased().findings(mutation.change)
    #expect(findings.contains(mutation.finding), "\(findings)")
  }

  @Test func withoutYearsACapIsOfTheWholePlan() throws {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    var fund = FundingSource()
    fund.name = "fund"
    fund.cap = .billions(2)
    scenario.funding = [fund]
    let trial = try PlanOnTrial(TinyGeography.valley(), scenario)
    #expect(
      trial.findings { $0.scenario.funding[0].cap = .billions(1) }
        == ["fund pays 1660000000 đồng, over the 1000000000 that it has"])
    var unlimited = trial.claim
    unlimited.scenario.funding[0].cap = nil
    #expect(PlanVerifier(trial.geography).verify(unlimited).isValid)
  }
}

extension PlanClaim.WorkClaim {
  /// Sets the amounts of the payments, in million đồng.
  fileprivate mutating func pay(_ millions: [Double]) {
    for (index, amount) in millions.enumerated() { payments[index].amount = Money(millions: amount) }
  }
}
