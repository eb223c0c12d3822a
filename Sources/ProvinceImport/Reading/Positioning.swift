import ColumnMapping
import Diagnostics
import Geography
import ImportRecords
import Projections
import SourceTables
import SurveyValues

/// Where rows lie, in degrees on WGS 84, from whatever they say: degrees, degrees and minutes, metres on a map, a drawn
/// point. What is in metres on a map that nobody named is asked about at the end, never guessed.
struct Positioning {
  /// A position in metres whose map nobody named.
  private struct Open {
    var table: RoleTable
    var row: Int
    var value: String
    var east: Double
    var north: Double
  }

  private let declared: CoordinateSystem?
  private let province: String?
  private var systems: [String: CoordinateSystem] = [:]
  private var projectors: [String: Projector] = [:]
  private var cells: [String: PositionCells] = [:]
  private var open: [Open] = []
  /// Positions in metres that were turned to degrees by the map that was named, and that map.
  private var named: [(open: Open, system: CoordinateSystem, place: Coordinate)] = []
  /// How many positions wait for their map to be named.
  var openCount: Int { open.count }
  private var doubtful: Set<String> = []
  /// About where the places should lie: the middle of the communes that are known.
  private let region: Coordinate?

  /// - Parameter region: about where the places should lie; nil where nothing is known.
  /// - Throws: a report where the reference system that was asked for is not understood.
  init(_ request: ImportRequest, region: Coordinate?) throws(ProblemReport) {
    declared = try request.reference.map { text throws(ProblemReport) in
      try CoordinateSystem(named: text, option: "--crs")
    }
    self.region = region
    province = request.province
  }

  /// The position of a row; nil where it has none, or one that is not understood, which is told.
  mutating func position(of reading: RowReading, _ log: inout ImportLog) -> Coordinate? {
    if let geometry = reading.row.geometry {
      guard let point = geometry.middle else { return nil }
      return project(point.x, point.y, reading, value: nil, &log)
    }
    guard let position = cells(of: reading.table, &log).position(reading.row, &log) else { return nil }
    switch position {
    case .degrees(let place):
      guard let system = system(of: reading.table, &log), system.isGeographic, system.isVN2000 else {
        return place.toCentimetre
      }
      return projected(place.longitude, place.latitude, system, reading, value: nil, &log)
    case .metres(let east, let north, let value):
      return project(east, north, reading, value: value, &log)
    }
  }

  private mutating func cells(of table: RoleTable, _ log: inout ImportLog) -> PositionCells {
    let key = "\(table.place)\u{1}\(table.role.rawValue)"
    if let known = cells[key] { return known }
    let made = PositionCells(table, near: region, &log)
    cells[key] = made
    return made
  }

  /// The drawn line of a row; nil where it is not one line.
  mutating func line(of reading: RowReading, _ log: inout ImportLog) -> [Coordinate]? {
    guard case .lines(let parts) = reading.row.geometry, let system = system(of: reading.table, &log) else {
      return nil
    }
    let joined = SourceGeometry.joined(parts)
    let places = joined.compactMap { projected($0.x, $0.y, system, reading, value: nil, &log) }
    return places.count == joined.count && places.count > 1 ? places : nil
  }

  /// Every part of the drawn lines of a row.
  mutating func parts(of reading: RowReading, _ log: inout ImportLog) -> [[Coordinate]] {
    guard case .lines(let parts) = reading.row.geometry, let system = system(of: reading.table, &log) else {
      return []
    }
    return parts.compactMap { part in
      let places = part.compactMap { projected($0.x, $0.y, system, reading, value: nil, &log) }
      return places.count > 1 ? places : nil
    }
  }

  private mutating func project(
    _ x: Double, _ y: Double, _ reading: RowReading, value: String?, _ log: inout ImportLog
  ) -> Coordinate? {
    let isDegrees = abs(x) <= 180 && abs(y) <= 90
    guard let system = system(of: reading.table, &log),
      system.isGeographic == isDegrees || reading.row.geometry != nil
    else {
      if isDegrees { return Coordinate(latitude: y, longitude: x) }
      open.append(
        Open(table: reading.table, row: reading.row.number, value: value ?? "\(x), \(y)", east: x, north: y))
      return nil
    }
    return projected(x, y, system, reading, value: value, &log)
  }

  private mutating func projected(
    _ x: Double, _ y: Double, _ system: CoordinateSystem, _ reading: RowReading, value: String?,
    _ log: inout ImportLog
  ) -> Coordinate? {
    do {
      let projector = try projector(of: system)
      if let place = projector.wgs84(x: x, y: y) {
        let rounded = place.toCentimetre
        if value != nil, system.isVN2000, !system.isGeographic {
          let open = Open(
            table: reading.table, row: reading.row.number, value: value ?? "", east: x, north: y)
          named.append((open, system, rounded))
        }
        if let value {
          log.tell(
            reading.table.line(
              .mapped, row: reading.row.number, from: value, to: "\(rounded.latitude), \(rounded.longitude)",
              why: "turned from \(system.name) to WGS 84"))
        }
        return rounded
      }
      log.refuse(
        reading.table.problem(
          row: reading.row.number, value: value ?? "\(x), \(y)", "is no position of \(system.name)",
          remedy: "Check the numbers and the reference system; --crs names another"))
    } catch {
      log.problems.add(error)
    }
    return nil
  }

