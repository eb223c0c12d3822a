import Diagnostics
import JSONText
import SourceTables

/// Networks of the Open Fibre Data Standard (OFDS 0.3 and before) as two tables, `nodes` and `spans`. A span names the
/// nodes at its ends in `start` and `end`; that joins them, since routes are not drawn to end on their nodes.
struct FibreNetworks {
  private let file: String
  private let networks: [JSONNode]
  private var nodes: SourceTable
  private var spans: SourceTable
  private var ends: FibreEnds

  /// Whether JSON is a network, a package or list of networks, or the nodes or spans of an interface.
  static func areIn(_ texts: [JSONNode]) -> Bool { texts.contains { !networks(in: $0).isEmpty } }

  static func tables(_ texts: [JSONNode], file: String) throws(ProblemReport) -> [SourceTable] {
    var reader = FibreNetworks(texts.flatMap(networks), file: file)
    return reader.tables()
  }

  private init(_ networks: [JSONNode], file: String) {
    self.file = file
    self.networks = networks
    nodes = SourceTable(file: file, layer: "nodes", kind: .features)
    spans = SourceTable(file: file, layer: "spans", kind: .features)
    ends = FibreEnds(file: file)
  }

  private static func networks(in node: JSONNode) -> [JSONNode] {
    if let elements = node.elements { return elements.flatMap(networks) }
    if let inner = node.member("networks") ?? node.member("records") { return networks(in: inner) }
    if let inner = node.member("network"), inner.member("nodes") != nil || inner.member("spans") != nil {
      return networks(in: inner)
    }
    return node.member("nodes")?.elements != nil || node.member("spans")?.elements != nil ? [node] : []
  }

  private mutating func tables() -> [SourceTable] {
    var nodeColumns = AttributeColumns()
    var spanColumns = AttributeColumns()
    var nodeProblems = GeometryProblems(file: file)
    var spanProblems = GeometryProblems(file: file)
    let identifiers = FibreIdentifiers(networks)
    for (position, network) in networks.enumerated() {
      let names = FibreNames(network)
      for node in network.member("nodes")?.elements ?? [] {
        let feature = nodes.rows.count + 1
        let geometry = FibreNetworks.geometry(node.member("location"), feature, &nodeProblems)
        let values = values(of: node, names, identifiers, position)
        ends.add(node: identifiers.text(node.member("id"), position), geometry)
        nodes.rows.append(
          SourceRow(number: feature, cells: nodeColumns.cells(values), geometry: geometry))
      }
    }
    for (position, network) in networks.enumerated() {
      let names = FibreNames(network)
      for span in network.member("spans")?.elements ?? [] {
        let feature = spans.rows.count + 1
        let geometry = FibreNetworks.geometry(span.member("route"), feature, &spanProblems)
        let values = values(of: span, names, identifiers, position)
        ends.add(
          span: feature, from: identifiers.text(span.member("start"), position),
          to: identifiers.text(span.member("end"), position), geometry)
        spans.rows.append(
          SourceRow(number: feature, cells: spanColumns.cells(values), geometry: geometry))
      }
    }
    return [
      finished(nodes, nodeColumns, nodeProblems.report),
      finished(spans, spanColumns, spanProblems.report, ends.report),
    ]
  }

  private func finished(
    _ table: SourceTable, _ columns: AttributeColumns, _ reports: ProblemReport...
  ) -> SourceTable {
    var table = table
    table.attributes = columns.names
    // The standard knows one reference system, and names it in `crs`.
    table.reference = .wgs84
    for report in reports { table.problems.add(report) }
    var positions = DegreeCheck()
    for row in table.rows { row.geometry.map { positions.add($0, feature: row.number) } }
    table.problems.add(positions.problems(file: file, isDeclared: true))
    if positions.isBeyondDegrees { table.reference = .unstated }
    return table
  }

  private static func geometry(
    _ node: JSONNode?, _ feature: Int, _ problems: inout GeometryProblems
  ) -> SourceGeometry? {
    guard let node else {
      problems.missing(feature: feature)
      return nil
    }
    guard let parts = GeoJSONGeometry.parts(node) else {
      problems.damaged(feature: feature)
      return nil
    }
    return problems.geometry(parts, feature: feature)
  }

  /// The members of a node or span but for its geometry.
  private func values(
    of node: JSONNode, _ names: FibreNames, _ identifiers: FibreIdentifiers, _ network: Int
  ) -> [(key: String, cell: SourceCell)] {
    guard case .object(let members) = node.content else { return [] }
    var values: [(key: String, cell: SourceCell)] = []
    for (key, value) in members where key != "location" && key != "route" {
      switch key {
      case "id", "start", "end":
        values.append((key, identifiers.text(value, network).map { .text($0) } ?? .empty))
      default: values.append((key, names.cell(value, of: key)))
      }
    }
    if networks.count > 1 {
      let name = networks[network].member("name")?.text ?? networks[network].member("id")?.text
      values.append(("network", name.map { .text($0) } ?? .empty))
    }
    return values
  }
}
