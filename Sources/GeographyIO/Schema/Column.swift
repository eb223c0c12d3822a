import DelimitedText
public import Diagnostics

/// One column of a table of the data set: what may stand in it, in which unit, and what it means.
///
/// The reader, the writer, `datapackage.json` and the documentation all read this one description.
public struct Column: Sendable, Equatable {
  /// What a cell may hold.
  public enum Content: Sendable, Equatable {
    /// A non-empty name for a row, at most `Column.identifierBytes` long, without control characters.
    case identifier
    /// An identifier of a row in one of these tables.
    case reference([String])
    /// Any text; a non-empty one where the column is required.
    case text
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// `true` or `false`.
    case flag
    /// One of these words.
    case choice([String])
  }

  /// Whether a table may do without the column or leave its cells empty.
  public enum Presence: Sendable, Equatable {
    case required
    /// An absent column and an empty cell count as this text; the empty text means "none".
    case optional(default: String)
    /// An absent column and an empty cell say that nobody knows.
    case unknown
  }

  /// Greatest length of an identifier in bytes of UTF-8; identifiers name rows of the integer program,
  /// whose names end at 255 bytes.
  public static let identifierBytes = 100

  /// The header in the file.
  public var name: String
  /// What its cells hold.
  public var content: Content
  /// The unit of a number (`m`, `km²`, `share`), nil where it has none.
  public var unit: String?
  /// Whether a table must have it.
  public var presence: Presence
  /// What it means, for the descriptor and for messages.
  public var description: Message

  /// Takes every value as it is; nothing is checked here.
  public init(
    _ name: String, _ content: Content, unit: String? = nil, presence: Presence = .required,
    _ description: Message
  ) {
    self.name = name
    self.content = content
    self.unit = unit
    self.presence = presence
    self.description = description
  }

  /// Whether a table without it is refused.
  public var isRequired: Bool { presence == .required }

  /// What a cell should hold, worded to follow "Write": `a number from 0 to 1 (share)`.
  var expectation: Message {
    switch content {
    case .identifier: "an identifier"
    case .reference(let tables): "an identifier from \(Column.alternatives(tables))"
    case .text: "a text"
    case .integer(let range):
      inUnit("a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .number(let range):
      inUnit("a number from \(DecimalText.of(range.lowerBound)) to \(DecimalText.of(range.upperBound))")
    case .flag: "true or false"
    case .choice(let words): Column.alternatives(words)
    }
  }

  private func inUnit(_ range: Message) -> Message { unit.map { "\(range) (\(Message(unit: $0)))" } ?? range }

  /// Names of which one is meant.
  static func alternatives(_ names: [String]) -> Message {
    guard let first = names.first else { return "" }
    return names.dropFirst().reduce("\(first)") { "\($0) or \($1)" }
  }
}

/// One table of the data set.
public struct TableSchema: Sendable, Equatable {
  /// The file's name (`villages.csv`).
  public var file: String
  /// What a row is.
  public var description: Message
  /// In the order in which they are written.
  public var columns: [Column]
  /// The columns that tell one row from another.
  public var key: [String]
  /// Whether a table without a row makes sense.
  public var mayBeEmpty: Bool

  /// Takes every value as it is; nothing is checked here.
  public init(
    file: String, description: Message, columns: [Column], key: [String], mayBeEmpty: Bool = false
  ) {
    self.file = file
    self.description = description
    self.columns = columns
    self.key = key
    self.mayBeEmpty = mayBeEmpty
  }

  /// The file's name without its ending, as `datapackage.json` names the resource.
  public var name: String { String(file.dropLast(".csv".count)) }
}
