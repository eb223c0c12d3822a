/// A catalogue of messages in gettext's PO format (GNU gettext manual, "The Format of PO Files"), as far as this
/// program uses it: comments, `msgctxt`, `msgid`, `msgstr`, strings over several lines, the escapes `\n`, `\t`,
/// `\"`, `\\`.
///
/// Anything else is a fault: what a translator's tool added (plural forms, fuzzy marks) would otherwise be
/// dropped without a word.
package struct CatalogueFile: Sendable {
  /// One message.
  package struct Entry: Sendable, Equatable {
    /// As `Message.context` has it.
    package var context: String?
    /// The English text, as `Message.template` has it.
    package var english: String
    package var translation: String
    /// The line of its `msgid`, from 1.
    package var line: Int

    package init(context: String? = nil, english: String, translation: String, line: Int) {
      self.context = context
      self.english = english
      self.translation = translation
      self.line = line
    }
  }

  /// Where the text is no catalogue.
  package struct Fault: Error, Sendable, Equatable {
    package var line: Int
    /// For whoever keeps the catalogue: a shipped one has none.
    package var reason: String

    package init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// In the order of the file.
  package let entries: [Entry]
  /// The fields of the header, the translation of the empty text: `Language: vi`.
  package let header: [String: String]

  /// - Throws: `Fault` at the first line that is not understood.
  package init(_ text: String) throws(Fault) { try self.init(bytes: Array(text.utf8)) }

  /// - Throws: `Fault` at the first line that is not understood.
  init<Bytes: BidirectionalCollection<UInt8>>(bytes: Bytes) throws(Fault) {
    var reading = Reading()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      try reading.take(line, number: number)
    }
    (entries, header) = try reading.finished()
  }

  /// Bytes, not characters: the whole file is read before the first message is said.
  private struct Reading {
    private enum Part { case none, context, english, translation }

    private var part = Part.none
    private var context: [UInt8]?
    private var english: [UInt8] = []
    private var translation: [UInt8] = []
    private var start = 0
    private var line = 0
    private var entries: [Entry] = []
    private var header: [String: String] = [:]

    mutating func take(_ text: some BidirectionalCollection<UInt8>, number: Int) throws(Fault) {
      line = number
      if text.isEmpty || text.first == UInt8(ascii: "#") {
        guard !text.starts(with: "#,".utf8) else { throw fault("flags are not understood here") }
        try close()
      } else if text.starts(with: "msgctxt ".utf8) {
        try close()
        part = .context
        context = try string(text.dropFirst("msgctxt ".utf8.count))
      } else if text.starts(with: "msgid ".utf8) {
        if part != .context { try close() }
        part = .english
        start = number
        english = try string(text.dropFirst("msgid ".utf8.count))
      } else if text.starts(with: "msgstr ".utf8) {
        guard part == .english else { throw fault("a msgstr follows no msgid") }
        part = .translation
        translation = try string(text.dropFirst("msgstr ".utf8.count))
      } else if text.first == UInt8(ascii: "\"") {
        let more = try string(text)
        switch part {
        case .none: throw fault("a string follows no keyword")
        case .context: context? += more
        case .english: english += more
        case .translation: translation += more
        }
      } else {
        throw fault("the line is neither a comment, a msgctxt, a msgid, a msgstr nor a string")
      }
    }

    mutating func finished() throws(Fault) -> ([Entry], [String: String]) {
      try close()
      return (entries, header)
    }

    private mutating func close() throws(Fault) {
      switch part {
      case .none: return
      case .context: throw fault("a msgctxt has no msgid")
      case .english: throw fault("a msgid has no msgstr")
      case .translation: add()
      }
      part = .none
      context = nil
    }

    private mutating func add() {
      let text = String(decoding: translation, as: UTF8.self)
      guard english.isEmpty else {
        entries.append(
          Entry(
            context: context.map { String(decoding: $0, as: UTF8.self) },
            english: String(decoding: english, as: UTF8.self), translation: text, line: start))
        return
      }
      for field in text.split(separator: "\n") {
        let parts = field.split(separator: ":", maxSplits: 1)
        // What stands after ": " may itself be a space.
        if parts.count == 2 { header[String(parts[0])] = String(parts[1].dropFirst()) }
      }
    }

    private func string(_ text: some BidirectionalCollection<UInt8>) throws(Fault) -> [UInt8] {
      let quote = UInt8(ascii: "\"")
      let backslash = UInt8(ascii: "\\")
      guard text.count >= 2, text.first == quote, text.last == quote else {
        throw fault("a quote is missing")
      }
      var plain: [UInt8] = []
      plain.reserveCapacity(text.count)
      var isEscaped = false
      for byte in text.dropFirst().dropLast() {
        if isEscaped {
          isEscaped = false
          switch byte {
          case UInt8(ascii: "n"): plain.append(UInt8(ascii: "\n"))
          case UInt8(ascii: "t"): plain.append(UInt8(ascii: "\t"))
          case quote, backslash: plain.append(byte)
          default: throw fault("\\\(Character(Unicode.Scalar(byte))) is no escape here")
          }
        } else if byte == backslash {
          isEscaped = true
        } else if byte == quote {
          throw fault("a quote inside a string is not escaped")
        } else {
          plain.append(byte)
        }
      }
      if isEscaped { throw fault("a backslash ends a string") }
      return plain
    }

    private func fault(_ reason: String) -> Fault { Fault(line: line, reason: reason) }
  }
}
