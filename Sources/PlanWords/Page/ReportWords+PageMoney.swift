import Diagnostics
package import Geography
package import Investment

extension ReportWords {
  package var money: PageMoneyTexts { PageMoneyTexts(language: language) }

  /// Beside the curve of a plan that counts later years for less: the curve does not.
  package var undiscounted: String {
    text(
      "Here a service counts the same whenever it comes; the certificate counts it for less the later it comes."
    )
  }
  /// The ranking's curve in a sentence, for who cannot see it.
  package func curveDescription(cost: Money, benefit: Benefit, firstHalf: Double) -> String {
    text(
      "Built in rank order, \(billions: cost) billion đồng bring \(benefit.value, places: 0) "
        + "weighted households; the first half of the money brings \(percent(firstHalf)) of them.")
  }
}

package struct PageMoneyTexts: Words {
  package let language: ReportLanguage

  package var curveTitle: String { text("What the plan’s own order brings") }
  /// Axes.
  package var curveCost: String { text("Money spent in rank order, billion đồng") }
  package var curveBenefit: String { text("Worth, weighted households") }
  package var frontierTitle: String { text("What other budgets would bring") }
  package var byYear: String { text("Spend by year") }
  package var bySource: String { text("Spend by source") }
  package var byCommune: String { text("Spend by commune") }
  package var roadmap: String { text("Roadmap") }
  package var sourcesByYear: String { text("Sources by year") }
  /// Heading of the column of bars.
  package var share: String { text("Made up of") }
  package var villagesMobile: String { text("Mobile villages") }
  package var villagesFixed: String { text("Fibre villages") }
  package var households: String { text("Households") }
  /// The communes that have no row of their own.
  package var others: String { text("{0} other communes") }
  package var available: String { text("Has, m đồng") }
  package var communeNote: String {
    text(
      "A proposal’s money counts in the commune in which most of its households live, that of a proposal which "
        + "serves no village where its works stand; villages and households count where they are.")
  }
  package var unit: String { text("Million đồng") }
}
