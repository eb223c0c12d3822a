import Diagnostics
import Geography
import GeographyIO
import ImportRecords
import NetworkModels

/// Completes what nobody surveyed by a model: routes and junctions, candidate sites, coverage, hops.
struct NetworkCompletion {
  /// How many rows of a table a model made.
  private(set) var modelled: [String: Int] = [:]
  /// By what each table was modelled, in the words of its provenance.
  private(set) var models: [String: String] = [:]

  /// Adds to a geography what the model makes of it. Coverage and hops that are there stay.
  mutating func complete(
    _ geography: inout Geography, roads: [[Coordinate]], _ ledger: inout ProvenanceLedger
  ) {
    completeRoutes(&geography, roads, &ledger)
    completeSites(&geography, &ledger)
    completeCoverage(&geography, &ledger)
    completeHops(&geography, &ledger)
  }

  private func model(_ geography: Geography, roads: [[Coordinate]] = []) -> NetworkModel {
    NetworkModel(
      NetworkModel.Input(
        villages: geography.villages, nodes: geography.nodes, sites: geography.sites,
        routes: geography.routes, roads: roads))
  }

  /// Keeps how many rows a model made, and says in the ledger that it made them.
  ///
  /// - Parameter earlier: whether the table has rows that are not the model's.
  private mutating func note(
    _ schema: TableSchema, _ keys: [String], _ model: String, earlier: Bool, _ ledger: inout ProvenanceLedger
  ) {
    modelled[schema.file, default: 0] += keys.count
    guard !keys.isEmpty || !earlier else { return }
    if !keys.isEmpty { models[schema.file] = model }
    let origin = ProvenanceLedger.Origin(kind: .modelled, source: model)
    let names = schema.columns.map(\.name)
    if earlier {
      for key in keys { ledger.set(schema.file, key, names, origin) }
    } else {
      ledger.setDefault(schema.file, names, origin)
    }
  }

  private mutating func completeRoutes(
    _ geography: inout Geography, _ roads: [[Coordinate]], _ ledger: inout ProvenanceLedger
  ) {
    let made = model(geography, roads: roads).routes()
    let source = roads.isEmpty ? NetworkModel.Description.routes : NetworkModel.Description.routesAlongRoads
    note(RouteTable.schema, made.routes.map(\.id), source, earlier: !geography.routes.isEmpty, &ledger)
    note(
      NodeTable.schema, made.junctions.map(\.id), NetworkModel.Description.junctions,
      earlier: !geography.nodes.isEmpty,
      &ledger)
    geography.nodes += made.junctions
    geography.routes += made.routes
  }

  private mutating func completeSites(_ geography: inout Geography, _ ledger: inout ProvenanceLedger) {
    let made = model(geography).candidateSites()
    note(
      SiteTable.schema, made.map(\.id), NetworkModel.Description.candidateSites,
      earlier: !geography.sites.isEmpty, &ledger)
    geography.sites += made
  }

  private mutating func completeCoverage(_ geography: inout Geography, _ ledger: inout ProvenanceLedger) {
    struct Pair: Hashable {
      var site: Int
      var village: Int
    }
    let known = Set(geography.coverage.map { Pair(site: $0.site, village: $0.village) })
    let made = model(geography).coverage(sites: geography.sites).filter {
      !known.contains(Pair(site: $0.site, village: $0.village))
    }
    let keys = geography.coverage.isEmpty ? made.map { _ in "" } : made.map { geography.key(of: $0) }
    note(
      CoverageTable.schema, keys, NetworkModel.Description.coverage, earlier: !geography.coverage.isEmpty,
      &ledger)
    geography.coverage += made
  }

  private mutating func completeHops(_ geography: inout Geography, _ ledger: inout ProvenanceLedger) {
    struct Pair: Hashable {
      var low: Int
      var high: Int

      init(_ hop: Hop) {
        low = min(hop.from, hop.to)
        high = max(hop.from, hop.to)
      }
    }
    let known = Set(geography.hops.map(Pair.init))
    let taken = Set(geography.hops.map(\.id))
    let made = model(geography).hops(sites: geography.sites).filter {
      !known.contains(Pair($0)) && !taken.contains($0.id)
    }
    note(
      HopTable.schema, made.map(\.id), NetworkModel.Description.hops, earlier: !geography.hops.isEmpty,
      &ledger)
    geography.hops += made
  }
}

extension Geography {
  /// A row of `coverage.csv` as provenance names it: its site and its village.
  func key(of coverage: Coverage) -> String { "\(sites[coverage.site].id) \(villages[coverage.village].id)" }

  /// What tells the rows of each table apart, by file.
  var keys: [String: [String]] {
    Dictionary(uniqueKeysWithValues: DataSetSchema.tables.map { ($0.file, rowKeys(of: $0)) })
  }
}
