import Geography
import Investment
import RootedDesign
import Scenarios

/// The scenario's funding sources as a funding problem over a digraph: works that the same sources may pay to
/// the same shares form a class.
struct FundingClasses {
  private let sources: [FundingSource]
  private let eligible: [[Bool]]
  private let parts: CountedParts
  private let numbers: [[FundingProblem.Share]: Int]
  let problem: FundingProblem

  init(_ resolved: ResolvedScenario, _ digraph: TransportDigraph, _ parts: CountedParts) {
    let sources = resolved.scenario.funding
    let eligible = resolved.groups.funding
    self.sources = sources
    self.eligible = eligible
    self.parts = parts
    var numbers: [[FundingProblem.Share]: Int] = [:]
    var classes: [[FundingProblem.Share]] = []
    func number(of work: WorkElement) -> Int {
      let shares = FundingClasses.shares(of: parts.village(of: work), work.kind, sources, eligible)
      if let known = numbers[shares] { return known }
      numbers[shares] = classes.count
      classes.append(shares)
      return classes.count - 1
    }
    let nodeClass = digraph.nodes.map { node in node.work.map { number(of: $0) } ?? 0 }
    let segmentClass = digraph.segments.map { number(of: $0) }
    let optionClass = digraph.options.map { number(of: .access(village: $0.village)) }
    self.numbers = numbers
    problem = FundingProblem(
      sources: FundingCaps(resolved.scenario).sources,
      carriesOver: resolved.scenario.phases.carryOver,
      classes: classes.isEmpty ? [sources.map { _ in .none }] : classes, nodeClass: nodeClass,
      segmentClass: segmentClass, optionClass: optionClass)
  }

  /// The class of a work that the digraph offers.
  func number(of work: WorkElement) -> Int {
    numbers[FundingClasses.shares(of: parts.village(of: work), work.kind, sources, eligible)] ?? 0
  }

  private static func shares(
    of village: Int, _ kind: WorkKind, _ sources: [FundingSource], _ eligible: [[Bool]]
  ) -> [FundingProblem.Share] {
    zip(sources, eligible).map { source, isEligible in
      let isKind = source.works.isEmpty || source.works.contains(kind.rawValue)
      guard isKind, isEligible[village] else { return .none }
      return FundingProblem.Share(
        atLeast: ShareFraction(source.shareAtLeast).millionths,
        atMost: ShareFraction(source.shareAtMost).millionths)
    }
  }
}

/// What each source has in each year, after what it bears of works given up.
struct FundingCaps {
  let sources: [FundingProblem.Source]

  /// More than any plan costs, and small enough to be added up.
  static let unlimited: Int64 = 1_000_000_000_000_000

  init(_ scenario: Scenario) {
    let losses = SourceLosses(scenario).byYear
    sources = zip(scenario.funding, losses).map { source, lost in
      let caps = source.moneyByYear(scenario.phases.years).map { $0?.dong ?? FundingCaps.unlimited }
      return FundingProblem.Source(name: source.name, caps: zip(caps, lost).map { $0 - $1.dong })
    }
  }
}
