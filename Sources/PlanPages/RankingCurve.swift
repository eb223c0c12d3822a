import Geography
import Investment
import MarkupText
import PlanCharts
import PlanWords
import Scenarios

/// The ranking as a curve: what the plan's proposals are worth together when they are built in their order.
struct RankingCurve {
  private static let width = 760.0
  private static let height = 400.0
  private static let plot = (left: 92.0, right: 736.0, top: 40.0, bottom: 336.0)

  private let content: PageContent
  /// Billion đồng and weighted households after each proposal, from nothing.
  private let points: [(x: Double, y: Double)]
  private let whole: (cost: Money, benefit: Benefit)
  private let firstHalf: Double

  /// Nil for a plan of fewer than two proposals, or one that costs or brings nothing.
  init?(_ content: PageContent) {
    guard content.plan.proposals.count > 1, let firstHalf = content.firstHalf else { return nil }
    self.content = content
    self.firstHalf = firstHalf
    var cost = Money.zero
    var benefit = Benefit.zero
    var points = [(x: 0.0, y: 0.0)]
    for proposal in content.plan.proposals {
      cost += proposal.cost
      benefit += proposal.benefit
      points.append((cost.billions, benefit.value))
    }
    self.points = points
    whole = (cost, benefit)
  }

  /// The curve in a sentence.
  var description: String {
    let text = content.words.curveDescription(cost: whole.cost, benefit: whole.benefit, firstHalf: firstHalf)
    let isDiscounted = content.years.count > 1 && content.plan.scenario.phases.laterWorth > 0
    return isDiscounted ? "\(text) \(content.words.undiscounted)" : text
  }

  var svg: String {
    let (words, numbers, plot) = (content.words, content.numbers, RankingCurve.plot)
    var canvas = ChartCanvas()
    let x = ChartScale(points.map(\.x), from: plot.left, to: plot.right, count: 8, isTight: true)
    let y = ChartScale(points.map(\.y), from: plot.bottom, to: plot.top)
    canvas.text("nb-text", words.money.curveBenefit, at: (16, 24))
    for tick in y.ticks {
      let height = y.position(tick)
      canvas.line("nb-grid", from: (plot.left, height), to: (plot.right, height))
      canvas.text(
        "nb-number", numbers.decimal(tick, places: y.places), at: (plot.left - 8, height + 4.5), anchor: .end)
    }
    canvas.line("nb-axis", from: (plot.left, plot.bottom), to: (plot.right, plot.bottom))
    for tick in x.ticks {
      let place = x.position(tick)
      canvas.line("nb-axis", from: (place, plot.bottom), to: (place, plot.bottom + 5))
      canvas.text(
        "nb-number", numbers.decimal(tick, places: x.places), at: (place, plot.bottom + 20), anchor: .middle)
    }
    canvas.text(
      "nb-text", words.money.curveCost, at: ((plot.left + plot.right) / 2, plot.bottom + 44), anchor: .middle)
    canvas.path("nb-first", through: points.map { (x.position($0.x), y.position($0.y)) })
    mark(&canvas, x, y)
    let n = ChartCanvas.number
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="noiban-chart" \
      viewBox="0 0 \(n(RankingCurve.width)) \(n(RankingCurve.height))" role="img" \
      aria-labelledby="ranking-title ranking-description">
      <title id="ranking-title">\(MarkupText.escaped(words.money.curveTitle))</title>
      <desc id="ranking-description">\(MarkupText.escaped(description))</desc>
      \(canvas.body)</svg>
      """
  }

  /// What the first half of the money brings.
  private func mark(_ canvas: inout ChartCanvas, _ x: ChartScale, _ y: ChartScale) {
    guard let last = points.last, last.x > 0 else { return }
    let place = (x: x.position(last.x / 2), y: y.position(last.y * firstHalf))
    canvas.line("nb-mark", from: (place.x, RankingCurve.plot.bottom), to: place)
    canvas.dot("nb-mark-dot", at: place, radius: 7, label: content.percent(firstHalf))
    canvas.text("nb-text", content.percent(firstHalf), at: (place.x + 14, place.y + 18))
  }
}
