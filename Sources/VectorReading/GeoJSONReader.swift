import Diagnostics
import JSONText
import SourceTables

/// A GeoJSON file (RFC 7946, and the older form with a `crs` member) as one table of features.
struct GeoJSONReader {
  private var table: SourceTable
  private var columns = AttributeColumns()
  private var problems: GeometryProblems
  private var positions = DegreeCheck()
  private var sawMember = false

  /// - Throws: a report where the file is JSON of another kind, or a part of it is no feature.
  static func table(_ texts: [JSONNode], file: String) throws(ProblemReport) -> SourceTable {
    var reader = GeoJSONReader(file: file)
    for text in texts { try reader.read(text) }
    return reader.finished(GeoJSONReference(texts, file: file))
  }

  private init(file: String) {
    table = SourceTable(file: file, kind: .features)
    problems = GeometryProblems(file: file)
  }

  private mutating func read(_ node: JSONNode) throws(ProblemReport) {
    switch node.member("type")?.text {
    case "FeatureCollection":
      guard let features = node.member("features")?.elements else {
        throw fault(node, "a FeatureCollection has no list “features”")
      }
      if let name = node.member("name")?.text { table.layer = name }
      for feature in features { try readFeature(feature) }
    case "Feature": try readFeature(node)
    case "GeometryCollection" where node.member("geometries")?.elements != nil:
      for geometry in node.member("geometries")?.elements ?? [] { add(geometry: geometry) }
    case let type? where GeoJSONGeometry.types.contains(type): add(geometry: node)
    default: throw foreign(node)
    }
  }

  private mutating func readFeature(_ node: JSONNode) throws(ProblemReport) {
    guard node.member("type")?.text == "Feature" else {
      throw fault(node, "an element of “features” is no Feature")
    }
    var cells: [SourceCell] = []
    if case .object(let members)? = node.member("properties")?.content {
      cells = columns.cells(members.lazy.map { ($0.key, $0.value.cell) })
    }
    if let id = node.member("id") { columns.set("id", id.cell, in: &cells, orAs: "feature_id") }
    add(geometry: node.member("geometry"), cells: cells)
  }

  private mutating func add(geometry node: JSONNode?, cells: [SourceCell] = []) {
    let number = table.rows.count + 1
    var geometry: SourceGeometry?
    if let node {
      if let parts = GeoJSONGeometry.parts(node) {
        geometry = problems.geometry(parts, feature: number)
      } else {
        problems.damaged(feature: number)
      }
    } else {
      problems.missing(feature: number)
    }
    if let geometry { positions.add(geometry, feature: number) }
    table.rows.append(SourceRow(number: number, cells: cells, geometry: geometry))
  }

  private consuming func finished(_ reference: GeoJSONReference) -> SourceTable {
    table.attributes = columns.names
    table.reference = reference.declared
    table.problems = problems.report
    table.problems.add(reference.problems)
    if reference.declared == .wgs84 {
      table.problems.add(positions.problems(file: table.file, isDeclared: reference.isWritten))
      // Metres taken for degrees would lie nowhere; which metres they are only a person knows.
      if positions.isBeyondDegrees { table.reference = .unstated }
    }
    return table
  }

  private func fault(_ node: JSONNode, _ message: Message) -> ProblemReport {
    ProblemReport(
      Problem(
        file: table.file, row: node.line, message: message,
        remedy: "Export the layer as GeoJSON (RFC 7946) once more"))
  }

  private func foreign(_ node: JSONNode) -> ProblemReport {
    if node.member("type")?.text == "Topology" { return fault(node, "is TopoJSON, which is not read") }
    if node.member("geometryType") != nil || node.member("spatialReference") != nil {
      return fault(node, "is JSON of ArcGIS (Esri JSON), which is not read")
    }
    return fault(node, "is JSON, but neither GeoJSON nor a network of the Open Fibre Data Standard")
  }
}
