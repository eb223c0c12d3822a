import Geography

/// The tables of a geography as CSV. Each function adds cells in the order of its schema's columns.
struct TableWriting {
  let geography: Geography

  /// Every table with its file name.
  var tables: [(name: String, bytes: [UInt8])] {
    [
      (CommuneTable.schema.file, communes), (VillageTable.schema.file, villages),
      (NodeTable.schema.file, nodes), (RouteTable.schema.file, routes), (SiteTable.schema.file, sites),
      (CoverageTable.schema.file, coverage), (HopTable.schema.file, hops), (CostTable.schema.file, costs),
    ]
  }

  private var communes: [UInt8] {
    var table = CSVText(CommuneTable.schema)
    for commune in geography.communes {
      table.add(commune.code)
      table.add(commune.name)
      table.add(commune.type)
      table.add(commune.areaKm2)
      table.add(commune.population)
      table.add(commune.households)
      table.add(commune.region.rawValue)
      table.add(commune.isBorder)
      table.add(commune.oldDistrict)
      table.add(commune.coordinate.latitude)
      table.add(commune.coordinate.longitude)
      table.add(commune.elevation.minimum)
      table.add(commune.elevation.mean)
      table.add(commune.elevation.maximum)
      table.endRow()
    }
    return table.bytes
  }

  private var villages: [UInt8] {
    var table = CSVText(VillageTable.schema)
    for village in geography.villages {
      table.add(village.id)
      table.add(village.name)
      table.add(geography.communes[village.commune].code)
      table.add(village.coordinate.latitude)
      table.add(village.coordinate.longitude)
      table.add(village.elevationMetres)
      table.add(village.households)
      table.add(village.population)
      table.add(village.ethnicMinorityShare)
      table.add(village.povertyRate)
      table.add(village.region.rawValue)
      table.add(village.isBorder)
      table.add(village.isSpeciallyDifficult)
      table.add(village.hasMobileBroadband)
      table.add(village.hasFixedBroadband)
      for institution in Institution.allCases { table.add(village.institutions.contains(institution)) }
      table.endRow()
    }
    return table.bytes
  }

  private var nodes: [UInt8] {
    var table = CSVText(NodeTable.schema)
    for node in geography.nodes {
      table.add(node.id)
      table.add(node.kind.rawValue)
      table.add(geography.communes[node.commune].code)
      table.add(node.coordinate.latitude)
      table.add(node.coordinate.longitude)
      table.add(node.elevationMetres)
      table.endRow()
    }
    return table.bytes
  }

  private var routes: [UInt8] {
    var table = CSVText(RouteTable.schema)
    for route in geography.routes {
      table.add(route.id)
      table.add(geography.id(of: route.from))
      table.add(geography.id(of: route.to))
      table.add(route.lengthMetres)
      table.add(route.construction.rawValue)
      table.add(route.terrainFactor.map(DecimalText.of) ?? "")
      table.endRow()
    }
    return table.bytes
  }

  private var sites: [UInt8] {
    var table = CSVText(SiteTable.schema)
    for site in geography.sites {
      table.add(site.id)
      table.add(site.status.rawValue)
      table.add(site.kind.rawValue)
      table.add(site.power.rawValue)
      table.add(site.place.map(geography.id) ?? "")
      table.add(geography.communes[site.commune].code)
      table.add(site.coordinate.latitude)
      table.add(site.coordinate.longitude)
      table.add(site.elevationMetres)
      table.add(site.allowsSatellite)
      table.endRow()
    }
    return table.bytes
  }

  private var coverage: [UInt8] {
    var table = CSVText(CoverageTable.schema)
    for row in geography.coverage {
      table.add(geography.sites[row.site].id)
      table.add(geography.villages[row.village].id)
      table.add(row.householdShare)
      table.endRow()
    }
    return table.bytes
  }

  private var hops: [UInt8] {
    var table = CSVText(HopTable.schema)
    for hop in geography.hops {
      table.add(hop.id)
      table.add(geography.sites[hop.from].id)
      table.add(geography.sites[hop.to].id)
      table.add(hop.lengthMetres)
      table.endRow()
    }
    return table.bytes
  }

  private var costs: [UInt8] {
    var table = CSVText(CostTable.schema)
    for item in CostItem.allCases {
      let range = geography.costs[item]
      table.add(item.rawValue)
      table.add(item.unit)
      table.add(range.low)
      table.add(range.base)
      table.add(range.high)
      table.add(range.basis.rawValue)
      table.add(range.source)
      table.endRow()
    }
    return table.bytes
  }
}
