import Geography
import Investment
import PlanAnalysis
import Scenarios

extension EnglishWords {
  struct Compare: CompareWords {
    let numbers = NumberStyle.english

    func title(_ first: String, _ second: String) -> String { "From \(first) to \(second)" }
    let same = "The plans bring the same services by the same works at the same cost."

    func sumHeadings(_ first: String, _ second: String) -> [String] { ["", first, second, "Difference"] }
    func sum(_ sum: ComparedSum) -> String {
      switch sum {
      case .budget: "Budget, m đồng"
      case .cost: "Cost, m đồng"
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

    func attributesTitle(_ count: Int) -> String {
      count == 0 ? "The scenarios ask for the same." : "What the scenarios ask for:"
    }
    func attributeHeadings(_ first: String, _ second: String) -> [String] { ["Attribute", first, second] }
    let absent = "—"

    let rulesTitle = "Rules that differ, and whether the best plan would be better without them:"
    func ruleHeadings(_ first: String, _ second: String) -> [String] { ["Rule", first, second] }
    func hold(_ hold: RuleDifference.Hold) -> String {
      switch hold {
      case .absent: "—"
      case .binds: "binds"
      case .slack: "does not bind"
      case .unknown: "not told apart"
      }
    }

    func servicesTitle(came: Int, left: Int) -> String {
      "Services: \(numbers.integer(came)) came in, \(numbers.integer(left)) went out."
    }
    func serviceHeadings(_ first: String, _ second: String) -> [String] {
      [
        "Village", "Commune", "Service", "", "Proposal", "Cost in \(first)", "Worth", "Cost in \(second)",
        "Worth",
      ]
    }
    func service(_ kind: BroughtService.Kind) -> String {
      switch kind {
      case .mobile: "mobile"
      case .fixed: "fibre"
      case .interim: "in place of fibre"
      }
    }
    func change(_ change: PlanComparison.Change) -> String {
      switch change {
      case .came: "in"
      case .left: "out"
      }
    }
    let servicesNote =
      "Cost, m đồng: in the plan with the service what the plan would save without it alone, in the other what "
      + "the cheapest works that add it would cost. Worth: weighted households by that plan's weights."

    func worksTitle(came: Int, cameCost: Money, left: Int, leftCost: Money) -> String {
      "Works: \(numbers.integer(came)) came in for \(numbers.millions(cameCost)) million đồng, "
        + "\(numbers.integer(left)) for \(numbers.millions(leftCost)) million went out."
    }
    let workHeadings = ["Id", "Work", "", "Proposal", "Cost, m đồng"]
    func repriced(_ repriced: Repriced) -> String {
      (repriced.count == 1
        ? "1 work of both plans costs " : "\(numbers.integer(repriced.count)) works of both plans cost ")
        + "\(numbers.millions(repriced.first)) million "
        + "đồng in the first and \(numbers.millions(repriced.second)) million in the second."
    }

    let communesTitle = "By commune:"
    func communeHeadings(_ first: String, _ second: String) -> [String] {
      [
        "Commune", "In", "Out", "Households in \(first)", "in \(second)", "Cost in \(first), m đồng",
        "in \(second)", "Difference",
      ]
    }
  }
}
