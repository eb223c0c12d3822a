package import Geography
package import Investment

/// The texts of the charts and tables of money.
package protocol PageMoneyWords: Sendable {
  var money: PageMoneyTexts { get }
  /// The ranking's curve in a sentence, for who cannot see it.
  /// Beside the curve of a plan that counts later years for less: the curve does not.
  var undiscounted: String { get }
  func curveDescription(cost: Money, benefit: Benefit, firstHalf: Double) -> String
}

package struct PageMoneyTexts: Sendable {
  package var curveTitle: String
  /// Axes.
  package var curveCost: String
  package var curveBenefit: String
  package var frontierTitle: String
  package var byYear: String
  package var bySource: String
  package var byCommune: String
  package var roadmap: String
  package var sourcesByYear: String
  /// Heading of the column of bars.
  package var share: String
  package var villagesMobile: String
  package var villagesFixed: String
  package var households: String
  /// The communes that have no row of their own.
  package var others: String
  package var available: String
  package var communeNote: String
  package var unit: String
}
