import Geography
import Testing

@Suite("The nearest of many points")
struct NearestPointsTests {
  /// A fixed scatter of points: a walk that comes back to places it has been.
  private static func scatter(_ count: Int, spread: Double, around centre: Coordinate) -> [Coordinate] {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 40) % 1000) / 1000 - 0.5
    }
    return (0..<count).map { _ in
      Coordinate(latitude: centre.latitude + next() * spread, longitude: centre.longitude + next() * spread)
    }
  }

  @Test(
    "is the one a search through all finds, the first of equals",
    arguments: [
      (0.1, 21.5), (2.0, 21.5), (2.0, -64.2), (8.0, 0.0), (8.0, 79.0),
    ] as [(Double, Double)])
  func agreesWithSearch(_ spread: Double, _ latitude: Double) {
    let centre = Coordinate(latitude: latitude, longitude: 103)
    var points = Self.scatter(120, spread: spread, around: centre)
    points += points.prefix(20)
    let index = NearestPoints(points)
    for place in Self.scatter(150, spread: spread * 1.5, around: centre) + points {
      let best = points.indices.min { place.distance(to: points[$0]) < place.distance(to: points[$1]) }
      #expect(index.nearest(to: place) == best)
    }
  }

  @Test("is found however far away it lies, and is none where there is none")
  func farAndNone() {
    let far = Coordinate(latitude: -40, longitude: -70)
    let place = Coordinate(latitude: 21.5, longitude: 103)
    #expect(NearestPoints([far]).nearest(to: place) == 0)
    #expect(NearestPoints([]).nearest(to: place) == nil)
  }
}
