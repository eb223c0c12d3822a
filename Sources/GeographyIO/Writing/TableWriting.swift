import DelimitedText
import Geography

/// The tables of a geography as CSV. Each row has its cells in the order of its schema's columns.
struct TableWriting {
  let geography: Geography

  /// Every table with its file name.
  var tables: [(name: String, bytes: [UInt8])] {
    [
      table(CommuneTable.schema, geography.communes, row),
      table(VillageTable.schema, geography.villages, row),
      table(NodeTable.schema, geography.nodes, row),
      table(RouteTable.schema, geography.routes, row),
      table(SiteTable.schema, geography.sites, row),
      table(CoverageTable.schema, geography.coverage, row),
      table(HopTable.schema, geography.hops, row),
      table(CostTable.schema, CostItem.allCases, row),
    ]
  }

  /// `provenance.csv`; nil where every value is what its column says.
  var provenance: (name: String, bytes: [UInt8])? {
    geography.rowProvenance.isEmpty
      ? nil
      : table(ProvenanceTable.schema, geography.rowProvenance) { (row: RowProvenance) in
        [
          .text(row.table), .text(row.row), .text(row.column), .text(row.kind.rawValue), .text(row.source),
        ]
      }
  }

  private func table<Record>(
    _ schema: TableSchema, _ records: [Record], _ row: (Record) -> [CSVWriter.Cell]
  ) -> (name: String, bytes: [UInt8]) {
    var table = CSVWriter(header: schema.columns.map(\.name), for: .programs)
    for record in records { table.row(row(record)) }
    return (schema.file, table.bytes)
  }

  private func row(_ commune: Commune) -> [CSVWriter.Cell] {
    [
      .text(commune.code), .text(commune.name), .text(commune.type), .known(commune.areaKm2),
      .known(commune.population), .known(commune.households),
      .text(commune.region?.rawValue ?? ""), .known(commune.isBorder), .text(commune.oldDistrict),
      .number(commune.coordinate.latitude), .number(commune.coordinate.longitude),
      .known(commune.elevation?.minimum), .known(commune.elevation?.mean), .known(commune.elevation?.maximum),
    ]
  }

  private func row(_ village: Village) -> [CSVWriter.Cell] {
    [
      .text(village.id), .text(village.name), .text(geography.communes[village.commune].code),
      .number(village.coordinate.latitude), .number(village.coordinate.longitude),
      .known(village.elevationMetres), .known(village.households),
      .known(village.population), .known(village.ethnicMinorityShare), .known(village.povertyRate),
      .text(village.region?.rawValue ?? ""), .known(village.isBorder), .known(village.isSpeciallyDifficult),
      .flag(village.hasMobileBroadband), .flag(village.hasFixedBroadband),
    ] + Institution.allCases.map { .flag(village.institutions.contains($0)) }
  }

  private func row(_ node: Node) -> [CSVWriter.Cell] {
    [
      .text(node.id), .text(node.kind.rawValue), .text(geography.communes[node.commune].code),
      .number(node.coordinate.latitude), .number(node.coordinate.longitude), .known(node.elevationMetres),
    ]
  }

  private func row(_ route: Route) -> [CSVWriter.Cell] {
    [
      .text(route.id), .text(geography.id(of: route.from)), .text(geography.id(of: route.to)),
      .number(route.lengthMetres), .text(route.construction.rawValue),
      .known(route.terrainFactor),
    ]
  }

  private func row(_ site: Site) -> [CSVWriter.Cell] {
    [
      .text(site.id), .text(site.status.rawValue), .text(site.kind.rawValue), .text(site.power.rawValue),
      .text(site.place.map(geography.id) ?? ""), .text(geography.communes[site.commune].code),
      .number(site.coordinate.latitude), .number(site.coordinate.longitude), .known(site.elevationMetres),
      .flag(site.allowsSatellite),
    ]
  }

  private func row(_ coverage: Coverage) -> [CSVWriter.Cell] {
    [
      .text(geography.sites[coverage.site].id), .text(geography.villages[coverage.village].id),
      .number(coverage.householdShare),
    ]
  }

  private func row(_ hop: Hop) -> [CSVWriter.Cell] {
    [
      .text(hop.id), .text(geography.sites[hop.from].id), .text(geography.sites[hop.to].id),
      .number(hop.lengthMetres),
    ]
  }

  private func row(_ item: CostItem) -> [CSVWriter.Cell] {
    let range = geography.costs[item]
    return [
      .text(item.rawValue), .text(item.unit(in: geography.country.currency)), .number(range.low),
      .number(range.base), .number(range.high),
      .text(range.basis.rawValue), .text(range.source),
    ]
  }
}

extension CSVWriter.Cell {
  /// A number, or nothing where nobody knows.
  fileprivate static func known(_ value: Double?) -> CSVWriter.Cell { value.map { .number($0) } ?? .empty }

  /// A whole number, or nothing where nobody knows.
  fileprivate static func known(_ value: Int?) -> CSVWriter.Cell {
    value.map { .integer(Int64($0)) } ?? .empty
  }

  /// True or false, or nothing where nobody knows.
  fileprivate static func known(_ value: Bool?) -> CSVWriter.Cell { value.map { .flag($0) } ?? .empty }
}
