import GeoPackage
import PlanWords

extension LayerField {
  /// How its values are stored.
  var kind: Layer.Field.Kind {
    switch self {
    case .border, .speciallyDifficult, .isEnough: .flag
    case .households, .population, .rank, .year, .mobileYear, .fixedYear, .interimYear, .cost, .capex,
      .opexPerYear, .presentValue, .runningTotal, .entryBudget:
      .integer
    case .ethnicMinorityShare, .povertyRate, .elevationMetres, .benefit, .benefitPerBillion,
      .replacementLoss, .costMillions, .lengthMetres, .householdShare:
      .real
    default: .text
    }
  }
}
