import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanWords
import Scenarios

/// A plan as the sections of a page take it: with its words, and with what several sections ask for.
struct PageContent {
  let dossier: PlanDossier
  let language: ReportLanguage
  let words: ReportWords
  /// What the plan leaves out, cheapest first.
  let left: [LeftOut]
  /// The modelled tables in words; nil in a data set whose villages are not modelled: it says by itself what is.
  let modelled: String?
  let spend: PlanSpend
  /// How many villages stay without a service.
  let leftVillages: LeftVillages

  /// A service that a village lacks and does not gain.
  struct LeftOut {
    /// Index into the plan's outcomes.
    var outcome: Int
    var service: Service
    var reason: VillageOutcome.Reason

    /// What the cheapest works that would add it cost, and what they would bring; nil where none would.
    var offer: (cost: Money, benefit: Benefit)? {
      if case .outbid(let cost, let benefit) = reason { (cost, benefit) } else { nil }
    }
  }

  init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    self.language = language.of(dossier.geography.country)
    words = self.language.words
    modelled =
      dossier.geography.hasModelledVillages
      ? PageContent.modelledTables(dossier.plan.dataset.provenance, words) : nil
    spend = PlanSpend(dossier)
    leftVillages = LeftVillages(dossier.plan)
    var left: [LeftOut] = []
    for (index, outcome) in dossier.plan.villages.enumerated() {
      if outcome.mobile == .unserved {
        left.append(LeftOut(outcome: index, service: .mobile, reason: outcome.mobileReason))
      }
      if outcome.fixed == .unserved {
        left.append(LeftOut(outcome: index, service: .fixed, reason: outcome.fixedReason))
      }
    }
    self.left = left.enumerated().sorted { a, b in
      let (first, second) = (a.element.offer?.cost.dong ?? .max, b.element.offer?.cost.dong ?? .max)
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }

  /// The tables with modelled columns, by their names in the language; a table of several kinds with its share.
  private static func modelledTables(_ provenance: [ColumnProvenance], _ words: ReportWords) -> String? {
    var tables: [String] = []
    var counts: [String: (modelled: Int, all: Int)] = [:]
    for column in provenance {
      if counts[column.table] == nil { tables.append(column.table) }
      counts[column.table, default: (0, 0)].all += 1
      if column.kind == .modelled { counts[column.table, default: (0, 0)].modelled += 1 }
    }
    let named = tables.compactMap { table -> String? in
      guard let count = counts[table], count.modelled > 0 else { return nil }
      let known = words.tableName(table)
      let name = known.isEmpty ? TerminalText.shown(table, width: 24) : known
      return count.modelled == count.all ? name : "\(name) (\(words.columns(count.modelled, of: count.all)))"
    }
    return named.isEmpty ? nil : named.joined(separator: ", ")
  }

  var plan: InvestmentPlan { dossier.plan }
  var geography: Geography { dossier.geography }
  var numbers: NumberStyle { words.numbers }
  var years: [Int] { plan.scenario.phases.years }

  /// The share of all it is worth that the plan's own order brings with the first half of its money; nil for a
  /// plan that costs or brings nothing. A proposal across the middle counts by its part before it.
  var firstHalf: Double? {
    let half = plan.proposals.map(\.cost).total().billions / 2
    let whole = plan.proposals.reduce(0) { $0 + $1.benefit.value }
    guard half > 0, whole > 0 else { return nil }
    var spent = 0.0
    var brought = 0.0
    for proposal in plan.proposals {
      let cost = proposal.cost.billions
      guard spent + cost < half else {
        if cost > 0 { brought += proposal.benefit.value * (half - spent) / cost }
        break
      }
      spent += cost
      brought += proposal.benefit.value
    }
    return brought / whole
  }

  func percent(_ share: Double, places: Int = 1) -> String {
    words.percent(share, places: places)
  }

  /// Says beside a map or a table that what it shows is modelled.
  func modelledNote(to page: inout PageMarkup) {
    guard let modelled else { return }
    page.element("p", ["class": "modelled"]) { page in
      page.element("a", ["href": "#data"], words.modelledHere(modelled))
    }
    page.newline()
  }
}
