import Diagnostics
package import Geography
package import Investment
package import Scenarios

extension ReportWords {
  package var sections: PageSections { PageSections(language: language) }

  /// What a committee calls a data set, in its language; its name where it has no title.
  package func title(_ dataset: DatasetSummary) -> String {
    shown(dataset.title(in: language.rawValue))
  }
  package func pageTitle(_ dataset: String) -> String { text("Broadband investment plan: \(dataset)") }

  /// How many villages there are, and how many lack what.
  package func scope(_ dataset: DatasetSummary) -> String { text(need(dataset)) }

  /// In capitals, beside the title.
  package var modelledBadge: String { text("Modelled data") }
  /// What is modelled, and what that means for who decides.
  package func modelledNotice(_ tables: String) -> String {
    text(
      "Made by a documented model, not observed: \(tables). The plan shows what the method does with data of "
        + "this kind; no real village may be judged by it. Put the province’s own list in its place.")
  }
  /// The same beside a map or a table.
  package func modelledHere(_ tables: String) -> String { text("Modelled, not observed: \(tables).") }

  package var figures: PageFigureWords { PageFigureWords(language: language) }
  /// "of 86".
  package func outOf(_ count: Int) -> String { text("of \(count: count)") }
  /// "3 stay without".
  package func stayWithout(_ count: Int) -> String {
    text {
      switch count {
      case 0: "none stays without"
      case 1: "1 stays without"
      default: "\(count: count) stay without"
      }
    }
  }
  /// "16,399 households of an ethnic minority".
  /// - Parameter villagesWithoutShare: villages served whose share nobody knows.
  package func minorityHouseholds(_ count: Int, villagesWithoutShare unknown: Int) -> String {
    let households: Message = "\(count: count) households"
    return text(unknown == 0 ? households : "\(households); share unknown in \(.villages(unknown))")
  }
  /// "of a budget of 300.0 billion đồng".
  package func ofBudget(_ budget: Money) -> String { text("of a budget of \(billions: budget)") }
  package func perYear(_ money: Money) -> String { text("\(billions: money) billion đồng a year") }
  package func billions(_ money: Money) -> String { text(.billions(money)) }
  /// How far the best plan possible can be ahead of this one, and by what.
  package func gapNote(_ solve: SolveSummary) -> String {
    solve.status == .optimal ? text("as the search proved") : text("as far as was searched")
  }

  /// What the plan brings.
  package func brings(_ plan: InvestmentPlan) -> String {
    let (totals, dataset) = (plan.totals, plan.dataset)
    var gains: [Message] = []
    func add(_ service: Message, _ gained: Int, of lacking: Int) {
      guard gained > 0 else { return }
      let all = Message.villages(lacking)
      gains.append(
        gained < lacking
          ? "\(service) to \(count: gained) of the \(all) without it"
          : lacking == 1 ? "\(service) to the one village without it" : "\(service) to all \(all) without it")
    }
    add("mobile broadband", totals.villagesMobile, of: dataset.lackingMobile)
    add("fibre", totals.villagesFixed, of: dataset.lackingFixed)
    if totals.villagesInterim > 0 {
      gains.append("an interim service to \(.villages(totals.villagesInterim))")
    }
    let isOne = plan.proposals.count == 1
    let proposals = Message.proposals(plan.proposals.count)
    guard let list = listed(gains) else {
      return text(
        isOne
          ? "\(proposals) brings no village a new service." : "\(proposals) bring no village a new service.")
    }
    let served = Message.households(totals.households)
    return text(
      isOne
        ? "\(proposals) brings \(list): \(served) in all." : "\(proposals) bring \(list): \(served) in all.")
  }
  /// In how many communes it builds, and where most of the money goes.
  package func places(_ communes: Int, most: [(commune: Commune, cost: Money)]) -> String {
    let named = most.map { "\(inText($0.commune)) (\(billions: $0.cost) bn)" as Message }
    return text("Works stand in \(.communes(communes)); most of the money goes to \(named).")
  }
  /// When services come: the villages that gain one by the end of each year.
  package func times(_ years: [(year: Int, villages: Int)]) -> String {
    let reached = years.map { "\(count: $0.villages) by the end of \($0.year)" as Message }
    return text("Villages with a new service: \(reached).")
  }
  /// Which share of what it brings comes with the first half of the money.
  package func firstHalf(_ share: Double) -> String {
    text(
      "Built in rank order, the first half of the money brings \(percent(share)) of all that the plan is worth."
    )
  }
  /// What stays undone: villages that lack a service and gain none, and the cheapest of them.
  package func undone(mobile: Int, fixed: Int, cheapest: Money?) -> String {
    let next: Message =
      cheapest.map { "; the cheapest step beyond the plan costs \(millions: $0) million đồng" } ?? ""
    let lack: Message =
      switch (mobile, fixed) {
      case (0, 0): "No village stays without mobile broadband or fibre"
      case (1, _): "\(.villages(mobile)) stays without mobile broadband"
      case (0, 1): "\(.villages(fixed)) stays without fibre"
      case (0, _): "\(.villages(fixed)) stay without fibre"
      case (_, _): "\(.villages(mobile)) stay without mobile broadband"
      }
    let also: Message = mobile > 0 && fixed > 0 ? " and \(count: fixed) without fibre" : ""
    return text("\(lack)\(also)\(next).")
  }
  /// How much more it is worth than the best of the plans made by today's methods, as a share.
  package func ahead(_ share: Double) -> String {
    text(
      "At the same budget it is worth \(percent(share)) more than the better of the plans made by today’s methods."
    )
  }

