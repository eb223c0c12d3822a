import MarkupText

/// The symbols of the map, told apart by shape as well as by colour; the script draws the same.
enum MapSymbol {
  case both, mobile, fixed, interim, left, existing
  case fibre, year(String), hop, mast, light, satellite, coverage, site, node, candidate

  /// The style of the n-th of some years: the ends of the ramp for the first and the last.
  static func yearStyle(_ index: Int, of count: Int) -> String {
    "year\(count > 1 ? (index * 7 + (count - 1) / 2) / (count - 1) : 0)"
  }

  /// The symbol as it stands in the legend.
  func write(to page: inout PageMarkup) {
    page.element(
      "svg",
      [
        "class": "symbol", "viewBox": "0 0 24 16", "width": "24", "height": "16", "aria-hidden": "true",
        "focusable": "false",
      ]
    ) { page in
      switch self {
      case .year(let style):
        page.empty("path", ["class": "m-line \(style)", "d": "M2 8H22"])
      default:
        page.empty("path", ["class": style, "d": path])
      }
    }
  }

  var style: String {
    switch self {
    case .both: "m-both"
    case .mobile: "m-mobile"
    case .fixed: "m-fixed"
    case .interim: "m-interim"
    case .left: "m-left"
    case .existing: "m-existing"
    case .fibre: "m-line m-fibre"
    case .year(let year): "m-line \(year)"
    case .hop: "m-line m-hop"
    case .mast: "m-mast"
    case .light: "m-light"
    case .satellite: "m-satellite"
    case .coverage: "m-coverage"
    case .site: "m-site"
    case .node: "m-node"
    case .candidate: "m-line m-candidate"
    }
  }

  /// Its outline about the middle of the legend's box.
  private var path: String {
    switch self {
    case .both: "M12 2.5L17.5 8L12 13.5L6.5 8z"
    case .mobile: "M7.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"
    case .fixed: "M8 4h8v8h-8z"
    case .interim: "M12 3.5L16.5 12H7.5z"
    case .left: "M8 8a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
    case .existing: "M10.5 8a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0z"
    case .fibre, .year, .hop, .candidate: "M2 8H22"
    case .mast: "M12 1.5L17 14.5H7z"
    case .light: "M12 4L15.5 12.5H8.5z"
    case .satellite: "M12 1.5L13.6 6.4L18.5 8L13.6 9.6L12 14.5L10.4 9.6L5.5 8L10.4 6.4z"
    case .coverage: "M3 8H21"
    case .site: "M9 11L12 5L15 11"
    case .node: "M9.5 8H14.5M12 5.5V10.5"
    }
  }
}
