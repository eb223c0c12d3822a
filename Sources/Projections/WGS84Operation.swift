internal import CPROJ
internal import Geography

/// The way from a system of coordinates to degrees on WGS 84, east first.
///
/// From VN-2000 it is always the official one, EPSG:6960 (Decision 05/2007/QĐ-BTNMT): left to itself PROJ takes for
/// points of the Mekong delta what an oil company measured for its blocks there (EPSG:5194), 0.8 m away.
struct WGS84Operation {
  /// One after the other; each takes and gives east first.
  private let steps: [ProjectionObject]
  private let isProjected: Bool

  /// nil where only an operation of unknown accuracy would lead there.
  init?(from system: HorizontalSystem) {
    isProjected = !system.isGeographic
    guard system.isVN2000 else {
      guard let target = system.object.context.object("EPSG", "4326", PJ_CATEGORY_CRS),
        let step = WGS84Operation.between(system.object, target)
      else { return nil }
      steps = [step]
      return
    }
    let context = system.object.context
    guard system.countsDegrees, let shift = context.object("EPSG", "6960", PJ_CATEGORY_COORDINATE_OPERATION),
      let eastFirst = shift.derived({ proj_normalize_for_visualization($0, $1) })
    else { return nil }
    if system.isGeographic {
      steps = [eastFirst]
    } else if let projection = WGS84Operation.between(system.object, system.base) {
      steps = [projection, eastFirst]
    } else {
      return nil
    }
  }

  private static func between(
    _ source: ProjectionObject, _ target: ProjectionObject
  ) -> ProjectionObject? {
    var options: [UnsafePointer<CChar>?] = []
    let context = source.context.handle
    let found = "ALLOW_BALLPARK=NO".withCString { option in
      options = [option, nil]
      return proj_create_crs_to_crs_from_pj(context, source.handle, target.handle, nil, &options)
    }
    guard let way = ProjectionObject(found, in: source.context),
      proj_coordoperation_has_ballpark_transformation(context, way.handle) == 0
    else { return nil }
    return way.derived { proj_normalize_for_visualization($0, $1) }
  }

  /// nil for what is not finite and for what lies beyond the reach of the system.
  func wgs84(x: Double, y: Double) -> Coordinate? {
    guard x.isFinite, y.isFinite else { return nil }
    var point = (x, y)
    for (index, step) in steps.enumerated() {
      guard let next = WGS84Operation.point(point, by: step, PJ_FWD) else { return nil }
      // The inverse of a transverse Mercator goes round the Earth again and again: 42,367 km north are 2,367 km too.
      if index == 0, isProjected {
        guard let back = WGS84Operation.point(next, by: step, PJ_INV), abs(back.0 - x) < 1,
          abs(back.1 - y) < 1
        else { return nil }
      }
      point = next
    }
    guard abs(point.0) <= 180, abs(point.1) <= 90 else { return nil }
    return Coordinate(latitude: point.1, longitude: point.0)
  }

  private static func point(
    _ point: (Double, Double), by step: ProjectionObject, _ direction: PJ_DIRECTION
  ) -> (Double, Double)? {
    // No height and no epoch: a missing one must not read as zero years.
    let result = proj_trans(step.handle, direction, PJ_COORD(v: (point.0, point.1, 0, .infinity)))
    guard proj_errno(step.handle) == 0, result.v.0.isFinite, result.v.1.isFinite else {
      _ = proj_errno_reset(step.handle)
      return nil
    }
    return (result.v.0, result.v.1)
  }
}
