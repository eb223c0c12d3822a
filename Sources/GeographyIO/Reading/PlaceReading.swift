import Diagnostics
import Geography

extension DataSetReading {
  func readCommunes(_ bytes: [UInt8]?) {
    guard let table = open(CommuneTable.schema, bytes) else {
      communeIndex.isComplete = false
      return
    }
    communeIndex.isComplete = table.hasEveryRequiredColumn
    let position = PositionFields(latitude: CommuneTable.latitude, longitude: CommuneTable.longitude)
    table.forEachRow {
      communes.append(
        Commune(
          code: table.identifier(CommuneTable.code, communes.count, into: &communeIndex),
          name: table.text(CommuneTable.name),
          type: table.text(CommuneTable.type), areaKm2: table.requiredNumber(CommuneTable.area),
          population: table.integer(CommuneTable.population),
          households: table.integer(CommuneTable.households),
          region: table.choice(CommuneTable.region, Region.self) ?? .one,
          isBorder: table.flag(CommuneTable.border),
          oldDistrict: table.text(CommuneTable.oldDistrict), coordinate: position.read(table, in: nil),
          elevation: ElevationRange(
            minimum: table.requiredNumber(CommuneTable.lowest), mean: table.requiredNumber(CommuneTable.mean),
            maximum: table.requiredNumber(CommuneTable.highest))))
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
    for column in Institution.allCases.map(VillageTable.column) where !table.has(column) {
      notes.add(
        Problem(
          .warning, file: VillageTable.schema.file, column: column.name,
          message: "this optional column is missing; no village counts as having one",
          remedy: "Add it, true or false for each village, where it is known"))
    }
    let position = PositionFields(latitude: VillageTable.latitude, longitude: VillageTable.longitude)
    table.forEachRow {
      let index = villages.count
      let identifier = table.identifier(VillageTable.id, .village(index), into: &placeIndex)
      _ = villageIndex.insert(identifier, index, file: VillageTable.schema.file, line: table.line)
      let communeFound = table.reference(VillageTable.commune, in: communeIndex)
      var village = Village(
        id: identifier, name: table.text(VillageTable.name), commune: communeFound ?? 0,
        coordinate: position.read(table, in: communeFound.map { communes[$0] }),
        elevationMetres: table.requiredNumber(VillageTable.elevation),
        households: table.integer(VillageTable.households),
        population: table.integer(VillageTable.population),
        ethnicMinorityShare: table.requiredNumber(VillageTable.ethnicMinorityShare),
        povertyRate: table.requiredNumber(VillageTable.povertyRate),
        region: table.choice(VillageTable.region, Region.self) ?? .one,
        isBorder: table.flag(VillageTable.border),
        isSpeciallyDifficult: table.flag(VillageTable.speciallyDifficult),
        hasMobileBroadband: table.flag(VillageTable.mobileBroadband),
        hasFixedBroadband: table.flag(VillageTable.fixedBroadband))
      for institution in Institution.allCases where table.flag(VillageTable.column(of: institution)) {
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
    let position = PositionFields(latitude: NodeTable.latitude, longitude: NodeTable.longitude)
    table.forEachRow {
      let identifier = table.identifier(NodeTable.id, .node(nodes.count), into: &placeIndex)
      let communeFound = table.reference(NodeTable.commune, in: communeIndex)
      nodes.append(
        Node(
          id: identifier, kind: table.choice(NodeTable.kind, Node.Kind.self) ?? .junction,
          commune: communeFound ?? 0,
          coordinate: position.read(table, in: communeFound.map { communes[$0] }),
          elevationMetres: table.requiredNumber(NodeTable.elevation)))
    }
  }
}
