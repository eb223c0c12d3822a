import Geography
import Investment

extension EnglishWords {
  var proof: PageCertificateTexts {
    PageCertificateTexts(
      introduction: "What is claimed, and how anyone can check it.", status: "Status",
      objective: "The plan is worth", bound: "No plan can exceed", leastBound: "No plan can cost less than",
      gap: "Gap between the two", solver: "Solver", time: "Time", stages: "Reached before",
      verifier: "Recomputed without the solver", dataset: "Data set", fingerprint: "SHA-256 of its tables",
      fingerprintNote: "Anyone can recompute it, in the folder of the data set:",
      noFingerprint: "none: the data were made in memory",
      recheck: "To recompute every figure from the data, without any solver:",
      baselines: "Against today’s methods, at the same budget", provenance: "Where the data come from",
      provenanceCaption: "Every column of the data set by what it rests on.", table: "Table",
      kind: "Rests on",
      columns: "Columns", source: "Source", prices: "Unit prices",
      pricesCaption: "Prices and rates; ranges are the data set’s.", item: "Item", unit: "Unit", low: "Low",
      base: "Base", high: "High", used: "Used", basis: "Basis",
      usedNote: "Bold: the scenario sets another value than the data set’s base.", notStated: "not stated")
  }

  func statusName(_ solve: SolveSummary) -> String {
    switch (solve.status, solve.limit) {
    case (.optimal, _): solve.relativeGap > 0 ? "Optimal within the gap asked" : "Optimal"
    case (.feasible, .time): "Best plan found when the time limit came"
    case (.feasible, .interrupted): "Best plan found when the search was interrupted"
    case (.feasible, nil): "Feasible"
    case (.infeasible, _): "Infeasible"
    }
  }
  func worth(_ value: Double, _ measure: ObjectiveMeasure) -> String {
    switch measure {
    case .weightedHouseholds: "\(numbers.decimal(value, places: 1)) weighted households"
    case .dong: "\(numbers.millions(Money(roundingDong: value))) million đồng"
    case .share: "\(share100(value)) of the households of the commune worst off"
    }
  }
  func secondsText(_ seconds: Double) -> String { "\(numbers.decimal(seconds, places: 1)) seconds" }
  func comparisons(_ count: Int) -> String { "\(many(count, "comparison")), no disagreement" }
  func findings(_ count: Int) -> String { "The verifier disagrees: \(many(count, "finding"))." }

  func provenanceName(_ kind: ColumnProvenance.Kind) -> String {
    switch kind {
    case .real: "Real: taken from a public source"
    case .derived: "Derived: computed from real values"
    case .modelled: "Modelled: no observation behind it"
    case .unstated: "Not stated"
    }
  }
  func tableName(_ file: String) -> String {
    let names = [
      "communes.csv": "communes", "villages.csv": "villages", "nodes.csv": "fibre nodes",
      "routes.csv": "routes",
      "sites.csv": "sites", "coverage.csv": "coverage", "hops.csv": "microwave hops",
      "costs.csv": "unit prices",
    ]
    return names[file] ?? ""
  }
  func itemName(_ item: CostItem) -> String {
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
    case .communitySatelliteTerminal: "Community satellite terminal"
    case .discountRate: "Discount rate"
    case .horizon: "Horizon"
    }
  }
  func unitName(_ item: CostItem) -> String {
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
  func basisName(_ basis: CostRange.Basis) -> String {
    switch basis {
    case .cited: "cited"
    case .derived: "derived"
    case .assumption: "assumption"
    case .unstated: "not stated"
    }
  }
}
