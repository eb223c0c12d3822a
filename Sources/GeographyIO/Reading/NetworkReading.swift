import Diagnostics
import Geography

extension DataSetReading {
  func readRoutes(_ bytes: [UInt8]?) {
    guard let table = open(RouteTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [RouteTable.schema.file])
    let id = table.field(RouteTable.id)
    let from = table.field(RouteTable.from)
    let to = table.field(RouteTable.to)
    let length = table.field(RouteTable.length)
    let construction = table.field(RouteTable.construction)
    let terrain = table.field(RouteTable.terrainFactor)
    table.forEachRow {
      let identifier = table.identifier(id, routes.count, into: &index)
      let first = table.reference(from, in: placeIndex)
      let second = table.reference(to, in: placeIndex)
      if let first, first == second {
        table.report(
          to, kind: "loop", "is both ends of the route", remedy: "Name two places, or delete the row")
      }
      routes.append(
        Route(
          id: identifier, from: first ?? .village(0), to: second ?? .village(0),
          lengthMetres: table.requiredNumber(length),
          construction: table.choice(construction, Route.Construction.self) ?? .aerial,
          terrainFactor: table.number(terrain)))
    }
  }

  func readSites(_ bytes: [UInt8]?) {
    guard let table = open(SiteTable.schema, bytes) else {
      siteIndex.isComplete = false
      return
    }
    siteIndex.isComplete = table.hasEveryRequiredColumn
    let id = table.field(SiteTable.id)
    let status = table.field(SiteTable.status)
    let kind = table.field(SiteTable.kind)
    let power = table.field(SiteTable.power)
    let place = table.field(SiteTable.place)
    let commune = table.field(SiteTable.commune)
    let elevation = table.field(SiteTable.elevation)
    let satellite = table.field(SiteTable.satellite)
    let position = PositionFields(
      latitude: table.field(SiteTable.latitude), longitude: table.field(SiteTable.longitude))
    table.forEachRow {
      let identifier = table.identifier(id, sites.count, into: &siteIndex)
      let communeFound = table.reference(commune, in: communeIndex)
      sites.append(
        Site(
          id: identifier, status: table.choice(status, Site.Status.self) ?? .candidate,
          kind: table.choice(kind, Site.Kind.self) ?? .mast40m,
          power: table.choice(power, Site.Power.self) ?? .grid,
          place: table.reference(place, in: placeIndex), commune: communeFound ?? 0,
          coordinate: position.read(table, in: communeFound.map { communes[$0] }),
          elevationMetres: table.requiredNumber(elevation), allowsSatellite: table.flag(satellite)))
    }
  }

  func readCoverage(_ bytes: [UInt8]?) {
    guard let table = open(CoverageTable.schema, bytes) else { return }
    let site = table.field(CoverageTable.site)
    let village = table.field(CoverageTable.village)
    let share = table.field(CoverageTable.householdShare)
    var firstLines: [UInt64: Int] = [:]
    table.forEachRow {
      let siteFound = table.reference(site, in: siteIndex)
      let villageFound = table.reference(village, in: villageIndex)
      if let siteFound, let villageFound {
        let pair = UInt64(siteFound) << 32 | UInt64(villageFound)
        if let first = firstLines[pair] {
          table.report(
            village, kind: "pair", "is paired with this site in row \(first) already",
            remedy: "Delete one of the two rows")
        } else {
          firstLines[pair] = table.line
        }
      }
      coverage.append(
        Coverage(
          site: siteFound ?? 0, village: villageFound ?? 0, householdShare: table.requiredNumber(share)))
    }
  }

  func readHops(_ bytes: [UInt8]?) {
    guard let table = open(HopTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [HopTable.schema.file])
    let id = table.field(HopTable.id)
    let from = table.field(HopTable.from)
    let to = table.field(HopTable.to)
    let length = table.field(HopTable.length)
    table.forEachRow {
      let identifier = table.identifier(id, hops.count, into: &index)
      let first = table.reference(from, in: siteIndex)
      let second = table.reference(to, in: siteIndex)
      if let first, first == second {
        table.report(to, kind: "loop", "is both ends of the hop", remedy: "Name two sites, or delete the row")
      }
      hops.append(
        Hop(id: identifier, from: first ?? 0, to: second ?? 0, lengthMetres: table.requiredNumber(length)))
    }
  }
}
