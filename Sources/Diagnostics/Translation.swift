/// How the messages of the program are said in one language.
public struct Translation: Sendable {
  /// The language's text by the English one, both with the same numbered places.
  public let templates: [String: String]
  /// What stands between groups of three digits.
  private let thousands: String
  private let mark: Character

  /// - Parameter decimal: the decimal mark.
  public init(templates: [String: String], thousands: String, decimal: Character) {
    self.templates = templates
    self.thousands = thousands
    mark = decimal
  }

  /// English, in which messages are written.
  public static let none = Translation(templates: [:], thousands: ",", decimal: ".")

  /// A number as C writes it (`12.5`), with the language's decimal mark.
  public func decimal(_ text: String) -> String {
    String(text.map { $0 == "." ? mark : $0 })
  }

  func grouped(_ count: Int64) -> String {
    let digits = String(count.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += thousands }
      text.append(digit)
    }
    return (count < 0 ? "-" : "") + text
  }
}
