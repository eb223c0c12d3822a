public import Geography

/// A shape of a feature, on WGS 84.
public enum Geometry: Sendable, Equatable {
  case point(Coordinate)
  case multiPoint([Coordinate])
  case lineString([Coordinate])

  /// What a layer's shapes are.
  public enum Kind: String, Sendable, CaseIterable {
    case point = "POINT"
    case multiPoint = "MULTIPOINT"
    case lineString = "LINESTRING"

    /// Its number in Well-Known Binary (OGC 06-103r4).
    var code: UInt32 {
      switch self {
      case .point: 1
      case .lineString: 2
      case .multiPoint: 4
      }
    }
  }

  var kind: Kind {
    switch self {
    case .point: .point
    case .multiPoint: .multiPoint
    case .lineString: .lineString
    }
  }

  var positions: [Coordinate] {
    switch self {
    case .point(let place): [place]
    case .multiPoint(let places), .lineString(let places): places
    }
  }
}

/// The smallest box around some places, in degrees.
struct BoundingBox {
  var west: Double
  var south: Double
  var east: Double
  var north: Double

  /// Nil without any place.
  init?(_ places: [Coordinate]) {
    guard let first = places.first else { return nil }
    (west, east) = (first.longitude, first.longitude)
    (south, north) = (first.latitude, first.latitude)
    for place in places.dropFirst() {
      west = min(west, place.longitude)
      east = max(east, place.longitude)
      south = min(south, place.latitude)
      north = max(north, place.latitude)
    }
  }

  mutating func include(_ other: BoundingBox) {
    west = min(west, other.west)
    south = min(south, other.south)
    east = max(east, other.east)
    north = max(north, other.north)
  }
}
