public import Diagnostics
package import Geography
package import MessageCatalogue

/// The language a report is written in: English, or one that has a catalogue.
public struct ReportLanguage: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// As ISO 639-1 has it.
  public let rawValue: String
  private let catalogue: Catalogue?
  /// Nil for the đồng.
  private var money: Translation.MoneyWords?

  /// English, the language of the sources.
  public static let en = ReportLanguage(nil)
  /// Vietnamese.
  public static let vi = ReportLanguage(rawValue: "vi") ?? en

  /// English, then every language that has a catalogue.
  public static let allCases = [en] + Catalogue.all.map(ReportLanguage.init)

  /// A language of a catalogue that need not be one of the program's own; English without.
  package init(_ catalogue: Catalogue?) {
    self.catalogue = catalogue
    rawValue = catalogue?.language ?? "en"
  }

  /// The language of an ISO 639-1 code; nil for one without a catalogue.
  public init?(rawValue: String) {
    guard let language = ReportLanguage.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = language
  }

  /// How the messages of every module are said in it.
  public var messages: Translation {
    var messages = catalogue?.translation ?? .none
    messages.money = money
    return messages
  }

  /// The language as it speaks of a country: amounts are in its money.
  package func of(_ country: Country) -> ReportLanguage {
    var own = self
    let currency = country.currency
    own.money =
      currency == Country.vietnam.currency || currency == Country.unnamed.currency
      ? nil : Translation.MoneyWords(word: currency.word(in: rawValue), code: currency.code)
    return own
  }

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

  /// Whether both have the same code.
  public static func == (a: ReportLanguage, b: ReportLanguage) -> Bool { a.rawValue == b.rawValue }
  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
