internal import DelimitedText
internal import Diagnostics
public import Geography
public import SourceTables

/// Answers that people choose among, in the words they use for them. Every function gives nil for a cell that says
/// nothing or that nothing is known, and throws what a person has to mend.
public enum SurveyAnswer {
  /// Yes or no: `Có`, `x`, `✓`, `đã có`, `chưa có`, `không`, 1, 0.
  ///
  /// What is planned or being built is neither: `có kế hoạch` is refused.
  public static func flag(_ cell: SourceCell) throws(NotUnderstood) -> Understood<Bool>? {
    switch cell {
    case .flag(let value): return Understood(value)
    case .number(1, _): return Understood(true)
    case .number(0, _): return Understood(false)
    case .number: throw neither
    default: break
    }
    guard let answer = try words(of: cell) else { return nil }
    guard let value = try yesOrNo(answer) else { throw neither }
    return value
  }

  private static let neither = NotUnderstood(
    "is neither yes nor no", remedy: "Write có or chưa có")

  static let planned = NotUnderstood(
    "says what is planned or being built, not what there is today",
    remedy: "Write có if it works today, chưa có if it does not")

  /// Whether words begin with yes or no; nil where they are about something else.
  static func yesOrNo(_ answer: AnswerText) throws(NotUnderstood) -> Understood<Bool>? {
    if AnswerWords.yes.contains(answer.folded) { return Understood(true) }
    if AnswerWords.no.contains(answer.folded) { return Understood(false) }
    guard !AnswerWords.planned.contains(where: answer.has) else { throw planned }
    if ["chua", "khong co", "khong con", "mat "].contains(where: answer.folded.hasPrefix) {
      return Understood(false, how: "“\(answer.written)” read as no")
    }
    guard !AnswerWords.perhaps.contains(where: answer.folded.hasPrefix) else { return nil }
    if ["co ", "co,", "co(", "da co", "dang co", "yes "].contains(where: answer.folded.hasPrefix) {
      return Understood(true, how: "“\(answer.written)” read as yes")
    }
    return nil
  }

  /// How a cable is laid: `treo`, `ngầm`, `chôn trực tiếp`, `cống bể`.
  public static func construction(
    _ cell: SourceCell
  ) throws(NotUnderstood) -> Understood<Route.Construction>? {
    guard let answer = try words(of: cell) else { return nil }
    let isAerial = AnswerWords.aerial.contains(where: answer.has)
    let isBuried = AnswerWords.buried.contains(where: answer.has)
    guard isAerial != isBuried else {
      throw isAerial
        ? NotUnderstood(
          "names two ways to lay a cable", remedy: "Give each part of the route a row of its own")
        : NotUnderstood("is no way to lay a cable", remedy: "Write treo or ngầm")
    }
    return Understood(isAerial ? .aerial : .buried)
  }

  /// The region of development: `III`, 3, `khu vực III`, `KV3`.
  public static func region(_ cell: SourceCell) throws(NotUnderstood) -> Understood<Region>? {
    let fault = NotUnderstood("is no region of development", remedy: "Write I, II or III")
    switch cell {
    case .number(let value, _):
      guard let region = [1: Region.one, 2: .two, 3: .three][value] else { throw fault }
      return Understood(region)
    default: break
    }
    guard let answer = try words(of: cell) else { return nil }
    var name = answer.folded[...]
    for word in ["xa", "khu vuc", "kv", "vung", "region", "zone"] where name.hasPrefix(word) {
      name = name.dropFirst(word.count).drop { $0 == " " || $0 == "-" || $0 == ":" || $0 == "." }
    }
    guard
      let region = [
        "i": Region.one, "ii": .two, "iii": .three, "1": .one, "2": .two, "3": .three, "l": .one, "ll": .two,
        "lll": .three,
      ][name]
    else { throw fault }
    // Small L for I, as typed where the font shows both alike.
    return Understood(
      region, how: name.contains("l") ? "“\(answer.written)” read as \(region.rawValue)" : nil)
  }

