import Geography

/// A shape as GeoPackage stores it (OGC 12-128r17, 2.1.3): a header, then Well-Known Binary, both little
/// endian, longitude before latitude.
enum GeometryBinary {
  static func encode(_ geometry: Geometry) -> [UInt8] {
    let places = geometry.positions
    var blob = Blob()
    blob.bytes += "GP".utf8
    blob.bytes.append(0)
    // Bit 0: little endian; bits 1-3: which envelope follows; bit 4: nothing there. A point is its own box.
    let box = geometry.kind == .point ? nil : BoundingBox(places)
    blob.bytes.append(1 | (box == nil ? 0 : 1 << 1) | (places.isEmpty ? 1 << 4 : 0))
    blob.append(UInt32(bitPattern: SpatialReference.wgs84))
    if let box {
      for edge in [box.west, box.east, box.south, box.north] { blob.append(edge) }
    }
    append(geometry, to: &blob)
    return blob.bytes
  }

  private static func append(_ geometry: Geometry, to blob: inout Blob) {
    blob.bytes.append(1)
    blob.append(geometry.kind.code)
    switch geometry {
    case .point(let place): blob.append(place)
    case .lineString(let places):
      blob.append(UInt32(clamping: places.count))
      for place in places { blob.append(place) }
    case .multiPoint(let places):
      blob.append(UInt32(clamping: places.count))
      for place in places { append(.point(place), to: &blob) }
    }
  }
}

private struct Blob {
  var bytes: [UInt8] = []

  mutating func append(_ value: UInt32) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ value: Double) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ place: Coordinate) {
    append(place.longitude)
    append(place.latitude)
  }
}
