import Diagnostics
import GLPKSolver
import Geography
import Investment
import NetworkDesign
import PlanVerification
import PlannerTestSupport
import Scenarios
import Testing

/// A true plan on which the verifier is tried, and what it says of changes to it.
struct PlanOnTrial {
  let geography: Geography
  let claim: PlanClaim

  enum Surprise: Error { case noPlan }

  init(_ geography: Geography, _ scenario: Scenario) throws {
    guard case .plan(let plan, _) = try Planner(solver: GLPKSolver()).plan(geography, scenario) else {
      throw Surprise.noPlan
    }
    self.geography = geography
    claim = PlanClaim(plan, of: geography)
  }

  /// What the verifier finds wrong after a change.
  func findings(_ change: (inout PlanClaim) -> Void) -> [String] {
    var changed = claim
    change(&changed)
    #expect(changed != claim, "the change changes nothing")
    return PlanVerifier(geography).verify(changed).findings.map(\.description)
  }
}

/// A change of a plan, and what the verifier must say of it.
struct Mutation: CustomTestStringConvertible, Sendable {
  let finding: String
  let change: @Sendable (inout PlanClaim) -> Void

  init(_ finding: String, _ change: @escaping @Sendable (inout PlanClaim) -> Void) {
    self.finding = finding
    self.change = change
  }

  var testDescription: String { finding }
}

extension PlanClaim {
  /// Changes one work, proposal or village by its identifier.
  mutating func change(work id: String, _ change: (inout WorkClaim) -> Void) {
    if let index = works.firstIndex(where: { $0.id == id }) { change(&works[index]) }
  }

  mutating func change(proposal id: String, _ change: (inout ProposalClaim) -> Void) {
    if let index = proposals.firstIndex(where: { $0.id == id }) { change(&proposals[index]) }
  }

  mutating func change(village id: String, _ change: (inout VillageClaim) -> Void) {
    if let index = villages.firstIndex(where: { $0.id == id }) { change(&villages[index]) }
  }
}

extension TinyGeography {
  /// A fibre node and, along one branch, V1 (60 households, no service) and V2 (40, no fibre), with a light
  /// site at V1; a second way to V2; beyond every route V4 (50, no service) under a site by satellite. V3 has
  /// both services. Prices in million đồng: R1, R2 300 each, R3 700, access 110 and 90, sites 400, satellite
  /// 60. V2 and V4 are in the second commune, V4's people of an ethnic minority.
  static func valley(prices: [CostItem: Double] = [:]) -> Geography {
    var tiny = TinyGeography(prices: TinyGeography.prices(prices))
    tiny.node("N0", .fibreNode)
    tiny.village("V1", households: 60, east: 3)
    tiny.village("V2", households: 40, mobile: true, east: 6)
    tiny.village("V3", households: 30, mobile: true, fixed: true, east: -3)
    tiny.village("V4", households: 50, east: 2, north: 9, minority: 0.9)
    tiny.route("R1", "N0", "V1", metres: 3000)
    tiny.route("R2", "V1", "V2", metres: 3000)
    tiny.route("R3", "N0", "V2", metres: 7000)
    tiny.site("S1", at: "V1", east: 3)
    tiny.site("S4", east: 2, north: 9)
    tiny.covers("S1", "V1", share: 0.95)
    tiny.covers("S4", "V4")
    var geography = tiny.geography
    var second = geography.communes[0]
    second.code = "00002"
    second.name = "Mường Hai"
    geography.communes.append(second)
    geography.villages[1].commune = 1
    geography.villages[3].commune = 1
    return geography
  }
}
