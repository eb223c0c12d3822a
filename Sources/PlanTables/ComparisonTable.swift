import Geography
import Investment
import JSONText
import PlanAnalysis
package import PlanDossiers
package import PlanWords
import Scenarios

/// A comparison as a planner reads it: sums, what the scenarios ask for, services, works, communes.
package struct ComparisonTable {
  private let dossier: ComparisonDossier
  private let language: ReportLanguage
  private let words: CompareWords
  private var comparison: PlanComparison { dossier.comparison }
  private var numbers: NumberStyle { words.numbers }

  package init(_ dossier: ComparisonDossier, language: ReportLanguage) {
    self.dossier = dossier
    self.language = language.of(dossier.geography.country)
    words = self.language.compareWords
  }

  /// The whole text, ending in a newline.
  ///
  /// - Parameters:
  ///   - width: cells a line of a table may take; nil for as many as the content asks.
  ///   - emphasis: headings in bold by an ANSI sequence, for a terminal.
  package func text(width: Int? = nil, emphasis: Bool = false) -> String {
    let layout = TextLayout(width: width, emphasis: emphasis, words: language.words)
    func lines(_ table: TextTable) -> [String] { layout.lines(table) }
    let (first, second) = dossier.names
    var text = layout.wrapped(words.title(first, second)) + [""] + lines(sums)
    if let data = comparison.data {
      text +=
        [""] + layout.wrapped(words.dataTitle(data))
        + data.villages.flatMap { layout.wrapped(words.changed($0)) }
      text += data.prices.flatMap { layout.wrapped(words.changed($0)) }
    }
    text += [""] + layout.wrapped(words.attributesTitle(comparison.attributes.count))
    if !comparison.attributes.isEmpty { text += lines(attributes) }
    if !comparison.rules.isEmpty { text += [""] + layout.wrapped(words.rulesTitle) + lines(rules) }
    let came = comparison.services.count { $0.change == .came }
    text += [""] + layout.wrapped(words.servicesTitle(came: came, left: comparison.services.count - came))
    if !comparison.services.isEmpty { text += lines(services) + layout.wrapped(words.servicesNote) }
    let newWorks = comparison.works.filter { $0.change == .came }
    let oldWorks = comparison.works.filter { $0.change == .left }
    text +=
      [""]
      + layout.wrapped(
        words.worksTitle(
          came: newWorks.count, cameCost: newWorks.map(\.work.cost).total(), left: oldWorks.count,
          leftCost: oldWorks.map(\.work.cost).total()))
    if !comparison.works.isEmpty { text += lines(works) }
    if comparison.repriced.count > 0 { text += layout.wrapped(words.repriced(comparison.repriced)) }
    if !comparison.communes.isEmpty { text += [""] + layout.wrapped(words.communesTitle) + lines(communes) }
    if comparison.services.isEmpty, comparison.works.isEmpty, comparison.repriced.count == 0 {
      text += layout.wrapped(words.same)
    }
    return text.joined(separator: "\n") + "\n"
  }

  /// - Parameters:
  ///   - least: the width to which the first column may be narrowed; other texts, to 10.
  ///   - leftOut: the columns left out where a line is too short, the first ones first.
  private func columns(
    _ headings: [String], numbersFrom first: Int, width: Int = 60, least: Int = 12, leftOut: [Int] = []
  ) -> [TextTable.Column] {
    headings.enumerated().map { index, heading in
      .init(
        heading: heading, isNumber: index >= first,
        minimumWidth: index >= first ? nil : index == 0 ? least : 10, maximumWidth: width,
        importance: leftOut.firstIndex(of: index))
    }
  }

  private var sums: TextTable {
    let rows = ComparedSum.allCases.compactMap { sum -> [String]? in
      guard let amounts = dossier.amounts(of: sum) else { return nil }
      return [words.sum(sum)] + cells(amounts.first, amounts.second)
    }
    return TextTable(
      columns: columns(
        words.sumHeadings(dossier.names.first, dossier.names.second), numbersFrom: 1, least: 26, leftOut: [3]),
      rows: rows)
  }

  /// Both amounts and the second less the first.
  private func cells(_ first: ComparisonDossier.Amount, _ second: ComparisonDossier.Amount) -> [String] {
    switch (first, second) {
    case (.money(let a), .money(let b)):
      return [numbers.millions(a), numbers.millions(b), signed(b - a)]
    case (.benefit(let a), .benefit(let b)):
      let difference = numbers.decimal(b.value - a.value, places: 1)
      return [
        numbers.decimal(a.value, places: 1), numbers.decimal(b.value, places: 1),
        b > a ? "+" + difference : difference,
      ]
    case (.count(let a), .count(let b)):
      return [numbers.integer(a), numbers.integer(b), signed(b - a)]
    case (.money(let a), .noLimit): return [numbers.millions(a), words.noLimit, ""]
    case (.noLimit, .money(let b)): return [words.noLimit, numbers.millions(b), ""]
    default: return []
    }
  }

  private func signed(_ value: Int) -> String { (value > 0 ? "+" : "") + numbers.integer(value) }
  private func signed(_ money: Money) -> String { (money > .zero ? "+" : "") + numbers.millions(money) }

  private var attributes: TextTable {
    TextTable(
      columns: columns(words.attributeHeadings(dossier.names.first, dossier.names.second), numbersFrom: 3),
      rows: comparison.attributes.map { [$0.path, shown($0.first), shown($0.second)] })
  }

  /// A value as plan.json writes it.
  private func shown(_ node: ScenarioNode?) -> String {
    guard let node else { return words.absent }
    var json = JSONWriter()
    json.node(node)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var rules: TextTable {
    let first = ConflictText(comparison.first.scenario, dossier.geography, language: language)
    let second = ConflictText(comparison.second.scenario, dossier.geography, language: language)
    return TextTable(
      columns: columns(
        words.ruleHeadings(dossier.names.first, dossier.names.second), numbersFrom: 3, width: 120),
      rows: comparison.rules.map { difference in
        // A rule of both is worded twice where it asks for something else in each.
        let texts = [
          difference.first == .absent ? nil : first.demand(difference.rule),
          difference.second == .absent ? nil : second.demand(difference.rule),
        ].compactMap { $0 }
        let text = texts.count == 2 && texts[0] == texts[1] ? texts[0] : texts.joined(separator: " → ")
        return [text, words.hold(difference.first), words.hold(difference.second)]
      })
  }

  private var services: TextTable {
    let geography = dossier.geography
    func cost(_ standing: ServiceDifference.Standing) -> String {
      standing.marginalCost.map(numbers.millions) ?? "—"
    }
    let headings = words.serviceHeadings(dossier.names.first, dossier.names.second)
    return TextTable(
      columns: columns(headings, numbersFrom: 5, leftOut: [4, 5, 7, 6, 8, 1]),
      rows: comparison.services.map { difference in
        let village = geography.villages[difference.service.village]
        return [
          "\(village.id) \(village.name)", geography.communes[village.commune].name,
          words.service(difference.service.kind), words.change(difference.change), difference.proposal,
          cost(difference.first), numbers.decimal(difference.first.benefit.value, places: 1),
          cost(difference.second), numbers.decimal(difference.second.benefit.value, places: 1),
        ]
      })
  }

  private var works: TextTable {
    let kinds = language.explainWords
    return TextTable(
      columns: columns(words.workHeadings, numbersFrom: 4, leftOut: [3]),
      rows: comparison.works.map { difference in
        [
          difference.work.id, kinds.workKind(difference.work.kind), words.change(difference.change),
          difference.proposal, numbers.millions(difference.work.cost),
        ]
      })
  }

  private var communes: TextTable {
    let communes = dossier.geography.communes
    return TextTable(
      columns: columns(
        words.communeHeadings(dossier.names.first, dossier.names.second), numbersFrom: 1,
        leftOut: [3, 4, 5, 6]),
      rows: VietnameseCollation.sorted(comparison.communes, by: { communes[$0.commune].name }).map {
        commune in
        [
          communes[commune.commune].name, numbers.integer(commune.came),
          numbers.integer(commune.left), numbers.integer(commune.firstHouseholds),
          numbers.integer(commune.secondHouseholds), numbers.millions(commune.firstCost),
          numbers.millions(commune.secondCost), signed(commune.secondCost - commune.firstCost),
        ]
      })
  }
}
