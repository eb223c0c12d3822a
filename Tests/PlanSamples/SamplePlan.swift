package import Geography
package import Investment
package import PlanDossiers
import PlanVerification
import Scenarios

/// Three villages, a branch of fibre to one and a light site by satellite for another, planned by hand.
package enum SamplePlan {
  package static let costs = UnitCosts(
    Dictionary(uniqueKeysWithValues: CostItem.allCases.map { ($0, CostRange(low: 1, base: 2, high: 3)) }))

  package static let baseline = Baseline(
    method: .greedy, capex: .billions(2), benefit: Benefit(thousandths: 4_000_000), villagesMobile: 0,
    villagesFixed: 1, households: 1148)

  package static func geography(villageName: String = "Nậm Pố") throws -> Geography {
    let centre = Coordinate(latitude: 22.1, longitude: 102.4)
    func village(_ id: String, _ name: String, _ step: Double, households: Int) -> Village {
      Village(
        id: id, name: name, commune: 0,
        coordinate: Coordinate(latitude: 22.1 + step, longitude: 102.4), elevationMetres: 900,
        households: households, population: households * 5, ethnicMinorityShare: 0.9, povertyRate: 0.4,
        region: .three, isBorder: true, isSpeciallyDifficult: true, hasMobileBroadband: step == 0,
        hasFixedBroadband: step == 0)
    }
    struct Incomplete: Error {}
    guard let costs else { throw Incomplete() }
    return Geography(
      name: "sample", sha256: String(repeating: "ab", count: 32),
      communes: [
        Commune(
          code: "03160", name: "Mường Nhé", type: "xã", areaKm2: 489, population: 24294, households: 4004,
          region: .three, isBorder: true, oldDistrict: "Huyện Mường Nhé", coordinate: centre,
          elevation: ElevationRange(minimum: 704, mean: 904, maximum: 1244))
      ],
      villages: [
        village("V1", "Mường Nhé", 0, households: 100), village("V2", villageName, 0.02, households: 1148),
        village("V3", "Pá Lùng", 0.04, households: 52),
      ],
      nodes: [Node(id: "N1", kind: .communeCentre, commune: 0, coordinate: centre, elevationMetres: 900)],
      routes: [Route(id: "R1", from: .node(0), to: .village(1), lengthMetres: 2345)],
      sites: [
        Site(
          id: "S1", status: .candidate, kind: .light, commune: 0,
          coordinate: Coordinate(latitude: 22.14, longitude: 102.4), elevationMetres: 1000)
      ],
      coverage: [Coverage(site: 0, village: 2, householdShare: 1)], hops: [], costs: costs,
      provenance: [
        ColumnProvenance(table: "communes.csv", column: "name", kind: .real, source: "GSO"),
        ColumnProvenance(table: "villages.csv", column: "id", kind: .modelled, source: "the generator"),
        ColumnProvenance(table: "villages.csv", column: "region", kind: .real, source: "Decision 861"),
        ColumnProvenance(table: "routes.csv", column: "id", kind: .modelled, source: "the generator"),
      ])
  }

  package static func dossier(villageName: String = "Nậm Pố", baselines: [Baseline]? = nil) throws
    -> PlanDossier
  {
    let geography = try geography(villageName: villageName)
    var scenario = Scenario()
    scenario.budget = .billions(3)
    scenario.lockIn = ["V2"]
    scenario.costs = [.horizon: 12]
    var totals = Totals()
    totals.capex = Money(dong: 2_712_345_678)
    totals.cost = totals.capex
    totals.opexPerYear = Money(dong: 130_000_000)
    totals.budget = .billions(3)
    totals.villagesMobile = 1
    totals.villagesFixed = 1
    totals.households = 1200
    totals.ethnicMinorityHouseholds = 1080
    totals.benefit = Benefit(thousandths: 5_000_250)
    var laid = ProposalContent()
    laid.fibreMetres = 2345
    laid.fibreVillages = 1
    let fibre = Proposal(
      PlanClaim.ProposalClaim(
        rank: 1, id: "P-R1", villages: ["V2"], works: ["R1", "FA-V2"], capex: Money(dong: 2_102_345_678),
        opexPerYear: Money(dong: 100_000_000), presentValue: .zero, benefit: Benefit(thousandths: 4_800_250),
        households: 1148, funding: ["public": Money(dong: 2_102_345_678)]),
      content: laid, villages: [1], of: geography)
    var raised = ProposalContent()
    raised.lightSites = 1
    raised.backhauls = [.satellite: 1]
    raised.mobileVillages = 1
    let light = Proposal(
      PlanClaim.ProposalClaim(
        rank: 2, id: "P-SAT-S1", villages: ["V3"], works: ["SAT-S1", "S1"], capex: Money(dong: 610_000_000),
        opexPerYear: Money(dong: 30_000_000), presentValue: .zero, benefit: Benefit(thousandths: 200_000),
        households: 52, funding: ["public": Money(dong: 610_000_000)]),
      content: raised, villages: [2], of: geography)
    let from = geography.nodes[0].coordinate
    let site = geography.sites[0].coordinate
    let plan = InvestmentPlan(
      dataset: DatasetSummary(geography), scenario: scenario,
      solve: SolveSummary(
        status: .optimal, objective: 5000.25, bound: 5000.5, relativeGap: 0.00005,
        seconds: 0.1234, solver: "GLPK 5.0"),
      totals: totals, proposals: [fibre, light],
      villages: [
        VillageOutcome(
          .init(
            id: "V1", mobile: .existing, fixed: .existing, mobileReason: .existing, fixedReason: .existing),
          village: 0, of: geography),
        VillageOutcome(
          .init(
            id: "V2", mobile: .unserved, fixed: .planned, fixedProposal: "P-R1", mobileReason: .unreachable,
            fixedReason: .planned),
          village: 1, of: geography),
        VillageOutcome(
          .init(
            id: "V3", mobile: .planned, fixed: .unserved, mobileProposal: "P-SAT-S1", mobileReason: .planned,
            fixedReason: .outbid(cost: Money(dong: 900_000_000), benefit: Benefit(thousandths: 210_500))),
          village: 2, of: geography),
      ],
      works: [
        work(
          "R1", .route(0), Money(dong: 2_000_000_000), opexPerYear: Money(dong: 100_000_000), "P-R1",
          [from, geography.villages[1].coordinate]),
        work(
          "FA-V2", .access(village: 1), Money(dong: 102_345_678), "P-R1", [geography.villages[1].coordinate]),
        work(
          "SAT-S1", .backhaul(.satellite, site: 0), Money(dong: 60_000_000),
          opexPerYear: Money(dong: 30_000_000),
          "P-SAT-S1", [site]),
        work("S1", .site(0), Money(dong: 550_000_000), "P-SAT-S1", [site]),
      ])
    return PlanDossier(
      plan: plan, geography: geography, verification: PlanVerification(findings: [], checks: 1234),
      baselines: baselines)
  }

  private static func work(
    _ id: String, _ element: WorkElement, _ cost: Money, opexPerYear: Money = .zero, _ proposal: String,
    _ geometry: [Coordinate]
  ) -> Work {
    Work(
      PlanClaim.WorkClaim(
        id: id, kind: element.kind, cost: cost, opexPerYear: opexPerYear, presentValue: .zero,
        proposal: proposal),
      element, geometry: geometry)
  }
}
