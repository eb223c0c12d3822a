import MarkupText
package import PlanWords

/// Builds the text of an SVG image piece by piece.
package struct ChartCanvas {
  package private(set) var body = ""

  package init() {}

  /// A number as SVG takes it: a tenth of a pixel is finer than any eye.
  private static let plain = NumberStyle(thousands: nil, decimal: ".")

  package static func number(_ value: Double) -> String { plain.decimal(value, places: 1) }

  package mutating func line(
    _ style: String, from: (x: Double, y: Double), to: (x: Double, y: Double)
  ) {
    let n = ChartCanvas.number
    body +=
      "<line class=\"\(style)\" x1=\"\(n(from.x))\" y1=\"\(n(from.y))\" x2=\"\(n(to.x))\" "
      + "y2=\"\(n(to.y))\"/>\n"
  }

  /// A line through points; none for fewer than two.
  package mutating func path(_ style: String, through points: [(x: Double, y: Double)]) {
    guard points.count > 1 else { return }
    let n = ChartCanvas.number
    let steps = points.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " ")
    body += "<polyline class=\"\(style)\" points=\"\(steps)\"/>\n"
  }

  /// A dot; `label` is shown where the pointer rests.
  package mutating func dot(_ style: String, at place: (x: Double, y: Double), radius: Double, label: String)
  {
    let n = ChartCanvas.number
    body +=
      "<circle class=\"\(style)\" cx=\"\(n(place.x))\" cy=\"\(n(place.y))\" r=\"\(n(radius))\">"
      + "<title>\(MarkupText.escaped(label))</title></circle>\n"
  }

  package mutating func bar(
    _ style: String, x: Double, y: Double, width: Double, height: Double, label: String = ""
  ) {
    let n = ChartCanvas.number
    body +=
      "<rect class=\"\(style)\" x=\"\(n(x))\" y=\"\(n(y))\" width=\"\(n(width))\" height=\"\(n(height))\""
    body += label.isEmpty ? "/>\n" : "><title>\(MarkupText.escaped(label))</title></rect>\n"
  }

  package enum Anchor: String {
    case start, middle, end
  }

  package mutating func text(
    _ style: String, _ text: String, at place: (x: Double, y: Double), anchor: Anchor = .start
  ) {
    let n = ChartCanvas.number
    body +=
      "<text class=\"\(style)\" x=\"\(n(place.x))\" y=\"\(n(place.y))\" "
      + "text-anchor=\"\(anchor.rawValue)\">\(MarkupText.escaped(text))</text>\n"
  }

  /// A line at each tick of the axis at the left, with its number.
  package mutating func grid(
    _ scale: ChartScale, from left: Double, to right: Double, _ numbers: NumberStyle
  ) {
    for tick in scale.ticks {
      let height = scale.position(tick)
      line("nb-grid", from: (left, height), to: (right, height))
      text(
        "nb-number", numbers.decimal(tick, places: scale.places), at: (left - 8, height + 4.5), anchor: .end)
    }
  }

  /// The axis below, with its ticks and their numbers.
  package mutating func axis(
    _ scale: ChartScale, from left: Double, to right: Double, at bottom: Double, _ numbers: NumberStyle
  ) {
    line("nb-axis", from: (left, bottom), to: (right, bottom))
    for tick in scale.ticks {
      let place = scale.position(tick)
      line("nb-axis", from: (place, bottom), to: (place, bottom + 5))
      text(
        "nb-number", numbers.decimal(tick, places: scale.places), at: (place, bottom + 20), anchor: .middle)
    }
  }

  /// The whole image, drawn by the classes of `ChartStyle`.
  ///
  /// - Parameter id: unique in the document that the image stands in.
  package func svg(id: String, width: Double, height: Double, title: String, description: String) -> String {
    let n = ChartCanvas.number
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="noiban-chart" viewBox="0 0 \(n(width)) \(n(height))" \
      width="\(n(width))" height="\(n(height))" role="img" aria-labelledby="\(id)-title \(id)-description">
      <title id="\(id)-title">\(MarkupText.escaped(title))</title>
      <desc id="\(id)-description">\(MarkupText.escaped(description))</desc>
      <style>
      \(ChartStyle.sheet)
      </style>
      <rect class="nb-ground" x="0" y="0" width="\(n(width))" height="\(n(height))"/>
      \(body)</svg>

      """
  }
}

/// Colours and faces, by day and by night. Text stands out from its ground by 7 to 1 at least, lines by 4.5
/// to 1 (WCAG 2.2 asks for 4.5 and 3). Every class begins with `nb-`: inside a page the sheet is the page's.
enum ChartStyle {
  static let sheet = """
    .noiban-chart{max-width:100%;height:auto}
    .noiban-chart text{font-family:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;font-size:13px}
    .noiban-chart .nb-heading{font-size:17px;font-weight:600}
    .noiban-chart .nb-number{font-variant-numeric:tabular-nums}
    .nb-ground{fill:#ffffff}
    .nb-text,.nb-heading{fill:#1a1a1a}
    .nb-number{fill:#4a4a4a}
    .nb-grid{stroke:#dddddd;stroke-width:1}
    .nb-axis{stroke:#6b6b6b;stroke-width:1}
    .nb-first{stroke:#0b5cad;stroke-width:2.5;fill:none;stroke-linejoin:round}
    .nb-first-dot{fill:#0b5cad;stroke:#ffffff;stroke-width:1}
    .nb-second{stroke:#a8480d;stroke-width:2;fill:none;stroke-dasharray:6 4;stroke-linejoin:round}
    .nb-second-dot{fill:#ffffff;stroke:#a8480d;stroke-width:1.8}
    .nb-second-bar{fill:#a8480d}
    .nb-mark{stroke:#1a1a1a;stroke-width:1.2;stroke-dasharray:2 3}
    .nb-mark-dot{fill:none;stroke:#1a1a1a;stroke-width:1.6}
    @media (prefers-color-scheme:dark){
    .nb-ground{fill:#15181c}
    .nb-text,.nb-heading{fill:#f2f2f2}
    .nb-number{fill:#c3c8cd}
    .nb-grid{stroke:#363c43}
    .nb-axis{stroke:#9aa1a8}
    .nb-first{stroke:#7db7ff}
    .nb-first-dot{fill:#7db7ff;stroke:#15181c}
    .nb-second{stroke:#ffb37a}
    .nb-second-dot{fill:#15181c;stroke:#ffb37a}
    .nb-second-bar{fill:#ffb37a}
    .nb-mark,.nb-mark-dot{stroke:#f2f2f2}
    }
    """
}