  private mutating func projector(of system: CoordinateSystem) throws(ProblemReport) -> Projector {
    if let known = projectors[system.name] { return known }
    let made = try Projector(from: system)
    projectors[system.name] = made
    return made
  }

  /// The system of a table's coordinates: as its mapping names it, as its file declares it without a doubt, as asked for.
  private mutating func system(of table: RoleTable, _ log: inout ImportLog) -> CoordinateSystem? {
    let key = "\(table.place)\u{1}\(table.mapping.reference)"
    if let known = systems[key] { return known }
    if doubtful.contains(key) { return nil }
    do {
      let own =
        table.mapping.reference.isEmpty
        ? try CoordinateSystem(table.table.reference, file: table.place)
        : try CoordinateSystem(named: table.mapping.reference, option: "crs")
      if let doubt = own?.isDoubtful, declared == nil, let own {
        doubtful.insert(key)
        log.refuse(
          table.problem(
            value: own.name, doubt, remedy: "Name the map with --crs, for example --crs vn2000:103-00"))
        return nil
      }
      let chosen = own.flatMap { $0.isDoubtful == nil ? $0 : nil } ?? declared ?? own
      systems[key] = chosen
      return chosen
    } catch {
      doubtful.insert(key)
      log.problems.add(error)
      return nil
    }
  }

  /// Refuses the map that was named where another one of VN-2000 puts the rows far nearer to their communes: zones next to
  /// each other differ by some 26 km, which stays inside a province.
  ///
  /// - Parameter expected: where a row should lie, by its commune; nil where that is not known.
  /// - Returns: whether no other map is nearer.
  func checkMap(expected: (RoleTable, Int) -> Coordinate?, _ log: inout ImportLog) -> Bool {
    var isSound = true
    for (place, rows) in Dictionary(grouping: named, by: { $0.open.table.place }).sorted(by: {
      $0.key < $1.key
    }) {
      let known = rows.compactMap { row in expected(row.open.table, row.open.row).map { (row, $0) } }
      guard let first = known.first?.0, !place.isEmpty else { continue }
      let distances = known.map { $0.0.place.distance(to: $0.1) }.sorted()
      let median = distances[distances.count / 2]
      let candidates = try? MapCandidates(known.map { ($0.0.open.east, $0.0.open.north, $0.1) })
      guard let best = candidates?.best, best.median * 3 < median, median - best.median > 10_000 else {
        continue
      }
      let (here, there) = (Int((median / 1_000).rounded()), Int((best.median / 1_000).rounded()))
      var problem = first.open.table.problem(
        row: first.open.row, value: first.open.value,
        "lies on the map that was named, \(first.system.name), \(here) km from where its commune lies, as half of such rows do or more; on \(best.name) it is \(there) km",
        remedy: "Ask who measured them; --crs \(MapCandidates.code(best.name)) names the nearer map")
      problem.rows = known.count
      log.refuse(problem)
      isSound = false
    }
    return isSound
  }

  /// Asks for the map of the positions in metres that nobody named one for, with the candidates.
  ///
  /// - Parameter expected: where a row should lie, by its commune; nil where that is not known.
  mutating func ask(expected: (RoleTable, Int) -> Coordinate?, _ log: inout ImportLog) {
    guard let first = open.first else { return }
    let tables = Dictionary(grouping: open) { $0.table.place }
    for (_, rows) in tables.sorted(by: { $0.key < $1.key }) {
      let candidates =
        (try? MapCandidates(rows.map { ($0.east, $0.north, expected($0.table, $0.row) ?? region) }))
        ?? MapCandidates()
      var problem = (rows.first ?? first).table.problem(
        row: rows.first?.row, value: rows.first?.value, "is in metres on a map that is not named",
        remedy: candidates.remedy(province: province))
      problem.rows = rows.count
      log.refuse(problem)
    }
  }
}

extension Coordinate {
  /// Rounded to seven decimals, about a centimetre.
  fileprivate var toCentimetre: Coordinate {
    Coordinate(latitude: (latitude * 1e7).rounded() / 1e7, longitude: (longitude * 1e7).rounded() / 1e7)
  }
}

extension SourceGeometry {
  /// A point that stands for it: itself, or the middle of its points; nil for a line, which is no place.
  fileprivate var middle: SourcePoint? {
    switch self {
    case .point(let point): point
    case .points(let points): SourceGeometry.mean(points)
    case .lines: nil
    case .areas(let areas): areas.first?.first.flatMap(SourceGeometry.mean)
    }
  }

  private static func mean(_ points: [SourcePoint]) -> SourcePoint? {
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    return SourcePoint(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
  }

  /// The parts of a line that was drawn in several, one behind the other, each turned so that it begins where the one
  /// before it ends.
  fileprivate static func joined(_ parts: [[SourcePoint]]) -> [SourcePoint] {
    guard var line = parts.first else { return [] }
    for part in parts.dropFirst() {
      guard let end = line.last, let first = part.first, let last = part.last else { continue }
      let isTurned = distance(end, last) < distance(end, first)
      line += isTurned ? part.reversed() : part
    }
    return line
  }

  private static func distance(_ a: SourcePoint, _ b: SourcePoint) -> Double {
    (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
  }
}
