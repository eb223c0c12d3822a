import Geography
import Investment
public import PlanDossiers
public import PlanWords
import Scenarios

/// The plan as a planner pastes it into a memo: the ranked proposals, when, by whom and under which rules they
/// are built, the sums, the certificate, what the data are.
public struct PlanTable {
  let dossier: PlanDossier
  let words: ReportWords

  /// The table of a plan in a language.
  public init(_ dossier: PlanDossier, language: ReportLanguage) {
    self.dossier = dossier
    words = language.of(dossier.geography.country).words
  }

  /// The whole text, ending in a newline.
  ///
  /// - Parameters:
  ///   - width: cells a line of a table may take; nil for as many as the content asks.
  ///   - emphasis: headings in bold by an ANSI sequence, for a terminal.
  public func text(width: Int? = nil, emphasis: Bool = false) -> String {
    text(TextLayout(width: width, emphasis: emphasis, words: words))
  }

  /// The same for a memo, within the width of a page.
  public var memo: String { text(.memo(words)) }

  private func text(_ layout: TextLayout) -> String {
    let plan = dossier.plan
    var lines = words.introduction(plan).flatMap(layout.wrapped) + [""]
    if plan.proposals.isEmpty {
      lines += layout.wrapped(words.noProposal(dossier.plan, of: dossier.geography))
    } else {
      lines += layout.lines(proposals)
    }
    for section in PlanSections(dossier, words).all {
      lines += ["", section.title] + layout.lines(section.table)
    }
    var sentences = [words.totals(plan.totals, proposals: plan.proposals.count)]
    if let progress = ProgressSummary(plan) { sentences.append(words.progress(progress)) }
    sentences += words.certificate(plan, dossier.verification)
    sentences += words.dataNotes(dossier.geography, plan.scenario)
    lines += [""] + sentences.flatMap(layout.wrapped)
    if let baselines = dossier.baselines { lines += [""] + layout.lines(comparison(baselines)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Names of villages shown in a row.
  private static let namesShown = 2

  private var proposals: TextTable {
    let headings = words.headings
    let numbers = words.numbers
    var spent = Money.zero
    let hasYears = !dossier.plan.scenario.phases.years.isEmpty
    let rows = dossier.plan.proposals.map { proposal in
      spent += proposal.cost
      let names = proposal.villages.prefix(PlanTable.namesShown).map {
        TerminalText.shown(dossier.geography.villages[$0].name, width: 24)
      }
      let year = hasYears ? [proposal.year.map { "\($0)" } ?? "—"] : []
      return [numbers.integer(proposal.rank), proposal.id] + year + [
        words.title(proposal.content), dossier.commune(of: proposal),
        words.villages(proposal.villages.count, names: names),
        numbers.integer(proposal.households), numbers.millions(proposal.cost),
        numbers.decimal(proposal.benefitPerBillion, places: 1), numbers.millions(spent),
      ] + figures(proposal)
    }
    return TextTable(
      columns: [
        .init(heading: headings.rank, isNumber: true),
        .init(heading: headings.id, maximumWidth: 32, importance: 7),
      ] + (hasYears ? [.init(heading: words.year)] : []) + [
        .init(heading: headings.proposal, minimumWidth: 20, maximumWidth: 70, weight: 2),
        .init(heading: headings.commune, minimumWidth: 10, maximumWidth: 24),
        .init(heading: headings.villages, minimumWidth: 12, importance: 4),
        .init(heading: headings.households, isNumber: true, importance: 6),
        .init(heading: headings.cost, isNumber: true),
        .init(heading: headings.benefitPerBillion, isNumber: true, importance: 3),
        .init(heading: headings.runningTotal, isNumber: true, importance: 5),
      ] + figureColumns, rows: rows)
  }

  private func comparison(_ baselines: [Baseline]) -> TextTable {
    let headings = words.baselineHeadings
    let numbers = words.numbers
    let totals = dossier.plan.totals
    var rows = [
      [
        words.thisPlan, numbers.decimal(totals.benefit.value, places: 1), numbers.millions(totals.cost),
        numbers.integer(totals.villagesMobile), numbers.integer(totals.villagesFixed),
        numbers.integer(totals.households), "",
      ]
    ]
    for baseline in baselines {
      let gain = totals.benefit.value / baseline.benefit.value - 1
      rows.append([
        words.baseline(baseline.method), numbers.decimal(baseline.benefit.value, places: 1),
        numbers.millions(baseline.capex), numbers.integer(baseline.villagesMobile),
        numbers.integer(baseline.villagesFixed), numbers.integer(baseline.households),
        gain.isFinite ? (gain < 0 ? "" : "+") + words.percent(gain) : "—",
      ])
    }
    return TextTable(
      columns: [
        .init(heading: headings.method, minimumWidth: 16),
        .init(heading: headings.benefit, isNumber: true),
        .init(heading: headings.cost, isNumber: true),
        .init(heading: headings.villagesMobile, isNumber: true, importance: 1),
        .init(heading: headings.villagesFixed, isNumber: true, importance: 2),
        .init(heading: headings.households, isNumber: true, importance: 3),
        .init(heading: headings.advantage, isNumber: true),
      ], rows: rows)
  }
}
