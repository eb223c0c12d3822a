import Geography
import Investment
import Scenarios

extension EnglishWords: PageWords {
  var sections: PageSections {
    PageSections(
      contents: "Contents", toContent: "Skip to the summary", summary: "In brief", map: "Map",
      proposals: "Ranked proposals", money: "Money and years", left: "Left out, and why",
      certificate: "Certificate", data: "Data and prices", reading: "How to read this")
  }

  func pageTitle(_ dataset: String) -> String { "Broadband investment plan: \(dataset)" }

  func scope(_ dataset: DatasetSummary) -> String {
    "\(many(dataset.villages, "village")), \(numbers.integer(dataset.lackingMobile)) without mobile broadband, "
      + "\(numbers.integer(dataset.lackingFixed)) without fibre"
  }

  var modelledBadge: String { "Modelled data" }
  func modelledNotice(_ tables: String) -> String {
    "Made by a documented model, not observed: \(tables). The plan shows what the method does with data of "
      + "this kind; no real village may be judged by it. Put the province’s own list in its place."
  }
  func modelledHere(_ tables: String) -> String { "Modelled, not observed: \(tables)." }

  var figures: PageFigureWords {
    PageFigureWords(
      mobile: "villages gain mobile broadband", fixed: "villages gain fibre",
      households: "households gain a service", minority: "of them ethnic-minority", cost: "billion đồng",
      running: "billion đồng a year to run", gap: "at most from the best plan possible")
  }
  func outOf(_ count: Int) -> String { "of \(numbers.integer(count))" }
  func stayWithout(_ count: Int) -> String {
    switch count {
    case 0: "none stays without"
    case 1: "1 stays without"
    default: "\(numbers.integer(count)) stay without"
    }
  }
  func minorityHouseholds(_ count: Int) -> String { "\(numbers.integer(count)) households" }
  func ofBudget(_ budget: Money) -> String { "of a budget of \(numbers.billions(budget))" }
  func perYear(_ money: Money) -> String { "\(numbers.billions(money)) billion đồng a year" }
  func billions(_ money: Money) -> String { "\(numbers.billions(money)) billion đồng" }
  func gapNote(_ solve: SolveSummary) -> String {
    solve.status == .optimal ? "proven, and verified" : "as far as was searched"
  }

  func brings(_ plan: InvestmentPlan) -> String {
    let (totals, dataset) = (plan.totals, plan.dataset)
    func gain(_ service: String, _ gained: Int, of lacking: Int) -> String? {
      guard gained > 0 else { return nil }
      guard gained == lacking else {
        return "\(service) to \(numbers.integer(gained)) of the \(many(lacking, "village")) without it"
      }
      return service
        + (lacking == 1 ? " to the one village without it" : " to all \(many(lacking, "village")) without it")
    }
    let gains = [
      gain("mobile broadband", totals.villagesMobile, of: dataset.lackingMobile),
      gain("fibre", totals.villagesFixed, of: dataset.lackingFixed),
      totals.villagesInterim > 0 ? "an interim service to \(many(totals.villagesInterim, "village"))" : nil,
    ].compactMap { $0 }
    let bring = "\(many(plan.proposals.count, "proposal")) bring\(plan.proposals.count == 1 ? "s" : "") "
    guard let last = gains.last else { return bring + "no village a new service." }
    let list = gains.count == 1 ? last : gains.dropLast().joined(separator: ", ") + " and " + last
    return bring + list + ": \(many(totals.households, "household")) in all."
  }
  func places(_ communes: Int, most: [(name: String, cost: Money)]) -> String {
    let named = most.map { "\($0.name) (\(numbers.billions($0.cost)) bn)" }.joined(separator: ", ")
    return "Works stand in \(many(communes, "commune")); most of the money goes to \(named)."
  }
  func times(_ years: [(year: Int, villages: Int)]) -> String {
    "Villages with a new service: "
      + years.map { "\(numbers.integer($0.villages)) by the end of \($0.year)" }.joined(separator: ", ") + "."
  }
  func firstHalf(_ share: Double) -> String {
    "Built in rank order, the first half of the money brings \(share100(share)) of all that the plan is worth."
  }
  func undone(mobile: Int, fixed: Int, cheapest: Money?) -> String {
    let next =
      cheapest.map { "; the cheapest step beyond the plan costs \(numbers.millions($0)) million đồng" } ?? ""
    func without(_ count: Int, _ service: String) -> String {
      "\(many(count, "village")) stay\(count == 1 ? "s" : "") without \(service)"
    }
    switch (mobile, fixed) {
    case (0, 0): return "No village stays without mobile broadband or fibre."
    case (_, 0): return without(mobile, "mobile broadband") + next + "."
    case (0, _): return without(fixed, "fibre") + next + "."
    default:
      return without(mobile, "mobile broadband") + " and \(numbers.integer(fixed)) without fibre" + next + "."
    }
  }
  func ahead(_ share: Double) -> String {
    "At the same budget it is worth \(share100(share)) more than the better of the plans made by today’s methods."
  }

