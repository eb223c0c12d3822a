import Geography
import Investment
import PlannerTestSupport
import Scenarios
import Testing

/// The verifier on interim services, what owning works costs, and works of an earlier plan.
@Suite struct VerifierServicesTests {
  /// V1 on fibre and mobile; V2, whose routes are locked out, with a community terminal; V4 with fixed
  /// wireless from the site that brings it mobile broadband.
  private static func interim() throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    scenario.interim.fixedWireless = 0.6
    scenario.interim.satelliteTerminal = 0.3
    scenario.lockOut = ["R2", "R3"]
    return try PlanOnTrial(TinyGeography.valley(), scenario)
  }

  @Test func interimServicesTakeThePlaceOfFibre() throws {
    let trial = try Self.interim()
    #expect(trial.claim.villages.map(\.interim) == [nil, .satelliteTerminal, nil, .fixedWireless])
    #expect(trial.claim.works.map(\.id).contains("CST-V2"))
    #expect(trial.claim.totals.villagesInterim == 2)
    let benefits = PriorityBenefit(trial.geography, trial.claim.scenario)
    func thousandths(_ service: Service, _ village: Int) -> Double {
      Double(benefits.benefit(service, to: trial.geography.villages[village]).thousandths)
    }
    let worth =
      thousandths(.mobile, 0) + thousandths(.fixed, 0) + (0.3 * thousandths(.fixed, 1)).rounded()
      + thousandths(.mobile, 3) + (0.6 * thousandths(.fixed, 3)).rounded()
    #expect(trial.claim.totals.benefit.value == worth / 1000)
  }

  @Test(arguments: [
    Mutation("interim service of village V4: the plan says satelliteTerminal, the data say fixedWireless") {
      $0.change(village: "V4") { $0.interim = .satelliteTerminal }
    },
    Mutation("interim service of village V2: the plan says none, the data say satelliteTerminal") {
      $0.change(village: "V2") { $0.interim = nil }
    },
    Mutation("interim service of village V1: the plan says fixedWireless, the data say none") {
      $0.change(village: "V1") { $0.interim = .fixedWireless }
    },
    Mutation("interim service of village V2: the plan says satelliteTerminal, the data say none") {
      $0.works.removeAll { $0.id == "CST-V2" }
    },
    Mutation("work CST-V2: the scenario leaves community satellite terminals out") {
      $0.scenario.interim.satelliteTerminal = 0
    },
    Mutation("interim service of village V4: the plan says fixedWireless, the data say none") {
      $0.scenario.interim.fixedWireless = 0
    },
    Mutation("work CST-V2: village V2 is locked out") { $0.scenario.lockOut.append("V2") },
    Mutation("villages that get an interim service: the plan says 3, the data say 2") {
      $0.totals.villagesInterim = 3
    },
    Mutation("proposal P-R1 does not by itself bring fixedWireless broadband to village V4") {
      $0.change(village: "V4") { $0.interimProposal = "P-R1" }
    },
    Mutation(
      "whether a proposal is named for the interim service of village V2: the plan says false, the data say "
        + "true"
    ) { $0.change(village: "V2") { $0.interimProposal = nil } },
    Mutation("total benefit: the plan says ") { $0.scenario.interim.satelliteTerminal = 0.31 },
    Mutation("benefit of proposal P-CST-V2: the plan says ") {
      $0.change(proposal: "P-CST-V2") { $0.benefit.thousandths += 1 }
    },
  ])
  func aWrongInterimServiceIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.interim().findings(mutation.change)
    #expect(findings.contains { $0.hasPrefix(mutation.finding) }, "\(findings)")
  }

  @Test func ofTwoEqualInterimServicesTheOneWithoutWorksOfItsOwnCounts() throws {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    scenario.interim.fixedWireless = 0.4
    scenario.interim.satelliteTerminal = 0.4
    let trial = try PlanOnTrial(TinyGeography.valley(), scenario)
    #expect(trial.claim.villages[3].interim == .fixedWireless)
    #expect(!trial.claim.works.contains { $0.id.hasPrefix("CST-") })
  }

  /// Three years at 5 % opex: fibre 300 → 300 + 15 × 2.5771, and so on.
  private static func owned() throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.budget = .billions(4)
    scenario.ownership.budgetBasis = .presentValue
    return try PlanOnTrial(TinyGeography.valley(prices: [.horizon: 3]), scenario)
  }

  @Test(arguments: [
    Mutation("cost of work R1: the plan says 300000000, the data say 338656455") {
      $0.change(work: "R1") { $0.cost = $0.capex }
    },
    Mutation("capex of work R1: the plan says 338656455, the data say 300000000") {
      $0.change(work: "R1") { $0.capex = $0.cost }
    },
    Mutation("opex of work S1: the plan says 100000001, the data say 100000000") {
      $0.change(work: "S1") { $0.opexPerYear.dong += 1 }
    },
    Mutation("present value of work R1: the plan says none, the data say 338656455") {
      $0.change(work: "R1") { $0.presentValue = nil }
    },
    Mutation("total capex: the plan says 1660000001, the data say 1660000000") {
      $0.totals.capex.dong += 1
    },
    Mutation("total cost: the plan says 1660000000, the data say ") { $0.totals.cost = $0.totals.capex },
    Mutation("total present value: the plan says ") { $0.totals.presentValue.dong -= 1 },
    Mutation("total opex: the plan says ") { $0.totals.opexPerYear.dong -= 1 },
    Mutation("cost of proposal P-R1: the plan says 1200000000, the data say ") {
      $0.change(proposal: "P-R1") { $0.cost = $0.capex }
    },
    Mutation("present value of proposal P-R1: the plan says none, the data say ") {
      $0.change(proposal: "P-R1") { $0.presentValue = nil }
    },
    Mutation("lead of proposal P-R1: the plan says ") {
      $0.change(proposal: "P-R1") { $0.lead = "somebody" }
    },
  ])
  func aWrongCostOfOwningIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.owned().findings(mutation.change)
    #expect(findings.contains { $0.hasPrefix(mutation.finding) }, "\(findings)")
  }

  @Test func aPlanThatSaysNothingOfPresentValuesPassesUnlessItBudgetsThem() throws {
    func silent(_ trial: PlanOnTrial) -> [String] {
      trial.findings { claim in
        claim.totals.presentValue = .zero
        for index in claim.works.indices { claim.works[index].presentValue = nil }
        for index in claim.proposals.indices { claim.proposals[index].presentValue = nil }
      }
    }
    #expect(try silent(VerifierRulesTests.whole()) == [])
    #expect(
      try silent(Self.owned()).contains(
        "present value of work R1: the plan says none, the data say 338656455"))
  }

  /// R1 done for 350 million, V2's access under way with 95 spent (its price is 90), S4 dropped after 50.
  private static func resumed() throws -> PlanOnTrial {
    var scenario = Scenario()
    scenario.budget = .billions(2)
    for (work, status, spent) in [
      ("R1", WorkProgress.Status.done, 350.0), ("FA-V2", .underWay, 95), ("S4", .dropped, 50),
    ] {
      var entry = WorkProgress()
      entry.work = work
      entry.status = status
      entry.spent = Money(millions: spent)
      scenario.progress.append(entry)
    }
    return try PlanOnTrial(TinyGeography.valley(), scenario)
  }

  @Test func whatWasSpentIsWhatItCosts() throws {
    let claim = try Self.resumed().claim
    let costs = Dictionary(uniqueKeysWithValues: claim.works.map { ($0.id, $0.cost.millions) })
    #expect(costs == ["R1": 350, "R2": 300, "S1": 400, "FA-V1": 110, "FA-V2": 95])
    #expect(claim.totals.lost == Money(millions: 50))
  }

  @Test(arguments: [
    Mutation("work R1 is done and not among the works") { $0.works.removeAll { $0.id == "R1" } },
    Mutation("work FA-V2 is under way and not among the works") {
      $0.works.removeAll { $0.id == "FA-V2" }
    },
    Mutation("cost of work R1: the plan says 300000000, the data say 350000000") {
      $0.change(work: "R1") { $0.cost = $0.capex }
    },
    Mutation("cost of work FA-V2: the plan says 95000000, the data say 99000000") {
      $0.scenario.progress[1].spent = Money(millions: 99)
    },
    Mutation("cost of work FA-V2: the plan says 95000000, the data say 90000000") {
      $0.scenario.progress[1].spent = Money(millions: 12)
    },
    Mutation("progress of work R1: the plan says under_way, the data say done") {
      $0.change(work: "R1") { $0.progress = .underWay }
    },
    Mutation("progress of work R2: the plan says done, the data say none") {
      $0.change(work: "R2") { $0.progress = .done }
    },
    Mutation("work R2 was dropped and is among the works") { $0.scenario.progress[2].work = "R2" },
    Mutation("the progress list names work R9, which the data set does not have") {
      $0.scenario.progress[2].work = "R9"
    },
    Mutation("work R1 stands twice in the progress list") {
      $0.scenario.progress.append($0.scenario.progress[0])
    },
    Mutation("lost on works given up: the plan says 51000000, the data say 50000000") {
      $0.totals.lost = Money(millions: 51)
    },
    Mutation(
      "the works cost 1255000000 đồng and 50000000 are lost, over the budget of 1300000000"
    ) { $0.scenario.budget = Money(millions: 1300) },
  ])
  func workThatIsNotWhereItShouldBeIsNamed(_ mutation: Mutation) throws {
    let findings = try Self.resumed().findings(mutation.change)
    #expect(findings.contains(mutation.finding), "\(findings)")
  }

  @Test func whatIsDoneIsThereByItsYear() throws {
    let trial = try VerifierYearsTests.phased()
    var entry = WorkProgress()
    entry.work = "R2"
    entry.year = 2026
    #expect(
      trial.findings { $0.scenario.progress = [entry] }
        .contains("work R2 is done by 2026, and the plan builds it later"))
    entry.status = .underWay
    #expect(
      trial.findings { $0.scenario.progress = [entry] }
        .contains("work R2 is under way by 2026, and the plan builds it later"))
    entry.year = nil
    #expect(
      trial.findings { $0.scenario.progress = [entry] }
        == ["progress of work R2: the plan says none, the data say under_way"])
  }

  @Test func whatWasLostIsTakenFromTheFirstYears() throws {
    let trial = try VerifierYearsTests.phased()
    var entry = WorkProgress()
    entry.work = "R3"
    entry.status = .dropped
    entry.spent = Money(millions: 60)
    let findings = trial.findings {
      $0.scenario.progress = [entry]
      $0.totals.lost = Money(millions: 60)
    }
    #expect(
      findings == [
        "the works built by the end of 2026 cost 810000000 đồng, over the 790000000 that the years up to it "
          + "have",
        "the works built by the end of 2027 cost 1660000000 đồng, over the 1640000000 that the years up to it "
          + "have",
      ])
  }
}
