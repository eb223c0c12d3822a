import MarkupText
import PlanCharts

/// Bars drawn in the cells of a table: the numbers stand beside them, so that nothing is told by the picture
/// alone.
enum CellBars {
  /// One bar of several parts, as long as its cell where the parts come to `most`.
  static func bar(_ parts: [(style: String, value: Double)], of most: Double, to page: inout PageMarkup) {
    page.element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "aria-hidden": "true",
        "focusable": "false",
      ]
    ) { page in
      page.empty("rect", ["class": "bar-ground", "x": "0", "y": "0", "width": "1000", "height": "10"])
      var left = 0.0
      for part in parts where part.value > 0 && most > 0 {
        let width = min(1000 - left, part.value / most * 1000)
        guard width > 0 else { continue }
        // A gap of the ground's colour keeps neighbours apart whatever their colours.
        let shown = left + width < 999.5 && width > 4 ? width - 2 : width
        page.empty(
          "rect",
          [
            "class": part.style, "x": ChartCanvas.number(left), "y": "0", "width": ChartCanvas.number(shown),
            "height": "10",
          ])
        left += width
      }
    }
  }

  /// What each colour stands for.
  static func legend(_ parts: [(style: String, name: String)], to page: inout PageMarkup) {
    page.element("ul", ["class": "key"]) { page in
      for part in parts {
        page.element("li") { page in
          page.element(
            "svg",
            [
              "class": "swatch", "viewBox": "0 0 10 10", "aria-hidden": "true", "focusable": "false",
            ]
          ) { page in
            page.empty("rect", ["class": part.style, "x": "0", "y": "0", "width": "10", "height": "10"])
          }
          page.name(part.name)
        }
      }
    }
    page.newline()
  }

  /// The style of the n-th part.
  static func style(_ index: Int) -> String { "part\(index % 8)" }
}
