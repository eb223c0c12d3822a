/// A system of VN-2000 as people name it: `vn2000:103-00`, `VN-2000 103`, `vn2000:104-45:6`, `VN-2000/UTM 48N`,
/// `VN-2000 / TM-3 zone 482`, `vn2000:Điện Biên`.
enum VN2000Text: Equatable {
  /// A transverse Mercator on a meridian in degrees; `isSixDegrees` for the scale 0.9996 instead of 0.9999.
  case meridian(Double, isSixDegrees: Bool)
  /// Degrees on the datum.
  case degrees
  /// Only that it is VN-2000.
  case zoneUnstated
  /// A number that is no meridian of VN-2000, such as `104.45` where 104°45' is meant; what may be meant.
  case noMeridian(String, meant: Double?)
  /// What is no number: perhaps a province.
  case name(String, isSixDegrees: Bool)

  /// nil for a text that does not begin with VN-2000.
  init?(_ text: String) {
    let lowered = text.lowercased()
    guard let start = ["vn-2000", "vn 2000", "vn2000", "vn_2000"].first(where: lowered.hasPrefix) else {
      return nil
    }
    var rest = text.dropFirst(start.count).drop { !$0.isLetter && !$0.isNumber }
    // ":6" and "múi 6" say that the map is drawn as those of six degrees are.
    var isSix = false
    for ending in [":6", ": 6", " múi 6", " 6 độ", " 6°"] where rest.lowercased().hasSuffix(ending) {
      isSix = true
      rest = rest.dropLast(ending.count)
    }
    for ending in [":3", ": 3", " múi 3", " 3 độ", " 3°"] where rest.lowercased().hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
    }
    self = VN2000Text.zone(rest, isSixDegrees: isSix)
  }

  private static func zone(_ rest: Substring, isSixDegrees: Bool) -> VN2000Text {
    // A mark between two digits belongs to a number, any other to the sentence.
    let words = rest.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "," }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return .zoneUnstated }
    if words == ["degrees"] || words == ["độ"] { return .degrees }
    if words.first == "utm" {
      let zone = words.last.map { $0.filter(\.isNumber) }
      switch zone {
      case "48": return .meridian(105, isSixDegrees: true)
      case "49": return .meridian(111, isSixDegrees: true)
      default: return .noMeridian(String(rest), meant: nil)
      }
    }
    let fillers: Set<Substring> = ["tm", "zone", "ktt", "kinh", "tuyến", "trục", "múi", "chiếu"]
    // The 3 of "TM-3" is no meridian.
    let bare = words.indices.filter {
      !fillers.contains(words[$0]) && !(words[$0] == "3" && $0 > 0 && words[$0 - 1] == "tm")
    }.map { words[$0] }
    guard bare.allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "." || $0 == "," } }) else {
      return .name(String(rest), isSixDegrees: isSixDegrees)
    }
    return number(bare, as: String(rest), isSixDegrees: isSixDegrees)
  }

  /// `103`, `104 45`, `104 45 00`, `104.75`, and the old numbers of zones, `481`.
  private static func number(_ parts: [Substring], as written: String, isSixDegrees: Bool) -> VN2000Text {
    let values = parts.map { Double($0.map { $0 == "," ? "." : String($0) }.joined()) }
    guard let first = values.first ?? nil, parts.count <= 3, !values.contains(nil) else {
      return .noMeridian(written, meant: nil)
    }
    if parts.count == 1, let old = [481: 102.0, 482: 105, 491: 108][first] {
      return .meridian(old, isSixDegrees: isSixDegrees)
    }
    let degrees = zip(values, [1.0, 60, 3600]).reduce(0) { $0 + ($1.0 ?? 0) / $1.1 }
    guard isMeridian(degrees) else {
      // 104.45 is no quarter of a degree; 104°45' is.
      let minutes = ((degrees - degrees.rounded(.down)) * 100).rounded()
      let meant = degrees.rounded(.down) + minutes / 60
      return .noMeridian(written, meant: parts.count == 1 && isMeridian(meant) ? meant : nil)
    }
    return .meridian(degrees, isSixDegrees: isSixDegrees)
  }

  /// VN-2000 has a meridian every quarter of a degree, from 102° in the west to 111° of the second zone of UTM.
  private static func isMeridian(_ degrees: Double) -> Bool {
    (102...111).contains(degrees) && degrees * 4 == (degrees * 4).rounded()
  }

  /// `104-45` as the names of the zones have it.
  static func label(_ meridian: Double) -> String {
    let minutes = Int((meridian * 60).rounded())
    return "\(minutes / 60)-\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
