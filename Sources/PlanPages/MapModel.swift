import Geography
import Investment
import PlanDossiers
import Scenarios

/// What the map shows, on its plane; the script's data and the still picture are made from it.
struct MapModel {
  typealias Point = (x: Int, y: Int)

  /// What the plan does for a village, most first.
  enum Gain: Int, CaseIterable {
    case both, mobile, fixed, interim, left, existing
  }

  struct Line {
    var isHop: Bool
    /// Index of its proposal.
    var proposal: Int
    var year: Int?
    var from: Point
    var to: Point
    var cost: Money
  }

  /// What stands at a point.
  enum Kind: Int {
    case mast, light, satellite, terminal
  }

  struct Stand {
    var kind: Kind
    var proposal: Int
    var year: Int?
    var place: Point
    var id: String
    var cost: Money
  }

  let frame: MapFrame
  let villages: [Point]
  let gains: [Gain]
  let lines: [Line]
  let stands: [Stand]
  /// A new site and a village that gains a service from it, by index.
  let coverage: [(stand: Int, village: Int)]
  let existingSites: [Point]
  let fibreNodes: [Point]
  /// Candidate routes that are not built.
  let candidates: [(from: Point, to: Point)]
  let communes: [Point]
  let fibreMetres: Double

  init(_ dossier: PlanDossier) {
    let (plan, geography) = (dossier.plan, dossier.geography)
    let frame = MapFrame(geography)
    self.frame = frame
    villages = geography.villages.map { frame.position($0.coordinate) }
    communes = geography.communes.map { frame.position($0.coordinate) }
    var gains = [Gain](repeating: .existing, count: geography.villages.count)
    for outcome in plan.villages { gains[outcome.village] = MapModel.gain(outcome) }
    self.gains = gains

    let proposals = plan.proposalIndices()
    var lines: [Line] = []
    var stands: [Stand] = []
    /// The stand of each site that is built.
    var builtSites: [Int: Int] = [:]
    for work in plan.works {
      guard let proposal = proposals[work.proposal], let first = work.geometry.first,
        let last = work.geometry.last
      else { continue }
      func stand(_ kind: Kind) {
        stands.append(
          Stand(
            kind: kind, proposal: proposal, year: work.year, place: frame.position(first), id: work.id,
            cost: work.cost))
      }
      switch work.element {
      case .route, .hop:
        lines.append(
          Line(
            isHop: work.kind == .microwaveHop, proposal: proposal, year: work.year,
            from: frame.position(first), to: frame.position(last), cost: work.cost))
      case .site(let site):
        builtSites[site] = stands.count
        stand(geography.sites[site].kind == .mast40m ? .mast : .light)
      case .backhaul: stand(.satellite)
      case .terminal: stand(.terminal)
      case .access: break
      }
    }
    self.lines = lines
    self.stands = stands
    coverage = geography.coverage.compactMap { covered in
      guard let stand = builtSites[covered.site],
        covered.householdShare >= plan.scenario.requiredHouseholdShare,
        [.both, .mobile, .interim].contains(gains[covered.village])
      else { return nil }
      return (stand, covered.village)
    }
    existingSites = geography.sites.filter { $0.status == .existing }.map { frame.position($0.coordinate) }
    fibreNodes = geography.nodes.filter(\.hasFibre).map { frame.position($0.coordinate) }
    let built = Set(plan.works.map(\.element))
    let left = geography.routes.indices.filter { !built.contains(.route($0)) }
    candidates = left.map { geography.routes[$0] }.map { route in
      (
        frame.position(geography.coordinate(of: route.from)),
        frame.position(geography.coordinate(of: route.to))
      )
    }
    fibreMetres = plan.proposals.reduce(0) { $0 + $1.content.fibreMetres }
  }

  private static func gain(_ outcome: VillageOutcome) -> Gain {
    switch (outcome.mobile == .planned, outcome.fixed == .planned) {
    case (true, true): return .both
    case (true, false): return .mobile
    case (false, true): return .fixed
    case (false, false):
      if outcome.interim != nil { return .interim }
      return outcome.mobile == .unserved || outcome.fixed == .unserved ? .left : .existing
    }
  }
}
