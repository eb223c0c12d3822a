import ColumnMapping
public import Diagnostics
public import Geography
public import GeographyIO
public import ImportRecords
import MappingFiles
import ProvinceGenerator
import SourceTables

/// What an import came to.
public struct Imported: Sendable {
  /// The data set; nil where something is wrong, which the record says.
  public var geography: Geography?
  /// What the data set says of itself.
  public var description: DataSetDescription
  /// What became of every row.
  public var record: ImportRecord
}

/// Makes a data set of a province's own lists. What a list does not say stays unknown or is modelled, and says so.
public struct ProvinceImport {
  private let request: ImportRequest
  private var log = ImportLog()

  /// Runs an import.
  ///
  /// - Returns: the data set with the record; the record alone where a row, a cell or a list as a whole is wrong.
  /// - Throws: a report where a file cannot be read or is no table of its kind, or an option is not understood.
  public static func run(_ request: ImportRequest) throws(ProblemReport) -> Imported {
    var run = ProvinceImport(request: request)
    return try run.imported()
  }

  private init(request: ImportRequest) { self.request = request }

  private mutating func imported() throws(ProblemReport) -> Imported {
    let sources = try SourceCollection(request, &log)
    let origins = SourceOrigins(sources.tables.map(\.table.file))
    var record = ImportRecord(date: request.date, title: request.title)
    record.sources = origins.sources
    record.mappings = sources.tables.map(\.mapping) + sources.partials
    let earlier = try request.onto.map { path throws(ProblemReport) in try EarlierDataSet(path) }
    // Of a list that is not understood nothing more can be said.
    var geography =
      log.problems.hasErrors && sources.of(.villages).isEmpty
      ? nil : try drafted(sources, origins, earlier, &record)
    record.lines = ordered(log.lines, sources)
    record.problems = log.problems.gathered(shownRows: ImportLog.shownRows)
    if log.problems.hasErrors { geography = nil }
    return Imported(
      geography: geography, description: DataSetDescription.imported(request, geography, record),
      record: record)
  }

  /// The lines in the order of the tables and of their rows, those of a whole table first.
  private func ordered(_ lines: [ImportLine], _ sources: SourceCollection) -> [ImportLine] {
    let places = Dictionary(
      sources.tables.enumerated().map {
        ("\($0.element.table.file)\u{1}\($0.element.table.layer)", $0.offset)
      },
      uniquingKeysWith: { first, _ in first })
    let keys = lines.map { places["\($0.file)\u{1}\($0.layer)"] ?? -1 }
    let order = lines.indices.sorted {
      (keys[$0], lines[$0].row ?? 0, $0) < (keys[$1], lines[$1].row ?? 0, $1)
    }
    return order.map { lines[$0] }
  }

