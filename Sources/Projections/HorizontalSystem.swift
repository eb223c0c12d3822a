internal import CPROJ
internal import Diagnostics

/// The horizontal part of a system of coordinates, and what is known of its datum.
struct HorizontalSystem {
  /// Geographic or projected, in two dimensions.
  let object: ProjectionObject
  /// The degrees it stands on; itself for a geographic one.
  let base: ProjectionObject

  /// nil for a system that is not horizontal: heights, a building's own axes, distances from the Earth's centre.
  init?(_ object: ProjectionObject) {
    guard let flat = HorizontalSystem.flat(object),
      let base = flat.derived({ proj_crs_get_geodetic_crs($0, $1) })
    else { return nil }
    self.object = flat
    self.base = base
  }

  /// Heights stay out: a compound system's are measured from a sea level whose grid may not be there.
  private static func flat(_ object: ProjectionObject) -> ProjectionObject? {
    switch object.type {
    case PJ_TYPE_COMPOUND_CRS:
      object.derived { proj_crs_get_sub_crs($0, $1, 0) }.flatMap(flat)
    case PJ_TYPE_GEOGRAPHIC_2D_CRS: object
    case PJ_TYPE_GEOGRAPHIC_3D_CRS, PJ_TYPE_PROJECTED_CRS:
      object.code == nil
        ? object.derived { proj_crs_demote_to_2D($0, nil, $1) } : flatOfAuthority(object)
    case PJ_TYPE_BOUND_CRS:
      // A bound system keeps its own way to WGS 84.
      object.derived { proj_get_source_crs($0, $1) }.flatMap(flat).map { _ in object }
    default: nil
    }
  }

  /// The same object where it has two dimensions, so that its code stays.
  private static func flatOfAuthority(_ object: ProjectionObject) -> ProjectionObject? {
    let axes = object.derived { proj_crs_get_coordinate_system($0, $1) }
      .map { proj_cs_get_axis_count($0.context.handle, $0.handle) }
    return axes == 2 ? object : object.derived { proj_crs_demote_to_2D($0, nil, $1) }
  }

  /// Behind the parameters that bind it to WGS 84, the system itself.
  private var unbound: ProjectionObject {
    object.type == PJ_TYPE_BOUND_CRS ? object.derived { proj_get_source_crs($0, $1) } ?? object : object
  }

  var isGeographic: Bool {
    [PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS].contains(unbound.type)
  }

  var isVN2000: Bool {
    if base.code == "EPSG:4756" { return true }
    return ["Vietnam 2000", "Vietnam_2000", "D_Vietnam_2000", "VN-2000", "VN_2000"].contains(datumName)
  }

  private var isWGS84: Bool {
    base.code == "EPSG:4326"
      || ["World Geodetic System 1984", "World Geodetic System 1984 ensemble", "WGS_1984", "D_WGS_1984"]
        .contains(datumName)
  }

  private var datumName: String {
    base.derived { proj_crs_get_datum_forced($0, $1) }?.name ?? ""
  }

  /// Whether degrees are what its base counts in; grads and others are left to no one.
  var countsDegrees: Bool {
    guard let axes = base.derived({ proj_crs_get_coordinate_system($0, $1) }) else { return false }
    var factor = 0.0
    guard
      proj_cs_get_axis_info(axes.context.handle, axes.handle, 0, nil, nil, nil, &factor, nil, nil, nil) == 1
    else { return false }
    return abs(factor - .pi / 180) < 1e-12
  }

  /// A transverse Mercator drawn as only VN-2000 is, on the datum of WGS 84: MapInfo files that GDAL wrote say so of
  /// VN-2000, and 223 m go wrong.
  var doubt: Message? {
    guard isWGS84, !isGeographic, let conversion = unbound.derived({ proj_crs_get_coordoperation($0, $1) }),
      let meridian = conversion.parameter("Longitude of natural origin"),
      let scale = conversion.parameter("Scale factor at natural origin")
    else { return nil }
    let isThreeDegrees = abs(scale - 0.9999) < 1e-9
    // The zones of UTM stand every six degrees from 3°.
    let isUTM = (meridian - 3).truncatingRemainder(dividingBy: 6) == 0
    guard isThreeDegrees || abs(scale - 0.9996) < 1e-9 && !isUTM && (102...112).contains(meridian) else {
      return nil
    }
    let label = (102...112).contains(meridian) ? VN2000Text.label(meridian) : "\(meridian)"
    let named = isThreeDegrees ? "vn2000:\(label)" : "vn2000:\(label):6"
    return
      "a map of VN-2000 whose file says WGS 84, as programs write that do not know VN-2000, lies 223 m off; say which it is: \(named) for VN-2000, or the same system by its code for WGS 84"
  }
}

extension ProjectionObject {
  /// A parameter of a conversion by the name EPSG gives it.
  func parameter(_ name: String) -> Double? {
    let index = proj_coordoperation_get_param_index(context.handle, handle, name)
    guard index >= 0 else { return nil }
    var value = 0.0
    var factor = 0.0
    guard
      proj_coordoperation_get_param(
        context.handle, handle, index, nil, nil, nil, &value, nil, &factor, nil, nil, nil, nil) == 1
    else { return nil }
    // Angles come in their own unit; degrees are what is asked for.
    return name.hasPrefix("Longitude") ? value * factor * 180 / .pi : value
  }
}
