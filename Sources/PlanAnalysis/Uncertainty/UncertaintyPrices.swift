public import Geography
import Scenarios

/// How one price is drawn.
public struct UncertainPrice: Sendable, Equatable {
  /// The item of the price list.
  public var item: CostItem
  /// The lowest price drawn, in the item's unit.
  public var low: Double
  /// The likeliest value.
  public var base: Double
  /// The highest price drawn, in the item's unit.
  public var high: Double
  /// The scenario sets the price: every draw has it.
  public var isFixed: Bool
}

/// Draws price lists: each item by itself, from the triangular distribution over the data set's low, base
/// and high value.
struct UncertaintyPrices: Sendable {
  let prices: [UncertainPrice]
  private let seed: UInt64

  init(_ geography: Geography, _ scenario: Scenario, seed: UInt64) {
    self.seed = seed
    prices = CostItem.allCases.map { item in
      let range = geography.costs[item]
      if let set = scenario.costs[item] {
        return UncertainPrice(item: item, low: set, base: set, high: set, isFixed: true)
      }
      // A data set may give a base outside its own range; the range then reaches to it.
      return UncertainPrice(
        item: item, low: min(range.low, range.base), base: range.base, high: max(range.high, range.base),
        isFixed: false)
    }
  }

  /// The price list of a draw: what the scenario does not set.
  func draw(_ number: Int) -> [CostItem: Double] {
    var drawn: [CostItem: Double] = [:]
    for price in prices where !price.isFixed {
      var stream = UncertaintyStream(seed: seed, draw: number, name: price.item.rawValue)
      let value = UncertaintyPrices.triangular(stream.unit(), price.low, price.base, price.high)
      // Years are counted whole.
      drawn[price.item] = price.item == .horizon ? value.rounded() : value
    }
    return drawn
  }

  /// The inverse of the triangular distribution's function (Kotz and van Dorp 2004). Square roots are exact
  /// to the last bit, so that every machine draws the same.
  static func triangular(_ unit: Double, _ low: Double, _ base: Double, _ high: Double) -> Double {
    guard high > low else { return base }
    let below = (base - low) / (high - low)
    let value =
      unit < below
      ? low + ((high - low) * (base - low) * unit).squareRoot()
      : high - ((high - low) * (high - base) * (1 - unit)).squareRoot()
    return min(high, max(low, value))
  }
}
