/// The language a report is written in.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case en
  case vi

  var words: any ReportWords {
    switch self {
    case .en: EnglishWords()
    case .vi: VietnameseWords()
    }
  }
}
