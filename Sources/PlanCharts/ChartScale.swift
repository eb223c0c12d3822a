/// An axis: the values it shows and where they stand.
package struct ChartScale {
  /// Values with a line and a number, rising; their step is 1, 2, 2.5 or 5 times a power of ten.
  package let ticks: [Double]
  /// The ends of the axis, in pixels; the first may be the greater.
  private let from: Double
  private let to: Double
  private let low: Double
  private let high: Double

  /// - Parameters:
  ///   - values: what must fit, in any order.
  ///   - includesZero: starts at 0 where the values begin in the lower half of their range from there.
  ///   - isTight: ends at the greatest value instead of at the next tick.
  package init(
    _ values: [Double], from: Double, to: Double, count: Int = 6, includesZero: Bool = true,
    isTight: Bool = false
  ) {
    let finite = values.filter(\.isFinite)
    var least = finite.min() ?? 0
    var most = finite.max() ?? 1
    if includesZero, least >= 0, least <= most / 2 { least = 0 }
    if most <= least { most = least + (least == 0 ? 1 : abs(least) / 10) }
    let step = ChartScale.step(for: (most - least) / Double(max(1, count - 1)))
    let first = (least / step + 1e-9).rounded(.down)
    let last = isTight ? (most / step + 1e-9).rounded(.down) : (most / step - 1e-9).rounded(.up)
    ticks = (0...max(1, Int(min(50, last - first)))).map { (first + Double($0)) * step }
    low = first * step
    high = isTight ? most : max(most, (first + max(1, last - first)) * step)
    self.from = from
    self.to = to
  }

  /// The pixel of a value.
  package func position(_ value: Double) -> Double { from + (value - low) / (high - low) * (to - from) }

  /// Decimals that tell the ticks apart.
  package var places: Int {
    guard ticks.count > 1 else { return 0 }
    var step = ticks[1] - ticks[0]
    var places = 0
    while places < 9, abs(step - step.rounded()) > 1e-6 * step {
      step *= 10
      places += 1
    }
    return places
  }

  /// The least round number not below `least`.
  private static func step(for least: Double) -> Double {
    var power = 1.0
    while power * 10 <= least { power *= 10 }
    while power > least { power /= 10 }
    return [1, 2, 2.5, 5].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? power * 10
  }
}
