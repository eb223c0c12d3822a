import Geography
import Investment

extension EnglishWords {
  var money: PageMoneyTexts {
    PageMoneyTexts(
      curveTitle: "What the plan’s own order brings", curveCost: "Money spent in rank order, billion đồng",
      curveBenefit: "Worth, weighted households", frontierTitle: "What other budgets would bring",
      byYear: "Spend by year", bySource: "Spend by source", byCommune: "Spend by commune", roadmap: "Roadmap",
      sourcesByYear: "Sources by year", share: "Made up of", villagesMobile: "Mobile villages",
      villagesFixed: "Fibre villages", households: "Households", others: "{0} other communes",
      available: "Has, m đồng",
      communeNote:
        "A proposal’s money counts in the commune in which most of its households live; villages and "
        + "households count where they are.",
      unit: "Million đồng")
  }

  var undiscounted: String {
    "Here a service counts the same whenever it comes; the certificate counts it for less the later it comes."
  }
  func curveDescription(cost: Money, benefit: Benefit, firstHalf: Double) -> String {
    "Built in rank order, \(numbers.billions(cost)) billion đồng bring \(numbers.decimal(benefit.value, places: 0)) "
      + "weighted households; the first half of the money brings \(share100(firstHalf)) of them."
  }
}
