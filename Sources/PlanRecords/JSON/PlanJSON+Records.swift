import Geography
import Investment
import JSONText
import PlanDossiers
import PlanWords
import Scenarios

extension PlanJSON {
  static func writeProposals(
    _ dossier: PlanDossier, _ words: ReportWords, to json: inout JSONWriter
  ) {
    json.key("proposals")
    json.array(dossier.plan.proposals, linePerElement: true) { json, proposal in
      json.object { json in
        json.field("rank", proposal.rank)
        json.field("id", proposal.id)
        json.field("title", words.title(proposal.content))
        json.field("commune", dossier.commune(of: proposal))
        json.field("communes", proposal.communes.map { dossier.geography.communes[$0].name })
        json.field("villages", proposal.villages.map { dossier.geography.villages[$0].id })
        json.field("works", proposal.works)
        json.field("capex", proposal.capex)
        json.field("cost", proposal.cost)
        json.field("opexPerYear", proposal.opexPerYear)
        json.field("presentValue", proposal.presentValue)
        json.field("benefit", proposal.benefit)
        // Infinite for a proposal that costs nothing, which JSON has no number for: null.
        json.field("benefitPerBillion", (proposal.benefitPerBillion * 1e6).rounded() / 1e6)
        json.field("households", proposal.households)
        json.field("year", proposal.year)
        json.field("lead", proposal.lead)
        json.key("funding")
        json.funding(proposal.funding)
        json.field("payments", proposal.payments)
        json.field("entryBudget", proposal.entryBudget)
        json.field("replacementLoss", proposal.replacementLoss)
        json.key("content")
        json.content(proposal.content)
      }
    }
  }

  static func writeVillages(
    _ villages: [VillageOutcome], _ words: ReportWords, to json: inout JSONWriter
  ) {
    json.key("villages")
    json.array(villages, linePerElement: true) { json, village in
      json.object { json in
        json.field("id", village.id)
        json.field("name", village.name)
        json.field("commune", village.commune)
        json.field("mobile", village.mobile.rawValue)
        json.field("fixed", village.fixed.rawValue)
        json.field("interim", village.interim?.rawValue)
        json.field(
          "proposal", village.mobileProposal ?? village.fixedProposal ?? village.interimProposal)
        json.field("mobileProposal", village.mobileProposal)
        json.field("fixedProposal", village.fixedProposal)
        json.field("interimProposal", village.interimProposal)
        json.field("year", village.year)
        json.field("mobileYear", village.mobileYear)
        json.field("fixedYear", village.fixedYear)
        json.field("interimYear", village.interimYear)
        json.field("reason", words.reason(mobile: village.mobileReason, fixed: village.fixedReason))
        json.key("mobileReason")
        json.reason(village.mobileReason)
        json.key("fixedReason")
        json.reason(village.fixedReason)
      }
    }
  }

  static func writeWorks(_ works: [Work], to json: inout JSONWriter) {
    json.key("works")
    json.array(works, linePerElement: true) { json, work in
      json.object { json in
        json.field("id", work.id)
        json.field("kind", work.kind.rawValue)
        json.field("cost", work.cost)
        json.field("capex", work.capex)
        json.field("opexPerYear", work.opexPerYear)
        json.field("presentValue", work.presentValue)
        json.field("proposal", work.proposal)
        json.field("year", work.year)
        json.field("progress", work.progress?.rawValue)
        json.field("payments", work.payments)
        json.key("geometry")
        json.geometry(work.geometry)
      }
    }
  }

  static func write(_ roadmap: Roadmap, to json: inout JSONWriter) {
    json.key("roadmap")
    json.array(roadmap.rows, linePerElement: true) { json, row in
      json.object { json in
        json.field("year", row.year)
        json.field("commune", row.commune)
        json.field("lead", row.lead)
        json.field("capex", row.capex)
        json.field("cost", row.cost)
        json.field("proposals", row.proposals)
        json.field("villages", row.villages)
        json.field("households", row.households)
        json.field("works", row.works)
      }
    }
  }

  static func write(_ table: FundingTable, to json: inout JSONWriter) {
    json.key("fundingTable")
    json.array(table.rows.flatMap { row in row.cells.map { (row.source, $0) } }, linePerElement: true) {
      json, cell in
      json.object { json in
        json.field("source", cell.0)
        json.field("year", cell.1.year)
        json.field("amount", cell.1.amount)
        json.key("cap")
        if let cap = cell.1.cap { json.integer(cap.dong) } else { json.null() }
      }
    }
  }
}

extension JSONWriter {
  /// What a proposal's title is made of.
  mutating func content(_ content: ProposalContent) {
    object { json in
      json.field("fibreMetres", content.fibreMetres)
      json.field("fibreVillages", content.fibreVillages)
      json.field("masts", content.masts)
      json.field("lightSites", content.lightSites)
      json.field("microwaveHops", content.microwaveHops)
      json.field("satelliteBackhauls", content.satelliteBackhauls)
      json.field("communityTerminals", content.communityTerminals)
      json.field("mobileVillages", content.mobileVillages)
      json.field("interimVillages", content.interimVillages)
    }
  }

  /// Why a service is in or out: its kind, and what the cheapest works that would add it cost and bring.
  mutating func reason(_ reason: VillageOutcome.Reason) {
    object { json in
      json.field("kind", ReasonKind(reason).rawValue)
      if case .outbid(let cost, let benefit) = reason {
        json.field("cost", cost)
        json.field("benefit", benefit)
      }
    }
  }

  /// Who pays what and when.
  mutating func field(_ name: StaticString, _ payments: [Payment]) {
    key(name)
    array(payments) { json, payment in
      json.object { json in
        json.field("year", payment.year)
        json.field("source", payment.source)
        json.field("amount", payment.amount)
      }
    }
  }
}
