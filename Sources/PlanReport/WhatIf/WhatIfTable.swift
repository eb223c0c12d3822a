import Geography

/// An answer to "what if" as a planner pastes it into a memo.
public struct WhatIfTable {
  private let dossier: WhatIfDossier
  private let language: ReportLanguage

  public init(_ dossier: WhatIfDossier, language: ReportLanguage) {
    self.dossier = dossier
    self.language = language
  }

  /// The whole text, ending in a newline.
  ///
  /// - Parameters:
  ///   - width: cells a line of the table may take; nil for as many as the content asks.
  ///   - emphasis: headings in bold by an ANSI sequence, for a terminal.
  public func text(width: Int? = nil, emphasis: Bool = false) -> String {
    let words = language.whatIfWords
    func laidOut(_ table: TextTable) -> [String] {
      let lines = table.lines(width: width)
      guard emphasis, let heading = lines.first else { return lines }
      return ["\u{1B}[1m\(heading)\u{1B}[0m"] + lines.dropFirst()
    }
    var lines =
      switch dossier.answer {
      case .frontier(let frontier): FrontierTable(words).lines(frontier, table: laidOut)
      case .variation(let curve): FrontierTable(words).lines(curve, table: laidOut)
      case .equity(let price): EquityTable(words).lines(price, table: laidOut)
      }
    let provenance = ProvenanceSummary.parts(dossier.geography.provenance, language.words)
    if !provenance.isEmpty { lines.append(language.words.provenance(provenance)) }
    return lines.joined(separator: "\n") + "\n"
  }
}
