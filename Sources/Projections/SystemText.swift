internal import CPROJ
internal import Diagnostics

/// A system of coordinates out of a text: a code, a name, a definition.
enum SystemText {
  struct Found {
    var object: ProjectionObject
    /// What is to be asked about it.
    var doubt: Message?
  }

  /// Longer than any definition; PROJ need not parse a file.
  private static let greatestLength = 65_536

  static func object(
    _ text: String, at place: SystemPlace, in context: ProjectionContext
  ) throws(ProblemReport) -> Found {
    let trimmed = trimming(text)
    guard !trimmed.isEmpty, trimmed.utf8.count <= greatestLength,
      trimmed.unicodeScalars.allSatisfy({ $0.value >= 0x20 || "\t\r\n".unicodeScalars.contains($0) })
    else {
      throw place.report(trimmed.isEmpty ? "" : text, "is no system of coordinates", remedy: remedy)
    }
    if let code = code(in: trimmed) { return try coded(code, written: text, at: place, in: context) }
    if isPROJString(trimmed) {
      return try PROJString.object(trimmed, at: place, in: context)
    }
    if let meant = VN2000Text(trimmed) {
      return try vietnamese(meant, written: text, at: place, in: context)
    }
    if trimmed.first == "{" || trimmed.contains("[") || trimmed.contains("(\"") {
      return try defined(trimmed, at: place, in: context)
    }
    if let object = named(trimmed, in: context) { return Found(object: object) }
    throw place.report(text, "is no system of coordinates", remedy: remedy)
  }

  private static let remedy: Message =
    "Name a code or a zone, such as EPSG:4326, EPSG:9205, vn2000:103-00 or vn2000:Điện Biên"

  private static func trimming(_ text: String) -> String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
    let start = text.drop(while: isBlank)
    return String(start.reversed().drop(while: isBlank).reversed())
  }

  /// Authority and code of `9205`, `EPSG:9205`, `urn:ogc:def:crs:EPSG::9205` and the like.
  private static func code(in text: String) -> (authority: String, code: String)? {
    if text.utf8.allSatisfy({ (48...57).contains($0) }) { return ("EPSG", text) }
    let lowered = text.lowercased()
    if ["wgs84", "wgs 84", "wgs-84"].contains(lowered) { return ("EPSG", "4326") }
    let isURN = lowered.hasPrefix("urn:")
    let isAddress = ["http://www.opengis.net/def/crs/", "https://www.opengis.net/def/crs/"]
      .contains(where: lowered.hasPrefix)
    let parts = text.split { isAddress ? $0 == "/" : $0 == ":" || $0 == " " }.map(String.init)
    guard let code = parts.last, code.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }) else {
      return nil
    }
    let authority: String?
    if isURN {
      authority = parts.count >= 6 ? parts[4] : nil
    } else if isAddress {
      authority = parts.count >= 6 ? parts[4] : nil
    } else {
      authority = parts.count == 2 ? parts[0] : nil
    }
    let known = ["EPSG", "OGC", "ESRI", "IGNF", "IAU_2015"]
    guard let authority = authority?.uppercased(), known.contains(authority) else { return nil }
    return (authority, code)
  }

  private static func coded(
    _ code: (authority: String, code: String), written: String, at place: SystemPlace,
    in context: ProjectionContext
  ) throws(ProblemReport) -> Found {
    guard let object = context.object(code.authority, code.code, PJ_CATEGORY_CRS) else {
      throw place.report(
        written, "is a code that PROJ does not have, or none of a system of coordinates", remedy: remedy)
    }
    return Found(object: object)
  }

  /// A name that PROJ has letter by letter: it would also answer to one that only resembles.
  private static func named(_ text: String, in context: ProjectionContext) -> ProjectionObject? {
    var types = [PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_PROJECTED_CRS]
    guard let list = proj_create_from_name(context.handle, nil, text, &types, types.count, 0, 1, nil) else {
      return nil
    }
    defer { proj_list_destroy(list) }
    guard proj_list_get_count(list) > 0,
      let object = ProjectionObject(proj_list_get(context.handle, list, 0), in: context),
      object.name.lowercased() == text.lowercased()
    else { return nil }
    return object
  }

  private static func isPROJString(_ text: String) -> Bool {
    text.first == "+" || text.lowercased().hasPrefix("proj=") || text.contains("+proj=")
      || text.contains("+init=")
  }

  private static func defined(
    _ text: String, at place: SystemPlace, in context: ProjectionContext
  ) throws(ProblemReport) -> Found {
    guard let object = ProjectionObject(proj_create(context.handle, text), in: context),
      proj_is_crs(object.handle) == 1
    else {
      throw place.report(text, "is no definition of a system of coordinates that PROJ reads", remedy: remedy)
    }
    return BoundShift.resolved(object)
  }

  private static func vietnamese(
    _ meant: VN2000Text, written: String, at place: SystemPlace, in context: ProjectionContext
  ) throws(ProblemReport) -> Found {
    switch meant {
    case .degrees:
      return try coded(("EPSG", "4756"), written: written, at: place, in: context)
    case .meridian(let meridian, let isSix):
      return try map(meridian, isSixDegrees: isSix, written: written, at: place, in: context)
    case .name(let name, let isSix):
      let meridian = try meridian(ofProvince: name, written: written, isSixDegrees: isSix, at: place)
      return try map(meridian, isSixDegrees: isSix, written: written, at: place, in: context)
    case .zoneUnstated:
      throw place.report(
        written, "does not say which zone of VN-2000; neighbouring ones lie 26 km apart",
        remedy: "Name the meridian or the province, such as vn2000:103-00 or vn2000:Điện Biên;"
          + " EPSG:4756 for degrees")
    case .noMeridian(_, let likely?):
      throw place.report(
        written, "is no meridian of VN-2000: degrees and minutes are told apart by a hyphen",
        remedy: "Write vn2000:\(VN2000Text.label(likely)) if that is meant")
    case .noMeridian(_, nil):
      throw place.report(
        written, "is no meridian of VN-2000, which has one every 15 minutes from 102° to 111°",
        remedy: "Name the meridian that the map states, such as vn2000:103-00 or vn2000:104-45")
    }
  }

  private static func map(
    _ meridian: Double, isSixDegrees: Bool, written: String, at place: SystemPlace,
    in context: ProjectionContext
  ) throws(ProblemReport) -> Found {
    guard let object = VN2000Map.object(meridian, isSixDegrees: isSixDegrees, in: context) else {
      throw place.report(
        written, "the database of PROJ does not have VN-2000",
        remedy: "Install PROJ 9.1 or later with its data")
    }
    return Found(object: object)
  }

  private static func meridian(
    ofProvince name: String, written: String, isSixDegrees: Bool, at place: SystemPlace
  ) throws(ProblemReport) -> Double {
    guard let province = ProvinceMeridians.province(name) else {
      let nearest = NearestName.to(name, among: ProvinceMeridians.names)
      throw place.report(
        written, "is neither a meridian nor a province",
        remedy: nearest.map { "Did you mean vn2000:\($0)?" }
          ?? "Name the meridian that the map states, such as vn2000:103-00 or vn2000:104-45")
    }
    let meridians = ProvinceMeridians.of(province)
    guard meridians.count == 1, let meridian = meridians.first else {
      let choices = meridians.map { "vn2000:\(VN2000Text.label($0))\(isSixDegrees ? ":6" : "")" }
      throw place.report(
        written, "was surveyed on \(count: meridians.count) meridians, which lie far apart",
        remedy: "Name the one that the map states: \(choices.map { Message(verbatim: $0) })")
    }
    return meridian
  }
}
