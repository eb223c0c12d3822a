import Geography
import Investment

/// The texts of the charts and tables of money.
protocol PageMoneyWords: Sendable {
  var money: PageMoneyTexts { get }
  /// The ranking's curve in a sentence, for who cannot see it.
  /// Beside the curve of a plan that counts later years for less: the curve does not.
  var undiscounted: String { get }
  func curveDescription(cost: Money, benefit: Benefit, firstHalf: Double) -> String
}

struct PageMoneyTexts: Sendable {
  var curveTitle: String
  /// Axes.
  var curveCost: String
  var curveBenefit: String
  var frontierTitle: String
  var byYear: String
  var bySource: String
  var byCommune: String
  var roadmap: String
  var sourcesByYear: String
  /// Heading of the column of bars.
  var share: String
  var villagesMobile: String
  var villagesFixed: String
  var households: String
  /// The communes that have no row of their own.
  var others: String
  var available: String
  var communeNote: String
  var unit: String
}
