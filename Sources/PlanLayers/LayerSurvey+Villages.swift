import GeoPackage
import Geography
import Investment
import PlanDossiers
import PlanWords
import Scenarios

extension LayerSurvey {
  /// Every village of the data set, and what the plan brings it.
  func villages() -> LayerContent {
    let fields: [LayerField] = [
      .id, .name, .label, .commune, .communeCode, .status, .mobile, .fixed, .interim, .mobileProposal,
      .fixedProposal, .interimProposal, .year, .mobileYear, .fixedYear, .interimYear, .reason, .households,
      .population, .ethnicMinorityShare, .povertyRate, .region, .border, .speciallyDifficult,
      .elevationMetres,
    ]
    func symbol(_ colour: LayerStyle.Colour, _ size: Double) -> LayerStyle.Symbol {
      .marker(.circle, fill: colour, outline: LayerPalette.dark, size: size)
    }
    let style = LayerStyle(
      .categories(
        of: LayerField.status.rawValue,
        [
          category(.planned, symbol(LayerPalette.planned, 2.4)),
          category(.partly, symbol(LayerPalette.partly, 2.4)),
          category(.unserved, symbol(LayerPalette.unserved, 2.4)),
          category(
            .served, .marker(.circle, fill: LayerPalette.served, outline: LayerPalette.faint, size: 1.2)),
        ]), label: LayerStyle.Label(field: LayerField.label.rawValue, scale: 100_000, distance: 2.7))
    return LayerContent(
      layer: layer(.villages, .point, fields, tables: ["villages.csv", "communes.csv"], style: style),
      features: plan.villages.map(feature))
  }

  private func feature(_ outcome: VillageOutcome) -> Layer.Feature {
    let village = geography.villages[outcome.village]
    return Layer.Feature(
      .point(village.coordinate.rounded),
      [
        .data(outcome.id), .data(outcome.name), .text(TerminalText.shown(outcome.name, width: 40)),
        .data(outcome.commune), .data(geography.communes[village.commune].code),
        .text(LayerStatus(outcome).rawValue), .text(outcome.mobile.rawValue), .text(outcome.fixed.rawValue),
        .optional(outcome.interim?.rawValue), .optional(outcome.mobileProposal),
        .optional(outcome.fixedProposal), .optional(outcome.interimProposal), .year(outcome.year),
        .year(outcome.mobileYear), .year(outcome.fixedYear), .year(outcome.interimYear),
        .text(words.reason(mobile: outcome.mobileReason, fixed: outcome.fixedReason)),
        .known(village.households), .known(village.population), .known(village.ethnicMinorityShare),
        .known(village.povertyRate), .optional(village.region?.rawValue), .known(village.isBorder),
        .known(village.isSpeciallyDifficult), .known(village.elevationMetres),
      ])
  }
}

extension LayerStatus {
  /// What a plan makes of a village's services.
  init(_ village: VillageOutcome) {
    let services = [village.mobile, village.fixed]
    if services.allSatisfy({ $0 == .existing }) {
      self = .served
    } else if !services.contains(.unserved) {
      self = .planned
    } else {
      self = services.contains(.planned) || village.interim != nil ? .partly : .unserved
    }
  }
}
