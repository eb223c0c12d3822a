package import Geography
import Investment
import NetworkDesign
package import PlanAnalysis
package import PlanWords

/// What uncertain prices do to a plan, as a planner pastes it into a memo.
package struct UncertaintyTable {
  private let uncertainty: PriceUncertainty
  private let geography: Geography
  private let language: ReportLanguage

  /// - Parameter geography: the one the plans were made from.
  package init(_ uncertainty: PriceUncertainty, _ geography: Geography, language: ReportLanguage) {
    self.uncertainty = uncertainty
    self.geography = geography
    self.language = language.of(geography.country)
  }

  /// The whole text, ending in a newline.
  ///
  /// - Parameters:
  ///   - width: cells a line of the table may take; nil for as many as the content asks.
  ///   - emphasis: headings in bold by an ANSI sequence, for a terminal.
  package func text(width: Int? = nil, emphasis: Bool = false) -> String {
    text(TextLayout(width: width, emphasis: emphasis, words: language.words))
  }

  /// The same for a memo, within the width of a page.
  package var memo: String { text(.memo(language.words)) }

  private func text(_ layout: TextLayout) -> String {
    let words = language.uncertaintyWords
    let introduction = words.introduction(uncertainty, budget: uncertainty.scenario.wholeBudget)
    var lines = introduction.flatMap(layout.wrapped) + [""]
    if uncertainty.proposals.isEmpty {
      lines += layout.wrapped(words.noProposal)
    } else {
      lines += layout.lines(proposals(words))
    }
    lines += [""] + (summary(words) + words.notes).flatMap(layout.wrapped)
    if uncertainty.draws.count < uncertainty.drawCount {
      lines += layout.wrapped(words.interrupted(uncertainty.draws.count, of: uncertainty.drawCount))
    }
    lines += language.words.dataNotes(geography, uncertainty.scenario).flatMap(layout.wrapped)
    return lines.joined(separator: "\n") + "\n"
  }

  private func proposals(_ words: UncertaintyWords) -> TextTable {
    let headings = words.headings
    let numbers = words.numbers
    let solved = uncertainty.solved.count
    func share(_ draws: Int) -> String {
      solved > 0 ? numbers.decimal(Double(draws) / Double(solved) * 100, places: 1) : "—"
    }
    let rows = uncertainty.proposals.map { stability in
      let proposal = uncertainty.today.proposals[stability.proposal]
      return [
        numbers.integer(proposal.rank), proposal.id, language.words.title(proposal.content),
        proposal.communes.first.map { geography.communes[$0].name } ?? "", numbers.millions(proposal.cost),
        share(stability.stays), share(stability.affordable),
      ]
    }
    return TextTable(
      columns: [
        .init(heading: headings.rank, isNumber: true),
        .init(heading: headings.id, maximumWidth: 32, importance: 2),
        .init(heading: headings.proposal, minimumWidth: 20, maximumWidth: 70, weight: 2),
        .init(heading: headings.commune, minimumWidth: 10, maximumWidth: 24),
        .init(heading: headings.cost, isNumber: true, importance: 1),
        .init(heading: headings.stays, isNumber: true),
        .init(heading: headings.affordable, isNumber: true),
      ], rows: rows)
  }

  private func summary(_ words: UncertaintyWords) -> [String] {
    let solved = uncertainty.solved
    guard let regret = uncertainty.regret, let robust = uncertainty.robust,
      let overrun = uncertainty.overrunShare
    else { return [words.noDrawHasAPlan] }
    let without = uncertainty.draws.count - solved.count
    let worth = uncertainty.today.totals.benefit.value
    return (without > 0 ? [words.withoutPlan(without)] : []) + [
      words.worth(Quantiles.of(solved.map(\.optimum))),
      words.cost(Quantiles.of(solved.map(\.cost)), overrun: overrun),
      words.regret(regret, share: worth > 0 ? regret.worst.value / worth : 0),
      words.robust(robust, than: regret),
    ]
  }
}
