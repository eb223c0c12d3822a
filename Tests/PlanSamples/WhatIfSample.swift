import GLPKSolver
package import Geography
import PlanAnalysis
package import PlanDossiers
import PlannerTestSupport
package import Scenarios

/// Answers to "what if" of a geography small enough for its numbers to be read off.
package enum WhatIfSample {
  package enum Surprise: Error { case noPlan }

  /// Three villages along one fibre node: near and big, farther, far and small.
  package static var geography: Geography {
    var tiny = TinyGeography()
    tiny.node("N", .fibreNode)
    tiny.village("V1", households: 300, mobile: true)
    tiny.village("V2", households: 200, mobile: true)
    tiny.village("V3", households: 20, mobile: true)
    tiny.route("R1", "N", "V1", metres: 6500)
    tiny.route("R2", "N", "V2", metres: 7500)
    tiny.route("R3", "N", "V3", metres: 9300)
    return tiny.geography
  }

  /// Plain households, so that the numbers can be read off.
  package static var scenario: Scenario {
    var scenario = Scenario()
    scenario.gap = 0
    scenario.weights.remoteness = 0
    scenario.weights.isolation = 0
    return scenario
  }

  package static func frontier(_ scenario: Scenario = scenario, millions: [Int64]) throws -> WhatIfDossier {
    let frontier = try FrontierStudy(geography, scenario, solver: GLPKSolver())
      .frontier(at: millions.map { Money(dong: $0 * 1_000_000) })
    return WhatIfDossier(.frontier(frontier), geography)
  }

  package static func curve(_ text: String) throws -> WhatIfDossier {
    var scenario = scenario
    scenario.budget = .billions(2)
    guard case .values(let variation) = try VariationText.parse(text, option: "--vary") else {
      throw Surprise.noPlan
    }
    let curve = try VariationStudy(geography, scenario, solver: GLPKSolver()).curve(variation)
    return WhatIfDossier(.variation(curve), geography)
  }

  package static func equity() throws -> WhatIfDossier {
    var scenario = scenario
    scenario.budget = .billions(2)
    scenario.lockIn = ["V3"]
    guard case .price(let price) = try EquityStudy(geography, scenario, solver: GLPKSolver()).price() else {
      throw Surprise.noPlan
    }
    return WhatIfDossier(.equity(price), geography)
  }
}
