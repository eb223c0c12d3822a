import DelimitedText
import Diagnostics
import Geography

/// Holds what is said of radio against where sites and villages lie.
enum RadioCheck {
  /// Metres a phone is served at: of 1,500 modelled pairs over real relief the farthest lie 5.3 km from a pole of 12
  /// to 18 m and 17.5 km from a mast.
  private static func reach(of kind: Site.Kind) -> Double {
    switch kind {
    case .light: 8_000
    case .mast40m: 30_000
    }
  }

  /// LTE ends there, whatever the mast: its frames allow for no longer way.
  private static let greatestReach = 100_000.0
  /// The curve of the Earth hides the far end of longer hops even from high masts; price lists end at 40 km.
  private static let longHop = 50_000.0
  /// Metres from the place whose fibre feeds a site.
  private static let farPlace = 2_000.0
  /// By how much the way from mast to mast may be written longer than it is.
  private static let hopSlackMetres = 50.0
  private static let hopSlackShare = 0.05
  /// Metres between the two ends of a hop that no pair of sites in a country's valleys and on its ridges exceeds.
  private static let greatestRise = 3_000.0

  /// - Parameter place: where the place lies that feeds the site; nil where none does.
  static func check(_ site: Site, at place: Coordinate?, in commune: Commune, _ table: TableReader) {
    ElevationCheck.check(site.elevationMetres, SiteTable.elevation, in: commune, table)
    guard let place, place.distance(to: site.coordinate) > farPlace else { return }
    table.warn(
      SiteTable.place, kind: "far place",
      "lies \(kilometres(place.distance(to: site.coordinate))) km from the site that its fibre is to feed",
      remedy: "Check the place and the position of the site; leave the cell empty where no fibre feeds it")
  }

  /// What two sites do not share.
  struct Stand: Hashable {
    var status: Site.Status
    var kind: Site.Kind
    var point: Coordinate
  }

  /// Warns of a second site of one kind on one point.
  static func checkStand(of site: Site, _ rowOfPoint: inout [Stand: Int], _ table: TableReader) {
    let stand = Stand(status: site.status, kind: site.kind, point: site.coordinate)
    guard let first = rowOfPoint[stand] else {
      rowOfPoint[stand] = table.rowNumber
      return
    }
    table.warn(
      SiteTable.latitude, kind: "point",
      "stands on the same point as the site of row \(first), of the same kind",
      remedy: "Delete one of two rows for one site, or mend its position")
  }

  /// Holds a site's coverage in the row being read against its distance to the village.
  static func checkReach(of site: Site, metres: Double, _ table: TableReader) {
    guard metres > reach(of: site.kind) else { return }
    let message: Message =
      "lies \(kilometres(metres)) km from the site \(Problem.excerpt(of: site.id)), "
      + "\(site.kind == .light ? "a light pole" as Message : "a mast")"
    guard metres <= greatestReach else {
      table.report(
        CoverageTable.village, kind: "beyond", "\(message); no phone is served from there",
        remedy: "Check the positions, or delete the row")
      return
    }
    table.warn(
      CoverageTable.village, kind: "reach of \(site.kind.rawValue)", message,
      remedy: "Check the positions, the kind of the site and what the radio tool says")
  }

  /// Holds the length of the hop in the row being read against the distance of its ends.
  ///
  /// - Parameter rise: metres by which one end lies above the other; nil where the height of one is not known, so
  ///   that the way may rise as far as ground does.
  static func checkHop(_ length: Double, over distance: Double, rising rise: Double?, _ table: TableReader) {
    let rise = rise ?? greatestRise
    let straight = (distance * distance + rise * rise).squareRoot()
    if RouteDetours.isBelow(length, distance) || length > straight * (1 + hopSlackShare) + hopSlackMetres {
      table.report(
        HopTable.length, kind: "hop", "contradicts its ends, which lie \(Int(distance.rounded())) m apart",
        remedy: "Write metres from mast to mast; check the sites and their positions")
    } else if length > longHop {
      table.warn(
        HopTable.length, kind: "long hop", "is longer than microwave hops are",
        remedy: "Check the sites; a hop of more than \(Int(longHop / 1000)) km needs a study of its own")
    }
  }

  private static func kilometres(_ metres: Double) -> String {
    DecimalText.of((metres / 100).rounded() / 10)
  }
}
