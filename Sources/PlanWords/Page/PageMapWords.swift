/// The texts of the map.
package protocol PageMapWords: Sendable {
  var map: PageMapTexts { get }
  /// The map in two sentences, for who cannot see it.
  func mapDescription(villages: Int, mobile: Int, fixed: Int, left: Int, sites: Int, fibreKm: Double)
    -> String
  /// What the coverage lines show; `share` is of a village's households.
  func coverageNote(_ share: Double) -> String
}

/// The fixed texts of the map and of its legend. Those with `{0}` are filled in by the script.
package struct PageMapTexts: Sendable {
  package var label: String
  package var keys: String
  package var needsScript: String
  package var zoomIn: String
  package var zoomOut: String
  package var fit: String
  package var wheelHint: String
  package var legend: String
  package var builtBy: String
  package var allYears: String
  package var upTo: String
  package var both: String
  package var mobile: String
  package var fixed: String
  package var interim: String
  package var left: String
  package var existing: String
  package var villages: String
  package var works: String
  package var today: String
  package var fibre: String
  package var hop: String
  package var mast: String
  package var light: String
  package var satellite: String
  package var coverage: String
  package var existingSite: String
  package var fibreNode: String
  package var candidate: String
  package var names: String
  package var households: String
  package var has: String
  package var gets: String
  package var lacks: String
  package var from: String
  package var proposal: String
  package var cost: String
  package var costUnit: String
  package var toRow: String
  package var close: String
  package var east: String
  package var west: String
  package var north: String
  package var south: String
}
