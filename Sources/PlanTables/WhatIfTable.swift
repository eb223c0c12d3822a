import Geography
package import PlanDossiers
package import PlanWords

/// An answer to "what if" as a planner pastes it into a memo.
package struct WhatIfTable {
  private let dossier: WhatIfDossier
  private let language: ReportLanguage

  package init(_ dossier: WhatIfDossier, language: ReportLanguage) {
    self.dossier = dossier
    self.language = language.of(dossier.geography.country)
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
    let words = language.whatIfWords
    var lines =
      switch dossier.answer {
      case .frontier(let frontier): FrontierTable(words: words).lines(frontier, layout)
      case .variation(let curve): FrontierTable(words: words).lines(curve, layout)
      case .equity(let price): EquityTable(words: words).lines(price, layout)
      }
    let nothing = dossier.nothingBuilt
    if !nothing.isEmpty { lines += layout.wrapped(language.words.nothingBuilt(nothing, cheapest: nil)) }
    lines += language.words.dataNotes(dossier.geography, dossier.scenario).flatMap(layout.wrapped)
    return lines.joined(separator: "\n") + "\n"
  }
}
