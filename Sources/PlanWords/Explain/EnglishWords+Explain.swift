import Geography
import Investment
import PlanAnalysis
import Scenarios

extension EnglishWords {
  struct Explain: ExplainWords {
    let numbers = NumberStyle.english

    func village(_ name: String, id: String, commune: String, households: Int) -> String {
      "\(name) (\(id)), \(commune): \(counted(households, "household"))"
    }

    func priority(_ weight: String, _ factors: [String]) -> String {
      "Priority weight \(weight) = " + (["1"] + factors).joined(separator: " + ")
    }

    func factor(_ kind: PriorityFactors.Kind, weight: String, attribute: String) -> String {
      let name =
        switch kind {
        case .remoteness: "remoteness"
        case .isolation: "isolation"
        case .ethnicMinority: "ethnic minority"
        case .regionThree: "Region III"
        case .border: "border"
        case .poverty: "poverty"
        case .speciallyDifficult: "specially difficult"
        }
      return "\(name) \(attribute) × \(weight)"
    }

    func institutions(_ worths: [String]) -> String {
      "For each service it counts as so many households more: \(worths.joined(separator: ", "))"
    }

    func institution(_ institution: Institution, households: String) -> String {
      switch institution {
      case .school: "school \(households)"
      case .clinic: "clinic \(households)"
      case .communeOffice: "commune office \(households)"
      }
    }

    func service(_ kind: BroughtService.Kind) -> String {
      switch kind {
      case .mobile: "Mobile broadband"
      case .fixed: "Fibre"
      case .interim: "Service in place of fibre"
      }
    }

    func workKind(_ kind: WorkKind) -> String {
      switch kind {
      case .fibreSegment: "fibre route"
      case .fibreAccess: "fibre distribution"
      case .site: "site"
      case .microwaveHop: "microwave hop"
      case .satelliteBackhaul: "satellite link"
      }
    }

    let existing = "there today"
    func planned(by proposal: String, rank: Int, count: Int, year: Int?) -> String {
      "in the plan by \(proposal), rank \(numbers.integer(rank)) of \(numbers.integer(count))"
        + (year.map { ", in \($0)" } ?? "")
    }
    let left = "not in the plan"

    let through = "It comes through:"
    func worth(_ benefit: Benefit, saving: Money) -> String {
      "It is worth \(households(benefit)); without it alone the plan would cost \(millions(saving)) less."
    }
    func proposal(_ proposal: ProposalExplanation) -> String {
      "The proposal costs \(millions(proposal.cost)) and brings \(households(proposal.benefit)), "
        + "\(perBillion(proposal.benefitPerBillion)), to \(counted(proposal.households, "household"))."
    }
    func entry(at budget: Money) -> String {
      "The optimal plan holds all that it brings from a budget of \(millions(budget)) on."
    }
    func loss(_ benefit: Benefit) -> String {
      "The best plan without anything it brings is worth \(households(benefit)) less."
    }
    func funding(_ sources: [(name: String, amount: Money)]) -> String {
      "Paid by " + sources.map { "\($0.name): \(millions($0.amount))" }.joined(separator: "; ") + "."
    }

    let addition = "The cheapest works that would add it to the plan:"
    let standalone = "From today's network, without the plan:"
    func sum(_ addition: CheapestAddition) -> String {
      let others =
        addition.alongside.isEmpty
        ? ""
        : ", with \(counted(addition.alongside.count, "other service")) that would come along "
          + households(addition.benefitTogether)
      return "\(millions(addition.cost)) for \(households(addition.benefit))\(others): "
        + "\(perBillion(addition.benefitPerBillion))."
    }
    func marginal(_ proposal: MarginalProposal) -> String {
      "The plan's last proposal, \(proposal.id), brings \(perBillion(proposal.benefitPerBillion))."
    }
    func unspent(_ money: Money) -> String { "The plan leaves \(millions(money)) of its budget." }
    func entry(_ bracket: EntryBracket) -> String {
      switch bracket {
      case .never: return "No budget brings it into the optimal plan."
      case .between(let from, let to):
        guard from < to else {
          return "An optimal plan at this very budget holds it; this plan is optimal within its gap."
        }
        return
          "It enters the optimal plan at \(millions(to)); at \(numbers.millions(from)) million it is still out."
      }
    }

