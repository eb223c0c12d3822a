import Diagnostics
import Geography
import Investment
import Scenarios

/// That every work is paid for, by sources that may pay for it, to the shares they may pay, within what each
/// source has; and that proposals sum up what their works are paid.
struct FundingCheck: EvidenceCheck {
  let evidence: Evidence
  private let sources: [FundingSource]
  private let position: [String: Int]

  /// Who pays for everything in a plan without sources.
  private static let onlyPayer = "budget"

  init(evidence: Evidence) {
    self.evidence = evidence
    sources = evidence.scenario.funding
    position = Dictionary(
      evidence.scenario.funding.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func run() {
    if sources.isEmpty {
      for work in evidence.claim.works {
        ledger.expect(
          work.payments.isEmpty, "work \(work.id) names payments, but the scenario has no funding sources")
      }
    } else {
      let groups = VillageGroupMembers(evidence.geography, evidence.scenario)
      let isMember = sources.map { groups.members(of: $0.group) }
      let places = WorkPlaces(evidence.geography)
      for work in evidence.works.all {
        let village = places.village(of: work.element)
        let isEligible = sources.indices.map { index in
          (sources[index].works.isEmpty || sources[index].works.contains(work.claim.kind.rawValue))
            && (village.map { isMember[index][$0] } ?? false)
        }
        check(work.claim, isEligible)
      }
      checkCaps()
    }
    checkProposals()
  }

  private func check(_ work: PlanClaim.WorkClaim, _ isEligible: [Bool]) {
    var paid: [Int64?] = sources.map { _ in nil }
    for payment in work.payments {
      ledger.expect(
        payment.year == work.year,
        "work \(work.id) is paid in \(shown(payment.year)) and built in \(shown(work.year))")
      guard let source = position[payment.source] else {
        ledger.expect(
          false, "work \(work.id) is paid by \(payment.source), which the scenario does not list")
        continue
      }
      ledger.expect(paid[source] == nil, "work \(work.id) is paid by \(payment.source) twice")
      ledger.expect(
        isEligible[source], "work \(work.id) is paid by \(payment.source), which may not pay for it")
      paid[source] = (paid[source] ?? 0).addingSaturated(payment.amount.dong)
    }
    ledger.expectEqual(work.payments.map(\.amount).total(), work.cost, "payments of work \(work.id)")
    for (index, source) in sources.enumerated() where isEligible[index] {
      let amount = Int128(paid[index] ?? 0)
      let least = ExactShare(source.shareAtLeast).floor(of: work.cost.dong)
      let most = ExactShare(source.shareAtMost).ceiling(of: work.cost.dong)
      ledger.expect(
        amount >= least && amount <= most,
        "\(source.name) pays \(amount) of the \(work.cost.dong) đồng of work \(work.id), where it may pay "
          + "\(least) to \(most)")
    }
  }

  /// What each source bears of works given up comes off its first years.
  private func checkCaps() {
    let years = evidence.history.years
    let carriesOver = evidence.scenario.phases.carryOver
    var paid: [Payment: Money] = [:]
    for payment in evidence.claim.works.flatMap(\.payments) {
      paid[Payment(year: payment.year, source: payment.source, amount: .zero), default: .zero] +=
        payment.amount
    }
    for (source, borne) in zip(sources, losses()) {
      var debt = borne
      var available = Money.zero
      var spent = Money.zero
      for year in years {
        guard let cap = cap(of: source, in: year) else {
          debt = .zero
          continue
        }
        let taken = min(debt, cap)
        debt = debt - taken
        let amount = paid[Payment(year: year, source: source.name, amount: .zero)] ?? .zero
        available = cap - taken + (carriesOver ? available : .zero)
        spent = amount + (carriesOver ? spent : .zero)
        ledger.expect(
          spent <= available, overdrawn(source.name, spent, of: available, by: year, carriesOver: carriesOver)
        )
      }
      if debt > .zero {
        ledger.expect(false, "\(source.name) bears \(borne.dong) đồng of works given up, more than it has")
      }
    }
  }

  /// What each source bears of what was lost: its own where an entry names it, and of the rest a part by what it has
  /// left, rounded so that the parts in the order of the names add up; all of it by those without a limit, if any.
  private func losses() -> [Money] {
    var own = sources.map { _ in Int64(0) }
    var rest = Int128(0)
    for entry in evidence.scenario.progress where entry.status == .dropped {
      let spent = entry.spent?.dong ?? 0
      if let index = position[entry.borneBy] { own[index] += spent } else { rest += Int128(spent) }
    }
    let left = sources.indices.map { index -> Int128? in
      let caps = evidence.history.years.map { cap(of: sources[index], in: $0) }
      return caps.contains(nil)
        ? nil : max(0, caps.reduce(Int128(0)) { $0 + Int128($1?.dong ?? 0) } - Int128(own[index]))
    }
    let isUnlimited = left.contains(nil)
    let isSpent = !isUnlimited && left.allSatisfy { $0 == 0 }
    let weight = left.map { isUnlimited ? ($0 == nil ? 1 : 0) : isSpent ? 1 : $0 ?? 0 }
    let order = sources.indices.sorted { sources[$0].name < sources[$1].name }
    var before = Int128(0)
    let whole = weight.reduce(Int128(0), +)
    var borne = own
    for index in order where whole > 0 {
      let after = before + weight[index]
      borne[index] += Int64(clamping: rest * after / whole - rest * before / whole)
      before = after
    }
    return borne.map { Money(dong: $0) }
  }

  private func overdrawn(
    _ source: String, _ spent: Money, of available: Money, by year: Int?, carriesOver: Bool
  ) -> Message {
    guard let year else {
      return "\(source) pays \(spent.dong) đồng, over the \(available.dong) that it has"
    }
    return carriesOver
      ? "\(source) pays \(spent.dong) đồng by the end of \(year), over the \(available.dong) that it has"
      : "\(source) pays \(spent.dong) đồng in \(year), over the \(available.dong) that it has"
  }

  /// Nil without a limit.
  private func cap(of source: FundingSource, in year: Int?) -> Money? {
    guard let year else { return source.cap }
    return source.caps.first { $0.year == year }?.amount ?? .zero
  }

  private func checkProposals() {
    for proposal in evidence.claim.proposals {
      let name: Message = "proposal \(proposal.id)"
      ledger.expectEqual(
        proposal.funding.values.total(), proposal.cost, "funding of \(name) against its cost")
      var sums: [Payment] = []
      for payment in proposal.works.flatMap({ evidence.works.claimed[$0]?.payments ?? [] }) {
        add(payment, to: &sums)
      }
      var claimed: [Payment] = []
      for payment in proposal.payments { add(payment, to: &claimed) }
      ledger.expectEqual(claimed.count, proposal.payments.count, "number of payments of \(name)")
      for payment in claimed + sums {
        func amount(_ all: [Payment]) -> Int64? {
          all.first { $0.year == payment.year && $0.source == payment.source }?.amount.dong
        }
        ledger.expectEqual(
          amount(claimed), amount(sums),
          payment.year.map { "what \(payment.source) pays in \($0) for \(name)" }
            ?? "what \(payment.source) pays for \(name)")
      }
      guard !sources.isEmpty else {
        ledger.expect(
          Array(proposal.funding.keys) == [FundingCheck.onlyPayer],
          "\(name) names who pays, but the scenario has no funding sources")
        continue
      }
      let bySource = Dictionary(sums.map { ($0.source, $0.amount) }, uniquingKeysWith: +)
      for source in Set(bySource.keys).union(proposal.funding.keys).sorted() {
        ledger.expectEqual(
          proposal.funding[source]?.dong, bySource[source]?.dong, "funding of \(name) by \(source)")
      }
    }
  }

  private func add(_ payment: Payment, to sums: inout [Payment]) {
    if let index = sums.firstIndex(where: { $0.year == payment.year && $0.source == payment.source }) {
      sums[index].amount += payment.amount
    } else {
      sums.append(payment)
    }
  }

  private func shown(_ year: Int?) -> Message { year.map { "\($0)" } ?? "no year" }
}