  var table: PageTableWords {
    PageTableWords(
      find: "Find", findHint: "village, commune or id; accents need not be typed",
      allCommunes: "all communes", allKinds: "all services", allYears: "all years", kindFilter: "Brings",
      communeFilter: "Commune", yearFilter: "Year", withMobile: "mobile broadband", withFixed: "fibre",
      withBoth: "both", clear: "Show all", count: "{0} of {1} rows", noneFound: "Nothing matches.",
      page: "Rows {0}–{1} of {2}", next: "Next", previous: "Previous", sort: "Sort by {0}",
      funding: "Paid by", lead: "Lead", opex: "Running cost, m đồng a year", showOnMap: "Show on the map")
  }
  func proposalsCaption(_ count: Int) -> String {
    count == 1
      ? "The proposal of the plan." : "\(numbers.integer(count)) proposals, in the order to build them in."
  }
  func workName(_ kind: WorkKind) -> String {
    switch kind {
    case .fibreSegment: "Fibre routes"
    case .fibreAccess: "Fibre within villages"
    case .site: "Masts and light sites"
    case .microwaveHop: "Microwave hops"
    case .satelliteBackhaul: "Satellite links"
    }
  }
  func serviceName(_ service: Service) -> String {
    switch service {
    case .mobile: "Mobile broadband"
    case .fixed: "Fibre"
    }
  }
  func interimName(_ service: InterimService) -> String {
    switch service {
    case .fixedWireless: "Fixed wireless"
    case .satelliteTerminal: "Community satellite terminal"
    }
  }

  var left: PageLeftWords {
    PageLeftWords(
      nothing: "Nothing is left out: every village that lacks a service gains it.",
      communesCaption: "Services left out, by commune.", village: "Village", service: "Lacks", reason: "Why",
      cost: "At least, m đồng", worth: "Worth", perBillion: "Worth/bn", services: "Services left out",
      cheapest: "Cheapest, m đồng", lists: "Every village and service left out")
  }
  func leftIntroduction(villages: Int, services: Int) -> String {
    "\(many(villages, "village")) stay\(villages == 1 ? "s" : "") without \(many(services, "service")). The "
      + "cost is that of the cheapest works that would add the service to this plan, the worth what that would "
      + "bring, in weighted households; cheapest first."
  }
  func leftCaption(_ count: Int) -> String {
    "\(many(count, "service")) that the plan leaves out, cheapest to add first."
  }
  func leftReason(_ reason: VillageOutcome.Reason, _ measure: ObjectiveMeasure) -> String {
    switch reason {
    case .existing, .planned: ""
    case .lockedOut: "Excluded by the scenario"
    case .unreachable: "No route, site or hop of the data set leads there"
    case .outbid where measure == .dong: "The targets are reached for less without it"
    case .outbid: "Other works are worth more under this budget and these rules"
    }
  }
  func firstRows(_ shown: Int, of count: Int) -> String {
    "Without its script the page shows the first \(numbers.integer(shown)) of \(numbers.integer(count)) rows; "
      + "villages.csv has all."
  }

  func many(_ count: Int, _ noun: String) -> String {
    "\(numbers.integer(count)) \(noun)\(count == 1 ? "" : "s")"
  }
  func share100(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) + " %" }
}
