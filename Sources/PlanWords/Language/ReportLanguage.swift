public import Diagnostics
package import MessageCatalogue

/// The language a report is written in: English, or one that has a catalogue.
public struct ReportLanguage: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// As ISO 639-1 has it.
  public let rawValue: String
  private let catalogue: Catalogue?

  public static let en = ReportLanguage(nil)
  public static let vi = ReportLanguage(rawValue: "vi") ?? en

  public static let allCases = [en] + Catalogue.all.map(ReportLanguage.init)

  /// A language of a catalogue that need not be one of the program's own; English without.
  package init(_ catalogue: Catalogue?) {
    self.catalogue = catalogue
    rawValue = catalogue?.language ?? "en"
  }

  public init?(rawValue: String) {
    guard let language = ReportLanguage.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = language
  }

  /// How the messages of every module are said in it.
  public var messages: Translation { catalogue?.translation ?? .none }

  package var numbers: NumberStyle {
    let messages = messages
    return NumberStyle(thousands: messages.thousands, decimal: messages.decimal)
  }

  package var words: ReportWords { ReportWords(language: self) }
  package var compareWords: CompareWords { CompareWords(language: self) }
  package var conflictWords: ConflictWords { ConflictWords(language: self) }
  package var explainWords: ExplainWords { ExplainWords(language: self) }
  package var uncertaintyWords: UncertaintyWords { UncertaintyWords(language: self) }
  package var whatIfWords: WhatIfWords { WhatIfWords(language: self) }

  public static func == (a: ReportLanguage, b: ReportLanguage) -> Bool { a.rawValue == b.rawValue }
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
