import Diagnostics
import JSONText
import SourceTables

/// What a GeoJSON file says of its reference system: degrees on WGS 84 by its standard, or what a `crs` member of the
/// older form (GeoJSON 2008, section 3) names.
struct GeoJSONReference {
  private(set) var declared: DeclaredReference = .wgs84
  /// Whether a `crs` member stands in the file.
  private(set) var isWritten = false
  private(set) var problems = ProblemReport()

  init(_ texts: [JSONNode], file: String) {
    for text in texts {
      guard case .object(let members) = text.content,
        let node = members.first(where: { $0.key == "crs" })?.value
      else { continue }
      isWritten = true
      guard let reference = GeoJSONReference.reference(node) else {
        declared = .unstated
        problems.add(
          Problem(
            .warning, file: file, row: node.line, column: "crs", value: node.jsonText,
            message: "names no reference system that is known",
            remedy: "Name it with --crs, such as --crs EPSG:9205"))
        return
      }
      declared = reference
      return
    }
  }

  /// Nil for a link, for null, which means that nothing can be assumed, and for a name in no known form.
  private static func reference(_ node: JSONNode) -> DeclaredReference? {
    guard let properties = node.member("properties") else { return node.text.flatMap(named) }
    if let name = properties.member("name")?.text { return named(name) }
    // The oldest drafts wrote {"type": "EPSG", "properties": {"code": 4326}}.
    guard case .number(let code)? = properties.member("code")?.content, UInt32(code) != nil else {
      return nil
    }
    return named("EPSG:" + code)
  }

  /// A name such as `urn:ogc:def:crs:EPSG::9205`, `EPSG:9205`, `http://www.opengis.net/def/crs/EPSG/0/9205`,
  /// `OGC:CRS84`, or a definition in well-known text.
  static func named(_ name: String) -> DeclaredReference? {
    let capitals = name.uppercased()
    if capitals.hasSuffix("CRS84") { return .wgs84 }
    if capitals.contains("["), capitals.contains("CS[") || capitals.contains("CRS[") {
      return .definition(name)
    }
    let parts = capitals.split { ":/#.".contains($0) }
    guard parts.contains("EPSG"), let code = parts.last.flatMap({ UInt32($0) }) else { return nil }
    // GeoJSON has longitude first whatever the authority says, which is what `wgs84` means.
    return code == 4326 ? .wgs84 : .code("EPSG:\(code)")
  }
}
