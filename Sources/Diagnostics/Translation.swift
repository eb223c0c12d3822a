/// How the messages of the program are said in one language.
public struct Translation: Sendable {
  /// The language, as ISO 639-1 has it.
  public let language: String
  /// The language's text by `Message.key`, with the numbered places of the English one.
  public let templates: [String: String]
  /// What stands between groups of three digits.
  public let thousands: Character
  /// The decimal mark.
  public let decimal: Character

  /// The money that messages speak of where their English says `đồng` and `VND`; nil for these themselves.
  public var money: MoneyWords?

  /// What stands in the place of `đồng` and `VND` in the messages of another country.
  public struct MoneyWords: Sendable, Equatable {
    /// What stands after an amount.
    public var word: String
    /// The code of ISO 4217.
    public var code: String

    /// Takes every value as it is; nothing is checked here.
    public init(word: String, code: String) {
      self.word = word
      self.code = code
    }

    /// Whether a template speaks of money.
    func isSpoken(in template: String) -> Bool { template.contains("đồng") || template.contains("VND") }

    /// A part of such a template with this money. In Vietnamese `cộng đồng` is a community.
    func put(into text: Substring) -> String {
      String(text).replacing("cộng đồng", with: "\u{0}").replacing("đồng", with: word).replacing(
        "VND", with: code
      )
      .replacing("\u{0}", with: "cộng đồng")
    }
  }

  /// Templates by their English, and the marks of numbers.
  public init(
    templates: [String: String], thousands: Character, decimal: Character, language: String = "en"
  ) {
    self.language = language
    self.templates = templates
    self.thousands = thousands
    self.decimal = decimal
  }

  /// English, in which messages are written.
  public static let none = Translation(templates: [:], thousands: ",", decimal: ".")

  /// A number as English or C writes it (`1,200.5`), with the language's marks.
  public func decimal(_ text: String) -> String {
    String(text.map { $0 == "." ? decimal : $0 == "," ? thousands : $0 })
  }

  func grouped(_ count: Int64) -> String {
    let digits = String(count.magnitude)
    var text = count < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(thousands) }
      text.append(digit)
    }
    return text
  }
}
