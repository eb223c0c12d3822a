internal import DelimitedText
internal import Diagnostics
public import Geography
public import SourceTables

/// What a list says of how a station is built.
public struct SurveySite: Sendable, Equatable {
  /// A tall mast or a light pole.
  public var kind: Site.Kind
  /// Of the mast in metres; nil where the list does not say.
  public var heightMetres: Double?

  /// Takes every value as it is; nothing is checked here.
  public init(kind: Site.Kind, heightMetres: Double? = nil) {
    self.kind = kind
    self.heightMetres = heightMetres
  }

  /// The kind that a height means: the model has poles of 12 to 18 m and masts of 40 m, and a height between is nearer to
  /// the one or the other.
  public static func kind(ofHeight metres: Double) -> Site.Kind { metres < 25 ? .light : .mast40m }
}

extension SurveyAnswer {
  /// How a station is built, by its name or its height: `cột 42m`, `macro`, `BTS dây co`, `small cell`, 36.
  public static func siteKind(_ cell: SourceCell) throws(NotUnderstood) -> Understood<SurveySite>? {
    guard let answer = try words(of: cell) else { return nil }
    let height = try height(in: answer)
    let isTall = AnswerWords.tall.contains(where: answer.has)
    let isLight = AnswerWords.light.contains(where: answer.has)
    if let height {
      let kind = SurveySite.kind(ofHeight: height)
      let site = SurveySite(kind: kind, heightMetres: height)
      return Understood(site, how: how(answer, kind, height: height))
    }
    guard isTall != isLight else {
      guard !isTall, answer.has("bts") || answer.has("tram") || answer.has("cot") else {
        throw NotUnderstood(
          "is no kind of station", remedy: "Write the height of its mast in metres, macro or small cell")
      }
      return Understood(
        SurveySite(kind: .mast40m), how: "“\(answer.written)” read as a tall mast, whose height is not stated"
      )
    }
    return Understood(SurveySite(kind: isTall ? .mast40m : .light))
  }

  private static func how(_ answer: AnswerText, _ kind: Site.Kind, height: Double) -> Message {
    let metres = DecimalText.of(height)
    return kind == .light
      ? "“\(answer.written)” read as a light pole, \(metres) m"
      : "“\(answer.written)” read as a tall mast, \(metres) m"
  }

  /// The metres that an answer names.
  private static func height(in answer: AnswerText) throws(NotUnderstood) -> Double? {
    // A generation of signals is no height, nor is a number within a name: `BTS 4G`, `ĐB-0123`.
    for word in answer.folded.split(whereSeparator: { " ();:=".contains($0) }) {
      let bytes = Array(word.utf8)
      guard bytes.first.map({ (48...57).contains($0) }) == true, let reading = NumberReading(bytes),
        reading.value == .range || ["", "m", "met", "metres"].contains(reading.suffix)
      else { continue }
      switch reading.value {
      case .range: throw SurveyNumber.range
      case .one(let metres), .either(_, let metres, _):
        guard (3...150).contains(metres) else {
          throw NotUnderstood(
            "names no height of a mast: those are from 3 to 150 m", remedy: "Write the height in metres")
        }
        return metres
      }
    }
    return nil
  }
}
