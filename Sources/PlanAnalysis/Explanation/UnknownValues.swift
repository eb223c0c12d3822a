package import Geography
import Investment
package import Scenarios

/// What nobody knows of the villages that lack a service, and so what a plan could not count of them.
package struct UnknownValues: Sendable, Equatable {
  /// A weight of the scenario that some villages could not be given.
  package struct Weight: Sendable, Equatable {
    /// What it weighs.
    package var kind: PriorityFactors.Kind
    /// Villages that lack a service and of which nobody knows it.
    package var villages: Int
  }

  /// Villages that lack a service.
  package var lacking: Int
  /// Of them, those whose households nobody knows, so that each counts 1.
  package var withoutHouseholds: Int
  /// Those that could not be applied to every village that lacks a service, in the order of the kinds.
  package var weights: [Weight]

  /// - Parameter scenario: whose weights are meant; nil for none.
  package init(_ geography: Geography, _ scenario: Scenario?) {
    let villages = geography.villages.filter { village in Service.allCases.contains { village.lacks($0) } }
    lacking = villages.count
    withoutHouseholds = villages.count { $0.households == nil }
    func isKnown(_ kind: PriorityFactors.Kind, of village: Village) -> Bool {
      switch kind {
      case .remoteness, .isolation: true
      case .ethnicMinority: village.ethnicMinorityShare != nil
      case .regionThree: village.region != nil
      case .border: village.isBorder != nil
      case .poverty: village.povertyRate != nil
      case .speciallyDifficult: village.isSpeciallyDifficult != nil
      }
    }
    weights = PriorityFactors.Kind.allCases.compactMap { kind in
      let unknown = villages.count { !isKnown(kind, of: $0) }
      guard let scenario, scenario.weights[kind] > 0, unknown > 0 else { return nil }
      // Where the state grades nothing, nothing of it is missing.
      if geography.country.regions.isEmpty, [.regionThree, .speciallyDifficult].contains(kind) { return nil }
      return Weight(kind: kind, villages: unknown)
    }
  }
}

extension PriorityWeights {
  /// The weight of a factor.
  subscript(kind: PriorityFactors.Kind) -> Double {
    switch kind {
    case .remoteness: remoteness
    case .isolation: isolation
    case .ethnicMinority: ethnicMinority
    case .regionThree: regionThree
    case .border: border
    case .poverty: poverty
    case .speciallyDifficult: speciallyDifficult
    }
  }
}
