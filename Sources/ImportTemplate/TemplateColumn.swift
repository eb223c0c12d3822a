internal import Diagnostics

/// A column of a sheet to fill in.
struct TemplateColumn {
  /// What is typed into it.
  enum Kind: Equatable {
    /// Words.
    case text
    /// Digits that are no number: a spreadsheet must leave `03334` and `3-12` as they are.
    case code
    case number
    /// One of the choices of a list.
    case choice(TemplateChoice)
  }

  var heading: Message
  var kind: Kind
  /// What to write there, shown beside a chosen cell and in the sheet of explanations.
  var explanation: Message
  /// In digits.
  var width: Double = 16
  /// Without it a first plan cannot be made.
  var isNeeded = false
}

/// A list of words to choose from, a column of the sheet of choices.
enum TemplateChoice: Int, CaseIterable {
  case yesNo, mobile, fixed, region, construction, siteKind, power, status, node, commune

  var heading: Message {
    switch self {
    case .yesNo: Message("Yes or no", context: "template")
    case .mobile: Message("Mobile signal", context: "template")
    case .fixed: Message("Fixed line", context: "template")
    case .region: Message("Region", context: "template")
    case .construction: Message("How the cable is laid", context: "template")
    case .siteKind: Message("Kind of station", context: "template")
    case .power: Message("Power supply", context: "template")
    case .status: Message("Status of a station", context: "template")
    case .node: Message("Kind of node", context: "template")
    case .commune: Message("Commune", context: "template")
    }
  }

  /// The words; communes are the province's own.
  var words: [Message] {
    switch self {
    case .yesNo: [Message("yes", context: "template"), Message("no", context: "template")]
    case .mobile:
      [
        Message("no signal", context: "template"), Message(verbatim: "2G"), Message(verbatim: "3G"),
        Message(verbatim: "4G"), Message(verbatim: "5G"),
      ]
    case .fixed:
      [
        Message("not yet", context: "template"), Message("fibre", context: "template"),
        Message(verbatim: "ADSL"), Message("satellite", context: "template"),
      ]
    case .region: ["I", "II", "III"].map { Message(verbatim: $0) }
    case .construction: [Message("aerial", context: "template"), Message("buried", context: "template")]
    case .siteKind: [Message("tall mast", context: "template"), Message("light pole", context: "template")]
    case .power: [Message("grid", context: "template"), Message("solar", context: "template")]
    case .status: [Message("in operation", context: "template"), Message("planned", context: "template")]
    case .node: [Message("commune centre", context: "template"), Message("fibre node", context: "template")]
    case .commune: []
    }
  }

  /// Whether other words are refused at once. A commune of before July 2025 may be typed, and a height for a kind.
  var refusesOthers: Bool { self != .commune && self != .siteKind && self != .mobile }
}
