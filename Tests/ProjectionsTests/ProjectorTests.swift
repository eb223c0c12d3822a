import Foundation
import Geography
import Projections
import Testing

@Suite struct ProjectorTests {
  private static func projector(_ system: String) throws -> Projector {
    try Projector(from: CoordinateSystem(named: system, option: "--crs"))
  }

  /// Every map of VN-2000 over its own provinces and well beyond, against a computation that shares no code.
  @Test func agreesWithTheClosedFormToAMillimetre() throws {
    var greatest = 0.0
    var systems = try VN2000.zones().map { ($0.code, $0.centralMeridian, 0.9999) }
    systems += [103, 104.75, 105.5, 108.25].map { ("vn2000:\($0):6", $0, 0.9996) }
    systems += [("EPSG:3405", 105, 0.9996), ("EPSG:3406", 111, 0.9996)]
    for (system, meridian, scale) in systems {
      let projector = try Self.projector(system)
      for east in stride(from: 330_000.0, through: 670_000, by: 42_500) {
        for north in stride(from: 900_000.0, through: 2_600_000, by: 170_000) {
          let found = try #require(projector.wgs84(x: east, y: north))
          let closed = ClosedForm.wgs84(east: east, north: north, meridian: meridian, scale: scale)
          greatest = max(greatest, found.distance(to: closed))
        }
      }
    }
    #expect(systems.count >= 24)
    #expect(greatest < 0.001, "\(greatest) m")
  }

  private static let cs2cs: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/cs2cs" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    .enabled(if: cs2cs != nil, "needs cs2cs (package proj-bin)"),
    arguments: [
      ("EPSG:9205", 500_000.0, 2_365_000.0), ("EPSG:9205", 412_345.678, 2_456_789.012),
      ("EPSG:5899", 561_234.5, 1_312_345.6), ("EPSG:3405", 296_543.21, 2_371_234.56),
      ("EPSG:3406", 250_000, 1_400_000), ("EPSG:4756", 103.0214, 21.3941), ("EPSG:32648", 293_900, 2_366_900),
    ])
  func agreesWithCs2csToAMillimetre(_ system: String, _ east: Double, _ north: Double) throws {
    let found = try #require(try Self.projector(system).wgs84(x: east, y: north))
    let witness = try Self.cs2csAnswer(system, east, north)
    #expect(found.distance(to: witness) < 0.001)
  }

  /// In the delta cs2cs takes EPSG:5194, which an oil company measured for its blocks: 0.8 m from the official shift.
  @Test(.enabled(if: cs2cs != nil, "needs cs2cs (package proj-bin)"))
  func theDeltaHasTheOfficialShiftToo() throws {
    let (east, north) = (539_311.12, 1_068_274.57)
    let found = try #require(try Self.projector("EPSG:9209").wgs84(x: east, y: north))
    let official = ClosedForm.wgs84(east: east, north: north, meridian: 105.5, scale: 0.9999)
    #expect(found.distance(to: official) < 0.001)
    // From the moment PROJ takes the official one too, this line says so.
    #expect(try Self.cs2csAnswer("EPSG:9209", east, north).distance(to: official) > 0.5)
  }

  private static func cs2csAnswer(_ system: String, _ east: Double, _ north: Double) throws -> Coordinate {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(cs2cs))
    process.arguments = ["-f", "%.10f", system, "EPSG:4326"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // Degrees come in the authority's order, latitude first.
    let line = system == "EPSG:4756" ? "\(north) \(east)\n" : "\(east) \(north)\n"
    input.fileHandleForWriting.write(Data(line.utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let values = text.split(whereSeparator: \.isWhitespace).prefix(2).compactMap { Double($0) }
    try #require(values.count == 2)
    return Coordinate(latitude: values[0], longitude: values[1])
  }

  /// x is east whatever order of axes the authority gives: latitude comes first in EPSG:4326, north in EPSG:31467.
  @Test func xIsEastWhateverTheAuthoritySays() throws {
    let degrees = try #require(try Self.projector("EPSG:4326").wgs84(x: 103.02, y: 21.39))
    #expect(degrees == Coordinate(latitude: 21.39, longitude: 103.02))
    let german = try #require(try Self.projector("EPSG:31467").wgs84(x: 3_500_000, y: 5_500_000))
    #expect(abs(german.longitude - 9) < 0.01 && abs(german.latitude - 49.6) < 0.1)
  }

  @Test(arguments: [
    (Double.nan, 2_365_000.0), (.infinity, 2_365_000), (500_000, -.infinity), (1e300, 2_365_000),
    (500_000, 1e30), (500_000, 42_367_000), (.greatestFiniteMagnitude, -.greatestFiniteMagnitude),
  ])
  func whatIsBeyondReachIsNothing(_ x: Double, _ y: Double) throws {
    let projector = try Self.projector("EPSG:9205")
    #expect(projector.wgs84(x: x, y: y) == nil)
    // A fault leaves nothing behind for the next point.
    #expect(projector.wgs84(x: 500_000, y: 2_365_000) != nil)
  }

  /// PROJ hands numbers of metres through where nothing but degrees is to be done.
  @Test(arguments: ["EPSG:4326", "EPSG:4756"]) func metresAreNoDegrees(_ system: String) throws {
    #expect(try Self.projector(system).wgs84(x: 500_000, y: 2_365_000) == nil)
    #expect(try Self.projector(system).wgs84(x: 103, y: 91) == nil)
  }

  @Test func manyPointsKeepTheirOrderAndAreQuick() throws {
    let projector = try Self.projector("EPSG:9205")
    let points: [(x: Double, y: Double)?] = (0..<100_000).map {
      $0.isMultiple(of: 1000) ? nil : (450_000 + Double($0), 2_300_000 + Double($0 % 777))
    }
    let start = ContinuousClock.now
    let found = projector.wgs84(points)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(found.count == points.count && found[3000] == nil)
    let (x, y) = try #require(points[3001])
    #expect(found[3001] == projector.wgs84(x: x, y: y))
  }

  /// A context a projector: many threads at once give what one gives.
  @Test func threadsDoNotDisturbEachOther() async throws {
    let system = try CoordinateSystem(named: "vn2000:103-00", option: "--crs")
    let expected = try #require(try Projector(from: system).wgs84(x: 512_345, y: 2_371_234))
    let found = try await withThrowingTaskGroup(of: [Coordinate?].self) { group in
      for _ in 0..<16 {
        group.addTask {
          let projector = try Projector(from: system)
          return (0..<200).map { _ in projector.wgs84(x: 512_345, y: 2_371_234) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(found.count == 3200 && found.allSatisfy { $0 == expected })
  }
}
