/// A catalogue of messages in gettext's PO format (GNU gettext manual, "The Format of PO Files"), as far as this
/// program uses it: comments, `msgid`, `msgstr`, strings over several lines, the escapes `\n`, `\t`, `\"`, `\\`.
///
/// Anything else is a fault: what a translator's tool added (plural forms, contexts, fuzzy marks) would
/// otherwise be dropped without a word.
public struct CatalogueFile: Sendable {
  /// One message.
  public struct Entry: Sendable, Equatable {
    /// The English text, as `Message.template` has it.
    public var english: String
    public var translation: String
    /// The line of its `msgid`, from 1.
    public var line: Int

    public init(english: String, translation: String, line: Int) {
      self.english = english
      self.translation = translation
      self.line = line
    }
  }

  /// Where the text is no catalogue.
  public struct Fault: Error, Sendable, Equatable {
    public var line: Int
    /// For whoever keeps the catalogue: a shipped one has none.
    public var reason: String

    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// In the order of the file, without the header (whose `msgid` is empty).
  public let entries: [Entry]

  /// - Throws: `Fault` at the first line that is not understood.
  public init(_ text: String) throws(Fault) {
    var reading = Reading()
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      try reading.take(line, number: index + 1)
    }
    entries = try reading.finished()
  }

  private struct Reading {
    private enum Part { case none, english, translation }

    private var part = Part.none
    private var english = ""
    private var translation = ""
    private var start = 0
    private var line = 0
    private var entries: [Entry] = []

    mutating func take(_ text: Substring, number: Int) throws(Fault) {
      line = number
      if text.isEmpty || text.hasPrefix("#") {
        guard !text.hasPrefix("#,") else { throw fault("flags are not understood here") }
        try close()
      } else if text.hasPrefix("msgid ") {
        try close()
        part = .english
        start = number
        english = try string(text.dropFirst("msgid ".count))
      } else if text.hasPrefix("msgstr ") {
        guard part == .english else { throw fault("a msgstr follows no msgid") }
        part = .translation
        translation = try string(text.dropFirst("msgstr ".count))
      } else if text.hasPrefix("\"") {
        switch part {
        case .none: throw fault("a string follows no keyword")
        case .english: english += try string(text)
        case .translation: translation += try string(text)
        }
      } else {
        throw fault("the line is neither a comment, a msgid, a msgstr nor a string")
      }
    }

    mutating func finished() throws(Fault) -> [Entry] {
      try close()
      return entries
    }

    private mutating func close() throws(Fault) {
      defer { part = .none }
      switch part {
      case .none: return
      case .english: throw fault("a msgid has no msgstr")
      case .translation:
        if !english.isEmpty {
          entries.append(Entry(english: english, translation: translation, line: start))
        }
      }
    }

    private func string(_ text: Substring) throws(Fault) -> String {
      guard text.count >= 2, text.first == "\"", text.last == "\"" else { throw fault("a quote is missing") }
      var plain = ""
      var isEscaped = false
      for character in text.dropFirst().dropLast() {
        if isEscaped {
          isEscaped = false
          switch character {
          case "n": plain.append("\n")
          case "t": plain.append("\t")
          case "\"", "\\": plain.append(character)
          default: throw fault("\\\(character) is no escape here")
          }
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          throw fault("a quote inside a string is not escaped")
        } else {
          plain.append(character)
        }
      }
      if isEscaped { throw fault("a backslash ends a string") }
      return plain
    }

    private func fault(_ reason: String) -> Fault { Fault(line: line, reason: reason) }
  }
}
