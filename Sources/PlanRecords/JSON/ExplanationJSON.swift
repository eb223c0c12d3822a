package import Geography
import Investment
import JSONText
import NetworkDesign
package import PlanAnalysis
import PlanDossiers
package import Scenarios

/// An explanation as JSON, schema `noiban.explain/1`: money in whole đồng, benefits in weighted households.
package enum ExplanationJSON {
  package static let schema = "noiban.explain/1"

  /// The text as UTF-8, ending in a newline.
  package static func write(
    _ explanation: Explanation, of geography: Geography, under scenario: Scenario
  ) -> [UInt8] {
    let writer = ExplanationWriter(geography: geography)
    return JSONWriter.document(schema) { json in
      json.object("dataset") { json in
        json.field("name", geography.name)
        json.field("sha256", geography.sha256)
      }
      json.newline()
      json.key("scenario")
      json.scenario(scenario)
      json.newline()
      switch explanation {
      case .village(let village): json.object("village") { writer.write(village, to: &$0) }
      case .proposal(let proposal): json.object("proposal") { writer.write(proposal, to: &$0) }
      case .work(let work): json.object("work") { writer.write(work, to: &$0) }
      }
    }
  }
}

/// Writes the members of objects.
private struct ExplanationWriter {
  let geography: Geography

  func write(_ village: VillageExplanation, to json: inout JSONWriter) {
    let data = geography.villages[village.village]
    json.field("id", data.id)
    json.field("name", data.name)
    json.field("commune", geography.communes[data.commune].name)
    json.field("households", data.households)
    json.field("weight", village.priority.weight)
    json.newline()
    json.objects("factors", village.priority.factors) { json, factor in
      json.field("factor", factor.kind.rawValue)
      json.field("weight", factor.weight)
      json.field("attribute", factor.attribute)
    }
    json.newline()
    json.objects("institutions", village.priority.institutions) { json, worth in
      json.field("institution", worth.institution.rawValue)
      json.field("households", worth.households)
    }
    json.newline()
    json.objects("services", village.services, linePerElement: true) { write($1, to: &$0) }
  }

  private func write(_ service: ServiceExplanation, to json: inout JSONWriter) {
    json.field("service", service.kind.rawValue)
    switch service.state {
    case .existing: json.field("status", VillageOutcome.Status.existing.rawValue)
    case .planned(let planned):
      json.field("status", VillageOutcome.Status.planned.rawValue)
      json.field("benefit", planned.benefit)
      json.field("saving", planned.saving)
      json.field("year", planned.year)
      write("works", planned.works, to: &json)
      json.object("proposal") { write(planned.proposal, to: &$0) }
    case .left(let left):
      json.field("status", VillageOutcome.Status.unserved.rawValue)
      write(left, to: &json)
    }
  }

  private func write(_ left: LeftService, to json: inout JSONWriter) {
    json.object("cause") { write(left.cause, to: &$0) }
    if let site = left.coveredBy { json.field("coveredBy", site) }
    json.object("addition", of: left.addition) { write($1, to: &$0) }
    json.object("standalone", of: left.standalone) { write($1, to: &$0) }
    json.object("marginalProposal", of: left.marginal) { json, marginal in
      json.field("id", marginal.id)
      json.field("benefitPerBillion", marginal.benefitPerBillion)
    }
    json.field("unspent", left.unspent)
    json.object("entersAt", of: left.entry) { json, entry in
      let budgets: (least: Money?, notAt: Money?) =
        if case .between(let from, let to) = entry { (to, from) } else { (nil, nil) }
      json.field("budget", budgets.least)
      json.field("notAt", budgets.notAt)
    }
  }

  private func write(_ cause: LeftService.Cause, to json: inout JSONWriter) {
    switch cause {
    case .lockedOut(let ids, let isEach):
      json.field("kind", "lockedOut")
      json.field("ids", ids)
      json.field("anyOne", isEach)
    case .dropped(let ids):
      json.field("kind", "dropped")
      json.field("ids", ids)
    case .noSatellite: json.field("kind", "noSatellite")
    case .unreachable(let link):
      json.field("kind", "unreachable")
      write(link, to: &json)
    case .rules(let rules):
      json.field("kind", "rules")
      json.array("rules", rules) { $0.rule($1) }
    case .budget: json.field("kind", "budget")
    case .together: json.field("kind", "together")
    case .unknown: json.field("kind", "unknown")
    }
  }

