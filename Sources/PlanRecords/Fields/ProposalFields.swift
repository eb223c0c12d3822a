import DelimitedText
import Geography
import Investment
import JSONText
import PlanDossiers
import PlanWords

/// A proposal as it is read back, before the data set says where its villages are.
struct SavedProposal: Sendable {
  var claim = PlanClaim.ProposalClaim(
    rank: 0, id: "", villages: [], works: [], capex: .zero, opexPerYear: .zero, benefit: .zero, households: 0,
    funding: [:])
}

extension Proposal {
  /// The fields of a proposal, in the order of `plan.json`.
  static let fields: [PlanField<Proposal, SavedProposal>] = [
    claimed("rank", \.rank, .integer),
    claimed("id", \.id, .text),
    .shown("title", .text) { $1.words.title($0.content) },
    .shown("commune", .text) { $1.dossier.commune(of: $0) },
    .shown("communes", .texts) { proposal, context in
      proposal.communes.map { context.dossier.geography.communes[$0].name }
    }.withoutColumn,
    claimed("villages", \.villages, .texts),
    .column("village_names") { proposal, context in
      let names = proposal.villages.map { context.dossier.geography.villages[$0].name }
      return [.text(names.joined(separator: "; "))]
    },
    claimed("works", \.works, .texts),
    claimed("capex", \.capex, .money),
    claimed("cost", \.cost, .money).otherwise(\.claim.capex, \.claim.cost),
    claimed("opexPerYear", \.opexPerYear, .money),
    claimed("presentValue", \.presentValue, .statedMoney),
    claimed("benefit", \.benefit, .benefit),
    .shown("benefitPerBillion", \.benefitPerBillion, .perBillion),
    .column("running_total") { proposal, context in [.integer(context.spent[context.row].dong)] },
    claimed("households", \.households, .integer).after("works"),
    claimed("year", \.year, .optionalInteger),
    claimed("lead", \.lead, .text.later),
    claimed("funding", \.funding, .funding),
    claimed("payments", \.payments, Payment.list.later),
    claimed("entryBudget", \.entryBudget, .optionalMoney),
    claimed("replacementLoss", \.replacementLoss, .optionalBenefit),
    .shown("content", \.content, .record(ProposalContent.fields, blank: ProposalContent())).withoutColumn,
  ]

  private static func claimed<Value>(
    _ key: StaticString, _ path: WritableKeyPath<PlanClaim.ProposalClaim, Value> & Sendable,
    _ form: FieldForm<Value>
  ) -> PlanField<Proposal, SavedProposal> {
    .claimed(key, \.claim, \.claim, path, form)
  }
}

extension ProposalContent {
  /// Counted from works and villages, and not read back.
  fileprivate static let fields: [PlanField<ProposalContent, ProposalContent>] = [
    .shown("fibreMetres", \.fibreMetres, .number),
    .shown("fibreVillages", \.fibreVillages, .integer),
    .shown("masts", \.masts, .integer),
    .shown("lightSites", \.lightSites, .integer),
    .shown("microwaveHops", \.microwaveHops, .integer),
    .shown("satelliteBackhauls", .integer) { content, _ in content.backhauls[.satellite] ?? 0 },
    .shown("communityTerminals", \.communityTerminals, .integer),
    .shown("mobileVillages", \.mobileVillages, .integer),
    .shown("interimVillages", \.interimVillages, .integer),
  ]
}

extension FieldForm where Value == Double {
  /// Infinite for a proposal that costs nothing, which JSON has no number for: null.
  fileprivate static let perBillion = FieldForm(
    write: { json, ratio, _ in json.number((ratio * 1e6).rounded() / 1e6) }, read: { _, _, _ in nil },
    cell: { .number($0, places: 3) })
}
