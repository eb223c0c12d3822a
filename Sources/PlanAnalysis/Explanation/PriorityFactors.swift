public import Geography
import Investment
import Scenarios

/// The priority weight of a village, factor by factor.
public struct PriorityFactors: Sendable, Equatable {
  /// What a household of a village may count more for.
  public enum Kind: String, Sendable, CaseIterable {
    case remoteness
    case isolation
    case ethnicMinority
    case regionThree
    case border
    case poverty
    case speciallyDifficult
  }

  /// One thing that raises what a household counts.
  public struct Factor: Sendable, Equatable {
    /// What it is.
    public var kind: Kind
    /// The scenario's weight.
    public var weight: Double
    /// The village's attribute, 0 to 1; nil where nobody knows it, so that it raises nothing.
    public var attribute: Double?
  }

  /// An institution of the village and the households it counts as, for each service.
  public struct InstitutionWorth: Sendable, Equatable {
    /// Which institution.
    public var institution: Institution
    /// Households it counts as.
    public var households: Double

    /// Takes every value as it is; nothing is checked here.
    public init(institution: Institution, households: Double) {
      self.institution = institution
      self.households = households
    }
  }

  /// What raises the weight, one a priority.
  public var factors: [Factor]
  /// 1 and the sum of weight × attribute.
  public var weight: Double
  /// Households of the village; nil where nobody knows them and they count as 1.
  public var households: Int?
  /// Those that count for anything. A service is worth the households and these, times the weight.
  public var institutions: [InstitutionWorth]

  init(_ village: Village, _ benefits: PriorityBenefit, _ scenario: Scenario) {
    factors = Kind.allCases.map { kind in
      let attribute: Double? =
        switch kind {
        case .remoteness: benefits.remoteness(village)
        case .isolation: benefits.isolation(village)
        case .ethnicMinority: village.ethnicMinorityShare
        case .regionThree: village.region.map { $0 == .three ? 1 : 0 }
        case .border: village.isBorder.map { $0 ? 1 : 0 }
        case .poverty: village.povertyRate
        case .speciallyDifficult: village.isSpeciallyDifficult.map { $0 ? 1 : 0 }
        }
      return Factor(kind: kind, weight: scenario.weights[kind], attribute: attribute)
    }
    weight = benefits.weight(village)
    households = village.households
    institutions = Institution.allCases.filter(village.institutions.contains).compactMap {
      let worth = scenario.institutions[$0]
      return worth > 0 ? InstitutionWorth(institution: $0, households: worth) : nil
    }
  }
}
