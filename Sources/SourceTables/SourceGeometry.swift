/// Where a feature lies, in the units of its file: x is east or longitude, y north or latitude, whatever the order
/// of axes that an authority gives the reference system.
public enum SourceGeometry: Sendable, Equatable {
  /// A place; a multipoint of one place is one too.
  case point(SourcePoint)
  /// Several places.
  case points([SourcePoint])
  /// Lines, each of two points or more.
  case lines([[SourcePoint]])
  /// Areas: for each its shell and then its holes, closed or not, wound either way.
  case areas([[[SourcePoint]]])
}

/// A position as its file has it.
public struct SourcePoint: Sendable, Equatable {
  /// East, or degrees of longitude.
  public var x: Double
  /// North, or degrees of latitude.
  public var y: Double
  /// Height, in the unit and from the zero that the file means; nil where it has none.
  public var z: Double?

  /// Takes every value as it is; nothing is checked here.
  public init(x: Double, y: Double, z: Double? = nil) {
    self.x = x
    self.y = y
    self.z = z
  }
}

/// What a file says of the reference system of its coordinates.
public enum DeclaredReference: Sendable, Equatable {
  /// Nothing.
  case unstated
  /// Degrees on WGS 84, longitude first, as GeoJSON, KML and GPX have them by their standards.
  case wgs84
  /// An authority's code, such as `EPSG:9205`.
  case code(String)
  /// A definition in well-known text, of any of its versions.
  case definition(String)
}
