import Geography
import Investment
package import PlanAnalysis
package import PlanDossiers
package import PlanWords

/// A frontier, or a curve over the values of one number, as a self-contained SVG image: it has its own
/// colours by day and by night, a title and a description for who cannot see it, and needs no other file.
package struct FrontierChart: Sendable {
  private let words: WhatIfWords
  private let title: String
  private let description: String
  private let horizontal: String
  private let vertical: String
  private let first: [Mark]
  private var second: [Mark] = []
  /// In per cent, where there is a second curve.
  private var costs: [Mark] = []
  private var pointed: (mark: Mark, name: String)?
  private let id: String
  /// The axis below begins at 0 where that is not far.
  private let isFromNothing: Bool

  /// A point of a curve; nil where there is no plan.
  private struct Mark {
    var x: Double
    var y: Double?
  }

  /// - Parameter id: unique in the document that the image is to stand in.
  package init(_ frontier: Frontier, language: ReportLanguage, id: String = "noiban-frontier") {
    words = language.whatIfWords
    self.id = id
    isFromNothing = true
    title = words.chart.frontierTitle
    description = words.chartDescription(frontier)
    horizontal = words.chart.budgetAxis
    vertical = words.chart.worthAxis
    func mark(_ point: FrontierPoint) -> Mark { Mark(x: point.budget.billions, y: point.solve?.objective) }
    first = frontier.points.map(mark)
    second = frontier.nested.map(mark)
    costs = frontier.pairs.map { pair in
      Mark(
        x: pair.optimal.budget.billions,
        y: pair.nested?.nestingCost(against: pair.optimal).map { max(0, $0.share * 100) })
    }
    let shown = frontier.points.map(\.budget)
    pointed = frontier.knee.flatMap { knee in
      // Its place in the picture; the sentence beside it has the figure.
      guard knee.first(of: shown) != nil, let to = knee.to else { return nil }
      return (Mark(x: (to.billions * 10).rounded() / 10, y: knee.worth), words.chart.knee)
    }
  }

  /// - Parameter id: unique in the document that the image is to stand in.
  package init(_ curve: VariationCurve, language: ReportLanguage, id: String = "noiban-variation") {
    words = language.whatIfWords
    self.id = id
    isFromNothing = false
    title = words.chartTitle(varying: curve.variation.path)
    description = words.chartDescription(curve)
    horizontal = words.axis(path: curve.variation.path, unit: curve.variation.unit)
    vertical = words.chart.householdsAxis
    first = curve.points.map { Mark(x: $0.value ?? 0, y: $0.totals.map { Double($0.households) }) }
    pointed = curve.points.first(where: \.isBase).map { point in
      (Mark(x: point.value ?? 0, y: point.totals.map { Double($0.households) }), words.baseMark)
    }
  }

  /// The chart of an answer; nil where it has no curve.
  package init?(_ dossier: WhatIfDossier, language: ReportLanguage) {
    switch dossier.answer {
    case .frontier(let frontier): self.init(frontier, language: language)
    case .variation(let curve): self.init(curve, language: language)
    case .equity: return nil
    }
  }

  private static let width = 760.0
  private static let plot = (left: 92.0, right: 736.0, top: 100.0, bottom: 388.0)
  private static let panel = (top: 478.0, bottom: 534.0)
  /// More dots than this would be a thick line.
  private static let mostDots = 60

  /// The image's text.
  package var svg: String {
    var canvas = ChartCanvas()
    let plot = FrontierChart.plot
    let x = ChartScale(
      first.map(\.x), from: plot.left, to: plot.right, count: 8, includesZero: isFromNothing, isTight: true)
    let y = ChartScale((first + second).compactMap(\.y), from: plot.bottom, to: plot.top)
    canvas.text("nb-heading", title, at: (16, 28))
    legend(&canvas)
    grid(&canvas, x, y)
    if !second.isEmpty { curve(&canvas, second, "nb-second", x, y, radius: 4.5) }
    curve(&canvas, first, "nb-first", x, y, radius: 3)
    point(&canvas, x, y)
    let hasPanel = costs.contains { $0.y != nil } && first.count > 1
    if hasPanel { bars(&canvas, x) }
    return canvas.svg(
      id: id, width: FrontierChart.width, height: hasPanel ? 550 : 446, title: title,
      description: description)
  }

  private func legend(_ canvas: inout ChartCanvas) {
    canvas.text("nb-text", vertical, at: (16, second.isEmpty ? 74 : 84))
    guard !second.isEmpty else { return }
    var left = 16.0
    for (style, name) in [("nb-first", words.chart.optimal), ("nb-second", words.chart.nested)] {
      canvas.line(style, from: (left, 52), to: (left + 28, 52))
      canvas.dot("\(style)-dot", at: (left + 14, 52), radius: style == "nb-first" ? 3 : 4.5, label: name)
      canvas.text("nb-text", name, at: (left + 36, 56.5))
      left += 64 + Double(name.count) * 7
    }
  }

  private func grid(_ canvas: inout ChartCanvas, _ x: ChartScale, _ y: ChartScale) {
    let plot = FrontierChart.plot
    let numbers = words.numbers
    canvas.grid(y, from: plot.left, to: plot.right, numbers)
    canvas.axis(x, from: plot.left, to: plot.right, at: plot.bottom, numbers)
    canvas.text("nb-text", horizontal, at: ((plot.left + plot.right) / 2, plot.bottom + 42), anchor: .middle)
  }

  /// A curve with a dot a plan, broken where there is none.
  private func curve(
    _ canvas: inout ChartCanvas, _ marks: [Mark], _ style: String, _ x: ChartScale, _ y: ChartScale,
    radius: Double
  ) {
    var run: [(x: Double, y: Double)] = []
    for mark in marks {
      if let height = mark.y {
        run.append((x.position(mark.x), y.position(height)))
      } else {
        canvas.path(style, through: run)
        run = []
      }
    }
    canvas.path(style, through: run)
    guard marks.count <= FrontierChart.mostDots else { return }
    let numbers = words.numbers
    for mark in marks {
      guard let height = mark.y else { continue }
      let label = "\(numbers.shortest(mark.x)): \(numbers.decimal(height, places: 0))"
      canvas.dot("\(style)-dot", at: (x.position(mark.x), y.position(height)), radius: radius, label: label)
    }
  }

  /// The knee, or today's value.
  private func point(_ canvas: inout ChartCanvas, _ x: ChartScale, _ y: ChartScale) {
    guard let pointed, let height = pointed.mark.y else { return }
    let place = (x: x.position(pointed.mark.x), y: y.position(height))
    let plot = FrontierChart.plot
    canvas.line("nb-mark", from: (place.x, plot.bottom), to: place)
    canvas.dot("nb-mark-dot", at: place, radius: 8, label: pointed.name)
    // Beside the foot of the line, where a curve that bends downwards leaves room.
    let isLeft = place.x < plot.right - 150
    canvas.text(
      "nb-text", "\(pointed.name): \(words.numbers.shortest(pointed.mark.x))",
      at: (place.x + (isLeft ? 10 : -10), plot.bottom - 14),
      anchor: isLeft ? .start : .end)
  }

  /// What nesting costs at each budget, below the curves and on the same axis.
  private func bars(_ canvas: inout ChartCanvas, _ x: ChartScale) {
    let panel = FrontierChart.panel
    let plot = FrontierChart.plot
    let numbers = words.numbers
    let y = ChartScale([0] + costs.compactMap(\.y), from: panel.bottom, to: panel.top, count: 3)
    canvas.text("nb-text", words.chart.nestingCost, at: (16, panel.top - 14))
    canvas.grid(y, from: plot.left, to: plot.right, numbers)
    let places = costs.map { x.position($0.x) }
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    let width = min(22, max(1, (gaps.min() ?? 22) * 0.6))
    for (mark, place) in zip(costs, places) {
      guard let cost = mark.y else { continue }
      let top = y.position(cost)
      // The last bar stands within the axis.
      let left = min(place - width / 2, plot.right - width)
      canvas.bar(
        "nb-second-bar", x: left, y: top, width: width, height: max(0, panel.bottom - top),
        label: "\(numbers.shortest(mark.x)): \(words.percent(cost / 100, places: 2))")
    }
    canvas.line("nb-axis", from: (plot.left, panel.bottom), to: (plot.right, panel.bottom))
  }
}
