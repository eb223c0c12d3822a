import Diagnostics
import Geography

extension DataSetReading {
  func readRoutes(_ bytes: [UInt8]?) {
    guard let table = open(RouteTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [RouteTable.schema.file])
    var detours = RouteDetours()
    var rowOfPair: [Set<Place>: [(row: Int, length: Double)]] = [:]
    table.forEachRow {
      let identifier = table.identifier(RouteTable.id, routes.count, into: &index)
      let first = table.reference(RouteTable.from, in: placeIndex)
      let second = table.reference(RouteTable.to, in: placeIndex)
      if let first, first == second {
        table.report(
          RouteTable.to, kind: "loop", "is both ends of the route",
          remedy: "Name two places, or delete the row")
      }
      let length = table.number(RouteTable.length)
      if let length, let first, let second, first != second {
        let pair: Set = [first, second]
        if let same = rowOfPair[pair]?.first(where: { $0.length == length }) {
          table.warn(
            RouteTable.id, kind: "twice", "has the ends and the length of the route of row \(same.row)",
            remedy: "Delete one of two rows for one route")
        }
        rowOfPair[pair, default: []].append((table.rowNumber, length))
      }
      if let length, first != second, let from = first.flatMap({ spots[$0] }),
        let to = second.flatMap({ spots[$0] })
      {
        detours.check(length, from: from, to: to, table)
      }
      let factor = table.number(RouteTable.terrainFactor)
      if let factor, factor > RouteDetours.greatestTerrainFactor {
        table.warn(
          RouteTable.terrainFactor, kind: "factor", "makes the route that many times as dear",
          remedy: "Write the multiplier of the cost, such as 1.4; mountains take 2")
      }
      routes.append(
        Route(
          id: identifier, from: first ?? .village(0), to: second ?? .village(0), lengthMetres: length ?? 1,
          construction: table.choice(RouteTable.construction, Route.Construction.self) ?? .aerial,
          terrainFactor: factor))
      rowOfRoute.append(table.rowNumber)
    }
    detours.warn(gatherer)
  }

  func readSites(_ bytes: [UInt8]?) {
    guard let table = open(SiteTable.schema, bytes) else {
      siteIndex.isComplete = false
      return
    }
    siteIndex.isComplete = table.hasEveryRequiredColumn
    let position = PositionFields(latitude: SiteTable.latitude, longitude: SiteTable.longitude)
    var rowOfPoint: [RadioCheck.Stand: Int] = [:]
    table.forEachRow {
      let errors = gatherer.errorCount
      let identifier = table.identifier(SiteTable.id, sites.count, into: &siteIndex)
      let communeFound = table.reference(SiteTable.commune, in: communeIndex)
      let spot = position.read(table, in: communeFound.flatMap(locatedCommune))
      let site = Site(
        id: identifier, status: table.choice(SiteTable.status, Site.Status.self) ?? .candidate,
        kind: table.choice(SiteTable.kind, Site.Kind.self) ?? .mast40m,
        power: table.choice(SiteTable.power, Site.Power.self) ?? .grid,
        place: table.reference(SiteTable.place, in: placeIndex), commune: communeFound ?? 0,
        coordinate: spot ?? Coordinate(latitude: 0, longitude: 0),
        elevationMetres: table.number(SiteTable.elevation),
        allowsSatellite: table.flag(SiteTable.satellite))
      if let communeFound, gatherer.errorCount == errors {
        RadioCheck.check(site, at: site.place.flatMap { spots[$0] }, in: communes[communeFound], table)
        RadioCheck.checkStand(of: site, &rowOfPoint, table)
      }
      sites.append(site)
      spots.sites.append(spot)
    }
  }

  func readCoverage(_ bytes: [UInt8]?) {
    guard let table = open(CoverageTable.schema, bytes) else { return }
    var firstRows: [UInt64: Int] = [:]
    table.forEachRow {
      let siteFound = table.reference(CoverageTable.site, in: siteIndex)
      let villageFound = table.reference(CoverageTable.village, in: villageIndex)
      if let siteFound, let villageFound {
        let pair = UInt64(siteFound) << 32 | UInt64(villageFound)
        if let first = firstRows[pair] {
          table.report(
            CoverageTable.village, kind: "pair", "is paired with this site in row \(first) already",
            remedy: "Delete one of the two rows")
        } else {
          firstRows[pair] = table.rowNumber
        }
        if let from = spots.sites[siteFound], let to = spots.villages[villageFound] {
          RadioCheck.checkReach(of: sites[siteFound], metres: from.distance(to: to), table)
        }
      }
      let share = table.number(CoverageTable.householdShare)
      if share == 0 {
        table.warn(
          CoverageTable.householdShare, kind: "nobody", "serves nobody",
          remedy: "Write the share of households in service, or delete the row")
      }
      coverage.append(Coverage(site: siteFound ?? 0, village: villageFound ?? 0, householdShare: share ?? 0))
    }
  }

  func readHops(_ bytes: [UInt8]?) {
    guard let table = open(HopTable.schema, bytes) else { return }
    var index = IdentifierIndex<Int>(files: [HopTable.schema.file])
    var rowOfPair: [Set<Int>: Int] = [:]
    table.forEachRow {
      let identifier = table.identifier(HopTable.id, hops.count, into: &index)
      let first = table.reference(HopTable.from, in: siteIndex)
      let second = table.reference(HopTable.to, in: siteIndex)
      if let first, first == second {
        table.report(
          HopTable.to, kind: "loop", "is both ends of the hop", remedy: "Name two sites, or delete the row")
      }
      if let first, let second, first != second {
        if let row = rowOfPair[[first, second]] {
          table.warn(
            HopTable.id, kind: "twice", "joins the sites that the hop of row \(row) joins",
            remedy: "Delete one of two rows for one hop")
        }
        rowOfPair[[first, second]] = table.rowNumber
      }
      let length = table.number(HopTable.length)
      if let length, let first, let second, first != second, let from = spots.sites[first],
        let to = spots.sites[second]
      {
        let heights = [sites[first].elevationMetres, sites[second].elevationMetres].compactMap { $0 }
        let rise = heights.count == 2 ? heights[0] - heights[1] : nil
        RadioCheck.checkHop(length, over: from.distance(to: to), rising: rise, table)
      }
      hops.append(
        Hop(id: identifier, from: first ?? 0, to: second ?? 0, lengthMetres: length ?? 1))
    }
  }
}
