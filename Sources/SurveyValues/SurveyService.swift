internal import Diagnostics
public import SourceTables

/// The best mobile signal of a place.
public enum MobileService: Int, Sendable, Comparable, CaseIterable {
  case none = 0
  case secondGeneration = 2
  case thirdGeneration = 3
  case fourthGeneration = 4
  case fifthGeneration = 5

  /// Whether it is mobile broadband: 3G or better.
  public var isBroadband: Bool { self >= .thirdGeneration }

  /// Orders by generation.
  public static func < (a: MobileService, b: MobileService) -> Bool { a.rawValue < b.rawValue }

  /// What a bare yes under a heading says: the lowest generation that the heading names, 3G for a heading that names
  /// broadband; nil where it names neither.
  public static func meant(byHeading heading: String) -> MobileService? {
    let words = AnswerText(heading)
    if let lowest = SignalText(words).all.min() { return lowest }
    return AnswerWords.broadband.contains(where: words.has) ? .thirdGeneration : nil
  }
}

/// What fixed line a place has.
public enum FixedService: Sendable, Equatable, CaseIterable {
  case none
  /// Copper, radio or satellite: no fibre.
  case other
  case fibre
}

extension SurveyAnswer {
  /// The mobile signal: `4G`, `2G/3G/4G`, `chưa có sóng`, `có 2G, chưa có 4G`, `trắng sóng`.
  ///
  /// - Parameter meant: what a bare yes says, by the heading (`MobileService.meant`); without it a bare yes is asked about.
  public static func mobile(
    _ cell: SourceCell, meant: MobileService? = nil
  ) throws(NotUnderstood) -> Understood<MobileService>? {
    if case .number(let value, _) = cell, let generation = Int(exactly: value), (2...5).contains(generation),
      let service = MobileService(rawValue: generation)
    {
      return Understood(service, how: "“\(generation)” read as \(generation)G")
    }
    guard let answer = try words(of: cell) else { return nil }
    guard !AnswerWords.planned.contains(where: answer.has) else { throw planned }
    let signal = SignalText(answer)
    if let best = signal.present.max() {
      let isPlain = signal.isPlain && !signal.isWeak
      guard !signal.isWeak else {
        return Understood(best, how: "“\(answer.written)” read as \(best.rawValue)G, whose signal is weak")
      }
      return Understood(best, how: isPlain ? nil : "“\(answer.written)” read as \(best.rawValue)G")
    }
    if AnswerWords.noSignal.contains(where: answer.has) || !signal.absent.isEmpty { return Understood(.none) }
    if signal.isWeak {
      throw NotUnderstood(
        "does not say which signal is weak",
        remedy: "Write 2G, 3G, 4G or chưa có sóng, as phones in the village show it")
    }
    switch try yesOrNo(answer) {
    case let no? where !no.value: return Understood(.none, how: no.how)
    case let yes?:
      guard let meant else {
        throw NotUnderstood(
          "does not say which signal there is", remedy: "Write 2G, 3G, 4G or chưa có sóng")
      }
      return Understood(meant, how: yes.how)
    case nil where answer.folded.hasPrefix("khong "):
      return Understood(.none, how: "“\(answer.written)” read as no")
    case nil: throw NotUnderstood("is no mobile signal", remedy: "Write 2G, 3G, 4G or chưa có sóng")
    }
  }

  /// The fixed line: `cáp quang`, `FTTH`, `ADSL`, `chưa có`. A bare yes is fibre.
  public static func fixed(_ cell: SourceCell) throws(NotUnderstood) -> Understood<FixedService>? {
    guard let answer = try words(of: cell) else { return nil }
    let isNegative = ["chua", "khong", "ko ", "no "].contains(where: answer.folded.hasPrefix)
    if let yes = try? yesOrNo(answer), AnswerWords.yes.contains(answer.folded) || isNegative {
      // `chưa có cáp quang, có ADSL` says both.
      let hasOther = AnswerWords.otherLine.contains(where: answer.has)
      return hasOther && !yes.value
        ? Understood(.other, how: "“\(answer.written)” read as no fibre")
        : Understood(yes.value ? .fibre : .none)
    }
    guard !AnswerWords.planned.contains(where: answer.has) else { throw planned }
    if AnswerWords.fibreLine.contains(where: answer.has) { return Understood(.fibre) }
    if AnswerWords.otherLine.contains(where: answer.has) {
      return Understood(.other, how: "“\(answer.written)” read as no fibre")
    }
    guard let answered = try yesOrNo(answer) else {
      throw NotUnderstood("is no fixed line", remedy: "Write cáp quang, ADSL or chưa có")
    }
    return Understood(answered.value ? .fibre : .none, how: answered.how)
  }
}

/// The generations that an answer names, told apart by whether they are there.
private struct SignalText {
  var present: Set<MobileService> = []
  var absent: Set<MobileService> = []
  /// Nothing but one generation: `4G`, `có 4G`, `sóng 4G`.
  var isPlain = true
  var isWeak = false

  var all: Set<MobileService> { present.union(absent) }

  private static let names: [String: MobileService] = [
    "2g": .secondGeneration, "gsm": .secondGeneration, "gprs": .secondGeneration, "edge": .secondGeneration,
    "3g": .thirdGeneration, "wcdma": .thirdGeneration, "umts": .thirdGeneration, "hspa": .thirdGeneration,
    "4g": .fourthGeneration, "lte": .fourthGeneration, "volte": .fourthGeneration, "5g": .fifthGeneration,
    "nr": .fifthGeneration,
  ]
  private static let negations: Set<Substring> = ["chua", "khong", "ko", "no", "not", "without", "mat"]
  /// Where a denial ends: `chưa có 4G nhưng có 3G`, `có 2G`, `chỉ 2G`.
  private static let turns: Set<Substring> = ["nhung", "but", "chi", "only", "con", "moi", ";"]

  init(_ answer: AnswerText) {
    var isDenied = false
    var before: Substring = ""
    // ASCII only: bytes are letters.
    let words = answer.folded.utf8.split { byte in
      !(97...122).contains(byte) && !(48...57).contains(byte) && byte != UInt8(ascii: ";")
    }.map { Substring($0) }
    for word in words {
      if SignalText.negations.contains(word) {
        isDenied = true
      } else if SignalText.turns.contains(word) || word == "co" && !SignalText.negations.contains(before) {
        isDenied = false
      }
      if let service = SignalText.names[String(word)] {
        if isDenied { absent.insert(service) } else { present.insert(service) }
      }
      before = word
    }
    isWeak = AnswerWords.weakSignal.contains(where: answer.has)
    isPlain =
      absent.isEmpty
      && words.allSatisfy {
        SignalText.names[String($0)] != nil || ["co", "song", "da", "den", "phu", "va"].contains($0)
      }
  }
}
