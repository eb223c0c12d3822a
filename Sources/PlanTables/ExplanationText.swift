package import Geography
package import PlanAnalysis
package import PlanWords
package import Scenarios

/// An explanation as a planner reads it aloud: what it is, whether it is in the plan, why.
package struct ExplanationText {
  private let explanation: Explanation
  private let geography: Geography
  private let scenario: Scenario
  private let language: ReportLanguage
  private let words: ExplainWords
  private var layout: TextLayout

  package init(
    _ explanation: Explanation, of geography: Geography, under scenario: Scenario, language: ReportLanguage
  ) {
    self.explanation = explanation
    self.geography = geography
    self.scenario = scenario
    let language = language.of(geography.country)
    self.language = language
    words = language.explainWords
    layout = TextLayout(width: nil, emphasis: false, words: language.words)
  }

  /// The whole text, ending in a newline.
  ///
  /// - Parameter width: cells a line may take; nil for as many as the content asks.
  package func text(width: Int? = nil) -> String {
    var text = self
    text.layout.width = width
    return text.written
  }

  private var written: String {
    let lines =
      switch explanation {
      case .village(let village): lines(village)
      case .proposal(let proposal): [words.proposalHeading(proposal), ""] + lines(proposal)
      case .work(let work): lines(work)
      }
    return lines.flatMap(layout.wrapped).joined(separator: "\n") + "\n"
  }

  private func shown(_ text: String) -> String { TerminalText.shown(text, width: 60) }

  /// "V0123 Nậm Pố".
  private func named(_ village: Int) -> String {
    let data = geography.villages[village]
    return "\(shown(data.id)) \(shown(data.name))"
  }

  private func lines(_ village: VillageExplanation) -> [String] {
    let data = geography.villages[village.village]
    // What would be shown as nothing counts for next to nothing.
    let weighted = village.priority.factors.filter { $0.weight > 0 }
    let factors = weighted.compactMap { factor in
      factor.attribute.flatMap { attribute in
        attribute < 0.005
          ? nil
          : words.factor(
            factor.kind, weight: trimmed(factor.weight, places: 3), attribute: trimmed(attribute, places: 2))
      }
    }
    var lines = [
      words.village(
        shown(data.name), id: shown(data.id), commune: geography.communes[data.commune],
        households: data.households),
      words.priority(words.numbers.decimal(village.priority.weight, places: 2), factors),
    ]
    if let unknown = words.unknownFactors(weighted.filter { $0.attribute == nil }.map(\.kind)) {
      lines.append(unknown)
    }
    let institutions = village.priority.institutions.map {
      words.institution($0.institution, households: trimmed($0.households, places: 1))
    }
    if !institutions.isEmpty { lines.append(words.institutions(institutions)) }
    for service in village.services {
      let name = words.service(service.kind)
      lines.append("")
      switch service.state {
      case .existing: lines.append("\(name): \(words.existing)")
      case .planned(let planned):
        let proposal = planned.proposal
        lines.append(
          "\(name): "
            + words.planned(
              by: proposal.id, rank: proposal.rank, count: proposal.count, year: planned.year))
        lines += indented([words.worth(planned.benefit, saving: planned.saving), words.through])
        lines += table(planned.works)
        lines += indented(figures(proposal))
      case .left(let left):
        lines.append("\(name): \(words.left)")
        lines += indented([words.cause(left.cause, rules: rules(left.cause))])
        if let site = left.coveredBy { lines += indented([words.covered(by: site)]) }
        lines += self.lines(left)
      }
    }
    return lines
  }

  private func lines(_ left: LeftService) -> [String] {
    var lines: [String] = []
    if let addition = left.addition {
      lines += indented([words.addition]) + table(addition.works) + indented([words.sum(addition)])
      lines += indented(left.marginal.map { [words.marginal($0)] } ?? [])
      lines += indented(left.unspent.map { [words.unspent($0)] } ?? [])
    }
    if let standalone = left.standalone, standalone.works != left.addition?.works {
      lines += indented([words.standalone]) + table(standalone.works) + indented([words.sum(standalone)])
    }
    return lines + indented(left.entry.map { [words.entry($0)] } ?? [])
  }

  private func rules(_ cause: LeftService.Cause) -> [String] {
    guard case .rules(let rules) = cause else { return [] }
    let text = ConflictText(scenario, geography, language: language)
    return rules.map(text.demand)
  }

  /// What speaks for a proposal.
  private func figures(_ proposal: ProposalExplanation) -> [String] {
    var lines = [words.proposal(proposal)]
    if let entry = proposal.entryBudget { lines.append(words.entry(at: entry)) }
    if let loss = proposal.replacementLoss { lines.append(words.loss(loss)) }
    return lines + funding(proposal.funding)
  }

  /// Nothing where one budget pays for everything.
  private func funding(_ funding: [String: Money]) -> [String] {
    guard !scenario.funding.isEmpty, !funding.isEmpty else { return [] }
    return [words.funding(VietnameseCollation.sorted(funding, by: \.key).map { (shown($0.key), $0.value) })]
  }

  private func lines(_ proposal: ProposalExplanation) -> [String] {
    figures(proposal) + [words.brings(services(proposal.services)), words.itsWorks] + table(proposal.works)
  }

  private func lines(_ work: WorkExplanation) -> [String] {
    var lines = [words.workHeading(work), words.price(work), ""]
    guard let use = work.use else { return lines + [words.notBuilt] }
    lines += [words.built(use)] + funding(use.funding) + [words.feeds(services(use.feeds))]
    if !use.before.isEmpty { lines += [words.before] + table(use.before) }
    if !use.after.isEmpty { lines += [words.after] + table(use.after) }
    return lines
  }

  private func services(_ services: [BroughtService]) -> [String] {
    BroughtService.Kind.allCases.compactMap { kind in
      let villages = services.filter { $0.kind == kind }.map { named($0.village) }
      let name = words.service(kind)
      return villages.isEmpty
        ? nil : "\(name.prefix(1).lowercased() + name.dropFirst()): \(villages.joined(separator: ", "))"
    }
  }

  /// A number without the zeros that end its fraction.
  private func trimmed(_ value: Double, places: Int) -> String {
    var text = words.numbers.decimal(value, places: places)
    guard text.contains(words.numbers.decimal) else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.last == words.numbers.decimal { text.removeLast() }
    return text
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  " + $0 } }

  private func table(_ works: [PricedWork]) -> [String] {
    let headings = words.workHeadings
    let table = TextTable(
      columns: [
        .init(heading: headings.id, minimumWidth: 12), .init(heading: headings.kind, minimumWidth: 12),
        .init(heading: headings.cost, isNumber: true),
      ], rows: works.map { [$0.id, words.workKind($0.kind), words.numbers.millions($0.cost)] })
    let indent = "    "
    let rendering = table.rendered(width: layout.width.map { $0 - indent.count })
    return (rendering.heading + rendering.rows).map { indent + $0 }
  }
}
