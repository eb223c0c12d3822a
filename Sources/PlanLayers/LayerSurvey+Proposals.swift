import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords

extension LayerSurvey {
  /// Each proposal at the villages it serves.
  ///
  /// A proposal builds lines and points, and QGIS draws a layer of both in one style or not at all. So its
  /// shape is its villages, and its works stand in their own layers, which name it. One that serves no village
  /// stands where its works begin.
  func proposals() -> LayerContent {
    let fields: [LayerField] = [
      .rank, .id, .title, .label, .commune, .villages, .villageNames, .works, .households, .benefit,
      .benefitPerBillion, .cost, .costMillions, .capex, .opexPerYear, .presentValue, .runningTotal, .year,
      .phase, .lead, .funding, .entryBudget, .replacementLoss,
    ]
    let style = LayerStyle(
      .categories(
        of: LayerField.phase.rawValue,
        phases {
          .marker(.circle, fill: LayerPalette.none, outline: $0, size: 4, outlineWidth: 0.5)
        }),
      label: LayerStyle.Label(
        field: LayerField.label.rawValue, scale: 400_000, side: .left, distance: 2.7, isBold: true))
    var spent = Money.zero
    return LayerContent(
      layer: layer(
        .proposals, .multiPoint, fields,
        tables: ["villages.csv", "routes.csv", "sites.csv", "hops.csv", "costs.csv"], style: style),
      features: plan.proposals.map { proposal in
        spent += proposal.cost
        return feature(proposal, spent: spent)
      })
  }

  private func feature(_ proposal: Proposal, spent: Money) -> Layer.Feature {
    let villages = proposal.villages.map { geography.villages[$0] }
    var places = villages.map(\.coordinate.rounded)
    if places.isEmpty {
      let first = plan.works.first { $0.proposal == proposal.id }
      places = first?.geometry.prefix(1).map(\.rounded) ?? []
    }
    let funding = proposal.funding.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.dong)" }
    let perBillion = proposal.benefitPerBillion
    return Layer.Feature(
      .multiPoint(places),
      [
        .whole(proposal.rank), .data(proposal.id), .text(words.title(proposal.content)),
        .text(String(proposal.rank)), .data(dossier.commune(of: proposal)),
        .data(villages.map(\.id).joined(separator: ";")),
        .data(villages.map(\.name).joined(separator: "; ")),
        .data(proposal.works.joined(separator: ";")), .whole(proposal.households),
        .real(proposal.benefit.value), perBillion.isFinite ? .real(perBillion) : .null,
        .money(proposal.cost), .millions(proposal.cost), .money(proposal.capex),
        .money(proposal.opexPerYear), .money(proposal.presentValue), .money(spent), .year(proposal.year),
        .text(proposal.year.map(String.init) ?? LayerStatus.planned.rawValue), .data(proposal.lead),
        .data(funding.joined(separator: "; ")), proposal.entryBudget.map { .money($0) } ?? .null,
        proposal.replacementLoss.map { .real($0.value) } ?? .null,
      ])
  }
}