  private func write(_ link: MissingLink, to json: inout JSONWriter) {
    switch link {
    case .noSite: json.field("missing", "site")
    case .coverage(let site, let share):
      json.field("missing", "coverage")
      json.field("ids", [site])
      json.field("householdShare", share)
    case .transport(let sites):
      json.field("missing", "transport")
      json.field("ids", sites)
    case .noRoute: json.field("missing", "route")
    case .routes(let routes):
      json.field("missing", "link")
      json.field("ids", routes)
    }
  }

  private func write(_ addition: CheapestAddition, to json: inout JSONWriter) {
    json.field("cost", addition.cost)
    json.field("benefit", addition.benefit)
    json.field("benefitTogether", addition.benefitTogether)
    json.field("benefitPerBillion", addition.benefitPerBillion)
    write("alongside", addition.alongside, to: &json)
    write("works", addition.works, to: &json)
  }

  func write(_ proposal: ProposalExplanation, to json: inout JSONWriter) {
    json.field("id", proposal.id)
    json.field("rank", proposal.rank)
    json.field("of", proposal.count)
    json.field("cost", proposal.cost)
    json.field("opexPerYear", proposal.opexPerYear)
    json.field("benefit", proposal.benefit)
    json.field("benefitPerBillion", proposal.benefitPerBillion)
    json.field("households", proposal.households)
    json.field("entryBudget", proposal.entryBudget)
    json.field("replacementLoss", proposal.replacementLoss)
    json.field("year", proposal.year)
    json.key("funding")
    json.funding(proposal.funding)
    write("services", proposal.services, to: &json)
    write("works", proposal.works, to: &json)
  }

  func write(_ work: WorkExplanation, to json: inout JSONWriter) {
    json.field("id", work.work.id)
    json.field("kind", work.work.kind.rawValue)
    json.field("cost", work.work.cost)
    json.field("capex", work.capex)
    json.field("opexPerYear", work.opexPerYear)
    json.field("ends", work.ends)
    json.field("proposal", work.use?.proposal)
    json.field("year", work.use?.year)
    json.field("progress", work.use?.progress?.rawValue)
    json.key("funding")
    json.funding(work.use?.funding ?? [:])
    write("feeds", work.use?.feeds ?? [], to: &json)
    write("before", work.use?.before ?? [], to: &json)
    write("after", work.use?.after ?? [], to: &json)
  }

  private func write(_ name: StaticString, _ services: [BroughtService], to json: inout JSONWriter) {
    json.objects(name, services) { json, service in
      json.field("village", geography.villages[service.village].id)
      json.field("service", service.kind.rawValue)
    }
  }

  private func write(_ name: StaticString, _ works: [PricedWork], to json: inout JSONWriter) {
    json.objects(name, works) { json, work in
      json.field("id", work.id)
      json.field("kind", work.kind.rawValue)
      json.field("cost", work.cost)
    }
  }
}

extension JSONWriter {
  /// A rule of a scenario by its kind and, where there are several of the kind, which one.
  mutating func rule(_ rule: ScenarioRule) {
    object { json in
      func named(_ kind: String, _ name: String) {
        json.field("rule", kind)
        json.field("name", name)
      }
      switch rule {
      case .budget: json.field("rule", "budget")
      case .yearBudget(let year):
        json.field("rule", "phases.budgets")
        json.field("year", year)
      case .source(let name): named("funding", name)
      case .eligibility: json.field("rule", "funding.shares")
      case .share(let name): named("rules", name)
      case .target(let index):
        json.field("rule", "targets")
        json.field("index", index)
      case .lockIn(let id): named("lockIn", id)
      case .lockOut(let id): named("lockOut", id)
      case .requiredPoint(let id): named("requiredPoints.points", id)
      case .communeOffices: json.field("rule", "requiredPoints.communeOffices")
      case .disjointRoutes: json.field("rule", "requiredPoints.disjointRoutes")
      case .progress(let work): named("progress", work)
      }
    }
  }
}
