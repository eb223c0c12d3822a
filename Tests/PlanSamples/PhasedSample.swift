import Geography
import Investment
package import PlanDossiers
import Scenarios

extension SamplePlan {
  /// The sample over two years with two sources: the branch in 2026, the site in 2027 with its backhaul under
  /// way; V2 has an interim service until nothing better comes.
  package static func phased() throws -> PlanDossier {
    var dossier = try dossier()
    var scenario = dossier.plan.scenario
    scenario.phases.budgets = [
      YearAmount(year: 2026, amount: .billions(2)), YearAmount(year: 2027, amount: .billions(1)),
    ]
    var central = FundingSource()
    central.name = "central"
    central.caps = [YearAmount(year: 2026, amount: .billions(2))]
    var province = FundingSource()
    province.name = "province"
    province.caps = [
      YearAmount(year: 2026, amount: .billions(1)), YearAmount(year: 2027, amount: .billions(1)),
    ]
    scenario.funding = [central, province]
    var kept = WorkProgress()
    kept.work = "SAT-S1"
    kept.status = .underWay
    scenario.progress = [kept]
    dossier.plan.scenario = scenario
    dossier.plan.totals.presentValue = Money(dong: 3_000_000_001)
    dossier.plan.totals.lost = Money(dong: 7)
    dossier.plan.totals.villagesInterim = 1
    dossier.plan.solve.stages = [
      SolveStage(name: "remote", measure: .share, objective: 0.25, bound: 0.5),
      SolveStage(name: "all", measure: .weightedHouseholds, objective: 5000.25, bound: 5000.5),
    ]

    func pay(_ work: Int, _ year: Int, _ amounts: (central: Int64, province: Int64)) {
      dossier.plan.works[work].year = year
      dossier.plan.works[work].presentValue = Money(dong: 1_000 + Int64(work))
      dossier.plan.works[work].payments = [("central", amounts.central), ("province", amounts.province)]
        .filter { $0.1 > 0 }.map { Payment(year: year, source: $0.0, amount: Money(dong: $0.1)) }
    }
    pay(0, 2026, (1_900_000_000, 100_000_000))
    pay(1, 2026, (0, 102_345_678))
    pay(2, 2027, (0, 60_000_000))
    pay(3, 2027, (0, 550_000_000))
    dossier.plan.works[2].progress = .underWay
    for (index, year) in [2026, 2027].enumerated() {
      let works = dossier.plan.works[(index * 2)..<(index * 2 + 2)]
      dossier.plan.proposals[index].year = year
      dossier.plan.proposals[index].lead = index == 0 ? "VNPT" : "Viettel"
      dossier.plan.proposals[index].presentValue = works.map(\.presentValue).total()
      dossier.plan.proposals[index].funding = Dictionary(
        works.flatMap(\.payments).map { ($0.source, $0.amount) }, uniquingKeysWith: +)
      dossier.plan.proposals[index].payments = ["central", "province"].compactMap { source in
        dossier.plan.proposals[index].funding[source].map { Payment(year: year, source: source, amount: $0) }
      }
    }
    dossier.plan.villages[1].year = 2026
    dossier.plan.villages[1].fixedYear = 2026
    dossier.plan.villages[2].year = 2027
    dossier.plan.villages[2].mobileYear = 2027
    dossier.plan.villages[2].interim = .fixedWireless
    dossier.plan.villages[2].interimYear = 2027
    dossier.plan.villages[2].interimProposal = "P-SAT-S1"
    return dossier
  }
}
