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
    var json = JSONWriter()
    json.object { json in
      json.newline()
      json.field("schema", schema)
      json.newline()
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
      json.key("quantiles")
      json.object { json in
        json.key("shares")
        json.array(Quantiles.shown) { $0.number($1) }
        json.key("objective")
        json.array(Quantiles.of(solved.map(\.optimum))) { $0.thousandths($1.thousandths) }
        json.key("cost")
        json.array(Quantiles.of(solved.map(\.cost))) { $0.integer($1.dong) }
        json.key("worth")
        json.array(Quantiles.of(solved.map(\.worth))) { $0.thousandths($1.thousandths) }
      }
      json.newline()
      writeRobust(uncertainty.robust, geography, to: &json)
      json.newline()
      writeProposals(uncertainty, geography, language.words, to: &json)
      json.newline()
      writeDraws(uncertainty.draws, to: &json)
      json.endText()
    }
    json.endText()
    return json.bytes
  }

  private static func writePrices(_ prices: [UncertainPrice], to json: inout JSONWriter) {
    json.key("prices")
    json.array(prices, linePerElement: true) { json, price in
      json.object { json in
        json.field("item", price.item.rawValue)
        json.field("unit", price.item.unit)
        json.field("low", price.low)
        json.field("base", price.base)
        json.field("high", price.high)
        json.key("fixed")
        json.flag(price.isFixed)
      }
    }
  }

  private static func writeToday(_ uncertainty: PriceUncertainty, to json: inout JSONWriter) {
    json.key("today")
    json.object { json in
      json.field("objective", uncertainty.today.totals.benefit)
      json.field("bound", uncertainty.today.solve.bound)
      json.field("capex", uncertainty.today.totals.capex)
      json.field("budget", uncertainty.today.totals.budget)
      json.key("overrunShare")
      if let share = uncertainty.overrunShare { json.number(share) } else { json.null() }
      json.regret(uncertainty.regret)
    }
  }

  private static func writeRobust(_ robust: RobustPlan?, _ geography: Geography, to json: inout JSONWriter) {
    json.key("robust")
    guard let robust else { return json.null() }
    json.object { json in
      json.key("isToday")
      json.flag(robust.draw == nil)
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
    json.key("proposals")
    json.array(uncertainty.proposals, linePerElement: true) { json, stability in
      let proposal = uncertainty.today.proposals[stability.proposal]
      json.object { json in
        json.field("rank", proposal.rank)
        json.field("id", proposal.id)
        json.field("title", words.title(proposal.content))
        json.field("commune", proposal.communes.first.map { geography.communes[$0].name } ?? "")
        json.field("villages", proposal.villages.map { geography.villages[$0].id })
        json.field("capex", proposal.capex)
        for (name, draws) in [("stays", stability.stays), ("affordable", stability.affordable)] {
          json.key(named: name)
          if solved > 0 { json.number(Double(draws) / Double(solved)) } else { json.null() }
        }
      }
    }
  }

  private static func writeDraws(_ draws: [PriceDraw], to json: inout JSONWriter) {
    json.key("draws")
    json.array(draws, linePerElement: true) { json, draw in
      json.object { json in
        json.field("number", draw.number)
        json.field("status", draw.solved == nil ? "noPlan" : "plan")
        if let solved = draw.solved {
          json.field("objective", solved.optimum)
          json.field("bound", solved.bound)
          json.field("cost", solved.cost)
          json.field("worth", solved.worth)
          json.field("regret", solved.regret)
        }
        json.key("costs")
        json.object { json in
          for item in CostItem.allCases {
            guard let value = draw.prices[item] else { continue }
            json.key(named: item.rawValue)
            json.number(value)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  /// Of a plan decided on beforehand.
  fileprivate mutating func regret(_ regret: Regret?) {
    key("worstRegret")
    if let regret { thousandths(regret.worst.thousandths) } else { null() }
    key("meanRegret")
    if let regret { number((regret.mean * 1000).rounded() / 1000) } else { null() }
  }
}
