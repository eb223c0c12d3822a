import Geography

/// The points that places stand on, each once: two places on one point are one place to a network.
///
/// In the order of the places' identifiers, so that nothing depends on the order of rows.
struct Spots {
  /// Where they lie on the globe.
  private(set) var points: [Point] = []
  /// The places on each, those with fibre first; the first stands for the spot.
  private(set) var members: [[Place]] = []
  /// Whether one of its places has fibre.
  private(set) var hasFibre: [Bool] = []
  /// Metres above sea level, where one of its places knows.
  private(set) var heights: [Double?] = []
  private var spotOf: [Place: Int] = [:]

  /// The spots of all places whose coordinates are numbers.
  init(villages: [Village], nodes: [Node]) {
    var places = villages.indices.map { (id: villages[$0].id, place: Place.village($0)) }
    places += nodes.indices.map { (id: nodes[$0].id, place: Place.node($0)) }
    places.sort { $0.id < $1.id }
    var spotOfCell: [Globe.Cell: Int] = [:]
    for (_, place) in places {
      switch place {
      case .village(let index):
        let village = villages[index]
        add(
          place, at: village.coordinate, fibre: village.hasFixedBroadband,
          height: village.elevationMetres, &spotOfCell)
      case .node(let index):
        let node = nodes[index]
        add(
          place, at: node.coordinate, fibre: node.hasFibre, height: node.elevationMetres,
          &spotOfCell)
      }
    }
  }

  private mutating func add(
    _ place: Place, at coordinate: Coordinate, fibre: Bool, height: Double?,
    _ spotOfCell: inout [Globe.Cell: Int]
  ) {
    guard let cell = Globe.Cell(coordinate) else { return }
    let spot = spotOfCell[cell] ?? points.count
    if spot == points.count {
      spotOfCell[cell] = spot
      points.append(Globe.point(coordinate))
      members.append([])
      hasFibre.append(false)
      heights.append(nil)
    }
    if fibre, !hasFibre[spot] {
      members[spot].insert(place, at: 0)
      hasFibre[spot] = true
    } else {
      members[spot].append(place)
    }
    heights[spot] = heights[spot] ?? height
    spotOf[place] = spot
  }

  /// The spot of a place; nil where its coordinate is no number.
  func spot(of place: Place) -> Int? { spotOf[place] }

  /// Metres climbed or descended per metre between two spots; nil where a height is not known.
  func slope(_ a: Int, _ b: Int) -> Double? {
    guard let low = heights[a], let high = heights[b] else { return nil }
    return abs(high - low) / max(1, points[a].distance(to: points[b]))
  }
}
