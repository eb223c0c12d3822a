import ColumnMapping
import Diagnostics
import Geography
import GeographyIO
import ImportRecords
import NetworkModels
import SourceTables

/// Makes the geography of a data set out of drafts: identifiers, communes that are used, places with fibre, lines, sites.
struct GeographyAssembly {
  let request: ImportRequest
  let sources: SourceOrigins
  var ledger = ProvenanceLedger()
  var communes: [Commune] = []
  var villages: [Village] = []
  var nodes: [Node] = []
  var routes: [Route] = []
  var sites: [Site] = []
  var coverage: [Coverage] = []
  var hops: [Hop] = []
  /// Columns that lists of villages say nothing of, by list.
  private var untold: [[String]] = []
  private var told: [[String]] = []
  private var isOntoEarlier = false
  /// What it started from; nil where it started from nothing.
  private(set) var adopted: Geography?
  /// The nodes, routes and sites of the earlier data set that no list has replaced yet.
  var earlierNodes = EarlierRows<Node>()
  var earlierRoutes = EarlierRows<Route>()
  var earlierSites = EarlierRows<Site>()
  /// Points of presence that a stated rule put at commune centres.
  private(set) var ruledCentres = 0
  /// The nodes on the points of places at which cables end that lie.
  var litNodes: [Place: Place] = [:]
  /// Index in the register to index in `communes`.
  var communeIndex: [Int: Int] = [:]
  var register = CommuneRegister([])
  var placeIds: Identifiers
  var routeIds: Identifiers
  var siteIds: Identifiers

  init(_ request: ImportRequest, _ sources: SourceOrigins, villages: Int) {
    self.request = request
    self.sources = sources
    placeIds = Identifiers("V", count: villages)
    routeIds = Identifiers("R", count: villages)
    siteIds = Identifiers("S", count: villages)
  }

  /// Starts from what remains of an earlier data set; what lists say comes in the place of its rows or after them.
  ///
  /// - Parameter protected: tables of which a person changed rows, which lists must not replace.
  mutating func adopt(_ remaining: Remaining, protected: Set<String>) {
    let earlier = remaining.geography
    isOntoEarlier = true
    adopted = earlier
    communes = earlier.communes
    communeIndex = Dictionary(uniqueKeysWithValues: communes.indices.map { ($0, $0) })
    villages = earlier.villages
    nodes = earlier.nodes
    routes = earlier.routes
    sites = earlier.sites
    coverage = earlier.coverage
    hops = earlier.hops
    earlierNodes = EarlierRows(nodes, id: \.id, NodeTable.schema, protected)
    earlierRoutes = EarlierRows(routes, id: \.id, RouteTable.schema, protected)
    earlierSites = EarlierRows(sites, id: \.id, SiteTable.schema, protected)
    for id in villages.map(\.id) + nodes.map(\.id) { _ = placeIds.take(id) }
    for id in routes.map(\.id) { _ = routeIds.take(id) }
    for id in sites.map(\.id) { _ = siteIds.take(id) }
  }

  // MARK: Communes

  /// The communes of some indices of the register, in the order of their codes.
  mutating func addCommunes(
    _ used: Set<Int>, of register: CommuneRegister, _ reading: CommuneReading, _ tables: [RoleTable]
  ) {
    ledger.setDefault(
      CommuneTable.schema.file, CommuneTable.schema.columns.map(\.name), .init(kind: .unstated, source: ""))
    let ordered = used.sorted { register.communes[$0].code < register.communes[$1].code }
    for index in ordered {
      let known = communeIndex[index]
      if let known {
        communes[known] = register.communes[index]
      } else {
        communeIndex[index] = communes.count
        communes.append(register.communes[index])
      }
      let commune = register.communes[index]
      let table = reading.listed[index].map { tables[$0] }
      if known == nil {
        ledger.set(
          CommuneTable.schema.file, commune.code, CommuneColumns.known(of: commune), register.origin(index))
      }
      guard let table else { continue }
      ledger.set(
        CommuneTable.schema.file, commune.code, CommuneColumns.told(by: table.mapping),
        sources.origin(table.table))
    }
  }

