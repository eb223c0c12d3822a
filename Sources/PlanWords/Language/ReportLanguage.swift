public import Diagnostics
import MessageCatalogue

/// The language a report is written in.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case en
  case vi

  /// How the messages of every module are said in it.
  public var messages: Translation {
    switch self {
    case .en: .none
    case .vi: .vietnamese
    }
  }

  package var words: any ReportWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}
