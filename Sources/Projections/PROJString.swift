internal import CPROJ
internal import Diagnostics

/// A PROJ string of a person's or a file's: believed only where it says the datum.
enum PROJString {
  static func object(
    _ text: String, at place: SystemPlace, in context: ProjectionContext
  ) throws(ProblemReport) -> SystemText.Found {
    var values: [String: String] = [:]
    for token in text.split(whereSeparator: \.isWhitespace) {
      let parts = token.drop { $0 == "+" }.split(separator: "=", maxSplits: 1).map(String.init)
      guard let key = parts.first else { continue }
      values[key.lowercased()] = parts.count > 1 ? parts[1] : ""
    }
    if values["init"] != nil {
      throw place.report(
        text, "is an old form of a code, with axes in an order of its own",
        remedy: "Name the code itself, such as EPSG:9205")
    }
    if values["proj"] == "pipeline" || values["step"] != nil {
      throw place.report(
        text, "is an operation, not a system of coordinates",
        remedy: "Name a code or a zone, such as EPSG:4326, EPSG:9205, vn2000:103-00 or vn2000:Điện Biên")
    }
    try checkDatum(values, written: text, at: place)
    // Without its type PROJ takes the text for an operation.
    let typed = values["type"] == "crs" ? text : text + " +type=crs"
    guard let object = ProjectionObject(proj_create(context.handle, typed), in: context),
      proj_is_crs(object.handle) == 1
    else {
      throw place.report(
        text, "is no PROJ string of a system of coordinates",
        remedy: "Name a code or a zone, such as EPSG:4326, EPSG:9205, vn2000:103-00 or vn2000:Điện Biên")
    }
    return BoundShift.resolved(object, shift: values["towgs84"])
  }

  private static func checkDatum(
    _ values: [String: String], written: String, at place: SystemPlace
  ) throws(ProblemReport) {
    if let shift = values["towgs84"] {
      let numbers = BoundShift.numbers(shift)
      guard let numbers, [3, 7].contains(numbers.count) else {
        throw place.report(
          written, "has a shift to WGS 84 (+towgs84) that is not of 3 or 7 numbers",
          remedy: "Write all numbers of the shift, or name the system, such as vn2000:103-00")
      }
      return
    }
    guard values["datum"] == nil, values["nadgrids"] == nil else { return }
    throw place.report(
      written, "says no datum; between VN-2000 and WGS 84 lie 222.7 m",
      remedy: "Name the system with its datum, such as vn2000:103-00 or EPSG:32648")
  }
}
