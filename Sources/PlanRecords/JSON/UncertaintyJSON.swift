package import Geography
import Investment
import JSONText
package import PlanAnalysis
import PlanDossiers
package import PlanWords

/// What uncertain prices do to a plan as JSON, schema `noiban.uncertainty/1`: money in whole đồng, worth in
/// weighted households to the thousandth, shares of the draws that have a plan.
package enum UncertaintyJSON {
  package static let schema = "noiban.uncertainty/1"

  /// The text as UTF-8, ending in a newline; one line a price, proposal and draw.
  package static func write(
    _ uncertainty: PriceUncertainty, _ geography: Geography, language: ReportLanguage
  ) -> [UInt8] {
    let solved = uncertainty.solved
    return JSONWriter.document(schema) { json in
      json.key("dataset")
      json.summary(of: uncertainty.dataset)
      json.newline()
      json.key("scenario")
      json.scenario(uncertainty.scenario)
      json.newline()
      json.field("asked", uncertainty.drawCount)
      json.field("done", uncertainty.draws.count)
      json.field("withPlan", solved.count)
      json.key("seed")
      json.integer(uncertainty.seed)
      json.newline()
      writePrices(uncertainty.prices, to: &json)
      json.newline()
      writeToday(uncertainty, to: &json)
      json.newline()
      json.object("quantiles") { json in
        json.array("shares", Quantiles.shown) { $0.number($1) }
        json.array("objective", Quantiles.of(solved.map(\.optimum))) { $0.thousandths($1.thousandths) }
        json.array("cost", Quantiles.of(solved.map(\.cost))) { $0.integer($1.dong) }
        json.array("worth", Quantiles.of(solved.map(\.worth))) { $0.thousandths($1.thousandths) }
      }
      json.newline()
      writeRobust(uncertainty.robust, geography, to: &json)
      json.newline()
      writeProposals(uncertainty, geography, language.words, to: &json)
      json.newline()
      writeDraws(uncertainty.draws, to: &json)
    }
  }

  private static func writePrices(_ prices: [UncertainPrice], to json: inout JSONWriter) {
    json.objects("prices", prices, linePerElement: true) { json, price in
      json.field("item", price.item.rawValue)
      json.field("unit", price.item.unit)
      json.field("low", price.low)
      json.field("base", price.base)
      json.field("high", price.high)
      json.field("fixed", price.isFixed)
    }
  }

  private static func writeToday(_ uncertainty: PriceUncertainty, to json: inout JSONWriter) {
    json.object("today") { json in
      json.field("objective", uncertainty.today.totals.benefit)
      json.field("bound", uncertainty.today.solve.bound)
      json.field("capex", uncertainty.today.totals.capex)
      json.field("budget", uncertainty.today.totals.budget)
      json.field("overrunShare", uncertainty.overrunShare)
      json.regret(uncertainty.regret)
    }
  }

  private static func writeRobust(_ robust: RobustPlan?, _ geography: Geography, to json: inout JSONWriter) {
    json.object("robust", of: robust) { json, robust in
      json.field("isToday", robust.draw == nil)
      json.field("draw", robust.draw)
      json.field("candidates", robust.candidates)
      json.regret(robust.regret)
      json.field("cost", robust.cost)
      json.field("worth", robust.worth)
      json.change(robust.change, geography)
    }
  }

  private static func writeProposals(
    _ uncertainty: PriceUncertainty, _ geography: Geography, _ words: ReportWords,
    to json: inout JSONWriter
  ) {
    let solved = uncertainty.solved.count
    func share(_ draws: Int) -> Double? { solved > 0 ? Double(draws) / Double(solved) : nil }
    json.objects("proposals", uncertainty.proposals, linePerElement: true) { json, stability in
      let proposal = uncertainty.today.proposals[stability.proposal]
      json.field("rank", proposal.rank)
      json.field("id", proposal.id)
      json.field("title", words.title(proposal.content))
      json.field("commune", proposal.communes.first.map { geography.communes[$0].name } ?? "")
      json.field("villages", proposal.villages.map { geography.villages[$0].id })
      json.field("capex", proposal.capex)
      json.field("stays", share(stability.stays))
      json.field("affordable", share(stability.affordable))
    }
  }

  private static func writeDraws(_ draws: [PriceDraw], to json: inout JSONWriter) {
    json.objects("draws", draws, linePerElement: true) { json, draw in
      json.field("number", draw.number)
      json.field("status", draw.solved == nil ? "noPlan" : "plan")
      if let solved = draw.solved {
        json.field("objective", solved.optimum)
        json.field("bound", solved.bound)
        json.field("cost", solved.cost)
        json.field("worth", solved.worth)
        json.field("regret", solved.regret)
      }
      json.object("costs") { json in
        for item in CostItem.allCases {
          guard let value = draw.prices[item] else { continue }
          json.key(named: item.rawValue)
          json.number(value)
        }
      }
    }
  }
}

extension JSONWriter {
  /// Of a plan decided on beforehand.
  fileprivate mutating func regret(_ regret: Regret?) {
    field("worstRegret", regret?.worst)
    field("meanRegret", regret.map { ($0.mean * 1000).rounded() / 1000 })
  }
}
