/// The texts of the map.
protocol PageMapWords: Sendable {
  var map: PageMapTexts { get }
  /// The map in two sentences, for who cannot see it.
  func mapDescription(villages: Int, mobile: Int, fixed: Int, left: Int, sites: Int, fibreKm: Double)
    -> String
  /// What the coverage lines show; `share` is of a village's households.
  func coverageNote(_ share: Double) -> String
}

/// The fixed texts of the map and of its legend. Those with `{0}` are filled in by the script.
struct PageMapTexts: Sendable {
  var label: String
  var keys: String
  var needsScript: String
  var zoomIn: String
  var zoomOut: String
  var fit: String
  var wheelHint: String
  var legend: String
  var builtBy: String
  var allYears: String
  var upTo: String
  var both: String
  var mobile: String
  var fixed: String
  var interim: String
  var left: String
  var existing: String
  var villages: String
  var works: String
  var today: String
  var fibre: String
  var hop: String
  var mast: String
  var light: String
  var satellite: String
  var coverage: String
  var existingSite: String
  var fibreNode: String
  var candidate: String
  var names: String
  var households: String
  var has: String
  var gets: String
  var lacks: String
  var from: String
  var proposal: String
  var cost: String
  var costUnit: String
  var toRow: String
  var close: String
  var east: String
  var west: String
  var north: String
  var south: String
}