  /// What feeds a station with electricity.
  public static func power(_ cell: SourceCell) throws(NotUnderstood) -> Understood<Site.Power>? {
    guard let answer = try words(of: cell) else { return nil }
    if AnswerWords.solar.contains(where: answer.has) {
      let isBoth = AnswerWords.grid.contains(where: answer.has)
      return Understood(
        isBoth ? .grid : .solar, how: isBoth ? "“\(answer.written)” read as grid power" : nil)
    }
    if AnswerWords.noGrid.contains(where: answer.has) {
      return Understood(.solar, how: "“\(answer.written)” read as solar power: there is no grid")
    }
    if AnswerWords.grid.contains(where: answer.has) { return Understood(.grid) }
    if AnswerWords.generator.contains(where: answer.has) {
      throw NotUnderstood(
        "is a generator, which the model does not have",
        remedy:
          "Write điện lưới where the station has grid power too, điện mặt trời where it would have to get it")
    }
    throw NotUnderstood("is no kind of power supply", remedy: "Write điện lưới or điện mặt trời")
  }

  /// Whether a station stands: `đang hoạt động`, `hiện có`, `quy hoạch`.
  public static func status(_ cell: SourceCell) throws(NotUnderstood) -> Understood<Site.Status>? {
    guard let answer = try words(of: cell) else { return nil }
    guard !AnswerWords.ended.contains(where: answer.has) else {
      throw NotUnderstood(
        "says that the station no longer works", remedy: "Leave its row out, or write đang hoạt động")
    }
    if AnswerWords.planned.contains(where: answer.has) || AnswerWords.candidate.contains(where: answer.has) {
      let isBegun = answer.has("dang xay") || answer.has("thi cong")
      return Understood(
        .candidate, how: isBegun ? "“\(answer.written)” read as not yet standing" : nil)
    }
    if AnswerWords.existing.contains(where: answer.has) { return Understood(.existing) }
    switch try yesOrNo(answer)?.value {
    case true?: return Understood(.existing)
    case false?: return Understood(.candidate)
    case nil:
      throw NotUnderstood(
        "does not say whether the station stands", remedy: "Write đang hoạt động or quy hoạch")
    }
  }

  /// The words of a cell; a number as it is shown.
  static func words(of cell: SourceCell) throws(NotUnderstood) -> AnswerText? {
    let text: String
    switch cell {
    case .empty: return nil
    case .text(let written): text = written
    case .number(let value, let shown): text = shown ?? DecimalText.of(value)
    case .flag(let value): text = value ? "true" : "false"
    case .date(let day): throw CellFault.date(day)
    case .error(let shown): throw CellFault.error(shown)
    case .formulaWithoutResult(let formula): throw CellFault.formulaWithoutResult(formula)
    }
    let answer = AnswerText(text)
    return CellFault.saysNothing(answer.folded) ? nil : answer
  }
}

/// An answer as written, and without marks to look words up in.
struct AnswerText {
  private let text: String
  /// Without marks, ticks and crosses as `x` and `no`.
  let folded: String
  /// The same with one blank for every sign, and one at either end.
  private let words: [UInt8]

  init(_ text: String) {
    self.text = text
    var bytes = FoldedText.bytes(of: text)
    // A sign that no table knows may be a tick or a cross.
    if bytes.count <= 2, bytes.contains(UInt8(ascii: "?")), let mark = AnswerText.mark(text) { bytes = mark }
    folded = String(decoding: bytes, as: UTF8.self)
    words = [UInt8(ascii: " ")] + bytes.map(AnswerText.letter) + [UInt8(ascii: " ")]
  }

  /// Fit to stand in a message.
  var written: String { Problem.excerpt(of: text) }

  private static func mark(_ text: String) -> [UInt8]? {
    switch text.unicodeScalars.filter({ !$0.properties.isWhitespace && $0.value != 0xFE0F }).map(\.value) {
    case [0x2713], [0x2714], [0x2611], [0x2705], [0x221A], [0xFC], [0xFE]: Array("x".utf8)
    case [0x2717], [0x2718], [0x2612], [0x274C], [0x2610]: Array("no".utf8)
    default: nil
    }
  }

  private static func letter(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: UInt8(ascii: " ")
    }
  }

  /// Whether words stand in it as whole words.
  func has(_ wanted: String) -> Bool {
    let wanted = wanted.utf8
    guard words.count >= wanted.count + 2 else { return false }
    for start in 1..<(words.count - wanted.count) where words[start - 1] == UInt8(ascii: " ") {
      let end = start + wanted.count
      if words[end] == UInt8(ascii: " "),
        words[start..<end].elementsEqual(wanted.lazy.map(AnswerText.letter))
      {
        return true
      }
    }
    return false
  }
}
