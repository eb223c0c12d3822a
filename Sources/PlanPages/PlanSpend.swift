import Geography
import Investment
import PlanDossiers
import Scenarios

/// Where a plan's money goes, parted by kind of work: by year, by source, by commune.
struct PlanSpend {
  /// What one year, source or commune takes, and what it brings there.
  struct Row {
    /// A year, a source's name, or a commune's.
    var name: String
    /// Of a row that is a commune's.
    var commune: Commune?
    /// In the order of `parts` of the table the row is in.
    var amounts: [Money]
    var villagesMobile = 0
    var villagesFixed = 0
    /// Households of villages that gain a service.
    var households = 0

    var total: Money { amounts.total() }
  }

  /// Kinds of work the plan has.
  let kinds: [WorkKind]
  /// By kind; a row a commune with money or gains, most money first.
  let communes: [Row]
  /// A row a year of the plan; by source where it has sources, else by kind.
  let years: [Row]
  /// The sources, where `years` are parted by them.
  let sources: [String]
  /// By kind; a row a source.
  let payers: [Row]

  init(_ dossier: PlanDossier) {
    let plan = dossier.plan
    kinds = WorkKind.allCases.filter { kind in plan.works.contains { $0.kind == kind } }
    sources = plan.scenario.funding.map(\.name)
    communes = PlanSpend.byCommune(dossier, kinds)
    years = PlanSpend.byYear(dossier, kinds, sources)
    payers = PlanSpend.bySource(plan, kinds, sources)
  }

  private static func byCommune(_ dossier: PlanDossier, _ kinds: [WorkKind]) -> [Row] {
    let (plan, geography) = (dossier.plan, dossier.geography)
    var rows = geography.communes.map { Row(name: $0.name, commune: $0, amounts: kinds.map { _ in .zero }) }
    let homes = WorkCommunes(plan.proposals.map(\.claim), geography)
    for work in plan.works {
      guard let home = homes.commune(of: work.claim, work.element),
        let kind = kinds.firstIndex(of: work.kind)
      else { continue }
      rows[home].amounts[kind] += work.cost
    }
    for outcome in plan.villages {
      let village = geography.villages[outcome.village]
      rows[village.commune].add(outcome, households: village.countedHouseholds)
    }
    return rows.enumerated().filter { $0.element.total > .zero || $0.element.households > 0 }
      .sorted { ($1.element.total, $0.offset) < ($0.element.total, $1.offset) }.map(\.element)
  }

  private static func byYear(_ dossier: PlanDossier, _ kinds: [WorkKind], _ sources: [String]) -> [Row] {
    let (plan, geography) = (dossier.plan, dossier.geography)
    let years = plan.scenario.phases.years
    let count = sources.isEmpty ? kinds.count : sources.count
    var rows = years.map { Row(name: "\($0)", amounts: Array(repeating: .zero, count: count)) }
    let places = Dictionary(years.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let payers = Dictionary(sources.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for work in plan.works {
      if sources.isEmpty {
        guard let year = work.year.flatMap({ places[$0] }), let kind = kinds.firstIndex(of: work.kind) else {
          continue
        }
        rows[year].amounts[kind] += work.cost
      }
      for payment in work.payments {
        guard let year = payment.year.flatMap({ places[$0] }), let source = payers[payment.source] else {
          continue
        }
        rows[year].amounts[source] += payment.amount
      }
    }
    for outcome in plan.villages {
      if let year = outcome.mobileYear.flatMap({ places[$0] }) { rows[year].villagesMobile += 1 }
      if let year = outcome.fixedYear.flatMap({ places[$0] }) { rows[year].villagesFixed += 1 }
      let first = [outcome.mobileYear, outcome.fixedYear, outcome.interimYear].compactMap { $0 }.min()
      if let year = first.flatMap({ places[$0] }) {
        rows[year].households += geography.villages[outcome.village].countedHouseholds
      }
    }
    return rows
  }

  private static func bySource(_ plan: InvestmentPlan, _ kinds: [WorkKind], _ sources: [String]) -> [Row] {
    var rows = sources.map { Row(name: $0, amounts: kinds.map { _ in .zero }) }
    let payers = Dictionary(sources.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for work in plan.works {
      guard let kind = kinds.firstIndex(of: work.kind) else { continue }
      for payment in work.payments {
        guard let source = payers[payment.source] else { continue }
        rows[source].amounts[kind] += payment.amount
      }
    }
    return rows
  }
}

extension PlanSpend.Row {
  /// Counts what a village gains.
  fileprivate mutating func add(_ outcome: VillageOutcome, households count: Int) {
    if outcome.mobile == .planned { villagesMobile += 1 }
    if outcome.fixed == .planned { villagesFixed += 1 }
    if outcome.mobile == .planned || outcome.fixed == .planned || outcome.interim != nil {
      households += count
    }
  }
}
