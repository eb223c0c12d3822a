import Diagnostics
import MessageCatalogue
import NetworkDesign
import PlanSamples
import PlanTables
import PlanWords
import Testing

/// A language is its catalogue and nothing else.
@Suite struct ThirdLanguageTests {
  private static let language = ReportLanguage(
    Catalogue(
      "eo",
      """
      msgid ""
      msgstr ""
      "Language: eo\\n"
      "X-Thousands:  \\n"
      "X-Decimal: ;\\n"

      msgid "Rank"
      msgstr "Vico"

      msgctxt "a day"
      msgid "Rank"
      msgstr "never"

      msgid "Investment plan for %1: %2"
      msgstr "%2 en la plano de %1"

      msgid "%1 of %2 billion đồng"
      msgstr "%1 el %2 miliardoj"

      msgctxt "date"
      msgid "%1 %2 %3"
      msgstr "la %1a de %2 %3"

      msgid "November"
      msgstr "novembro"
      """))

  @Test func aPlanIsWrittenInIt() throws {
    let text = PlanTable(try SamplePlan.dossier(), language: ThirdLanguageTests.language).text()
    let lines = text.split(separator: "\n")
    #expect(
      lines.first == "3 villages, 2 without mobile broadband, 2 without fibre en la plano de sample",
      "an order of parts of its own; English where it lacks a text")
    #expect(lines[2].hasPrefix("Vico  Id"))
    #expect(text.contains("1 148"), "its mark between thousands")
    #expect(text.contains("2;7 el 3;0 miliardoj; "), "its decimal mark")
  }

  @Test func datesFollowItsLayout() {
    let date = ReportDate(year: 2026, month: 11, day: 22)
    #expect(date.long(ThirdLanguageTests.language) == "la 22a de novembro 2026")
    #expect(date.long(.vi) == "ngày 22 tháng 11 năm 2026")
    #expect(ReportDate(year: 2026, month: 2, day: 5).short(.vi) == "05/02/2026")
    #expect(ReportDate(year: 2026, month: 5, day: 5).short(.en) == "5 May 2026")
  }
}
