internal import CPROJ

/// Maps of VN-2000 as objects of PROJ: the zones that EPSG has, and those of whole provinces that it has not.
enum VN2000Map {
  /// The datum with its degrees.
  static func degrees(in context: ProjectionContext) -> ProjectionObject? {
    context.object("EPSG", "4756", PJ_CATEGORY_CRS)
  }

  /// A transverse Mercator on a meridian in degrees: at 0.9999, or at 0.9996 as maps of six degrees and of whole
  /// provinces are drawn.
  static func object(
    _ meridian: Double, isSixDegrees: Bool, in context: ProjectionContext
  ) -> ProjectionObject? {
    let code = isSixDegrees ? [105: "3405", 111: "3406"][meridian] : VN2000.zoneCode(on: meridian)
    if let code { return context.object("EPSG", code, PJ_CATEGORY_CRS) }
    guard let degrees = degrees(in: context),
      let conversion = ProjectionObject(
        proj_create_conversion_transverse_mercator(
          context.handle, 0, meridian, isSixDegrees ? 0.9996 : 0.9999, 500_000, 0, "Degree",
          .pi / 180, "Metre", 1), in: context)
    else { return nil }
    let label = VN2000Text.label(meridian)
    return projected(
      "VN-2000 / TM \(label), \(isSixDegrees ? "0.9996" : "0.9999")", degrees: degrees,
      conversion: conversion)
  }

  /// The map of another system, drawn on the datum of VN-2000.
  static func redrawn(_ system: ProjectionObject) -> ProjectionObject? {
    guard let degrees = degrees(in: system.context) else { return nil }
    guard system.type == PJ_TYPE_PROJECTED_CRS else { return degrees }
    guard let conversion = system.derived({ proj_crs_get_coordoperation($0, $1) }),
      let axes = system.derived({ proj_crs_get_coordinate_system($0, $1) })
    else { return nil }
    return ProjectionObject(
      proj_create_projected_crs(
        system.context.handle, "VN-2000 / \(conversion.name)", degrees.handle, conversion.handle,
        axes.handle), in: system.context)
  }

  private static func projected(
    _ name: String, degrees: ProjectionObject, conversion: ProjectionObject
  ) -> ProjectionObject? {
    let context = degrees.context
    guard
      let axes = ProjectionObject(
        proj_create_cartesian_2D_cs(context.handle, PJ_CART2D_EASTING_NORTHING, nil, 0), in: context)
    else { return nil }
    return ProjectionObject(
      proj_create_projected_crs(context.handle, name, degrees.handle, conversion.handle, axes.handle),
      in: context)
  }
}
