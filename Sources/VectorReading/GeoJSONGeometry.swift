import JSONText
import SourceTables

/// The parts of a geometry object of GeoJSON (RFC 7946, section 3.1).
enum GeoJSONGeometry {
  static let types: Set = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
  ]

  /// Nil where the object is no geometry or a position is no list of numbers.
  static func parts(_ node: JSONNode) -> GeometryParts? {
    var parts = GeometryParts()
    guard add(node, to: &parts), parts.isFinite else { return nil }
    return parts
  }

  private static func add(_ node: JSONNode, to parts: inout GeometryParts) -> Bool {
    let type = node.member("type")?.text
    if type == "GeometryCollection" {
      guard let members = node.member("geometries")?.elements else { return false }
      for member in members where !add(member, to: &parts) { return false }
      return true
    }
    guard let coordinates = node.member("coordinates") else { return false }
    // An empty list is how formats without null geometries write that there is none.
    if coordinates.elements?.isEmpty == true { return true }
    switch type {
    case "Point":
      guard let point = position(coordinates) else { return false }
      parts.add(point: point)
    case "MultiPoint":
      guard let points = each(coordinates, position) else { return false }
      for point in points { parts.add(point: point) }
    case "LineString":
      guard let line = each(coordinates, position) else { return false }
      parts.add(line: line)
    case "MultiLineString":
      guard let lines = each(coordinates, line) else { return false }
      for line in lines { parts.add(line: line) }
    case "Polygon":
      guard let area = each(coordinates, line) else { return false }
      parts.add(area: area)
    case "MultiPolygon":
      guard let areas = each(coordinates, { each($0, line) }) else { return false }
      for area in areas { parts.add(area: area) }
    default: return false
    }
    return true
  }

  private static func line(_ node: JSONNode) -> [SourcePoint]? { each(node, position) }

  private static func position(_ node: JSONNode) -> SourcePoint? {
    guard let numbers = node.elements, numbers.count >= 2, let x = number(numbers[0]),
      let y = number(numbers[1])
    else { return nil }
    return SourcePoint(x: x, y: y, z: numbers.count > 2 ? number(numbers[2]) : nil)
  }

  private static func number(_ node: JSONNode) -> Double? {
    guard case .number(let text) = node.content else { return nil }
    return Double(text)
  }

  private static func each<Part>(_ node: JSONNode, _ read: (JSONNode) -> Part?) -> [Part]? {
    guard let elements = node.elements else { return nil }
    var parts: [Part] = []
    parts.reserveCapacity(elements.count)
    for element in elements {
      guard let part = read(element) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
