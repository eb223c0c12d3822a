public import Diagnostics
public import ImportRecords

/// What an import tells of itself, for people: a page, a table with every line, and a summary for a terminal.
public struct ImportReport: Sendable {
  let record: ImportRecord
  let language: Translation
  let tables: [ReadTable]

  /// The report of a record in a language.
  public init(_ record: ImportRecord, language: Translation = .none) {
    self.record = record
    self.language = language
    tables = ReadTable.tables(of: record)
  }

  /// One HTML file that needs no other and runs no script, as UTF-8.
  public var html: [UInt8] { ImportPage(self).bytes }

  /// Every line as comma-separated values in UTF-8. Headings and codes are the same in every language; `why` is in the
  /// report's. What a spreadsheet would run as a formula is kept a text.
  public var csv: [UInt8] { ImportLineTable(self, isForExcel: false).bytes }

  /// The same as Excel shows in columns when the file is opened by a double click: headings and codes in the words of
  /// the language, with the separator of its region.
  public var csvForExcel: [UInt8] { ImportLineTable(self, isForExcel: true).bytes }

  func text(_ message: Message) -> String { message.text(language) }
}
