import Diagnostics
package import Geography
package import Investment

extension ReportWords {
  package var proof: PageCertificateTexts { PageCertificateTexts(language: language) }

  package func statusName(_ solve: SolveSummary) -> String {
    text {
      switch (solve.status, solve.limit) {
      case (.optimal, _): solve.relativeGap > 0 ? "Optimal within the gap asked" : "Optimal"
      case (.feasible, .time): "Best plan found when the time limit came"
      case (.feasible, .interrupted): "Best plan found when the search was interrupted"
      case (.feasible, nil): "Feasible"
      case (.infeasible, _): "Infeasible"
      }
    }
  }
  /// A value of an objective or a bound, with its unit.
  package func worth(_ value: Double, _ measure: ObjectiveMeasure) -> String {
    text {
      switch measure {
      case .weightedHouseholds: "\(value, places: 1) weighted households"
      case .dong: "\(millions: Money(roundingDong: value)) million đồng"
      case .share: "\(percent(value)) of the households of the commune worst off"
      }
    }
  }
  package func secondsText(_ seconds: Double) -> String { text("\(seconds, places: 1) seconds") }
  package func comparisons(_ count: Int) -> String { text("\(.comparisons(count)), no disagreement") }
  /// What only the search knows, beside what was recomputed.
  package var knownFromTheSearch: String {
    text("the bound, and so that no plan is better; entry budgets, losses without, time and solver")
  }
  package func findings(_ count: Int) -> String { text("The verifier disagrees: \(.findings(count)).") }

  package func provenanceName(_ kind: ColumnProvenance.Kind) -> String {
    text {
      switch kind {
      case .real: "Real: taken from a public source"
      case .derived: "Derived: computed from real values"
      case .modelled: "Modelled: no observation behind it"
      case .changed: "Changed since: the table is not the one whose origin was stated"
      case .unstated: "Not stated"
      }
    }
  }
  package func tableName(_ file: String) -> String {
    text {
      switch file {
      case "communes.csv": "communes"
      case "villages.csv": "villages"
      case "nodes.csv": "fibre nodes"
      case "routes.csv": "routes"
      case "sites.csv": "sites"
      case "coverage.csv": "coverage"
      case "hops.csv": "microwave hops"
      case "costs.csv": "unit prices"
      default: ""
      }
    }
  }
  package func itemName(_ item: CostItem) -> String {
    text {
      switch item {
      case .fibreRouteAerial: "Aerial fibre"
      case .fibreRouteBuried: "Buried fibre"
      case .fibreLengthFactor: "Length of cable to length of route"
      case .mountainFactor: "Mountain factor (routes without one of their own)"
      case .fibreAccessNode: "Fibre distribution: cabinet and splitter of a village"
      case .fibreAccessHousehold: "Fibre distribution: line of a household"
      case .fibreOpex: "Running cost of fibre"
      case .mastSite40m: "Base station with a mast of 40 m"
      case .mastLightSite: "Light site"
      case .solarPowerSite: "Solar power of a site"
      case .siteOpex: "Running cost of a site"
      case .microwaveHopShort: "Microwave hop below 20 km"
      case .microwaveHopLong: "Microwave hop of 20 km and above"
      case .satelliteBackhaulCapex: "Satellite backhaul: terminal"
      case .satelliteBackhaulRent: "Satellite backhaul: rent"
      case .communitySatelliteTerminal: Message("Community satellite terminal", context: "price")
      case .discountRate: "Discount rate"
      case .horizon: "Horizon"
      }
    }
  }
  package func unitName(_ item: CostItem) -> String {
    text {
      switch item {
      case .fibreRouteAerial, .fibreRouteBuried: "m đồng/km"
      case .fibreLengthFactor, .mountainFactor: "ratio"
      case .fibreAccessNode, .communitySatelliteTerminal: "m đồng/village"
      case .fibreAccessHousehold: "m đồng/household"
      case .fibreOpex: "of capex a year"
      case .mastSite40m, .mastLightSite, .solarPowerSite, .satelliteBackhaulCapex: "m đồng/site"
      case .siteOpex, .satelliteBackhaulRent: "m đồng/site a year"
      case .microwaveHopShort, .microwaveHopLong: "m đồng/hop"
      case .discountRate: "a year"
      case .horizon: "years"
      }
    }
  }
  /// A value of a price list as its unit is read: a share in per cent.
  package func price(_ value: Double, of item: CostItem) -> String {
    item.isShare ? text("\(shortest: value * 100) %") : numbers.shortest(value)
  }
  package func basisName(_ basis: CostRange.Basis) -> String {
    text {
      switch basis {
      case .cited: "cited"
      case .derived: "derived"
      case .assumption: "assumption"
      case .unstated: "not stated"
      }
    }
  }
}

extension CostItem {
  /// Whether its values are shares, which people read in per cent.
  package var isShare: Bool { self == .fibreOpex || self == .discountRate }
}

package struct PageCertificateTexts: Words {
  package let language: ReportLanguage

  package var introduction: String { text("What is claimed, and how anyone can check it.") }
  package var status: String { text("Status", context: "certificate") }
  package var objective: String { text("The plan is worth") }
  package var bound: String { text("By the search no plan can exceed") }
  package var leastBound: String { text("By the search no plan can cost less than") }
  package var gap: String { text("Gap between the two") }
  package var solver: String { text("Solver") }
  package var time: String { text("Time") }
  package var stages: String { text("Reached before") }
  package var leastCost: String { text("Cost") }
  package var verifier: String { text("Recomputed without the solver") }
  package var notRecomputed: String { text("Not recomputed") }
  package var dataset: String { text("Data set") }
  package var fingerprint: String { text("SHA-256 of its tables") }
  package var fingerprintNote: String { text("Anyone can recompute it, in the folder of the data set:") }
  package var noFingerprint: String { text("none: the data were made in memory") }
  package var recheck: String { text("To recompute every figure from the data, without any solver:") }
  package var baselines: String { text("Against today’s methods, at the same budget") }
  package var provenance: String { text("Where the data come from") }
  package var provenanceCaption: String { text("Every column of the data set by what it rests on.") }
  package var table: String { text("Table") }
  package var kind: String { text("Rests on") }
  package var columns: String { text("Columns") }
  package var source: String { text("Source") }
  package var prices: String { text("Unit prices") }
  package var pricesCaption: String { text("Prices and rates; ranges are the data set’s.") }
  package var item: String { text("Item") }
  package var unit: String { text("Unit") }
  package var low: String { text("Low") }
  package var base: String { text("Base") }
  package var high: String { text("High") }
  package var used: String { text("Used") }
  package var basis: String { text("Basis", context: "page") }
  package var usedNote: String { text("Bold: the scenario sets another value than the data set’s base.") }
  package var rows: String { text("Rows") }
  package var notStated: String { text("not stated", context: "certificate") }
}
