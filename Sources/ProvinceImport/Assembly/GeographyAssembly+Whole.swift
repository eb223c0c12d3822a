import ColumnMapping
import Diagnostics
import Geography
import GeographyIO
import ImportRecords

extension GeographyAssembly {
  /// Puts everything that lists say into the assembly.
  mutating func addAll(
    _ drafts: ImportDrafts, _ sources: SourceCollection, _ register: CommuneRegister,
    _ earlier: EarlierDataSet?,
    _ log: inout ImportLog
  ) {
    var used = Set(drafts.villages.compactMap(\.commune)).union(drafts.communes.listed.keys)
    used.formUnion(drafts.towers.compactMap(\.commune))
    used.formUnion(drafts.fibre.nodes.compactMap(\.commune))
    if let earlier { used.formUnion(earlier.geography.communes.indices) }
    self.register = register
    addCommunes(used, of: register, drafts.communes, sources.of(.communes))
    addVillages(drafts.villages, sources.of(.villages), &log)
    addCentres(drafts.communes, of: register, sources.of(.communes))
    let nodeTables = sources.of(.fibreNodes) + sources.of(.pop)
    addNodes(drafts.fibre.nodes, nodeTables, &log)
    addLines(drafts.fibre.lines, drafts.fibre.nodes, sources.of(.fibreLines), &log)
    addSites(drafts.towers, sources.of(.towers), &log)
  }

  /// How many rows of an earlier data set stay as they were, by table.
  func keptRows(_ drafts: ImportDrafts) -> [String: Int] {
    guard let adopted else { return [:] }
    var kept = adopted.keys.mapValues(\.count)
    kept[VillageTable.schema.file]? -= drafts.villages.count { $0.replaces != nil }
    kept[CommuneTable.schema.file]? -= drafts.communes.listed.keys.count {
      adopted.communes.indices.contains($0)
    }
    let sites = Set(adopted.sites.map(\.id))
    kept[SiteTable.schema.file]? -= drafts.towers.count { sites.contains($0.id) }
    let nodes = Set(adopted.nodes.map(\.id))
    kept[NodeTable.schema.file]? -= drafts.fibre.nodes.count { nodes.contains($0.id) }
    let routes = Set(adopted.routes.map(\.id))
    kept[RouteTable.schema.file]? -= drafts.fibre.lines.count { routes.contains($0.id) }
    return kept
  }

  /// The geography of what has been put in.
  func geography(named name: String, titles: [String: String], costs: UnitCosts) -> Geography {
    var geography = Geography(
      name: name, communes: communes, villages: villages, nodes: nodes, routes: routes, sites: sites,
      coverage: coverage, hops: hops, costs: costs)
    geography.titles = titles
    return geography
  }
}

extension ProvenanceLedger {
  /// Where the prices come from: a list, or the price list that the program ships with.
  mutating func setPrices(
    _ listed: Set<CostItem>, _ tables: [RoleTable], _ sources: SourceOrigins, _ earlier: EarlierDataSet?
  ) {
    let file = CostTable.schema.file
    let names = CostTable.schema.columns.map(\.name)
    if earlier == nil {
      setDefault(
        file, names,
        Origin(
          kind: .derived,
          source: "the price list that noiban ships with; the source of each row stands in the column source")
      )
    }
    guard let table = tables.first else { return }
    for item in listed { set(file, item.rawValue, names, sources.origin(table.table)) }
  }
}

extension CommuneRegister {
  /// The commune that a row names, by index; nil where it names none that is known.
  func named(by reading: RowReading, _ log: inout ImportLog) -> Int? {
    let text = reading.text(.commune, &log)
    let code = reading.text(.communeCode, &log)
    guard !text.isEmpty || !code.isEmpty,
      case .one(let index, _) = resolve(text, code: code, district: reading.text(.district, &log))
    else { return nil }
    return index
  }

  /// Where what the register knows of a commune comes from.
  func origin(_ index: Int) -> ProvenanceLedger.Origin {
    isShipped(index)
      ? .init(kind: .real, source: "the register of communes of 1 July 2025 that noiban ships with")
      : .init(kind: .derived, source: "from the list's own words: the middle of its places")
  }

  /// The centre of the commune that a text names; nil where it names none or several.
  func centre(of text: String) -> Coordinate? {
    if case .one(let index, _) = resolve(text) { return communes[index].coordinate }
    return nil
  }
}

extension GeographyAssembly {
  /// The commune of a place: the one that its list names, else the one in which it lies; nil where it lies far from the
  /// one that is named, which is refused.
  mutating func commune(
    of named: Int?, at place: Coordinate, _ row: Int, _ table: RoleTable, _ log: inout ImportLog
  ) -> Int? {
    guard let index = named.flatMap({ communeIndex[$0] }) else {
      guard let found = commune(at: place) else {
        log.tell(
          table.line(
            .left, row: row, from: "\(place.latitude), \(place.longitude)", why: GeographyAssembly.beyond))
        return nil
      }
      return found
    }
    let metres = place.distance(to: communes[index].coordinate)
    guard metres > PositionCheck.farthest(in: communes[index]) else { return index }
    log.refuse(
      table.problem(
        row: row, value: "\(place.latitude), \(place.longitude)",
        "lies \(Int((metres / 1_000).rounded())) km from the middle of its commune \(Problem.excerpt(of: communes[index].name))",
        remedy: "Check its position and its commune"))
    return nil
  }

  /// Where the commune of a place is known from.
  func communeOrigin(_ named: Int?, _ table: RoleTable) -> ProvenanceLedger.Origin {
    named == nil
      ? .init(kind: .derived, source: "the commune whose centre is nearest") : sources.origin(table.table)
  }
}
