import Diagnostics
import Geography

/// Warns of what is suspicious in a data set that can be used all the same.
struct PlausibilityCheck {
  let reading: DataSetReading

  func run() {
    checkVillages()
    checkWaysToServe()
    checkExistingCoverage()
  }

  private func warn(_ village: Int, _ column: Column, _ message: Message, kind: String, remedy: Message) {
    let village = reading.villages[village]
    let row = reading.placeIndex.entries[village.id]?.line
    let file = VillageTable.schema.file
    reading.gatherer.add(file: file, row: row, column: column.name, kind: kind) {
      Problem(
        .warning, file: file, row: row, column: column.name, value: village.id, message: message,
        remedy: remedy)
    }
  }

  private func checkVillages() {
    for (index, village) in reading.villages.enumerated() {
      if village.population < village.households {
        warn(
          index, VillageTable.population,
          "has \(count: village.population) residents in \(count: village.households) households",
          kind: "population",
          remedy: "Check the two columns")
      }
      let commune = reading.communes[village.commune]
      if village.region != commune.region {
        warn(
          index, VillageTable.region,
          "is in Region \(village.region.rawValue), its commune \(Problem.excerpt(of: commune.code)) in Region "
            + "\(commune.region.rawValue)",
          kind: "region", remedy: "Check both tables; the village's own value is used")
      }
    }
  }

  /// A village that lacks a service and that nothing in the data set could give it.
  private func checkWaysToServe() {
    var hasRoute = Array(repeating: false, count: reading.villages.count)
    for route in reading.routes {
      for case .village(let village) in [route.from, route.to] { hasRoute[village] = true }
    }
    var hasSite = Array(repeating: false, count: reading.villages.count)
    for row in reading.coverage where row.householdShare > 0 {
      if reading.sites[row.site].status == .candidate { hasSite[row.village] = true }
    }
    for (index, village) in reading.villages.enumerated() {
      if !village.hasFixedBroadband, !hasRoute[index] {
        warn(
          index, VillageTable.fixedBroadband, "lacks fibre and no route leads there", kind: "no route",
          remedy: "Add a row to \(RouteTable.schema.file); without one no plan can connect it")
      }
      if !village.hasMobileBroadband, !hasSite[index] {
        warn(
          index, VillageTable.mobileBroadband, "lacks mobile broadband and no candidate site covers it",
          kind: "no site",
          remedy: "Add rows to \(SiteTable.schema.file) and \(CoverageTable.schema.file); "
            + "without them no plan can cover it")
      }
    }
  }

  private func checkExistingCoverage() {
    for row in reading.coverage
    where row.householdShare >= 0.8 && reading.sites[row.site].status == .existing {
      guard !reading.villages[row.village].hasMobileBroadband else { continue }
      warn(
        row.village, VillageTable.mobileBroadband,
        "lacks mobile broadband, yet the existing site \(Problem.excerpt(of: reading.sites[row.site].id)) covers it",
        kind: "covered", remedy: "Check both tables; \(VillageTable.schema.file) is believed")
    }
  }
}
