import Diagnostics
package import Geography
package import Investment
package import PlanAnalysis
package import Scenarios

/// What an explanation is told with. Names come in fit for one line.
package struct ExplainWords: Words {
  package let language: ReportLanguage

  package func village(_ name: String, id: String, commune: Commune, households: Int?) -> String {
    let counted: Message = households.map { .households($0) } ?? "households unknown, counts 1"
    return text("\(name) (\(id)), \(inText(commune)): \(counted)")
  }

  /// The weight, then each factor that counts.
  package func priority(_ weight: String, _ factors: [String]) -> String {
    text("Priority weight \(weight) = \((["1"] + factors).joined(separator: " + "))")
  }

  package func factor(_ kind: PriorityFactors.Kind, weight: String, attribute: String) -> String {
    text("\(kind.name) \(attribute) × \(weight)")
  }

  /// What the scenario weighs and nobody knows of the village.
  package func unknownFactors(_ kinds: [PriorityFactors.Kind]) -> String? {
    listed(kinds.map(\.name)).map { text("Unknown, and not weighted: \($0)") }
  }

  /// What institutions of the village count as, in households.
  package func institutions(_ worths: [String]) -> String {
    text("For each service it counts as so many households more: \(worths.joined(separator: "; "))")
  }

  package func institution(_ institution: Institution, households: String) -> String {
    text {
      switch institution {
      case .school: "school \(households)"
      case .clinic: "clinic \(households)"
      case .communeOffice: "commune office \(households)"
      }
    }
  }

  package func service(_ kind: BroughtService.Kind) -> String {
    text {
      switch kind {
      case .mobile: "Mobile broadband"
      case .fixed: "Fibre"
      case .interim: "Service in place of fibre"
      }
    }
  }

  package func workKind(_ kind: WorkKind) -> String { text(kind.names.inSentence) }

  package var existing: String { text("there today") }
  package func planned(by proposal: String, rank: Int, count: Int, year: Int?) -> String {
    let planned: Message = "in the plan by \(proposal), rank \(count: rank) of \(count: count)"
    return text(year.map { "\(planned), in \($0)" } ?? planned)
  }
  package var left: String { text("not in the plan") }

  /// Heads the works through which a service comes.
  package var through: String { text("It comes through:") }
  /// What a service is worth, and what the plan would save without it.
  package func worth(_ benefit: Benefit, saving: Money) -> String {
    text("It is worth \(households(benefit)); without it alone the plan would cost \(millions(saving)) less.")
  }
  /// What a whole proposal costs and brings.
  package func proposal(_ proposal: ProposalExplanation) -> String {
    text(
      "The proposal costs \(millions(proposal.cost)) and brings \(households(proposal.benefit)), "
        + "\(perBillion(proposal.benefitPerBillion)), to \(.households(proposal.households)).")
  }
  package func entry(at budget: Money) -> String {
    text("The optimal plan holds all that it brings from a budget of \(millions(budget)) on.")
  }
  package func loss(_ benefit: Benefit) -> String {
    text("The best plan without anything it brings is worth \(households(benefit)) less.")
  }
  package func funding(_ sources: [(name: String, amount: Money)]) -> String {
    text("Paid by \(sources.map { "\($0.name): \(millions($0.amount))" }.joined(separator: "; ")).")
  }

  /// Heads the cheapest works given the plan, and given today's network alone.
  package var addition: String { text("The cheapest works that would add it to the plan:") }
  package var standalone: String { text("From today's network, without the plan:") }
  package func sum(_ addition: CheapestAddition) -> String {
    let others: Message =
      addition.alongside.isEmpty
      ? ""
      : ", with \(.otherServices(addition.alongside.count)) that would come along "
        + "\(households(addition.benefitTogether))"
    return text(
      "\(millions(addition.cost)) for \(households(addition.benefit))\(others): "
        + "\(perBillion(addition.benefitPerBillion)).")
  }
  package func marginal(_ proposal: MarginalProposal) -> String {
    text("The plan's last proposal, \(proposal.id), brings \(perBillion(proposal.benefitPerBillion)).")
  }
  package func unspent(_ money: Money) -> String {
    if money == .zero { return text("The plan spends its whole budget.") }
    // Said in millions, it would be nothing.
    return money.millions < 1
      ? text("The plan leaves less than a million đồng of its budget.")
      : text("The plan leaves \(millions(money)) of its budget.")
  }
  package func entry(_ bracket: EntryBracket) -> String {
    switch bracket {
    case .never: return text("No budget brings it into the optimal plan.")
    case .between(let from, let to):
      guard from < to else {
        return text("An optimal plan at this very budget holds it; this plan is optimal within its gap.")
      }
      return
        text("It enters the optimal plan at \(millions(to)); at \(millions: from) million it is still out.")
    }
  }

  /// - Parameter rules: the rules that keep it out, in words.
  package func cause(_ cause: LeftService.Cause, rules: [String]) -> String {
    switch cause {
    case .lockedOut(let ids, let isEach):
      let list = ids.joined(separator: ", ")
      guard ids.count > 1 else { return text("Why: the scenario locks out \(list).") }
      return isEach
        ? text("Why: the scenario locks out \(list); allowing any one of them would do.")
        : text("Why: the scenario locks out \(list); all of them would have to be allowed.")
    case .dropped(let ids): return text("Why: given up by the progress list: \(ids.joined(separator: ", ")).")
    case .noSatellite:
      return text("Why: only a satellite link would feed a site there, and the scenario allows none.")
    case .unreachable(let link): return text("Why: \(missing(link)).")
    case .rules: return text("Why: it would be in without \(rules.joined(separator: text("; or without "))).")
    case .budget: return text("Why: the budget; more money brings it in.")
    case .together: return text("Why: no single rule of the scenario keeps it out, nor the budget by itself.")
    case .unknown: return text("Why: not found out, a limit came first.")
    }
  }

  package func covered(by site: String) -> String {
    text("Site \(site), built for others, covers it all the same; that is not counted.")
  }

  private func missing(_ link: MissingLink) -> Message {
    switch link {
    case .noSite: "no candidate site of the data set covers it"
    case .coverage(let site, let share):
      "no candidate site covers enough of its households; \(site) covers most, \(share * 100, places: 0) %"
    case .transport(let sites):
      "no route, hop or satellite link of the data set feeds a site that covers it "
        + "(\(sites.joined(separator: ", ")))"
    case .noRoute: "no candidate route of the data set ends there"
    case .routes(let routes):
      "its routes (\(routes.joined(separator: ", "))) do not lead to the existing network"
    }
  }

  package func proposalHeading(_ proposal: ProposalExplanation) -> String {
    let heading: Message =
      "Proposal \(proposal.id), rank \(count: proposal.rank) of \(count: proposal.count)"
    return text(proposal.year.map { "\(heading), done in \($0)" } ?? heading)
  }
  package var itsWorks: String { text("Its works:") }
  package func brings(_ services: [String]) -> String {
    text("It brings \(services.joined(separator: "; ")).")
  }

  package func workHeading(_ work: WorkExplanation) -> String {
    let kind = workKind(work.work.kind)
    let ends = work.ends.dropFirst().reduce(work.ends.first ?? "") { text("\($0) to \($1)") }
    return "\(kind.prefix(1).uppercased())\(kind.dropFirst()) \(work.work.id), \(ends)"
  }
  package func price(_ work: WorkExplanation) -> String {
    let cost: Message = work.work.cost == work.capex ? "" : ", \(millions(work.work.cost)) of the budget"
    return text(
      "It costs \(millions(work.capex)) to build\(cost), \(millions(work.opexPerYear)) a year to run.")
  }
  package var notBuilt: String { text("The plan does not build it.") }
  package func built(_ use: WorkExplanation.Use) -> String {
    let year: Message = use.year.map { ", built in \($0)" } ?? ""
    let progress: Message =
      switch use.progress {
      case .done: ", done"
      case .underWay: ", under way"
      case .dropped, nil: ""
      }
    return text("Part of proposal \(use.proposal)\(year)\(progress).")
  }
  package var before: String { text("Before it, from the existing network:") }
  package var after: String { text("Works that hang on it:") }
  package func feeds(_ services: [String]) -> String {
    services.isEmpty
      ? text("No service comes through it alone.")
      : text("Through it come \(services.joined(separator: "; ")).")
  }

  /// Headings of a table of works; cost in million đồng.
  package var workHeadings: (id: String, kind: String, cost: String) {
    (id: text("Id"), kind: text("Work"), cost: text("Cost, m đồng"))
  }

  private func households(_ benefit: Benefit) -> String {
    text("\(benefit.value, places: 1) weighted households")
  }
  private func perBillion(_ value: Double) -> String {
    value.isFinite ? text("\(value, places: 1) a billion đồng") : text("at no cost")
  }
  private func millions(_ money: Money) -> String { text("\(millions: money) million đồng") }
}