  private mutating func drafted(
    _ sources: SourceCollection, _ origins: SourceOrigins, _ earlier: EarlierDataSet?,
    _ record: inout ImportRecord
  ) throws(ProblemReport) -> Geography? {
    let villages = sources.of(.villages)
    var register = try self.register(sources, earlier)
    var isRegister = !register.communes.isEmpty
    var positions = try Positioning(
      request, region: Coordinate.middle(of: register.communes.map(\.coordinate)))
    var communes = CommuneReading()
    communes.read(sources.of(.communes), &positions, into: &register, &log)
    isRegister = isRegister || !communes.listed.isEmpty
    var reading = VillageReading(villages, isCommune: { [register] in register.isCommune($0) })
    reading.read(&log)
    var drafts = reading.drafts
    CommuneAssignment.assign(&drafts, villages, &register, isRegister: isRegister, &log)
    place(&drafts, villages, sources, &positions, register)
    CommuneAssignment.assignByPosition(&drafts, villages, &register, name: request.title, &log)
    settleCentres(&register, drafts, known: isRegister)
    if let earlier { earlier.match(&drafts, villages, register, request, &log) }
    let country = earlier?.geography.country ?? CountryChoice.country(of: drafts.compactMap(\.coordinate))
    CountryChoice.check(drafts, villages, country, &log)
    TwinCheck.check(drafts, villages, register, &log)
    let gazetteer = GazetteerMatch(sources.of(.gazetteer), &positions, register, &log)
    gazetteer.settle(&drafts, villages, register, &log)
    let expected = ExpectedPlaces(drafts, villages, register)
    // On the wrong map every row lies far off, which need not be told of each.
    if positions.checkMap(expected: expected.place, &log) {
      PositionCheck.check(drafts, villages, register, &log)
    }
    if !isRegister {
      PositionCheck.tellUnchecked(drafts, villages, request.province, &log)
    }
    var services = ServiceRules()
    services.settle(&drafts, villages, sources.of(.lacking), request.lacking, register, &log)
    if services.isUnsaid, earlier == nil { refuseUnsaidServices(villages) }
    var towers = TowerReading(register)
    towers.read(sources.of(.towers), &positions, &log)
    var fibre = FibreReading(register)
    fibre.readNodes(sources.of(.fibreNodes) + sources.of(.pop), &positions, &log)
    fibre.readLines(sources.of(.fibreLines), &positions, &log)
    var roads: [[Coordinate]] = []
    for table in sources.of(.roads) { roads += lines(table, &positions) }
    positions.ask(expected: expected.place, &log)
    guard !log.problems.hasErrors else { return nil }
    return try assembled(
      ImportDrafts(
        country: country, villages: drafts, towers: towers.drafts, fibre: fibre, communes: communes,
        roads: roads, replacesChangedRows: request.replacesChangedRows),
      sources, origins,
      register, earlier, &record)
  }

  /// The communes that lists may name: of the province that is named, of the earlier data set, or of the province whose
  /// communes the lists name.
  private func register(_ sources: SourceCollection, _ earlier: EarlierDataSet?) throws(ProblemReport)
    -> CommuneRegister
  {
    if let earlier { return earlier.register }
    if let province = request.province {
      if let known = try ProvinceRegister.register(of: province) { return known }
      return CommuneRegister([])
    }
    return try ProvinceRegister.register(naming: CommuneNames(sources.tables)) ?? CommuneRegister([])
  }

  private mutating func place(
    _ drafts: inout [VillageDraft], _ villages: [RoleTable], _ sources: SourceCollection,
    _ positions: inout Positioning,
    _ register: CommuneRegister
  ) {
    var at = 0
    for (index, table) in villages.enumerated() {
      let styles = ColumnStyles(table)
      for row in table.records {
        guard at < drafts.count, drafts[at].table == index, drafts[at].row == row.number else { continue }
        let open = positions.openCount
        drafts[at].coordinate = positions.position(
          of: RowReading(table: table, row: row, styles: styles), &log)
        drafts[at].isPositionOpen = positions.openCount > open
        at += 1
      }
    }
  }

  /// The centres of communes that only the list names: the middle of their villages.
  private func settleCentres(
    _ register: inout CommuneRegister, _ drafts: [VillageDraft], known isRegister: Bool
  ) {
    guard !isRegister else { return }
    let places = Dictionary(grouping: drafts.filter { $0.commune != nil && $0.coordinate != nil }) {
      $0.commune ?? 0
    }
    for (index, members) in places {
      guard register.communes.indices.contains(index),
        let middle = Coordinate.median(of: members.compactMap(\.coordinate))
      else { continue }
      register.place(index, at: middle)
    }
  }

  private mutating func refuseUnsaidServices(_ villages: [RoleTable]) {
    log.refuse(
      Problem(
        file: villages.first?.place ?? "--villages", message: "nothing says which villages lack service",
        remedy:
          "Add a column such as Sóng di động (có, chưa có, 2G, 4G) or Cáp quang, name a list of those without with --lacking FILE, or state it with --lacking all"
      ))
  }