    func cause(_ cause: LeftService.Cause, rules: [String]) -> String {
      switch cause {
      case .lockedOut(let ids, let isEach):
        let list = ids.joined(separator: ", ")
        guard ids.count > 1 else { return "Why: the scenario locks out \(list)." }
        return isEach
          ? "Why: the scenario locks out \(list); allowing any one of them would do."
          : "Why: the scenario locks out \(list); all of them would have to be allowed."
      case .dropped(let ids): return "Why: given up by the progress list: \(ids.joined(separator: ", "))."
      case .noSatellite:
        return "Why: only a satellite link would feed a site there, and the scenario allows none."
      case .unreachable(let link): return "Why: " + missing(link)
      case .rules: return "Why: it would be in without " + rules.joined(separator: "; or without ") + "."
      case .budget: return "Why: the budget; more money brings it in."
      case .together: return "Why: no single rule of the scenario keeps it out, nor the budget by itself."
      case .unknown: return "Why: not found out, a limit came first."
      }
    }

    private func missing(_ link: MissingLink) -> String {
      switch link {
      case .noSite: "no candidate site of the data set covers it."
      case .coverage(let site, let share):
        "no candidate site covers enough of its households; \(site) covers most, "
          + "\(numbers.decimal(share * 100, places: 0)) %."
      case .transport(let sites):
        "no route, hop or satellite link of the data set feeds a site that covers it "
          + "(\(sites.joined(separator: ", ")))."
      case .noRoute: "no candidate route of the data set ends there."
      case .routes(let routes):
        "its routes (\(routes.joined(separator: ", "))) do not lead to the existing network."
      }
    }

    func proposalHeading(_ proposal: ProposalExplanation) -> String {
      "Proposal \(proposal.id), rank \(numbers.integer(proposal.rank)) of \(numbers.integer(proposal.count))"
        + (proposal.year.map { ", done in \($0)" } ?? "")
    }
    let itsWorks = "Its works:"
    func brings(_ services: [String]) -> String { "It brings \(services.joined(separator: "; "))." }

    func workHeading(_ work: WorkExplanation) -> String {
      "\(capitalised(workKind(work.work.kind))) \(work.work.id), \(work.ends.joined(separator: " to "))"
    }
    func price(_ work: WorkExplanation) -> String {
      let cost = work.work.cost == work.capex ? "" : ", \(millions(work.work.cost)) of the budget"
      return "It costs \(millions(work.capex)) to build\(cost), \(millions(work.opexPerYear)) a year to run."
    }
    let notBuilt = "The plan does not build it."
    func built(_ use: WorkExplanation.Use) -> String {
      let progress =
        switch use.progress {
        case .done: ", done"
        case .underWay: ", under way"
        case .dropped, nil: ""
        }
      return "Part of proposal \(use.proposal)" + (use.year.map { ", built in \($0)" } ?? "") + progress + "."
    }
    let before = "Before it, from the existing network:"
    let after = "Works that hang on it:"
    func feeds(_ services: [String]) -> String {
      services.isEmpty
        ? "No service comes through it alone." : "Through it come \(services.joined(separator: "; "))."
    }

    let workHeadings = (id: "Id", kind: "Work", cost: "Cost, m đồng")

    private func households(_ benefit: Benefit) -> String {
      "\(numbers.decimal(benefit.value, places: 1)) weighted households"
    }
    private func perBillion(_ value: Double) -> String {
      value.isFinite ? "\(numbers.decimal(value, places: 1)) a billion đồng" : "at no cost"
    }
    private func millions(_ money: Money) -> String { "\(numbers.millions(money)) million đồng" }
    private func counted(_ count: Int, _ noun: String) -> String {
      "\(numbers.integer(count)) \(noun)\(count == 1 ? "" : "s")"
    }
    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
  }
}
