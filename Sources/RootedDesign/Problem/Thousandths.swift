/// A problem counts benefits, and bounds on them, in thousandths of a weighted household, which are whole in a
/// solution; its models and whoever reads its results count weighted households. One becomes the other here.
package enum Thousandths {
  static let perHousehold = 1000.0

  package static func weightedHouseholds(_ thousandths: Int64) -> Double {
    Double(thousandths) / perHousehold
  }

  package static func weightedHouseholds(_ thousandths: Double) -> Double { thousandths / perHousehold }

  static func of(_ weightedHouseholds: Double) -> Double { weightedHouseholds * perHousehold }
}

extension EngineResult {
  /// No solution is worth more weighted households.
  package var boundInWeightedHouseholds: Double { Thousandths.weightedHouseholds(bound) }
}

extension CoupledProblem.Goal {
  /// A bound in the unit that the goal is reported in: thousandths as weighted households, đồng as đồng.
  package func reported(_ bound: Double) -> Double {
    switch self {
    case .mostBenefit: Thousandths.weightedHouseholds(bound)
    case .leastCost: bound
    }
  }
}
