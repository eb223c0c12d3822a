import Diagnostics
import Geography

/// Warns of what the tables of a data set say of each other that is suspicious and can be used all the same.
struct PlausibilityCheck {
  let reading: DataSetReading

  func run() {
    let reach = NetworkReach(reading)
    checkEmptyTables()
    checkRoutes(reach)
    checkWaysToServe(reach)
    checkExistingCoverage()
  }

  private func warn(_ village: Int, _ column: Column, _ message: Message, kind: String, remedy: Message) {
    let village = reading.villages[village]
    let row = reading.placeIndex.entries[village.id]?.row
    let file = VillageTable.schema.file
    reading.gatherer.add(.warning, file: file, row: row, column: column.name, kind: kind) {
      Problem(
        .warning, file: file, row: row, column: column.name, value: village.id, message: message,
        remedy: remedy)
    }
  }

  /// Tables without what every plan would need.
  private func checkEmptyTables() {
    let lacksFixed = reading.villages.contains { !$0.hasFixedBroadband }
    let lacksMobile = reading.villages.contains { !$0.hasMobileBroadband }
    if !lacksFixed, !lacksMobile {
      reading.noteGatherer.add(
        Problem(
          .note, file: VillageTable.schema.file,
          message: "every village has mobile broadband and fibre, so that nothing needs to be planned",
          remedy: "Check \(VillageTable.mobileBroadband.name) and \(VillageTable.fixedBroadband.name)"))
    }
    func warn(_ file: String, _ message: Message) {
      reading.gatherer.add(
        Problem(.warning, file: file, message: message, remedy: "Add the rows that are missing"))
    }
    if lacksFixed, reading.routes.isEmpty {
      warn(RouteTable.schema.file, "has no route, so no plan can lay fibre")
    }
    guard lacksMobile else { return }
    if !reading.sites.contains(where: { $0.status == .candidate }) {
      warn(SiteTable.schema.file, "has no candidate site, so no plan can bring mobile broadband")
    } else if !reading.coverage.contains(where: { reading.sites[$0.site].status == .candidate }) {
      warn(
        CoverageTable.schema.file,
        "does not say what a candidate site covers, so no plan can bring mobile broadband")
    }
  }

  /// Routes that hang together and reach no fibre: no plan can use one of them.
  private func checkRoutes(_ reach: NetworkReach) {
    let file = RouteTable.schema.file
    for (index, route) in reading.routes.enumerated() where !reach.hasFibre(route.from) {
      reading.gatherer.add(
        .warning, file: file, row: reading.rowOfRoute[index], column: RouteTable.from.name, kind: "no fibre"
      ) {
        Problem(
          .warning, file: file, row: reading.rowOfRoute[index], column: RouteTable.from.name, value: route.id,
          message: "leads to no place with fibre, by whatever routes",
          remedy:
            "Add the route that is missing, or say in \(NodeTable.schema.file) or \(VillageTable.schema.file) "
            + "where fibre is")
      }
    }
  }

  /// A village that lacks a service and that nothing in the data set could give it.
  private func checkWaysToServe(_ reach: NetworkReach) {
    var hasRoute = Array(repeating: false, count: reading.villages.count)
    for route in reading.routes {
      for case .village(let village) in [route.from, route.to] { hasRoute[village] = true }
    }
    var hasSite = Array(repeating: false, count: reading.villages.count)
    var hasFedSite = hasSite
    for row in reading.coverage where row.householdShare > 0 {
      guard reading.sites[row.site].status == .candidate else { continue }
      hasSite[row.village] = true
      if reach.isFed(site: row.site) { hasFedSite[row.village] = true }
    }
    for (index, village) in reading.villages.enumerated() {
      if !village.hasFixedBroadband, !hasRoute[index] {
        warn(
          index, VillageTable.fixedBroadband, "lacks fibre and no route leads there", kind: "no route",
          remedy: "Add a row to \(RouteTable.schema.file); without one no plan can connect it")
      } else if !village.hasFixedBroadband, !reach.hasFibre(.village(index)) {
        warn(
          index, VillageTable.fixedBroadband, "lacks fibre and its routes reach no place with fibre",
          kind: "no fibre",
          remedy: "Add the missing route to \(RouteTable.schema.file); without one no plan can connect it")
      }
      if !village.hasMobileBroadband, !hasSite[index] {
        warn(
          index, VillageTable.mobileBroadband, "lacks mobile broadband and no candidate site covers it",
          kind: "no site",
          remedy: "Add rows to \(SiteTable.schema.file) and \(CoverageTable.schema.file); "
            + "without them no plan can cover it")
      } else if !village.hasMobileBroadband, !hasFedSite[index] {
        warn(
          index, VillageTable.mobileBroadband,
          "lacks mobile broadband and no candidate site that covers it can be fed", kind: "no feed",
          remedy: "Give a site a place with routes, a hop or a satellite; without one no plan can cover it")
      }
    }
  }

  /// A site that stands may be of the second generation, or bring what its radio tool never measured.
  private func checkExistingCoverage() {
    let (file, column) = (VillageTable.schema.file, VillageTable.mobileBroadband.name)
    for row in reading.coverage
    where row.householdShare >= 0.8 && reading.sites[row.site].status == .existing {
      let village = reading.villages[row.village]
      guard !village.hasMobileBroadband else { continue }
      let number = reading.placeIndex.entries[village.id]?.row
      reading.noteGatherer.add(.note, file: file, row: number, column: column, kind: "covered") {
        Problem(
          .note, file: file, row: number, column: column, value: village.id,
          message: "lacks mobile broadband, yet the existing site "
            + "\(Problem.excerpt(of: reading.sites[row.site].id)) covers it",
          remedy: "Check both tables; \(file) is believed")
      }
    }
  }
}