  private mutating func lines(_ table: RoleTable, _ positions: inout Positioning) -> [[Coordinate]] {
    let styles = ColumnStyles(table)
    var roads: [[Coordinate]] = []
    for row in table.records {
      roads += positions.parts(of: RowReading(table: table, row: row, styles: styles), &log)
    }
    log.tell(
      table.line(
        .taken, to: "\(roads.count)", why: "roads along which routes are modelled: \(count: roads.count)"))
    return roads
  }

  /// Rows of what the program has in itself and by a stated rule, by table.
  private func supplied(
    _ geography: Geography, _ drafts: ImportDrafts, _ prices: CostReading, _ assembly: GeographyAssembly,
    _ earlier: EarlierDataSet?
  ) -> [String: Int] {
    guard earlier == nil else { return [NodeTable.schema.file: assembly.ruledCentres] }
    return [
      CommuneTable.schema.file: geography.communes.count - drafts.communes.listed.count,
      CostTable.schema.file: CostItem.allCases.count - prices.listed.count,
      NodeTable.schema.file: assembly.ruledCentres,
    ]
  }

  private mutating func assembled(
    _ drafts: ImportDrafts, _ sources: SourceCollection, _ origins: SourceOrigins,
    _ register: CommuneRegister,
    _ earlier: EarlierDataSet?, _ record: inout ImportRecord
  ) throws(ProblemReport) -> Geography? {
    var costs: UnitCosts
    if let earlier { costs = earlier.geography.costs } else { costs = try ShippedTables.costs() }
    var prices = CostReading()
    prices.read(sources.of(.costs), into: &costs, &log)
    var assembly = GeographyAssembly(request, origins, villages: drafts.villages.count)
    if let earlier { earlier.begin(&assembly, drafts) }
    assembly.addAll(drafts, sources, register, earlier, &log)
    var geography = assembly.geography(named: request.name, titles: request.titles, costs: costs)
    geography.country = drafts.country
    // The price list that the program ships with is in đồng, wherever the villages lie.
    if prices.listed.count < CostItem.allCases.count, earlier == nil, !geography.country.code.isEmpty {
      geography.country.currency = Country.vietnam.currency
    }
    var ledger = assembly.ledger
    ledger.setPrices(prices.listed, sources.of(.costs), origins, earlier)
    PlanNeeds.check(geography, request, &log)
    guard !log.problems.hasErrors else { return nil }
    var completion = NetworkCompletion()
    completion.complete(&geography, roads: drafts.roads, &ledger)
    let provenance = ledger.record(geography.keys)
    geography.provenance = provenance.columns
    geography.rowProvenance = provenance.rows
    record.tables = ImportTables.tables(
      geography, completion, shipped: supplied(geography, drafts, prices, assembly, earlier),
      kept: assembly.keptRows(drafts))
    record.missing = PlanNeeds.missing(
      geography, drafts, request, ruledCentres: assembly.ruledCentres)
    return geography
  }
}

/// What the files came to, before a data set is made of it.
struct ImportDrafts {
  var country: Country
  var villages: [VillageDraft]
  var towers: [SiteDraft]
  var fibre: FibreReading
  var communes: CommuneReading
  var roads: [[Coordinate]]
  /// Whether rows of an earlier data set that a person changed may be replaced.
  var replacesChangedRows: Bool
}

/// Where rows of village lists should lie: at the middle of the commune that they name.
struct ExpectedPlaces {
  private var places: [String: Coordinate] = [:]

  init(_ drafts: [VillageDraft], _ tables: [RoleTable], _ register: CommuneRegister) {
    for draft in drafts {
      guard let commune = draft.commune else { continue }
      places["\(tables[draft.table].place)\u{1}\(draft.row)"] = register.communes[commune].coordinate
    }
  }

  /// nil for a row whose commune is not known.
  func place(_ table: RoleTable, _ row: Int) -> Coordinate? { places["\(table.place)\u{1}\(row)"] }
}
