import Geography
import GeographyIO
import PlannerTestSupport

/// Four villages: one served, two along a route, one that only a light site by satellite reaches.
enum SampleDataSet {
  /// - Parameters:
  ///   - pricesVary: prices range from 0.7 to 1.6 times their base.
  ///   - namedAsInHelp: two villages and a route have the identifiers that the examples of the help name.
  static func write(to path: String, pricesVary: Bool = false, namedAsInHelp: Bool = false) throws {
    var tiny = TinyGeography()
    tiny.node("N0", .communeCentre)
    tiny.village("V0", households: 200, mobile: true, fixed: true, name: "Trung tâm")
    tiny.village("V1", households: 120, mobile: true, east: 5, minority: 0.9, name: "Nậm Pố")
    tiny.village("V2", households: 40, mobile: true, east: 9, minority: 1, name: "Pờ Nhù Khò")
    tiny.village("V3", households: 60, fixed: true, north: 8, minority: 1, name: "Tả Kố Khừ")
    tiny.route("R1", "N0", "V1", metres: 6000)
    tiny.route("R2", "V1", "V2", metres: 5000)
    tiny.site("S1", at: nil, north: 8)
    tiny.covers("S1", "V3")
    var geography = tiny.geography
    geography.name = "sample"
    if pricesVary {
      for item in [CostItem.fibreRouteAerial, .fibreAccessNode, .mastLightSite] {
        let base = geography.costs[item].base
        geography.costs[item].low = base * 0.7
        geography.costs[item].high = base * 1.6
      }
    }
    if namedAsInHelp {
      geography.villages[1].id = "V0123"
      geography.villages[2].id = "V0226"
      geography.routes[0].id = "R0301"
    }
    // In step with the villages, so that the data set has nothing to warn of.
    geography.communes[0].region = .one
    try DataSetWriter.write(
      geography, describedBy: DataSetDescription(title: "Sample"), to: path)
  }
}
