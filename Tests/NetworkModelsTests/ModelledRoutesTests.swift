import Geography
import NetworkModels
import Testing

@Suite("Modelled routes")
struct ModelledRoutesTests {
  private static let seeds = Array(1...8) as [UInt64]

  @Test(
    "Every village is reached from fibre, no pair twice, none between two that have it, none below the line",
    arguments: seeds, [true, false])
  func invariants(_ seed: UInt64, _ hasRoads: Bool) {
    var province = SampleProvince(seed: seed, villages: 150)
    if !hasRoads { province.roads = [] }
    let (junctions, routes) = province.model.routes()
    #expect(junctions.isEmpty || hasRoads)
    let reached = province.reached(from: province.fibre, by: routes)
    #expect(province.villages.indices.allSatisfy { reached.contains(.village($0)) })
    #expect(Set(routes.map { Set([$0.from, $0.to]) }).count == routes.count)
    #expect(Set(routes.map(\.id)).count == routes.count)
    for route in routes {
      let from = province.coordinate(of: route.from, junctions)
      let to = province.coordinate(of: route.to, junctions)
      #expect(route.from != route.to)
      #expect(!(province.hasFibre(route.from) && province.hasFibre(route.to)))
      #expect(route.lengthMetres >= max(NetworkModel.shortestRoute, from.distance(to: to)))
    }
    for index in junctions.indices {
      let fork = Place.node(province.nodes.count + index)
      #expect(routes.count { $0.from == fork || $0.to == fork } >= 3, "a junction forks")
      #expect(!province.villages.contains { $0.id == junctions[index].id })
    }
  }

  @Test("The order of rows decides nothing", arguments: seeds, [true, false])
  func orderOfRows(_ seed: UInt64, _ hasRoads: Bool) {
    var province = SampleProvince(seed: seed, villages: 120)
    if !hasRoads { province.roads = [] }
    let other = province.shuffled(seed: seed &+ 99)
    #expect(Self.told(province) == Self.told(other))
  }

  private static func told(_ province: SampleProvince) -> [String] {
    let (junctions, routes) = province.model.routes()
    return routes.map { route in
      let ends = [province.id(of: route.from, junctions), province.id(of: route.to, junctions)]
      return "\(route.id) \(ends.joined(separator: "-")) \(route.lengthMetres)"
    }
  }

  @Test("Where nobody has fibre the villages are joined with each other")
  func noFibre() {
    var province = SampleProvince()
    for index in 0..<40 { province.add(at: Coordinate(latitude: 21 + 0.02 * Double(index), longitude: 103)) }
    let routes = province.model.routes().routes
    #expect(routes.count == 39)
    #expect(province.reached(from: [.village(0)], by: routes).count == 40)
  }

  @Test("Nothing is modelled where nothing lacks, nor for a village alone")
  func nothingToModel() {
    var province = SampleProvince()
    #expect(province.model.routes().routes.isEmpty)
    province.add(at: Coordinate(latitude: 21, longitude: 103))
    #expect(province.model.routes().routes.isEmpty)
    var served = SampleProvince()
    for index in 0..<5 {
      served.add(
        at: Coordinate(latitude: 21, longitude: 103 + 0.01 * Double(index)), mobile: true, fixed: true)
    }
    served.addNode(.junction, at: Coordinate(latitude: 21.01, longitude: 103))
    #expect(served.model.routes().routes.isEmpty)
    #expect(served.model.candidateSites().isEmpty)
  }

  @Test("Places on one point are one place: each is tied to the one with fibre by the least length")
  func onePoint() {
    var province = SampleProvince()
    let point = Coordinate(latitude: 21, longitude: 103)
    for index in 0..<4 { province.add(at: point, fixed: index == 2) }
    province.addNode(.fibreNode, at: point)
    let routes = province.model.routes().routes
    #expect(routes.count == 3)
    #expect(routes.allSatisfy { $0.lengthMetres == NetworkModel.shortestRoute })
    #expect(province.reached(from: province.fibre, by: routes).count == 5)
  }

  @Test("No route leaves for an island beyond the limit, and the islands keep routes of their own")
  func islands() {
    var province = SampleProvince()
    for index in 0..<5 {
      province.add(at: Coordinate(latitude: 0.2 + 0.01 * Double(index), longitude: 6.6), fixed: index == 0)
      province.add(at: Coordinate(latitude: 1.6 + 0.01 * Double(index), longitude: 7.4))
    }
    let routes = province.model.routes().routes
    #expect(routes.count == 8)
    let reached = province.reached(from: province.fibre, by: routes)
    #expect(reached == Set((0..<5).map { .village(2 * $0) }))
    #expect(routes.allSatisfy { $0.lengthMetres < 2_000 })
  }

  @Test(
    "Neither the antimeridian nor a pole parts neighbours",
    arguments: [
      [(10.0, 179.99), (10.0, -179.99)], [(10.0, 180.0), (10.0, -180.0)], [(89.99, 0.0), (89.99, 180.0)],
      [(-90.0, 10.0), (-90.0, 120.0)],
    ])
  func seams(_ pair: [(Double, Double)]) {
    var province = SampleProvince()
    for (index, place) in pair.enumerated() {
      province.add(at: Coordinate(latitude: place.0, longitude: place.1), fixed: index == 0)
    }
    let routes = province.model.routes().routes
    #expect(routes.count == 1)
    #expect((routes.first?.lengthMetres ?? 0) < 3_300)
  }

  @Test("What known routes join gets no second route, what they leave out is joined")
  func knownRoutes() {
    var province = SampleProvince()
    for index in 0..<6 {
      province.add(at: Coordinate(latitude: 21, longitude: 103 + 0.02 * Double(index)), fixed: index == 0)
    }
    province.routes = [
      Route(id: "MR1", from: .village(0), to: .village(1), lengthMetres: 2_500),
      Route(id: "R2", from: .village(1), to: .village(2), lengthMetres: 2_500),
      Route(id: "R3", from: .village(4), to: .village(5), lengthMetres: 2_500),
    ]
    let routes = province.model.routes().routes
    #expect(
      routes.map { Set([$0.from, $0.to]) } == [[.village(2), .village(3)], [.village(3), .village(4)]])
    #expect(routes.map(\.id) == ["MMR0001", "MMR0002"], "unlike the given MR1")
  }

  @Test(
    "A line winds by 1.44, and more where both ends say that it climbs",
    arguments: [(nil, 1.4375), (700.0, 1.6125)])
  func winding(_ height: Double?, _ factor: Double) {
    var province = SampleProvince()
    province.add(at: Coordinate(latitude: 21, longitude: 103), fixed: true, height: 300)
    province.add(at: Coordinate(latitude: 21.03, longitude: 103), height: height)
    let straight = province.villages[0].coordinate.distance(to: province.villages[1].coordinate)
    #expect(province.model.routes().routes.map(\.lengthMetres) == [(straight * factor).rounded(.up)])
  }
}
