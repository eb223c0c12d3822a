import Diagnostics
import Geography

extension DataSetReading {
  func readRoutes(_ bytes: [UInt8]?) {
    guard let table = open(RouteTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [RouteTable.schema.file])
    table.forEachRow {
      let identifier = table.identifier(RouteTable.id, routes.count, into: &index)
      let first = table.reference(RouteTable.from, in: placeIndex)
      let second = table.reference(RouteTable.to, in: placeIndex)
      if let first, first == second {
        table.report(
          RouteTable.to, kind: "loop", "is both ends of the route",
          remedy: "Name two places, or delete the row")
      }
      routes.append(
        Route(
          id: identifier, from: first ?? .village(0), to: second ?? .village(0),
          lengthMetres: table.requiredNumber(RouteTable.length),
          construction: table.choice(RouteTable.construction, Route.Construction.self) ?? .aerial,
          terrainFactor: table.number(RouteTable.terrainFactor)))
    }
  }

  func readSites(_ bytes: [UInt8]?) {
    guard let table = open(SiteTable.schema, bytes) else {
      siteIndex.isComplete = false
      return
    }
    siteIndex.isComplete = table.hasEveryRequiredColumn
    let position = PositionFields(latitude: SiteTable.latitude, longitude: SiteTable.longitude)
    table.forEachRow {
      let identifier = table.identifier(SiteTable.id, sites.count, into: &siteIndex)
      let communeFound = table.reference(SiteTable.commune, in: communeIndex)
      sites.append(
        Site(
          id: identifier, status: table.choice(SiteTable.status, Site.Status.self) ?? .candidate,
          kind: table.choice(SiteTable.kind, Site.Kind.self) ?? .mast40m,
          power: table.choice(SiteTable.power, Site.Power.self) ?? .grid,
          place: table.reference(SiteTable.place, in: placeIndex), commune: communeFound ?? 0,
          coordinate: position.read(table, in: communeFound.map { communes[$0] }),
          elevationMetres: table.requiredNumber(SiteTable.elevation),
          allowsSatellite: table.flag(SiteTable.satellite)))
    }
  }

  func readCoverage(_ bytes: [UInt8]?) {
    guard let table = open(CoverageTable.schema, bytes) else { return }
    var firstLines: [UInt64: Int] = [:]
    table.forEachRow {
      let siteFound = table.reference(CoverageTable.site, in: siteIndex)
      let villageFound = table.reference(CoverageTable.village, in: villageIndex)
      if let siteFound, let villageFound {
        let pair = UInt64(siteFound) << 32 | UInt64(villageFound)
        if let first = firstLines[pair] {
          table.report(
            CoverageTable.village, kind: "pair", "is paired with this site in row \(first) already",
            remedy: "Delete one of the two rows")
        } else {
          firstLines[pair] = table.line
        }
      }
      coverage.append(
        Coverage(
          site: siteFound ?? 0, village: villageFound ?? 0,
          householdShare: table.requiredNumber(CoverageTable.householdShare)))
    }
  }

  func readHops(_ bytes: [UInt8]?) {
    guard let table = open(HopTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [HopTable.schema.file])
    table.forEachRow {
      let identifier = table.identifier(HopTable.id, hops.count, into: &index)
      let first = table.reference(HopTable.from, in: siteIndex)
      let second = table.reference(HopTable.to, in: siteIndex)
      if let first, first == second {
        table.report(
          HopTable.to, kind: "loop", "is both ends of the hop", remedy: "Name two sites, or delete the row")
      }
      hops.append(
        Hop(
          id: identifier, from: first ?? 0, to: second ?? 0,
          lengthMetres: table.requiredNumber(HopTable.length)))
    }
  }
}