  /// Takes a table's rows to come from the first list of their kind, so that only others need be told.
  private mutating func setDefaults(_ schema: TableSchema, _ tables: [RoleTable]) {
    guard let first = tables.first else { return }
    ledger.setDefault(schema.file, schema.columns.map(\.name), sources.origin(first.table))
  }

  // MARK: Villages

  private mutating func beginVillages(_ tables: [RoleTable]) {
    untold = tables.map { VillageColumns.untold(by: $0.mapping) }
    told = untold.map { left in VillageTable.schema.columns.map(\.name).filter { !left.contains($0) } }
    ledger.setDefault(VillageTable.schema.file, untold.first ?? [], .init(kind: .unstated, source: ""))
    setDefaults(VillageTable.schema, tables)
  }

  mutating func addVillages(_ drafts: [VillageDraft], _ tables: [RoleTable], _ log: inout ImportLog) {
    beginVillages(tables)
    for draft in drafts where !draft.id.isEmpty && draft.replaces == nil {
      let table = tables[draft.table]
      if let fault = Identifiers.fault(draft.id) {
        log.refuse(
          table.problem(row: draft.row, field: .id, value: draft.id, fault, remedy: "Shorten or correct it"))
      } else if !placeIds.take(draft.id) {
        log.refuse(
          table.problem(
            row: draft.row, field: .id, value: draft.id, "is the identifier of another row as well",
            remedy: "Give each village an identifier of its own, or leave the column out"))
      }
    }
    for draft in drafts { add(draft, tables[draft.table], &log) }
  }

  private mutating func add(_ draft: VillageDraft, _ table: RoleTable, _ log: inout ImportLog) {
    guard let commune = draft.commune.flatMap({ communeIndex[$0] }), let coordinate = draft.coordinate else {
      return
    }
    let id = draft.id.isEmpty ? placeIds.make() : draft.id
    var village = Village(
      id: id, name: draft.name, commune: commune, coordinate: coordinate, elevationMetres: draft.elevation,
      households: draft.households, population: draft.population,
      ethnicMinorityShare: draft.ethnicMinorityShare,
      povertyRate: draft.povertyRate, region: draft.region ?? communes[commune].region,
      isBorder: draft.isBorder ?? communes[commune].isBorder,
      isSpeciallyDifficult: draft.isSpeciallyDifficult,
      hasMobileBroadband: draft.hasMobile ?? false, hasFixedBroadband: draft.hasFixed ?? false)
    village.institutions = draft.institutions
    if let replaced = draft.replaces { villages[replaced] = village } else { villages.append(village) }
    credit(draft, village, table)
    log.tell(table.line(.taken, row: draft.row, from: draft.name, to: id))
  }

  /// Says where each value of a village comes from.
  private mutating func credit(_ draft: VillageDraft, _ village: Village, _ table: RoleTable) {
    let file = VillageTable.schema.file
    let id = village.id
    // The rows of the first list are what the columns say they are.
    if draft.table > 0 || isOntoEarlier {
      if draft.replaces == nil {
        ledger.set(file, id, untold[draft.table], .init(kind: .unstated, source: ""))
      }
      ledger.set(file, id, told[draft.table], sources.origin(table.table))
    }
    if draft.id.isEmpty {
      ledger.set(file, id, [VillageTable.id.name], .init(kind: .derived, source: "given by noiban import"))
    }
    let commune = "of its commune, \(CommuneTable.schema.file)"
    if draft.region == nil, village.region != nil {
      ledger.set(file, id, [VillageTable.region.name], .init(kind: .derived, source: commune))
    }
    if draft.isBorder == nil, village.isBorder != nil {
      ledger.set(file, id, [VillageTable.border.name], .init(kind: .derived, source: commune))
    }
    let position = [VillageTable.latitude.name, VillageTable.longitude.name]
    switch draft.basis {
    case .given: break
    case .gazetteer(let place):
      ledger.set(file, id, position, .init(kind: .derived, source: "found by commune and name: \(place)"))
    case .communeCentre:
      ledger.set(
        file, id, position,
        .init(kind: .modelled, source: "the centre of its commune, for want of a position"))
    }
    if draft.communeText.isEmpty, draft.communeCode.isEmpty {
      ledger.set(
        file, id, [VillageTable.commune.name],
        .init(kind: .derived, source: "the commune whose centre is nearest"))
    }
    if draft.isMobileRuled { ledger.set(file, id, [VillageTable.mobileBroadband.name], serviceOrigin(table)) }
    if draft.isFixedRuled { ledger.set(file, id, [VillageTable.fixedBroadband.name], serviceOrigin(table)) }
  }

