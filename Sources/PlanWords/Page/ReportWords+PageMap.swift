import Diagnostics

extension ReportWords {
  package var map: PageMapTexts { PageMapTexts(language: language) }

  /// The map in two sentences, for who cannot see it.
  package func mapDescription(
    villages: Int, mobile: Int, fixed: Int, left: Int, withNothing: Int, sites: Int, fibreKm: Double
  ) -> String {
    let withMobile: Message =
      mobile == 1 ? "1 gains mobile broadband" : "\(count: mobile) gain mobile broadband"
    let withFibre: Message = fixed == 1 ? "1 gains fibre" : "\(count: fixed) gain fibre"
    var parts: [Message] = []
    switch (mobile > 0, fixed > 0) {
    case (true, true): parts.append(Message("\(withMobile) and \(withFibre)", context: "map"))
    case (true, false): parts.append(withMobile)
    case (false, true): parts.append(withFibre)
    case (false, false): break
    }
    let works: [Message] =
      (sites > 0 ? [.newSites(sites)] : []) + (fibreKm > 0 ? ["\(fibreKm, places: 1) km of fibre"] : [])
    if let works = listed(works) { parts.append("by \(works)") }
    let built: Message = parts.isEmpty ? "the network of today, nothing is built" : "\(parts)"
    let lacking: Message =
      switch left {
      case 0: ""
      case 1: "; 1 stays without a service"
      default: "; \(count: left) stay without a service, \(count: withNothing) of them gain nothing"
      }
    return text(
      "Map of \(.villages(villages)): \(built)\(lacking). "
        + "The tables of proposals and of what was left out say the same in words.")
  }

  /// What the coverage lines show; `share` is of a village's households.
  package func coverageNote(_ share: Double) -> String {
    text(
      "Lines from a new site lead to the villages in which, by the data set’s coverage table, it serves at least "
        + "\(share * 100, places: 0) % of the households; they are no radio contours.")
  }
}

/// The fixed texts of the map and of its legend. Those with `{0}` are filled in by the script.
package struct PageMapTexts: Words {
  package let language: ReportLanguage

  package var label: String { text("Map of villages, works and years") }
  package var keys: String {
    text(
      "Arrow keys move the map, + and − zoom, 0 shows all, N and P go from proposal to proposal, Escape lets "
        + "go.")
  }
  package var needsScript: String { text("The map below can be moved and zoomed where scripts run.") }
  package var zoomIn: String { text("Zoom in") }
  package var zoomOut: String { text("Zoom out") }
  package var fit: String { text("Show all", context: "map") }
  package var wheelHint: String { text("Click the map, or hold Ctrl, to zoom with the wheel") }
  package var legend: String { text("Legend and layers") }
  package var builtBy: String { text("Built by the end of") }
  package var allYears: String { text("all years") }
  package var upTo: String { text("to {0}") }
  package var both: String { text("gains mobile and fibre") }
  package var mobile: String { text("gains mobile broadband") }
  package var fixed: String { text("gains fibre") }
  package var interim: String { text("gains an interim service") }
  package var left: String { text("lacks a service, gains none") }
  package var existing: String { text("has both services") }
  package var villages: String { text("Villages") }
  package var works: String { text("Works of the plan") }
  package var today: String { text("Today") }
  package var fibre: String { text("Fibre route") }
  package var hop: String { text("Microwave hop") }
  package var mast: String { text("Mast") }
  package var light: String { text("Light site") }
  package var satellite: String { text("Satellite link") }
  package var coverage: String { text("Village served by a new site") }
  package var existingSite: String { text("Base station", context: "map") }
  package var fibreNode: String { text("Fibre node", context: "map") }
  package var candidate: String { text("Candidate route, not built") }
  package var names: String { text("Names") }
  package var households: String { text("{0} households") }
  package var householdsUnknown: String { text("households unknown, counts 1") }
  package var has: String { text("Has") }
  package var gets: String { text("Gains") }
  package var lacks: String { text("Lacks") }
  package var from: String { text("from {0}") }
  package var proposal: String { text("Proposal {0}, rank {1}") }
  package var cost: String { text("Cost") }
  package var costUnit: String { text("{0} million đồng") }
  package var toRow: String { text("Show in the table") }
  package var close: String { text("Close") }
  package var east: String { text("E") }
  package var west: String { text("W") }
  package var north: String { text("N") }
  package var south: String { text("S") }
}
