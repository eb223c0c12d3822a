import Diagnostics
import Geography
import Projections

/// The maps of VN-2000 on which positions in metres would lie near where they should, the nearest first.
struct MapCandidates {
  /// A position farther than this from its commune's centre is not of that map.
  private static let withinMetres = 60_000.0
  private static let sample = 25

  private var found: [(name: String, median: Double, count: Int)] = []
  private var asked = 0

  /// The map on which the positions lie nearest; nil where none fits.
  var best: (name: String, median: Double)? { found.first.map { ($0.name, $0.median) } }

  init() {}

  init(_ positions: [(east: Double, north: Double, near: Coordinate?)]) throws(ProblemReport) {
    let maps = try VN2000.Maps()
    var distances: [String: [Double]] = [:]
    for position in positions.prefix(MapCandidates.sample) {
      guard let near = position.near else { continue }
      asked += 1
      for candidate in maps.candidates(
        east: position.east, north: position.north, near: near, within: MapCandidates.withinMetres)
      {
        distances[candidate.system.name, default: []].append(candidate.distance)
      }
    }
    found = distances.map { name, list in (name, list.sorted()[list.count / 2], list.count) }
      .sorted { MapCandidates.rank($0.name, $0.median) < MapCandidates.rank($1.name, $1.median) }
    found.removeAll { $0.count * 2 < asked }
  }

  /// What to do about positions whose map is not named.
  ///
  /// - Parameter province: the province that was named, whose maps are known; nil where none was.
  func remedy(province: String?) -> Message {
    guard let best = found.first else {
      let maps = province.map(VN2000.meridians) ?? []
      guard !maps.isEmpty, let province else {
        return
          "Name the map with --crs, for example --crs EPSG:9205 or --crs vn2000:103-00; which would fit is shown where --province or the communes of the rows say where they lie"
      }
      let list = maps.map { "vn2000:\(MapCandidates.label($0))" }.joined(separator: ", ")
      return "Ask who measured them and name the map with --crs. Maps of \(province) are on: \(list)"
    }
    let list = found.prefix(4).map { "\($0.name): \(Int(($0.median / 1000).rounded())) km" }.joined(
      separator: "; ")
    return
      "Ask who measured them and name the map with --crs. Median distance from where their communes lie: \(list). If it is the first: --crs \(MapCandidates.code(best.name))"
  }

  /// `104-45` of 104.75.
  private static func label(_ meridian: Double) -> String {
    let degrees = Int(meridian)
    let minutes = Int(((meridian - Double(degrees)) * 60).rounded())
    return "\(degrees)-\(minutes < 10 ? "0" : "")\(minutes)"
  }

  /// The nearer map first; of two that lie 700 m apart, as the scales of one meridian do, the one that has a code.
  private static func rank(_ name: String, _ median: Double) -> (Double, Int, Double) {
    ((median / 2_000).rounded(.down), name.hasPrefix("EPSG:") ? 0 : 1, median)
  }

  /// What --crs takes: `EPSG:9205` of `EPSG:9205 (VN-2000 / TM-3 103-00)`, `vn2000:103-00:6` of
  /// `VN-2000 / TM 103-00, 0.9996`.
  static func code(_ name: String) -> String {
    let words = name.split(separator: " ").map(String.init)
    if let code = words.first, code.hasPrefix("EPSG:") { return code }
    guard let meridian = words.first(where: { $0.first?.isNumber == true && $0.contains("-") }) else {
      return "\"\(name)\""
    }
    let zone = "vn2000:" + meridian.filter { $0 != "," }
    return name.hasSuffix("0.9996") ? zone + ":6" : zone
  }
}