  package var table: PageTableWords { PageTableWords(language: language) }
  package func proposalsCaption(_ count: Int) -> String {
    count == 1
      ? text("The proposal of the plan.") : text("\(count: count) proposals, in the order to build them in.")
  }
  package func workName(_ kind: WorkKind) -> String { text(kind.names.together) }
  package func serviceName(_ service: Service) -> String {
    text {
      switch service {
      case .mobile: "Mobile broadband"
      case .fixed: "Fibre"
      }
    }
  }
  package func interimName(_ service: InterimService) -> String {
    text {
      switch service {
      case .fixedWireless: "Fixed wireless"
      case .satelliteTerminal: "Community satellite terminal"
      }
    }
  }

  package var left: PageLeftWords { PageLeftWords(language: language) }
  /// - Parameter withNothing: of the villages, those that gain nothing at all.
  package func leftIntroduction(villages: Int, mobile: Int, fixed: Int, withNothing: Int) -> String {
    let lacking: Message =
      "\(count: mobile) without mobile broadband, \(count: fixed) without fibre, \(.services(mobile + fixed)) in all"
    let stay: Message =
      villages == 1
      ? "1 village stays without a service: \(lacking)."
      : "\(.villages(villages)) stay without a service: \(lacking). \(count: withNothing) of them gain nothing."
    return text(
      .sentences([
        stay,
        "The cost is that of the cheapest works that would add the service to this plan as it is, the worth what that "
          + "would bring, in weighted households; cheapest first. A plan that makes room for it may need less: noiban "
          + "explain finds the budget at which it enters.",
      ]))
  }
  package func leftCaption(_ count: Int) -> String {
    text("\(.services(count)) that the plan leaves out, cheapest to add first.")
  }
  /// Why a service is left out of a plan that is best at what the measure counts.
  package func leftReason(_ reason: VillageOutcome.Reason, _ measure: ObjectiveMeasure) -> String {
    text {
      switch reason {
      case .existing, .planned: ""
      case .lockedOut(nil): "Excluded by the scenario"
      case .lockedOut(let site?): "Excluded by the scenario; covered by \(site) all the same, uncounted"
      case .unreachable: "No route, site or hop of the data set leads there"
      case .outbid where measure == .dong: "The cheapest plan found reaches the targets without it"
      case .outbid: "The best plan found for this budget and these rules does without it"
      }
    }
  }
  /// Says that only the first rows stand here, and where all are.
  package func firstRows(_ shown: Int, of count: Int) -> String {
    text(
      "Without its script the page shows the first \(count: shown) of \(count: count) rows; "
        + "villages.csv has all.")
  }

}

/// Names of sections, in headings and in the list of contents.
package struct PageSections: Words {
  package let language: ReportLanguage

  package var contents: String { text("Contents") }
  package var toContent: String { text("Skip to the summary") }
  package var summary: String { text("In brief") }
  package var map: String { text("Map") }
  package var proposals: String { text("Ranked proposals") }
  package var money: String { text("Money and years") }
  package var left: String { text("Left out, and why") }
  package var certificate: String { text("Certificate") }
  package var data: String { text("Data and prices") }
  package var reading: String { text("How to read this") }
}

/// What the figures at the top count.
package struct PageFigureWords: Words {
  package let language: ReportLanguage

  package var mobile: String { text("villages gain mobile broadband") }
  package var fixed: String { text("villages gain fibre") }
  package var households: String { text("households gain a service") }
  package var minority: String { text("of them ethnic-minority") }
  package var cost: String { text("billion đồng") }
  package var running: String { text("billion đồng a year to run") }
  /// How far from the best.
  package var gap: String { text("at most from the best plan possible") }
}

/// The words of tables that the reader sorts and searches.
package struct PageTableWords: Words {
  package let language: ReportLanguage

  package var find: String { text("Find") }
  package var findHint: String { text("village, commune or id; accents need not be typed") }
  package var allCommunes: String { text("all communes") }
  package var allKinds: String { text("all services") }
  package var allYears: String { text("all years") }
  package var kindFilter: String { text("Brings") }
  package var communeFilter: String { text("Commune") }
  package var yearFilter: String { text("Year") }
  /// Kinds of proposals: with mobile, with fibre, with both.
  package var withMobile: String { text("mobile broadband") }
  package var withFixed: String { text("fibre") }
  package var withBoth: String { text("both") }
  package var clear: String { text("Show all") }
  /// "{0} of {1} rows": the script puts numbers in.
  package var count: String { text("{0} of {1} rows") }
  package var noneFound: String { text("Nothing matches.") }
  /// "Rows {0} to {1} of {2}".
  package var page: String { text("Rows {0}–{1} of {2}") }
  package var next: String { text("Next") }
  package var previous: String { text("Previous") }
  /// On a heading: sorts by it.
  package var sort: String { text("Sort by {0}") }
  package var funding: String { text("Paid by") }
  package var lead: String { text("Lead") }
  package var opex: String { text("Running cost, m đồng a year") }
  /// Beside an id: shows it on the map.
  package var showOnMap: String { text("Show on the map") }
}

/// Headings of what was left out.
package struct PageLeftWords: Words {
  package let language: ReportLanguage

  package var nothing: String { text("Nothing is left out: every village that lacks a service gains it.") }
  package var communesCaption: String { text("Services left out, by commune.") }
  package var village: String { text("Village") }
  package var service: String { text("Lacks") }
  package var reason: String { text("Why") }
  /// In million đồng.
  package var cost: String { text("To add it, m đồng") }
  /// In weighted households.
  package var worth: String { text("Worth") }
  package var perBillion: String { text("Worth/bn") }
  package var services: String { text("Services left out") }
  package var cheapest: String { text("Cheapest, m đồng") }
  package var lists: String { text("Every village and service left out") }
}
