/// The reference systems every GeoPackage must list (OGC 12-128r17, requirement 11).
enum SpatialReference {
  static let wgs84: Int32 = 4326

  /// Rows of `gpkg_spatial_ref_sys`: name, id, organisation, definition, description.
  static let rows:
    [(name: String, id: Int32, organisation: String, definition: String, description: String)] =
      [
        (
          "Undefined Cartesian SRS", -1, "NONE", "undefined",
          "undefined Cartesian coordinate reference system"
        ),
        (
          "Undefined geographic SRS", 0, "NONE", "undefined",
          "undefined geographic coordinate reference system"
        ),
        (
          "WGS 84 geodetic", wgs84, "EPSG", wgs84Definition,
          "longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid"
        ),
      ]

  /// EPSG:4326 as Well-Known Text (OGC 01-009).
  private static let wgs84Definition =
    #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],"#
    + #"AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],"#
    + #"UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],"#
    + #"AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#
}
