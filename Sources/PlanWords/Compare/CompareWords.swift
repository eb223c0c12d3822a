import Diagnostics
package import Geography
package import PlanAnalysis

/// What a comparison is told with.
package struct CompareWords: Words {
  package let language: ReportLanguage

  /// The heading, with the names of the two plans.
  package func title(_ first: String, _ second: String) -> String { text("From \(first) to \(second)") }
  package var same: String { text("The plans bring the same services by the same works at the same cost.") }

  /// Headings of the sums: what is compared, the first plan, the second, the difference.
  package func sumHeadings(_ first: String, _ second: String) -> [String] {
    ["", first, second, text("Difference")]
  }
  package func sum(_ sum: ComparedSum) -> String {
    text {
      switch sum {
      case .budget: "Budget, m đồng"
      case .cost: Message("Cost, m đồng", context: "sum")
      case .capex: "Capital cost, m đồng"
      case .opexPerYear: "Running cost a year, m đồng"
      case .proposals: "Proposals"
      case .villagesMobile: "Villages that gain mobile broadband"
      case .villagesFixed: "Villages that gain fibre"
      case .villagesInterim: "Villages with a service in place of fibre"
      case .households: "Households"
      case .ethnicMinorityHouseholds: "Ethnic-minority households"
      case .benefitByFirst: "Worth by the first plan's weights"
      case .benefitBySecond: "Worth by the second plan's weights"
      }
    }
  }

  package func dataTitle(_ data: DataChange) -> String {
    data.villages.isEmpty && data.prices.isEmpty
      ? text("The data sets differ, in none of their villages' names and services and in no base price.")
      : text("What the data changed:")
  }

  package func changed(_ village: DataChange.Village) -> String {
    let place = "\(village.id) \(village.name), \(village.commune)"
    return text {
      switch village.kind {
      case .gone: "  \(place): no longer in the data"
      case .new: "  \(place): new in the data"
      case .mobileServed: "  \(place): has mobile broadband by now"
      case .fixedServed: "  \(place): has fibre by now"
      case .mobileLost: "  \(place): had mobile broadband, and lacks it"
      case .fixedLost: "  \(place): had fibre, and lacks it"
      case .renamed: "  \(place): was called \(village.earlierName ?? "")"
      }
    }
  }

  package func changed(_ price: DataChange.Price) -> String {
    text("  price \(price.item.rawValue): from \(price.first, places: 3) to \(price.second, places: 3)")
  }

  package func attributesTitle(_ count: Int) -> String {
    count == 0 ? text("The scenarios ask for the same.") : text("What the scenarios ask for:")
  }
  package func attributeHeadings(_ first: String, _ second: String) -> [String] {
    [text("Attribute"), first, second]
  }
  /// In place of a budget that was not set.
  package var noLimit: String { text("no limit") }
  /// Stands where a scenario has no such item.
  package var absent: String { "—" }

  package var rulesTitle: String {
    text("Rules that differ, and whether the best plan would be better without them:")
  }
  package func ruleHeadings(_ first: String, _ second: String) -> [String] { [text("Rule"), first, second] }
  package func hold(_ hold: RuleDifference.Hold) -> String {
    text {
      switch hold {
      case .absent: "—"
      case .binds: "binds"
      case .slack: "does not bind"
      case .unknown: "not told apart"
      }
    }
  }

  package func servicesTitle(came: Int, left: Int) -> String {
    text("Services: \(count: came) came in, \(count: left) went out.")
  }
  /// Village, commune, service, change, proposal, then cost and worth in each plan.
  package func serviceHeadings(_ first: String, _ second: String) -> [String] {
    [
      text("Village"), text("Commune"), text("Service"), "", text("Proposal"), text("Cost in \(first)"),
      text("Worth"), text("Cost in \(second)"), text("Worth"),
    ]
  }
  package func service(_ kind: BroughtService.Kind) -> String {
    text {
      switch kind {
      case .mobile: "mobile"
      case .fixed: "fibre"
      case .interim: "in place of fibre"
      }
    }
  }
  package func change(_ change: PlanComparison.Change) -> String {
    text {
      switch change {
      case .came: "in"
      case .left: "out"
      }
    }
  }
  /// Explains the cost and worth columns.
  package var servicesNote: String {
    text(
      "Cost, m đồng: in the plan with the service what the plan would save without it alone, in the other what "
        + "the cheapest works that add it would cost. Worth: weighted households by that plan's weights.")
  }

  package func worksTitle(came: Int, cameCost: Money, left: Int, leftCost: Money) -> String {
    text(
      "Works: \(count: came) came in for \(millions: cameCost) million đồng, "
        + "\(count: left) for \(millions: leftCost) million went out.")
  }
  /// Work, kind, change, proposal, cost.
  package var workHeadings: [String] {
    [text("Id"), text("Work"), "", text("Proposal"), text("Cost, m đồng")]
  }
  package func repriced(_ repriced: Repriced) -> String {
    let works: Message =
      repriced.count == 1
      ? "1 work of both plans costs" : "\(count: repriced.count) works of both plans cost"
    return text(
      "\(works) \(millions: repriced.first) million đồng in the first and \(millions: repriced.second) million "
        + "in the second.")
  }

  package var communesTitle: String {
    text("By commune, a proposal's money where most of its households live:")
  }
  /// Commune, services in and out, households in each plan, cost in each plan, difference.
  package func communeHeadings(_ first: String, _ second: String) -> [String] {
    [
      text("Commune"), text("In"), text("Out"), text("Households in \(first)"), text("in \(second)"),
      text("Cost in \(first), m đồng"), text("in \(second)"), text("Difference"),
    ]
  }
}

/// What is summed over a whole plan.
package enum ComparedSum: CaseIterable {
  case budget
  case cost
  case capex
  case opexPerYear
  case proposals
  case villagesMobile
  case villagesFixed
  case villagesInterim
  case households
  case ethnicMinorityHouseholds
  case benefitByFirst
  case benefitBySecond
}
