public import Diagnostics
public import Geography

extension VN2000 {
  /// A map that numbers may have been read from.
  public struct Candidate: Sendable, Equatable {
    /// The map.
    public let system: CoordinateSystem
    /// Where the numbers lie in it.
    public let coordinate: Coordinate
    /// From where they are expected, in metres.
    public let distance: Double
  }

  /// The maps in which east and north lie near a place that is known, nearest first.
  ///
  /// - Parameters:
  ///   - east: in metres.
  ///   - north: in metres.
  ///   - near: where the point is expected, such as the centre of the commune it names.
  ///   - metres: how far from there it may lie. Neighbouring zones, 15' apart, are 25 to 27 km from each other; zones
  ///     and maps of whole provinces on one meridian some 700 m.
  /// - Throws: a report of one problem where the database of PROJ is not there.
  public static func candidates(
    east: Double, north: Double, near: Coordinate, within metres: Double
  ) throws(ProblemReport) -> [Candidate] {
    try Maps().candidates(east: east, north: north, near: near, within: metres)
  }

  /// Every map of VN-2000 at once, for many points. Like a `Projector`, one for each thread.
  public final class Maps {
    private let maps: [(system: CoordinateSystem, operation: WGS84Operation)]

    /// Zones of three degrees and maps of whole provinces on every meridian in use, and the zones of UTM.
    ///
    /// - Throws: a report of one problem where the database of PROJ is not there.
    public init() throws(ProblemReport) {
      let context = try ProjectionContext()
      let meridians = try VN2000.zones().map(\.centralMeridian)
      var maps: [(CoordinateSystem, WGS84Operation)] = []
      for (meridian, isSix) in meridians.map({ ($0, false) }) + meridians.map({ ($0, true) }) + [(111, true)]
      {
        let system = try CoordinateSystem(meridian: meridian, isSixDegrees: isSix, in: context)
        guard let operation = system.horizontal(in: context).flatMap(WGS84Operation.init) else { continue }
        maps.append((system, operation))
      }
      self.maps = maps
    }

    /// As `VN2000.candidates`.
    public func candidates(east: Double, north: Double, near: Coordinate, within metres: Double)
      -> [Candidate]
    {
      let found = maps.compactMap { map -> Candidate? in
        guard let coordinate = map.operation.wgs84(x: east, y: north) else { return nil }
        let distance = coordinate.distance(to: near)
        return distance <= metres
          ? Candidate(system: map.system, coordinate: coordinate, distance: distance) : nil
      }
      return found.sorted { $0.distance < $1.distance }
    }
  }
}
