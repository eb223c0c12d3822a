import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords

extension LayerSurvey {
  /// What the layers are: the plan, its totals, its certificate, and what of the data is modelled. Layers travel
  /// without the report they came with.
  func about() -> LayerContent {
    var rows: [(AboutTopic, String)] = words.introduction(plan).map { (.plan, $0) }
    rows.append((.totals, words.totals(plan.totals, proposals: plan.proposals.count)))
    rows += words.certificate(plan, dossier.verification).map { (.certificate, $0) }
    rows += words.dataNotes(geography, plan.scenario).map { (.data, $0) }
    if !plan.dataset.sha256.isEmpty { rows.append((.dataset, plan.dataset.sha256)) }
    if let date = dossier.date { rows.append((.madeOn, date.long(words.language))) }
    return LayerContent(
      layer: layer(.about, nil, [.item, .text], tables: [], style: LayerStyle(.table)),
      features: rows.map { Layer.Feature(nil, [.text(words.title($0.0)), .text($0.1)]) })
  }
}