  private func serviceOrigin(_ table: RoleTable) -> ProvenanceLedger.Origin {
    switch request.lacking {
    case .all: .init(kind: .modelled, source: "stated rule --lacking all: who lacks service was not surveyed")
    case .file(let path): .init(kind: .real, source: sources.text(path))
    case .asListed:
      .init(kind: .modelled, source: "the list says nothing of this service, so it is taken to lack")
    }
  }

  // MARK: Places with fibre

  /// The points of presence at the centres of communes.
  mutating func addCentres(_ reading: CommuneReading, of register: CommuneRegister, _ tables: [RoleTable]) {
    for (index, place) in communeIndex.sorted(by: { $0.value < $1.value }) {
      let isTold = reading.hasFibre[index] == true
      if !isTold, request.pointsOfPresence == .communes, reading.hasFibre[index] != false {
        ruledCentres += 1
      }
      guard isTold || request.pointsOfPresence == .communes, reading.hasFibre[index] != false else {
        continue
      }
      let centre = register.communes[index]
      if earlierNodes.has("POP-\(centre.code)") { continue }
      let id = placeIds.take("POP-\(centre.code)") ? "POP-\(centre.code)" : placeIds.make()
      nodes.append(
        Node(
          id: id, kind: .communeCentre, commune: place, coordinate: centre.coordinate, elevationMetres: nil))
      let table = reading.listed[index].map { tables[$0] }
      let position = table.map { sources.origin($0.table) } ?? register.origin(index)
      ledger.set(
        NodeTable.schema.file, id,
        [NodeTable.latitude.name, NodeTable.longitude.name, NodeTable.commune.name], position)
      ledger.set(NodeTable.schema.file, id, [NodeTable.elevation.name], .init(kind: .unstated, source: ""))
      ledger.set(
        NodeTable.schema.file, id, [NodeTable.id.name, NodeTable.kind.name],
        isTold
          ? position
          : .init(
            kind: .modelled, source: "stated rule --pop communes: fibre is at the centre of every commune"))
    }
  }

  /// Fibre nodes of a list.
  mutating func addNodes(_ drafts: [NodeDraft], _ tables: [RoleTable], _ log: inout ImportLog) {
    for draft in drafts {
      let table = tables[draft.table]
      guard let commune = commune(of: draft.commune, at: draft.coordinate, draft.row, table, &log) else {
        continue
      }
      let replaced = earlierNodes.take(draft.id)
      let id = replaced == nil ? given(draft.id, \.placeIds, table, draft.row, &log) : draft.id
      let node = Node(
        id: id, kind: !draft.hasFibre ? .junction : draft.isCentre ? .communeCentre : .fibreNode,
        commune: commune, coordinate: draft.coordinate,
        elevationMetres: draft.elevation)
      if let replaced {
        guard earlierNodes.allows(node, at: replaced, in: nodes, table, draft.row, &log) else { continue }
        nodes[replaced] = node
      } else {
        nodes.append(node)
      }
      ledger.set(NodeTable.schema.file, id, NodeTable.schema.columns.map(\.name), sources.origin(table.table))
      ledger.set(NodeTable.schema.file, id, [NodeTable.commune.name], communeOrigin(draft.commune, table))
      log.tell(
        table.line(
          draft.hasFibre ? .taken : .mapped, row: draft.row, from: draft.name.isEmpty ? draft.id : draft.name,
          to: id,
          why: draft.hasFibre ? "" : "a planned node: a place that cables may pass, where no fibre is yet")
      )
    }
  }

}
