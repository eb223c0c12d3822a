import Diagnostics
import Geography

extension DataSetReading {
  func readCommunes(_ bytes: [UInt8]?) {
    guard let table = open(CommuneTable.schema, bytes) else {
      communeIndex.isComplete = false
      return
    }
    communeIndex.isComplete = table.hasEveryRequiredColumn
    let code = table.field(CommuneTable.code)
    let name = table.field(CommuneTable.name)
    let type = table.field(CommuneTable.type)
    let area = table.field(CommuneTable.area)
    let population = table.field(CommuneTable.population)
    let households = table.field(CommuneTable.households)
    let region = table.field(CommuneTable.region)
    let border = table.field(CommuneTable.border)
    let oldDistrict = table.field(CommuneTable.oldDistrict)
    let lowest = table.field(CommuneTable.lowest)
    let mean = table.field(CommuneTable.mean)
    let highest = table.field(CommuneTable.highest)
    let position = PositionFields(
      latitude: table.field(CommuneTable.latitude), longitude: table.field(CommuneTable.longitude))
    table.forEachRow {
      communes.append(
        Commune(
          code: table.identifier(code, communes.count, into: &communeIndex), name: table.text(name),
          type: table.text(type), areaKm2: table.requiredNumber(area),
          population: table.integer(population), households: table.integer(households),
          region: table.choice(region, Region.self) ?? .one, isBorder: table.flag(border),
          oldDistrict: table.text(oldDistrict), coordinate: position.read(table, in: nil),
          elevation: ElevationRange(
            minimum: table.requiredNumber(lowest), mean: table.requiredNumber(mean),
            maximum: table.requiredNumber(highest))))
    }
  }

  func readVillages(_ bytes: [UInt8]?) {
    guard let table = open(VillageTable.schema, bytes) else {
      villageIndex.isComplete = false
      placeIndex.isComplete = false
      return
    }
    villageIndex.isComplete = table.hasEveryRequiredColumn
    placeIndex.isComplete = table.hasEveryRequiredColumn
    let id = table.field(VillageTable.id)
    let name = table.field(VillageTable.name)
    let commune = table.field(VillageTable.commune)
    let elevation = table.field(VillageTable.elevation)
    let households = table.field(VillageTable.households)
    let population = table.field(VillageTable.population)
    let minority = table.field(VillageTable.ethnicMinorityShare)
    let poverty = table.field(VillageTable.povertyRate)
    let region = table.field(VillageTable.region)
    let border = table.field(VillageTable.border)
    let difficult = table.field(VillageTable.speciallyDifficult)
    let mobile = table.field(VillageTable.mobileBroadband)
    let fixed = table.field(VillageTable.fixedBroadband)
    let institutions = Institution.allCases.map { ($0, table.field(VillageTable.column(of: $0))) }
    for (_, field) in institutions where field.position == nil {
      notes.add(
        Problem(
          .warning, file: VillageTable.schema.file, column: field.column.name,
          message: "this optional column is missing; no village counts as having one",
          remedy: "Add it, true or false for each village, where it is known"))
    }
    let position = PositionFields(
      latitude: table.field(VillageTable.latitude), longitude: table.field(VillageTable.longitude))
    table.forEachRow {
      let index = villages.count
      let identifier = table.identifier(id, .village(index), into: &placeIndex)
      _ = villageIndex.insert(identifier, index, file: VillageTable.schema.file, line: table.line)
      let communeFound = table.reference(commune, in: communeIndex)
      var village = Village(
        id: identifier, name: table.text(name), commune: communeFound ?? 0,
        coordinate: position.read(table, in: communeFound.map { communes[$0] }),
        elevationMetres: table.requiredNumber(elevation), households: table.integer(households),
        population: table.integer(population), ethnicMinorityShare: table.requiredNumber(minority),
        povertyRate: table.requiredNumber(poverty),
        region: table.choice(region, Region.self) ?? .one, isBorder: table.flag(border),
        isSpeciallyDifficult: table.flag(difficult), hasMobileBroadband: table.flag(mobile),
        hasFixedBroadband: table.flag(fixed))
      for (institution, field) in institutions where table.flag(field) {
        village.institutions.insert(institution)
      }
      villages.append(village)
    }
  }

  func readNodes(_ bytes: [UInt8]?) {
    guard let table = open(NodeTable.schema, bytes) else {
      placeIndex.isComplete = false
      return
    }
    placeIndex.isComplete = placeIndex.isComplete && table.hasEveryRequiredColumn
    let id = table.field(NodeTable.id)
    let kind = table.field(NodeTable.kind)
    let commune = table.field(NodeTable.commune)
    let elevation = table.field(NodeTable.elevation)
    let position = PositionFields(
      latitude: table.field(NodeTable.latitude), longitude: table.field(NodeTable.longitude))
    table.forEachRow {
      let identifier = table.identifier(id, .node(nodes.count), into: &placeIndex)
      let communeFound = table.reference(commune, in: communeIndex)
      nodes.append(
        Node(
          id: identifier, kind: table.choice(kind, Node.Kind.self) ?? .junction,
          commune: communeFound ?? 0,
          coordinate: position.read(table, in: communeFound.map { communes[$0] }),
          elevationMetres: table.requiredNumber(elevation)))
    }
  }
}
