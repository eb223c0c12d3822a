/// One thing wrong with what a user handed in: where it stands, what was found, what to do about it.
public struct Problem: Sendable, Equatable {
  /// What the problem stops.
  public enum Severity: String, Sendable, Equatable {
    /// The input cannot be used.
    case error
    /// The input can be used; the user should know.
    case warning
    /// Nothing is wrong; a documented rule decides what the input leaves open.
    case note
  }

  /// The kind of fault, which decides the exit code of the command line.
  public enum Category: Sendable, Equatable {
    /// A file or folder that must exist does not.
    case missingFile
    /// The content of a file is wrong.
    case badData
    /// The words of the command are wrong.
    case badUsage
    /// A result cannot be written.
    case cannotWrite
  }

  /// Whether the input can still be used.
  public var severity: Severity
  /// The kind of fault, for the exit code.
  public var category: Category
  /// The file as the user knows it (`villages.csv`, `scenario.yaml`), or the option (`--budget`).
  public var file: String
  /// The line in the file, counted from 1; the header of a table is line 1.
  public var row: Int?
  /// The column of a table, or the key path of a scenario (`weights.border`).
  public var column: String?
  /// What was found there, as written.
  public var value: String?
  /// What is wrong, as a sentence without a full stop.
  public var message: Message
  /// What to do about it, as a sentence without a full stop.
  public var remedy: Message
  /// The rows it stands for: more than one where a problem that repeats itself is shown for its first rows only.
  public var rows = 1

  /// Takes every value as it is; nothing is checked here.
  public init(
    _ severity: Severity = .error, _ category: Category = .badData, file: String, row: Int? = nil,
    column: String? = nil, value: String? = nil, message: Message, remedy: Message
  ) {
    self.severity = severity
    self.category = category
    self.file = file
    self.row = row
    self.column = column
    self.value = value
    self.message = message
    self.remedy = remedy
  }
}

extension Problem: CustomStringConvertible {
  /// `villages.csv, row 12, column latitude: "abc" is not a number. Write degrees with a decimal point.`
  ///
  /// Always one line: control and formatting characters are shown by their number, wherever they come from.
  public var description: String { text(.none) }

  /// The same in another language.
  public func text(_ translation: Translation) -> String {
    Problem.onOneLine(wording.text(translation))
  }

  private var wording: Message {
    let found = value.map(Problem.excerpt)
    return switch (severity, found) {
    case (.error, nil): "\(place): \(message). \(remedy)."
    case (.error, let found?): "\(place): “\(found)”: \(message). \(remedy)."
    case (.warning, nil): "\(place): warning: \(message). \(remedy)."
    case (.warning, let found?): "\(place): warning: “\(found)”: \(message). \(remedy)."
    case (.note, nil): "\(place): note: \(message). \(remedy)."
    case (.note, let found?): "\(place): note: “\(found)”: \(message). \(remedy)."
    }
  }

  private var place: Message {
    switch (row, column) {
    case (nil, nil): "\(file)"
    case (let row?, nil): "\(file), row \(row)"
    case (nil, let column?):
      isKey ? Message("\(file), column \(column)", context: "key") : "\(file), column \(column)"
    case (let row?, let column?):
      isKey
        ? Message("\(file), row \(row), column \(column)", context: "key")
        : "\(file), row \(row), column \(column)"
    }
  }

  /// Whether `column` is a key path of YAML or JSON, for which other languages have a word of its own.
  private var isKey: Bool {
    let name = file.lowercased()
    return [".yaml", ".yml", ".json"].contains(where: name.hasSuffix)
      || !name.hasSuffix(".csv") && column?.contains { $0 == "." || $0 == "[" } == true
  }

  /// Text from a user's file fit to stand inside a message: one line, at most 80 characters of it.
  public static func excerpt(of text: String) -> String {
    var start = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(80) { start.append(scalar) }
    return onOneLine(String(start)) + (text.unicodeScalars.count > 80 ? "…" : "")
  }

  /// Text in which control and formatting characters are shown by their number.
  public static func onOneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        line += "\\u{\(String(scalar.value, radix: 16))}"
      default:
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
