import Diagnostics
import Geography
import Investment
import MarkupText
import PlanDossiers
import PlanVerification
import PlanWords

/// What an auditor asks: what is claimed, what proves it, who recomputed it, from which data, and how anyone
/// can do the same.
struct CertificateSection: PageSection {
  let content: PageContent

  func write(to page: inout PageMarkup) {
    page.section("certificate", words.sections.certificate) { page in
      page.element("p", words.proof.introduction)
      page.element("dl", ["class": "facts"]) { page in
        claims(to: &page)
        data(to: &page)
      }
      if !content.dossier.verification.isValid { disagreements(to: &page) }
      baselines(to: &page)
    }
  }

  private func fact(_ name: String, to page: inout PageMarkup, _ value: (inout PageMarkup) -> Void) {
    page.element("div") { page in
      page.element("dt", name)
      page.element("dd", [:], value)
    }
    page.newline()
  }

  private func fact(_ name: String, _ value: String, to page: inout PageMarkup) {
    fact(name, to: &page) { $0.text(value) }
  }

  private func claims(to page: inout PageMarkup) {
    let (solve, texts) = (content.plan.solve, words.proof)
    let verification = content.dossier.verification
    fact(texts.status, words.statusName(solve), to: &page)
    for stage in solve.earlierStages { fact(texts.stages, words.stage(stage), to: &page) }
    fact(texts.objective, words.worth(solve.objective, solve.measure), to: &page)
    fact(
      solve.measure == .dong ? texts.leastBound : texts.bound, words.worth(solve.bound, solve.measure),
      to: &page)
    if let leastCost = words.leastCost(content.plan) { fact(texts.leastCost, leastCost, to: &page) }
    fact(texts.gap, content.percent(solve.relativeGap, places: 4), to: &page)
    fact(texts.solver, to: &page) { $0.name(solve.solver) }
    fact(texts.time, words.secondsText(solve.seconds), to: &page)
    fact(
      texts.verifier,
      verification.isValid
        ? words.comparisons(verification.checks) : words.findings(verification.findings.count), to: &page)
    fact(texts.notRecomputed, words.knownFromTheSearch, to: &page)
  }

  private func data(to page: inout PageMarkup) {
    let (dataset, texts) = (content.plan.dataset, words.proof)
    fact(texts.dataset, to: &page) { $0.name("\(words.title(dataset)) (\(dataset.name))", width: 90) }
    fact(texts.fingerprint, to: &page) { page in
      guard !dataset.sha256.isEmpty else { return page.text(texts.noFingerprint) }
      page.element("code", ["class": "digest"], TerminalText.shown(dataset.sha256, width: 80))
      page.element("p", ["class": "note"]) { page in
        page.text(texts.fingerprintNote + " ")
        page.element(
          "code",
          "LC_ALL=C; sha256sum communes.csv costs.csv coverage.csv hops.csv nodes.csv routes.csv sites.csv "
            + "villages.csv | sha256sum")
      }
    }
    fact(texts.recheck, to: &page) { $0.element("code", "noiban verify DATASET plan.json") }
  }

  /// A plan the verifier does not accept is not shown; should one be, it says so.
  private func disagreements(to page: inout PageMarkup) {
    page.element("ul", ["class": "findings"]) { page in
      for finding in content.dossier.verification.findings.prefix(100) {
        page.element("li") { $0.name(finding.text(content.language.messages), width: 240) }
      }
    }
  }

  private func baselines(to page: inout PageMarkup) {
    guard let baselines = content.dossier.baselines, !baselines.isEmpty else { return }
    let headings = words.baselineHeadings
    let totals = content.plan.totals
    func cells(
      _ name: String, _ benefit: Benefit, _ cost: Money, _ villages: (Int, Int), _ households: Int,
      _ advantage: String
    ) -> [PageTable.Cell] {
      [
        .text(name), .number(numbers.decimal(benefit.value, places: 1), nil),
        .number(numbers.millions(cost), nil), .number(numbers.integer(villages.0), nil),
        .number(numbers.integer(villages.1), nil), .number(numbers.integer(households), nil),
        .number(advantage, nil),
      ]
    }
    let own = cells(
      words.thisPlan, totals.benefit, totals.cost, (totals.villagesMobile, totals.villagesFixed),
      totals.households, "")
    let others = baselines.map { baseline in
      let gain = totals.benefit.value / baseline.benefit.value - 1
      return cells(
        words.baseline(baseline.method), baseline.benefit, baseline.capex,
        (baseline.villagesMobile, baseline.villagesFixed), baseline.households,
        gain.isFinite ? (gain < 0 ? "" : "+") + content.percent(gain) : "—")
    }
    page.element("h3", words.proof.baselines)
    PageTable(
      id: "baselines", caption: words.proof.baselines, isCaptionSaid: true,
      columns: [.init(heading: headings.method)]
        + [
          headings.benefit, headings.cost, headings.villagesMobile, headings.villagesFixed,
          headings.households, headings.advantage,
        ].map { .init(heading: $0, isNumber: true) },
      rows: [own] + others
    ).write(to: &page)
  }
}
