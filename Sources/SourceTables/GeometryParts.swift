/// The parts of one geometry while its file is read: places, lines and areas, until it is known what it is.
package struct GeometryParts {
  package private(set) var points: [SourcePoint] = []
  package private(set) var lines: [[SourcePoint]] = []
  package private(set) var areas: [[[SourcePoint]]] = []
  /// Whether a line of one point or a ring without one was left out.
  package private(set) var isBroken = false

  package init() {}

  /// A place; one whose position is no number is how some formats write that there is none.
  package mutating func add(point: SourcePoint) {
    if point.x.isNaN, point.y.isNaN { return }
    points.append(point)
  }

  package mutating func add(line: [SourcePoint]) {
    if line.count > 1 { lines.append(line) } else if !line.isEmpty { isBroken = true }
  }

  /// A shell and its holes.
  package mutating func add(area: [[SourcePoint]]) {
    let rings = area.filter { $0.count > 2 }
    if rings.count < area.filter({ !$0.isEmpty }).count { isBroken = true }
    // Without its shell a hole would become land.
    if area.first.map({ $0.count > 2 }) == true { areas.append(rings) }
  }

  /// Whether places, lines and areas stand side by side, of which a `SourceGeometry` holds one kind.
  package var isMixed: Bool { [points.isEmpty, lines.isEmpty, areas.isEmpty].count { !$0 } > 1 }

  /// Whether every position is a number.
  package var isFinite: Bool {
    let isNumber = { (point: SourcePoint) in point.x.isFinite && point.y.isFinite }
    return points.allSatisfy(isNumber) && lines.allSatisfy { $0.allSatisfy(isNumber) }
      && areas.allSatisfy { $0.allSatisfy { $0.allSatisfy(isNumber) } }
  }

  /// The geometry, of the largest kind where there are several; nil where nothing is there.
  package var geometry: SourceGeometry? {
    if !areas.isEmpty { return .areas(areas) }
    if !lines.isEmpty { return .lines(lines) }
    if points.count == 1 { return .point(points[0]) }
    return points.isEmpty ? nil : .points(points)
  }
}
