import Diagnostics
import Geography

extension DataSetReading {
  func readCommunes(_ bytes: [UInt8]?) {
    guard let table = open(CommuneTable.schema, bytes) else {
      communeIndex.isComplete = false
      return
    }
    communeIndex.isComplete = table.hasEveryRequiredColumn
    let position = PositionFields(
      latitude: CommuneTable.latitude, longitude: CommuneTable.longitude, box: (stated ?? .vietnam).box)
    table.forEachRow {
      let errors = gatherer.errorCount
      let code = table.identifier(CommuneTable.code, communes.count, into: &communeIndex)
      let spot = position.read(table, in: nil)
      let names = NameCheck(isVietnamese: isVietnamese(spot))
      let commune = Commune(
        code: code, name: names.read(CommuneTable.name, in: table),
        type: names.read(CommuneTable.type, in: table),
        areaKm2: table.number(CommuneTable.area).flatMap { $0 > 0 ? $0 : nil },
        population: table.integer(CommuneTable.population),
        households: table.integer(CommuneTable.households),
        region: table.choice(CommuneTable.region, Region.self),
        isBorder: table.flagIfKnown(CommuneTable.border),
        oldDistrict: names.read(CommuneTable.oldDistrict, in: table),
        coordinate: spot ?? Coordinate(latitude: 0, longitude: 0),
        elevation: ElevationCheck.range(in: table))
      if gatherer.errorCount == errors {
        CommuneCheck.check(commune, isVietnamese: (stated ?? .vietnam).code == "VN", in: table)
      }
      communes.append(commune)
      spots.communes.append(spot)
    }
    CommuneCheck.checkSpread(spots.communes, communes, in: table)
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
      noteGatherer.add(
        Problem(
          .note, file: VillageTable.schema.file, column: column.name,
          message: "this optional column is missing; no village counts as having one",
          remedy: "Add it, true or false for each village, where it is known"))
    }
    let position = PositionFields(latitude: VillageTable.latitude, longitude: VillageTable.longitude)
    var check = VillageCheck()
    table.forEachRow {
      let errors = gatherer.errorCount
      let index = villages.count
      let identifier = table.identifier(VillageTable.id, .village(index), into: &placeIndex)
      _ = villageIndex.insert(identifier, index, file: VillageTable.schema.file, row: table.rowNumber)
      let communeFound = table.reference(VillageTable.commune, in: communeIndex)
      let spot = position.read(table, in: communeFound.flatMap(locatedCommune))
      let names = NameCheck(isVietnamese: isVietnamese(spot))
      var village = Village(
        id: identifier, name: names.read(VillageTable.name, in: table), commune: communeFound ?? 0,
        coordinate: spot ?? Coordinate(latitude: 0, longitude: 0),
        elevationMetres: table.number(VillageTable.elevation),
        households: table.integer(VillageTable.households),
        population: table.integer(VillageTable.population),
        ethnicMinorityShare: table.number(VillageTable.ethnicMinorityShare),
        povertyRate: table.number(VillageTable.povertyRate),
        region: table.choice(VillageTable.region, Region.self),
        isBorder: table.flagIfKnown(VillageTable.border),
        isSpeciallyDifficult: table.flagIfKnown(VillageTable.speciallyDifficult),
        hasMobileBroadband: table.flag(VillageTable.mobileBroadband),
        hasFixedBroadband: table.flag(VillageTable.fixedBroadband))
      for institution in Institution.allCases where table.flag(VillageTable.column(of: institution)) {
        village.institutions.insert(institution)
      }
      check.check(
        village, at: spot, in: communeFound.map { communes[$0] }, isSound: gatherer.errorCount == errors,
        table)
      villages.append(village)
      spots.villages.append(spot)
    }
    if communeIndex.isComplete { check.checkSums(communes, table) }
  }

  func readNodes(_ bytes: [UInt8]?) {
    guard let table = open(NodeTable.schema, bytes) else {
      placeIndex.isComplete = false
      return
    }
    placeIndex.isComplete = placeIndex.isComplete && table.hasEveryRequiredColumn
    let position = PositionFields(latitude: NodeTable.latitude, longitude: NodeTable.longitude)
    table.forEachRow {
      let errors = gatherer.errorCount
      let identifier = table.identifier(NodeTable.id, .node(nodes.count), into: &placeIndex)
      let communeFound = table.reference(NodeTable.commune, in: communeIndex)
      let spot = position.read(table, in: communeFound.flatMap(locatedCommune))
      let elevation = table.number(NodeTable.elevation)
      if let communeFound, gatherer.errorCount == errors {
        ElevationCheck.check(elevation, NodeTable.elevation, in: communes[communeFound], table)
      }
      nodes.append(
        Node(
          id: identifier, kind: table.choice(NodeTable.kind, Node.Kind.self) ?? .junction,
          commune: communeFound ?? 0, coordinate: spot ?? Coordinate(latitude: 0, longitude: 0),
          elevationMetres: elevation))
      spots.nodes.append(spot)
    }
  }

  /// Whether names of a place can be held to be Vietnamese.
  private func isVietnamese(_ spot: Coordinate?) -> Bool {
    guard (stated ?? .vietnam).code == Country.vietnam.code else { return false }
    return spot.map { Country.vietnam.box?.contains($0) ?? false } ?? false
  }

  /// A commune whose own position is sound, so that others can be held against it.
  func locatedCommune(_ index: Int) -> Commune? { spots.communes[index].map { _ in communes[index] } }
}
