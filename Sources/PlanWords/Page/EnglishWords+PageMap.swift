extension EnglishWords {
  var map: PageMapTexts {
    PageMapTexts(
      label: "Map of villages, works and years",
      keys:
        "Arrow keys move the map, + and − zoom, 0 shows all, N and P go from proposal to proposal, Escape lets "
        + "go.",
      needsScript: "The map below can be moved and zoomed where scripts run.",
      zoomIn: "Zoom in", zoomOut: "Zoom out", fit: "Show all",
      wheelHint: "Click the map, or hold Ctrl, to zoom with the wheel", legend: "Legend and layers",
      builtBy: "Built by the end of", allYears: "all years", upTo: "to {0}",
      both: "gains mobile and fibre", mobile: "gains mobile broadband", fixed: "gains fibre",
      interim: "gains an interim service", left: "lacks a service, gains none", existing: "has both services",
      villages: "Villages", works: "Works of the plan", today: "Today", fibre: "Fibre route",
      hop: "Microwave hop", mast: "Mast", light: "Light site", satellite: "Satellite link",
      coverage: "Village served by a new site", existingSite: "Base station", fibreNode: "Fibre node",
      candidate: "Candidate route, not built", names: "Names", households: "{0} households", has: "Has",
      gets: "Gains", lacks: "Lacks", from: "from {0}", proposal: "Proposal {0}, rank {1}", cost: "Cost",
      costUnit: "{0} million đồng", toRow: "Show in the table", close: "Close", east: "E", west: "W",
      north: "N",
      south: "S")
  }

  func mapDescription(
    villages: Int, mobile: Int, fixed: Int, left: Int, sites: Int, fibreKm: Double
  ) -> String {
    let gains = [
      mobile > 0 ? "\(numbers.integer(mobile)) gain\(mobile == 1 ? "s" : "") mobile broadband" : nil,
      fixed > 0 ? "\(numbers.integer(fixed)) gain\(fixed == 1 ? "s" : "") fibre" : nil,
    ].compactMap { $0 }
    let works = [
      sites > 0 ? many(sites, "new site") : nil,
      fibreKm > 0 ? "\(numbers.decimal(fibreKm, places: 1)) km of fibre" : nil,
    ].compactMap { $0 }
    var parts = gains.isEmpty ? [] : [gains.joined(separator: " and ")]
    if !works.isEmpty { parts.append("by \(works.joined(separator: " and "))") }
    let built = parts.isEmpty ? "the network of today, nothing is built" : parts.joined(separator: ", ")
    let lacking =
      left > 0
      ? "; \(numbers.integer(left)) lack\(left == 1 ? "s" : "") a service and gain\(left == 1 ? "s" : "") none"
      : ""
    return "Map of \(many(villages, "village")): \(built)\(lacking). "
      + "The tables of proposals and of what was left out say the same in words."
  }

  func coverageNote(_ share: Double) -> String {
    "Lines from a new site lead to the villages in which, by the data set’s coverage table, it serves at least "
      + "\(numbers.decimal(share * 100, places: 0)) % of the households; they are no radio contours."
  }
}
