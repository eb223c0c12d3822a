import Geography
import Investment
import RootedDesign
import Scenarios

/// The scenario's funding sources as a funding problem over a digraph: works that the same sources may pay to
/// the same shares form a class.
struct FundingClasses {
  private let geography: Geography
  private let scenario: Scenario
  private let digraph: TransportDigraph
  private let parts: CountedParts
  private let eligible: [[Bool]]
  private var numbers: [[FundingProblem.Share]: Int] = [:]
  private var classes: [[FundingProblem.Share]] = []

  init(_ geography: Geography, _ scenario: Scenario, _ digraph: TransportDigraph, _ parts: CountedParts) {
    self.geography = geography
    self.scenario = scenario
    self.digraph = digraph
    self.parts = parts
    let members = VillageGroupMembers(geography, scenario)
    eligible = scenario.funding.map { members.members(of: $0.group) }
  }

  /// - Parameter lost: what was spent on works given up; the sources bear it in the order they are listed,
  ///   earliest money first.
  mutating func problem(lost: Money) -> FundingProblem {
    let nodeClass = digraph.nodes.map { node in node.work.map { number(of: $0) } ?? 0 }
    let segmentClass = digraph.segments.map { number(of: $0) }
    let optionClass = digraph.options.map { number(of: .access(village: $0.village)) }
    return FundingProblem(
      sources: FundingCaps(scenario, lost: lost).sources, carriesOver: scenario.phases.carryOver,
      classes: classes.isEmpty ? [scenario.funding.map { _ in .none }] : classes, nodeClass: nodeClass,
      segmentClass: segmentClass, optionClass: optionClass)
  }

  /// The class of a work.
  mutating func number(of work: WorkElement) -> Int {
    let shares = shares(of: work)
    if let known = numbers[shares] { return known }
    numbers[shares] = classes.count
    classes.append(shares)
    return classes.count - 1
  }

  private func shares(of work: WorkElement) -> [FundingProblem.Share] {
    let village = parts.village(of: work)
    return zip(scenario.funding, eligible).map { source, isEligible in
      let isKind = source.works.isEmpty || source.works.contains(work.kind.rawValue)
      guard isKind, isEligible[village] else { return .none }
      return FundingProblem.Share(
        atLeast: ShareFraction(source.shareAtLeast).millionths,
        atMost: ShareFraction(source.shareAtMost).millionths)
    }
  }
}

/// What each source has in each year.
struct FundingCaps {
  let sources: [FundingProblem.Source]

  /// More than any plan costs, and small enough to be added up.
  static let unlimited: Int64 = 1_000_000_000_000_000

  init(_ scenario: Scenario, lost: Money) {
    var debt = lost.dong
    sources = scenario.funding.map { source in
      let years = scenario.phases.years
      var caps =
        years.isEmpty
        ? [source.cap?.dong ?? FundingCaps.unlimited]
        : years.map { year in source.caps.first { $0.year == year }?.amount.dong ?? 0 }
      for year in caps.indices {
        let paid = min(debt, caps[year])
        caps[year] -= paid
        debt -= paid
      }
      return FundingProblem.Source(name: source.name, caps: caps)
    }
  }
}
