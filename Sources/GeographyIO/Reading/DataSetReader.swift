public import Diagnostics
import Foundation
public import Geography

/// A data set as read: the checked geography and what the user should know about it.
public struct DataSet: Sendable {
  /// The province, checked: every index and number in it is valid.
  public var geography: Geography
  /// Things that are suspicious but usable; never an error.
  public var warnings: ProblemReport
  /// What the data set leaves out and a documented default stands in for; never an error.
  public var notes: ProblemReport
}

/// Reads a data set folder and checks all of it before anything is planned with it.
public enum DataSetReader {
  /// Reads the folder's `datapackage.json` and tables.
  ///
  /// - Parameter path: the folder.
  /// - Throws: every problem found in the folder at once, warnings included: category `missingFile` when
  ///   the folder or a file is absent, `badData` for what is wrong inside.
  public static func read(at path: String) throws(ProblemReport) -> DataSet {
    let reading = DataSetReading()
    guard let files = DataSetFiles(folder: path, gatherer: reading.gatherer) else {
      throw reading.gatherer.report
    }
    let package = PackageReading.read(files, reading.gatherer)
    reading.stated = package.country
    reading.readTables(files.tables)
    guard !reading.gatherer.report.hasErrors, let costs = reading.costs else { throw reading.gatherer.report }
    let digest = TableDigest(files.tables)
    let provenance = package.provenance(
      columns: reading.columns, digest.ofTable, notes: reading.noteGatherer)
    var geography = Geography(
      name: package.name, sha256: digest.ofAll, communes: reading.communes,
      villages: reading.villages, nodes: reading.nodes, routes: reading.routes, sites: reading.sites,
      coverage: reading.coverage, hops: reading.hops, costs: costs, provenance: provenance)
    geography.titles = package.titles
    geography.country = reading.country
    if let bytes = files.provenance {
      var rows = RowProvenanceReading(geography)
      let changed = package.changedTables(digest.ofTable)
      geography.rowProvenance = rows.read(bytes, reading.gatherer).filter { !changed.contains($0.table) }
    }
    let report = reading.gatherer.report
    if report.hasErrors { throw report }
    return DataSet(geography: geography, warnings: report, notes: reading.noteGatherer.report)
  }

  /// The fingerprint of a folder's tables, as a plan made from them quotes it; nil where one is missing.
  ///
  /// Nothing is checked, so that a plan's data set is told from others in the time it takes to read the files.
  package static func fingerprint(at path: String) -> String? {
    let gatherer = ProblemGatherer()
    guard let files = DataSetFiles(folder: path, gatherer: gatherer), !gatherer.report.hasErrors else {
      return nil
    }
    return TableDigest(files.tables).ofAll
  }

  /// Reads a table of communes alone, for a generator that starts from real ones.
  ///
  /// - Throws: every problem of the table.
  package static func communes(_ bytes: [UInt8]) throws(ProblemReport) -> [Commune] {
    let reading = DataSetReading()
    reading.readCommunes(bytes)
    let report = reading.gatherer.report
    if report.hasErrors { throw report }
    return reading.communes
  }

  /// Reads a price list alone.
  ///
  /// - Throws: every problem of the table.
  package static func costs(_ bytes: [UInt8]) throws(ProblemReport) -> UnitCosts {
    let reading = DataSetReading()
    reading.readCosts(bytes)
    let report = reading.gatherer.report
    guard !report.hasErrors, let costs = reading.costs else { throw report }
    return costs
  }
}

/// What has been read so far: the geography in the making, and the identifiers later tables refer to.
final class DataSetReading {
  let gatherer = ProblemGatherer()
  /// What a documented rule decides because the tables leave it open.
  let noteGatherer = ProblemGatherer()
  var communes: [Commune] = []
  var villages: [Village] = []
  var nodes: [Node] = []
  var routes: [Route] = []
  var sites: [Site] = []
  var coverage: [Coverage] = []
  var hops: [Hop] = []
  var costs: UnitCosts?
  /// What the package says of its country; nil where it says nothing.
  var stated: Country?
  var spots = SoundPositions()
  /// The columns of its schema that each table has.
  var columns: [String: Set<String>] = [:]
  /// The number of each route's row, as a spreadsheet counts.
  var rowOfRoute: [Int] = []

  var communeIndex = IdentifierIndex<Int>(files: [CommuneTable.schema.file])
  var villageIndex = IdentifierIndex<Int>(files: [VillageTable.schema.file])
  var placeIndex = IdentifierIndex<Place>(files: [VillageTable.schema.file, NodeTable.schema.file])
  var siteIndex = IdentifierIndex<Int>(files: [SiteTable.schema.file])

  /// Reads the tables that are there, in the order in which they refer to each other.
  func readTables(_ tables: [String: [UInt8]]) {
    readCommunes(tables[CommuneTable.schema.file])
    readVillages(tables[VillageTable.schema.file])
    readNodes(tables[NodeTable.schema.file])
    readRoutes(tables[RouteTable.schema.file])
    readSites(tables[SiteTable.schema.file])
    readCoverage(tables[CoverageTable.schema.file])
    readHops(tables[HopTable.schema.file])
    readCosts(tables[CostTable.schema.file])
    if !gatherer.report.hasErrors { PlausibilityCheck(reading: self).run() }
  }

  /// The country: the one that the package names, else Viet Nam where a commune lies there.
  var country: Country {
    if let stated { return stated }
    let known = spots.communes.compactMap { $0 }
    let isThere = known.isEmpty || known.contains { Country.vietnam.box?.contains($0) ?? false }
    return isThere ? .vietnam : .unnamed
  }

  /// The open table, or nil when it is absent or unreadable; its absence is reported elsewhere.
  func open(_ schema: TableSchema, _ bytes: [UInt8]?) -> TableReader? {
    let table = bytes.flatMap { TableOpening(schema: schema, gatherer: gatherer).open($0) }
    if let table { columns[schema.file] = Set(schema.columns.filter(table.has).map(\.name)) }
    return table
  }
}
