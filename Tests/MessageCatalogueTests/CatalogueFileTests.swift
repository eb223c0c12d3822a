import Diagnostics
import MessageCatalogue
import Testing

@Suite struct CatalogueFileTests {
  @Test func stringsOverSeveralLinesAndEscapesAreRead() throws {
    let file = try CatalogueFile(
      """
      # header
      msgid ""
      msgstr "Language: vi\\n"
      "X-Thousands: \u{A0}\\n"

      #. where it is said
      msgid "is “%1”, "
      "not \\"%2\\""
      msgstr ""
      "là “%1”,\\n"
      "không phải \\"%2\\" \\\\ %%"

      msgctxt "change"
      msgid "in"
      msgstr "thêm"
      """)
    #expect(file.header == ["Language": "vi", "X-Thousands": "\u{A0}"])
    #expect(
      file.entries == [
        .init(
          english: "is “%1”, not \"%2\"", translation: "là “%1”,\nkhông phải \"%2\" \\ %%", line: 7),
        .init(context: "change", english: "in", translation: "thêm", line: 14),
      ])
  }

  @Test(arguments: [
    ("msgid \"a\"", 1, "a msgid has no msgstr"), ("msgstr \"a\"", 1, "a msgstr follows no msgid"),
    ("\"a\"", 1, "a string follows no keyword"), ("msgid \"a\nmsgstr \"b\"", 1, "a quote is missing"),
    ("msgctxt \"a\"", 1, "a msgctxt has no msgid"),
    ("msgctxt \"a\"\nmsgstr \"b\"", 2, "a msgstr follows no msgid"),
    (
      "msgid \"a\"\nmsgid_plural \"b\"", 2,
      "the line is neither a comment, a msgctxt, a msgid, a msgstr nor a string"
    ),
    ("#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"", 1, "flags are not understood here"),
    ("msgid \"a\"\nmsgstr \"b\\q\"", 2, "\\q is no escape here"),
    ("msgid \"a\"b\"\nmsgstr \"b\"", 1, "a quote inside a string is not escaped"),
  ])
  func whatIsNotUnderstoodIsAFault(_ text: String, _ line: Int, _ reason: String) {
    #expect(throws: CatalogueFile.Fault(line: line, reason: reason)) { try CatalogueFile(text) }
  }
}
