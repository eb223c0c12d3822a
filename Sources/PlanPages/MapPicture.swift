import Geography
import MarkupText
import PlanCharts
import PlanWords

/// The whole map as a still picture: sharp in print, and there where no script runs.
struct MapPicture {
  private static let width = 1000.0
  private static let margin = 16.0
  private static let letter = 15.0

  private let content: PageContent
  private let model: MapModel
  /// Pixels a metre.
  private let scale: Double
  private let height: Double

  init(_ content: PageContent, _ model: MapModel) {
    self.content = content
    self.model = model
    // A province much taller than wide must still fit a sheet.
    let inner = MapPicture.width - 2 * MapPicture.margin
    scale = min(inner / Double(model.frame.width), 1.3 * inner / Double(model.frame.height))
    height = max(120, Double(model.frame.height) * scale + 2 * MapPicture.margin)
  }

  func write(to page: inout PageMarkup) {
    let n = ChartCanvas.number
    page.element(
      "svg",
      [
        "class": "still", "viewBox": "0 0 \(n(MapPicture.width)) \(n(height))", "role": "img",
        "aria-label": content.words.map.label, "aria-describedby": "map-text",
      ]
    ) { page in
      page.newline()
      villages(.existing, .existing, to: &page)
      crosses(model.existingSites, .site, to: &page)
      coverage(to: &page)
      lines(to: &page)
      villages(.left, .left, to: &page)
      villages(.interim, .interim, to: &page)
      villages(.fixed, .fixed, to: &page)
      villages(.mobile, .mobile, to: &page)
      villages(.both, .both, to: &page)
      stands(to: &page)
      names(to: &page)
      scaleBar(to: &page)
    }
    page.newline()
  }

  private func place(_ point: MapModel.Point) -> (x: Double, y: Double) {
    let left = (MapPicture.width - Double(model.frame.width) * scale) / 2
    let top = (height - Double(model.frame.height) * scale) / 2
    return (left + Double(point.x) * scale, top + Double(point.y) * scale)
  }

  private func path(_ style: String, _ outline: String, to page: inout PageMarkup) {
    guard !outline.isEmpty else { return }
    page.empty("path", ["class": style, "d": outline])
    page.newline()
  }

  /// All villages of one kind in one path.
  private func villages(_ gain: MapModel.Gain, _ symbol: MapSymbol, to page: inout PageMarkup) {
    var outline = ""
    for (index, own) in model.gains.enumerated() where own == gain {
      let (x, y) = place(model.villages[index])
      outline += MapPicture.mark(symbol, x, y)
    }
    path(symbol.style, outline, to: &page)
  }

  private static func mark(_ symbol: MapSymbol, _ x: Double, _ y: Double) -> String {
    let n = ChartCanvas.number
    return switch symbol {
    case .both: "M\(n(x)) \(n(y - 6))l6 6l-6 6l-6 -6z"
    case .mobile: "M\(n(x - 5)) \(n(y))a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    case .fixed: "M\(n(x - 4)) \(n(y - 4))h8v8h-8z"
    case .left: "M\(n(x - 4)) \(n(y))a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
    case .existing: "M\(n(x - 1)) \(n(y - 1))h2v2h-2z"
    case .mast: "M\(n(x)) \(n(y - 10))l6 14h-12z"
    case .light, .interim: "M\(n(x)) \(n(y - 7))l4.5 10h-9z"
    case .satellite: "M\(n(x)) \(n(y - 8))l2 6l6 2l-6 2l-2 6l-2 -6l-6 -2l6 -2z"
    case .site: "M\(n(x - 2.5)) \(n(y + 2.5))l2.5 -5l2.5 5"
    default: ""
    }
  }

  private func crosses(
    _ points: [MapModel.Point], _ symbol: MapSymbol, to page: inout PageMarkup
  ) {
    let outline = points.map { point in
      let (x, y) = place(point)
      return MapPicture.mark(symbol, x, y)
    }.joined()
    path(symbol.style, outline, to: &page)
  }

  private func line(_ from: MapModel.Point, _ to: MapModel.Point) -> String {
    let n = ChartCanvas.number
    let (start, end) = (place(from), place(to))
    return "M\(n(start.x)) \(n(start.y))L\(n(end.x)) \(n(end.y))"
  }

  private func coverage(to page: inout PageMarkup) {
    let outline = model.coverage.map { line(model.stands[$0.stand].place, model.villages[$0.village]) }
    path(MapSymbol.coverage.style, outline.joined(), to: &page)
  }

  private func lines(to page: inout PageMarkup) {
    let years = content.years
    func outline(_ isDrawn: (MapModel.Line) -> Bool) -> String {
      model.lines.filter(isDrawn).map { line($0.from, $0.to) }.joined()
    }
    path(MapSymbol.hop.style, outline(\.isHop), to: &page)
    if years.isEmpty { path(MapSymbol.fibre.style, outline { !$0.isHop }, to: &page) }
    for (index, year) in years.enumerated() {
      let style = MapSymbol.yearStyle(index, of: years.count)
      path("m-line \(style)", outline { !$0.isHop && $0.year == year }, to: &page)
    }
  }

  private func stands(to page: inout PageMarkup) {
    let symbols: [(MapSymbol, [MapModel.Kind])] = [
      (.light, [.light]), (.mast, [.mast]), (.satellite, [.satellite, .terminal]),
    ]
    for (symbol, kinds) in symbols {
      let outline = model.stands.filter { kinds.contains($0.kind) }.map { stand in
        let (x, y) = place(stand.place)
        return MapPicture.mark(symbol, x, y)
      }
      path(symbol.style, outline.joined(), to: &page)
    }
  }

  /// Communes' names where they do not run into each other, those with most money first.
  private func names(to page: inout PageMarkup) {
    let spent = Dictionary(
      content.spend.communes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let communes = content.geography.communes
    let order = communes.indices.sorted { a, b in
      (spent[communes[a].name] ?? .max, a) < (spent[communes[b].name] ?? .max, b)
    }
    var taken: [(left: Double, right: Double, y: Double)] = []
    for commune in order where taken.count < 80 {
      let name = TerminalText.shown(communes[commune].name, width: 24)
      let (x, y) = place(model.communes[commune])
      let half = Double(TerminalText.width(name)) * MapPicture.letter * 0.28 + 3
      guard x - half > 0, x + half < MapPicture.width,
        !taken.contains(where: {
          abs($0.y - y) < MapPicture.letter * 1.15 && x - half < $0.right && x + half > $0.left
        })
      else { continue }
      taken.append((x - half, x + half, y))
      let n = ChartCanvas.number
      page.element("text", ["class": "m-name", "x": n(x), "y": n(y - 8), "text-anchor": "middle"], name)
      page.newline()
    }
  }

  private func scaleBar(to page: inout PageMarkup) {
    let room = MapPicture.width / 5 / scale
    var step = 1.0
    while step * 10 <= room { step *= 10 }
    let length = [5, 2, 1].map { Double($0) * step }.first { $0 <= room } ?? step
    let (x, y) = (MapPicture.margin, height - MapPicture.margin)
    let n = ChartCanvas.number
    page.empty(
      "path", ["class": "m-scale", "d": "M\(n(x)) \(n(y - 6))v6h\(n(length * scale))v-6"])
    let numbers = content.numbers
    let text = length >= 1000 ? "\(numbers.shortest(length / 1000)) km" : "\(numbers.shortest(length)) m"
    page.element("text", ["class": "m-name", "x": n(x + 6), "y": n(y - 6)], text)
  }
}
