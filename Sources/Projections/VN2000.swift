internal import CPROJ
public import Diagnostics

/// The maps of VN-2000: zones of three degrees at the scale 0.9999, which EPSG has, and those of whole provinces and of
/// UTM at 0.9996.
public enum VN2000 {
  /// A zone of three degrees.
  public struct Zone: Sendable, Equatable {
    /// `EPSG:9205`.
    public let code: String
    /// `VN-2000 / TM-3 103-00`.
    public let name: String
    /// In degrees east.
    public let centralMeridian: Double
    /// The provinces surveyed on it, of today and of before July 2025.
    public let provinces: [String]
  }

  /// The zones that the database of PROJ has, from west to east.
  ///
  /// - Throws: a report of one problem where the database is not there.
  public static func zones() throws(ProblemReport) -> [Zone] {
    // Where the database is not there, this says so.
    _ = try ProjectionContext()
    return known
  }

  /// Read once: looking through the database takes a tenth of a second.
  private static let known = (try? ProjectionContext()).map(zones) ?? []

  /// The provinces whose meridians are known, of today and of before July 2025.
  public static var provinces: [String] { ProvinceMeridians.names }

  /// The meridians a province is surveyed on, in degrees: its own first, then those of what joined it; none for a name
  /// that is not known.
  public static func meridians(of province: String) -> [Double] {
    ProvinceMeridians.province(province).map(ProvinceMeridians.of) ?? []
  }

  /// The code at EPSG of the zone on a meridian, without the authority.
  static func zoneCode(on meridian: Double) -> String? {
    known.first { $0.centralMeridian == meridian }.map { String($0.code.dropFirst(5)) }
  }

  private static func zones(in context: ProjectionContext) -> [Zone] {
    let found = codes(in: context).compactMap { code, name -> Zone? in
      guard let system = context.object("EPSG", code, PJ_CATEGORY_CRS),
        let conversion = system.derived({ proj_crs_get_coordoperation($0, $1) }),
        let longitude = conversion.parameter("Longitude of natural origin"),
        let scale = conversion.parameter("Scale factor at natural origin"), abs(scale - 0.9999) < 1e-9
      else { return nil }
      // The database has 104°45' as a decimal that need not come back to the last bit.
      let meridian = (longitude * 4).rounded() / 4
      return Zone(
        code: "EPSG:\(code)", name: name, centralMeridian: meridian,
        provinces: ProvinceMeridians.provinces(on: meridian))
    }
    return found.sorted { $0.centralMeridian < $1.centralMeridian }
  }

  /// The names of the zones by code that EPSG has and has not withdrawn.
  private static func codes(in context: ProjectionContext) -> [String: String] {
    guard let parameters = proj_get_crs_list_parameters_create() else { return [:] }
    defer { proj_get_crs_list_parameters_destroy(parameters) }
    var types = [PJ_TYPE_PROJECTED_CRS]
    var count: Int32 = 0
    let list = types.withUnsafeMutableBufferPointer { types in
      parameters.pointee.types = UnsafePointer(types.baseAddress)
      parameters.pointee.typesCount = 1
      // The box of the country, so that thousands of systems elsewhere stay out.
      parameters.pointee.bbox_valid = 1
      parameters.pointee.crs_area_of_use_contains_bbox = 0
      parameters.pointee.west_lon_degree = 102
      parameters.pointee.south_lat_degree = 8
      parameters.pointee.east_lon_degree = 110
      parameters.pointee.north_lat_degree = 24
      return proj_get_crs_info_list_from_database(context.handle, "EPSG", parameters, &count)
    }
    guard let list else { return [:] }
    defer { proj_crs_info_list_destroy(list) }
    // A system with two areas of use is listed twice.
    var names: [String: String] = [:]
    for index in 0..<Int(count) {
      guard let info = list[index]?.pointee, info.deprecated == 0, let code = info.code, let name = info.name
      else { continue }
      let text = String(cString: name)
      if text.hasPrefix("VN-2000 / TM-3") { names[String(cString: code)] = text }
    }
    return names
  }
}
