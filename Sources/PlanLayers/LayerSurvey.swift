import Foundation
import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios

/// What every layer needs to know of a plan: what is built where, in which proposal and year.
struct LayerSurvey {
  let dossier: PlanDossier
  let words: ReportWords
  let identifiers: WorkIdentifiers
  /// The works of the plan by what they are.
  private let works: [WorkElement: Work]
  private let proposalIndices: [String: Int]

  init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    words = language.of(dossier.geography.country).words
    identifiers = WorkIdentifiers(dossier.geography)
    works = Dictionary(dossier.plan.works.map { ($0.element, $0) }, uniquingKeysWith: { first, _ in first })
    proposalIndices = dossier.plan.proposalIndices()
  }

  var geography: Geography { dossier.geography }
  var plan: InvestmentPlan { dossier.plan }

  func work(_ element: WorkElement) -> Work? { works[element] }

  func rank(_ proposal: String?) -> Layer.Value {
    proposal.flatMap { proposalIndices[$0] }.map { .integer(Int64(plan.proposals[$0].rank)) } ?? .null
  }

  /// A layer about some tables of the data set; its description says which of their columns are modelled.
  func layer(
    _ name: LayerName, _ geometry: Geometry.Kind?, _ fields: [LayerField], tables: [String],
    style: LayerStyle? = nil
  ) -> Layer {
    let provenance = ProvenanceSummary.parts(
      plan.dataset.provenance.filter { tables.contains($0.table) }, words)
    let data = provenance.isEmpty ? "" : " " + words.provenance(provenance)
    return Layer(
      name: name.rawValue, title: words.title(name), description: words.description(name) + data,
      geometry: geometry,
      fields: fields.map { field(of: name, $0) }, style: style)
  }

  /// The columns of a work; the values are all null for one that is not built.
  static let workFields: [LayerField] = [
    .proposal, .rank, .year, .cost, .costMillions, .capex, .opexPerYear, .presentValue, .progress,
  ]

  func values(_ work: Work?) -> [Layer.Value] {
    guard let work else { return Array(repeating: .null, count: LayerSurvey.workFields.count) }
    return [
      .text(work.proposal), rank(work.proposal), .year(work.year), .money(work.cost), .millions(work.cost),
      .money(work.capex), .money(work.opexPerYear), .money(work.presentValue),
      work.progress.map { .text($0.rawValue) } ?? .null,
    ]
  }

  /// What the legend tells works apart by: the year, or that they are planned where the plan has no years.
  func phase(_ work: Work) -> String { work.year.map(String.init) ?? LayerStatus.planned.rawValue }

  /// A category for each phase of the plan.
  func phases(_ symbol: (LayerStyle.Colour) -> LayerStyle.Symbol) -> [LayerStyle.Category] {
    let years = plan.scenario.phases.years
    guard !years.isEmpty else {
      return [category(.planned, symbol(LayerPalette.planned))]
    }
    return years.enumerated().map { index, year in
      LayerStyle.Category(
        String(year), title: words.builtIn(year), symbol(LayerPalette.year(index, of: years.count)))
    }
  }

  func category(
    _ status: LayerStatus, _ symbol: LayerStyle.Symbol, isShown: Bool = true
  ) -> LayerStyle.Category {
    LayerStyle.Category(status.rawValue, title: words.title(status), symbol, isShown: isShown)
  }
}

extension Layer.Value {
  /// Text of the data set, composed; nothing for an empty one.
  static func data(_ text: String) -> Layer.Value {
    text.isEmpty ? .null : .text(text.precomposedStringWithCanonicalMapping)
  }

  static func optional(_ text: String?) -> Layer.Value { text.map { .data($0) } ?? .null }

  static func whole(_ value: Int) -> Layer.Value { .integer(Int64(value)) }

  static func year(_ year: Int?) -> Layer.Value { year.map { .whole($0) } ?? .null }

  /// A whole number, or nothing where nobody knows.
  static func known(_ value: Int?) -> Layer.Value { value.map { .whole($0) } ?? .null }

  /// A number, or nothing where nobody knows.
  static func known(_ value: Double?) -> Layer.Value { value.map { .real($0) } ?? .null }

  /// Yes or no, or nothing where nobody knows.
  static func known(_ value: Bool?) -> Layer.Value { value.map { .flag($0) } ?? .null }

  /// Whole đồng.
  static func money(_ money: Money) -> Layer.Value { .integer(money.dong) }

  static func millions(_ money: Money) -> Layer.Value { .real(money.millions) }
}
