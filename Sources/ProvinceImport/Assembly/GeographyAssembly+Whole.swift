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
