import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios

/// What every annex needs: the plan by proposal, and the words.
struct BookContext {
  let dossier: PlanDossier
  let words: ReportWords
  /// Indices of each proposal's works, in the order of the proposals; works of no proposal stand last.
  let works: [[Int]]
  /// Names of the funding sources as they are shown; empty where one budget pays for everything.
  let sources: [String]
  /// Empty in a plan without years.
  let years: [Int]
  /// Whether building at list prices and what the budget pays differ for some work.
  let hasListPrices: Bool
  /// Whether it is known who leads some proposal.
  var hasLeads: Bool { plan.proposals.contains { !$0.lead.isEmpty } }

  init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    words = language.of(dossier.geography.country).words
    let plan = dossier.plan
    var positions: [String: Int] = [:]
    for (index, proposal) in plan.proposals.enumerated() where positions[proposal.id] == nil {
      positions[proposal.id] = index
    }
    var works = [[Int]](repeating: [], count: plan.proposals.count + 1)
    for (index, work) in plan.works.enumerated() {
      works[positions[work.proposal] ?? plan.proposals.count].append(index)
    }
    self.works = works
    sources = plan.scenario.funding.map { TerminalText.shown($0.name, width: 60) }
    years = plan.scenario.phases.years
    hasListPrices = plan.works.contains { $0.cost != $0.capex }
  }

  var plan: InvestmentPlan { dossier.plan }

  /// A name of the data set fit for a cell.
  func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }

  /// An identifier of the data set fit for a cell.
  func shownID(_ text: String) -> String { TerminalText.shown(text, width: 40) }

  /// What is listed: the first works' year to the last ones'; empty in a plan without years.
  func period(of proposal: Int) -> String {
    let built = works[proposal].compactMap { plan.works[$0].year }
    guard let first = built.min(), let last = built.max() else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }

  /// The name under which a proposal is listed.
  func name(of proposal: Proposal) -> String {
    let first = proposal.villages.first.map { shown(dossier.geography.villages[$0].name) }
    return words.name(
      ProposalSort(proposal.content), firstVillage: first, others: max(0, proposal.villages.count - 1))
  }

  func communes(of proposal: Proposal) -> String {
    proposal.communes.map { shown(dossier.geography.communes[$0].name) }.joined(separator: ", ")
  }

  /// What the amounts are, where they are not what building costs.
  var presentValueNote: String? {
    plan.scenario.ownership.budgetBasis == .presentValue
      ? words.presentValueNote(capex: plan.totals.capex) : nil
  }

  /// A line that says what the data are, and that modelled data are not real.
  var provenance: String {
    let parts = ProvenanceSummary.parts(plan.dataset.provenance, words)
    guard !parts.isEmpty else { return "" }
    let label = dossier.geography.hasModelledVillages ? words.modelledLabel + " " : ""
    return label + words.provenance(parts)
  }

  func table(_ annex: Annex, columns: [AnnexColumn]) -> AnnexTable {
    var columns = columns
    for index in columns.indices {
      // A heading is broken between words; one of the scenario's own may hold no space at all.
      let words = columns[index].heading.split { $0 == " " || $0 == "-" }
      let longest = min(14, words.map { TerminalText.width($0) }.max() ?? 0)
      columns[index].width = max(columns[index].width, Double(longest) * 1.15 + 1.5)
    }
    return AnnexTable(
      sheetName: words.sheetName(annex), number: words.number(annex), title: words.title(annex),
      unit: words.unit,
      provenance: provenance, columns: columns)
  }
}
