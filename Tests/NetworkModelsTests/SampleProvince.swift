import Geography
import NetworkModels

/// Villages and nodes for the tests, by chance with a seed or placed by hand.
struct SampleProvince {
  var villages: [Village] = []
  var nodes: [Node] = []
  var sites: [Site] = []
  var routes: [Route] = []
  var roads: [[Coordinate]] = []

  var model: NetworkModel {
    NetworkModel(
      NetworkModel.Input(villages: villages, nodes: nodes, sites: sites, routes: routes, roads: roads))
  }

  /// Villages over some 60 km, a third of them with each service, a few on one point with another.
  init(seed: UInt64, villages count: Int) {
    var random = SeededNumbers(seed: seed)
    for _ in 0..<count {
      let place = Coordinate(
        latitude: 21 + Double.random(in: 0...0.6, using: &random).rounded(decimals: 5),
        longitude: 103 + Double.random(in: 0...0.6, using: &random).rounded(decimals: 5))
      let isTwin = Int.random(in: 0..<20, using: &random) == 0
      add(
        at: isTwin ? villages.last?.coordinate ?? place : place,
        mobile: Int.random(in: 0..<3, using: &random) == 0, fixed: Int.random(in: 0..<3, using: &random) == 0,
        height: Int.random(in: 0..<2, using: &random) == 0 ? 0 : Double.random(in: 200...900, using: &random))
    }
    for index in villages.indices where villages[index].hasMobileBroadband && index.isMultiple(of: 2) {
      addTower(at: villages[index].coordinate)
    }
    addNode(.communeCentre, at: Coordinate(latitude: 21.3, longitude: 103.3))
    for road in 0..<3 {
      let offset = 0.15 * Double(road + 1)
      roads.append((0...60).map { Coordinate(latitude: 21 + offset, longitude: 103 + 0.01 * Double($0)) })
      roads.append((0...60).map { Coordinate(latitude: 21 + 0.01 * Double($0), longitude: 103 + offset) })
    }
  }

  /// Nothing yet.
  init() {}

  mutating func add(
    at place: Coordinate, mobile: Bool = false, fixed: Bool = false, height: Double? = nil
  ) {
    let id = "V\(villages.count + 1)"
    villages.append(
      Village(
        id: id, name: id, commune: 0, coordinate: place, elevationMetres: height, households: 30,
        population: 120, ethnicMinorityShare: 0, povertyRate: 0, region: .three, isBorder: false,
        isSpeciallyDifficult: false, hasMobileBroadband: mobile, hasFixedBroadband: fixed))
  }

  mutating func addNode(_ kind: Node.Kind, at place: Coordinate) {
    nodes.append(
      Node(id: "N\(nodes.count + 1)", kind: kind, commune: 0, coordinate: place, elevationMetres: 0))
  }

  mutating func addTower(at place: Coordinate) {
    sites.append(
      Site(
        id: "T\(sites.count + 1)", status: .existing, kind: .mast40m, commune: 0, coordinate: place,
        elevationMetres: 0))
  }

  func coordinate(of place: Place, _ junctions: [Node]) -> Coordinate {
    switch place {
    case .village(let index): villages[index].coordinate
    case .node(let index): (nodes + junctions)[index].coordinate
    }
  }

  func id(of place: Place, _ junctions: [Node] = []) -> String {
    switch place {
    case .village(let index): villages[index].id
    case .node(let index): (nodes + junctions)[index].id
    }
  }

  func hasFibre(_ place: Place) -> Bool {
    switch place {
    case .village(let index): villages[index].hasFixedBroadband
    case .node(let index): index < nodes.count && nodes[index].hasFibre
    }
  }

  /// Places that routes lead to from some places.
  func reached(from starts: [Place], by routes: [Route]) -> Set<Place> {
    var neighbours: [Place: [Place]] = [:]
    for route in routes {
      neighbours[route.from, default: []].append(route.to)
      neighbours[route.to, default: []].append(route.from)
    }
    var reached = Set(starts)
    var open = starts
    while let place = open.popLast() {
      for next in neighbours[place] ?? [] where reached.insert(next).inserted { open.append(next) }
    }
    return reached
  }

  /// Places with fibre today.
  var fibre: [Place] {
    (villages.indices.map { Place.village($0) } + nodes.indices.map { Place.node($0) }).filter(hasFibre)
  }

  /// The same villages, nodes and sites in other rows; references of sites follow.
  func shuffled(seed: UInt64) -> SampleProvince {
    var random = SeededNumbers(seed: seed)
    var other = self
    other.villages.shuffle(using: &random)
    other.nodes.shuffle(using: &random)
    other.sites.shuffle(using: &random)
    other.roads.shuffle(using: &random)
    return other
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
